/* SPDX-License-Identifier: PostgreSQL */
/* Tests of run/copy_parse: \copy's arguments against what psql 18 sends for them. */
#include "run/copy.h"

#include "../check.h"

static const struct {
	const char	*args, *sql, *target, *error;
	enum copy_place	 place;
	bool		 from;
} rows[] = {
	{ "  q  (a , b)   to   STDOUT", "COPY  q ( a , b ) TO STDOUT ", NULL, NULL, COPY_HERE, false },
	{ "q(a,b) from stdin with delimiter ','", "COPY  q ( a,b ) FROM STDIN with delimiter ','", NULL, NULL,
	    COPY_HERE, true },
	{ "binary q to o.txt", "COPY binary q TO STDOUT ", "o.txt", NULL, COPY_FILE, false },
	{ "public . q from pstdin", "COPY  public.q FROM STDIN ", NULL, NULL, COPY_PROCESS, true },
	{ "(select  1 ,  'a  b' ) to stdout", "COPY  ( select 1 , 'a  b' ) TO STDOUT ", NULL, NULL, COPY_HERE, false },
	{ "(insert into q values (1,'a') returning *) to stdout",
	    "COPY  ( insert into q values ( 1, 'a' ) returning * ) TO STDOUT ", NULL, NULL, COPY_HERE, false },
	{ "((select 1)) to stdout", "COPY  ( ( select 1 ) ) TO STDOUT ", NULL, NULL, COPY_HERE, false },
	{ "(select E'a\\'b') to stdout", "COPY  ( select E'a\\'b' ) TO STDOUT ", NULL, NULL, COPY_HERE, false },
	{ "q from in.txt; select 1", "COPY  q FROM STDIN ; select 1", "in.txt", NULL, COPY_FILE, true },
	{ "q from 'a''b.txt'", "COPY  q FROM STDIN ", "a'b.txt", NULL, COPY_FILE, true },
	{ "q to 'x", "COPY  q TO STDOUT ", "x", NULL, COPY_FILE, false },
	{ "q to E'a\\\\b'", "COPY  q TO STDOUT 'a\\\\b'", "E", NULL, COPY_FILE, false },
	{ "q to a'b'c", "COPY  q TO STDOUT 'b'c", "a", NULL, COPY_FILE, false },
	{ "q to program'cat'", "COPY  q TO STDOUT ", "cat", NULL, COPY_PROGRAM, false },
	{ "q FROM PROGRAM 'cat x' WITH (a)", "COPY  q FROM STDIN WITH (a)", "cat x", NULL, COPY_PROGRAM, true },
	{ "\"a b\".\"c d\" (  \"e f\", g) to stdout", "COPY  \"a b\".\"c d\" ( \"e f\" , g ) TO STDOUT ", NULL, NULL,
	    COPY_HERE, false },
	{ ". to stdout", "COPY  . TO STDOUT ", NULL, NULL, COPY_HERE, false },
	{ "from to stdout", "COPY  from TO STDOUT ", NULL, NULL, COPY_HERE, false },
	{ "", NULL, NULL, "\\copy: arguments required", COPY_FILE, false },
	{ "q", NULL, NULL, "\\copy: parse error at end of line", COPY_FILE, false },
	{ "q foo", NULL, NULL, "\\copy: parse error at \"foo\"", COPY_FILE, false },
	{ "q from", NULL, NULL, "\\copy: parse error at end of line", COPY_FILE, false },
	{ "(select 1", NULL, NULL, "\\copy: parse error at end of line", COPY_FILE, false },
	{ "(select 1)) to stdout", NULL, NULL, "\\copy: parse error at \")\"", COPY_FILE, false },
	{ "q to program", NULL, NULL, "\\copy: parse error at end of line", COPY_FILE, false },
	{ "q to program \"cat\"", NULL, NULL, "\\copy: parse error at \"\"cat\"\"", COPY_FILE, false },
	{ "q.b.c to stdout", NULL, NULL, "\\copy: parse error at \".\"", COPY_FILE, false },
	{ "q, r to stdout", NULL, NULL, "\\copy: parse error at \",\"", COPY_FILE, false },
	{ "q $$ to stdout", NULL, NULL, "\\copy: parse error at \"$$\"", COPY_FILE, false },
};

int
main(void)
{
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct copy c = COPY_INIT;
		struct err err = ERR_INIT;
		bool good = copy_parse(&c, rows[i].args, true, &err);

		CHECK_INT_ROW(good, rows[i].error == NULL, rows[i].args);
		CHECK_STR_ROW(err.msg, rows[i].error, rows[i].args);
		if (good) {
			CHECK_STR_ROW(c.sql.data, rows[i].sql, rows[i].args);
			CHECK_STR_ROW(c.target, rows[i].target, rows[i].args);
			CHECK_INT_ROW(c.place, rows[i].place, rows[i].args);
			CHECK_INT_ROW(c.from, rows[i].from, rows[i].args);
		}
		copy_clear(&c);
		err_clear(&err);
	}
	return check_done();
}
