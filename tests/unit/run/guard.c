/* SPDX-License-Identifier: PostgreSQL */
/* What destroys, and what only looks so. */
#include "run/guard.h"

#include "../check.h"

int
main(void)
{
	static const struct { const char *sql, *what; } rows[] = {
		{ "", NULL },
		{ "select 1", NULL },
		{ "drop table a", "DROP" },
		{ "  -- comment\n /* drop /* nested */ */ DROP DATABASE x", "DROP" },
		{ "truncate a", "TRUNCATE" },
		{ "delete from a", "DELETE without WHERE" },
		{ "delete from a where b = 1", NULL },
		{ "delete from a using b where a.x = b.x", NULL },
		{ "delete from a -- where", "DELETE without WHERE" },
		{ "-- c\rdelete from a", "DELETE without WHERE" },
		{ "delete from \"where\"", "DELETE without WHERE" },
		{ "delete from a returning 'where'", "DELETE without WHERE" },
		{ "update a set b = (select c from d where e)", "UPDATE without WHERE" },
		{ "update a set b = 1 where c", NULL },
		{ "update a set b = $$ where $$", "UPDATE without WHERE" },
		{ "update a set b = $x$ where $y$ $x$", "UPDATE without WHERE" },
		{ "update a set b = $1", "UPDATE without WHERE" },
		{ "update a set b = e'\\' where '", "UPDATE without WHERE" },
		{ "update a set b = ' where '' where '", "UPDATE without WHERE" },
		{ "with x as (select 1 where true) delete from a", "DELETE without WHERE" },
		{ "with x as (delete from a where b returning *) select * from x", NULL },
		{ "with x as (select 1) select * from x for update", NULL },
		{ "explain analyze delete from a", "DELETE without WHERE" },
		{ "explain select 1", NULL },
		{ "select * from a for update", NULL },
		{ "insert into a values (1) on conflict do update set b = 1", NULL },
		{ "alter table a drop column b", NULL },
		{ "select 1; drop table a", "DROP" },
		{ "delete from a where b; select 1", NULL },
		{ "delete from a; select 1 where true", "DELETE without WHERE" },
		{ "select 'drop table a'", NULL },
		{ "dropx", NULL },
		{ "create function f() returns int as 'drop table a' language sql", NULL },
		{ "do $$ begin drop table a; end $$", NULL },
		{ "drop", "DROP" },
		{ "/* open", NULL },
		{ "'open", NULL },
		{ "$a$ open", NULL },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		CHECK_STR_ROW(guard_destructive(rows[i].sql), rows[i].what, rows[i].sql);
	return check_done();
}
