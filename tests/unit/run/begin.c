/* SPDX-License-Identifier: PostgreSQL */
/* Tests of run/begin. */
#include "run/begin.h"

#include "../check.h"

static const struct {
	const char	*query;
	bool		 needed;
} rows[] = {
	{ "select 1", true },
	{ "BEGIN", false },
	{ "  /* a /* b */ */ -- c\r\n begin;", false },
	{ "beginx", true },
	{ "start transaction", false },
	{ "prepare transaction 'x'", false },
	{ "prepare x as select 1", true },
	{ "vacuum", false },
	{ "cluster", false },
	{ "cluster (verbose)", false },
	{ "cluster t", true },
	{ "create database x", false },
	{ "create index concurrently i on t(a)", false },
	{ "create unique index concurrently i on t(a)", false },
	{ "create unique index i on t(a)", true },
	{ "create index if not exists concurrently", true },
	{ "create  /* c */  index/**/concurrently x", false },
	{ "create table t()", true },
	{ "alter system set a = 1", false },
	{ "alter table t add a int", true },
	{ "drop database d", false },
	{ "drop index concurrently i", false },
	{ "drop index i", true },
	{ "reindex database d", false },
	{ "reindex table t", true },
	{ "reindex table concurrently t", false },
	{ "reindex schema concurrently t", true },
	{ "discard all", false },
	{ "discard temp", true },
	{ "", true },
	{ ";", true },
};

int
main(void)
{
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		char name[128];

		snprintf(name, sizeof(name), "%s", rows[i].query);
		for (char *p = name; *p != '\0'; p++)
			if (*p == '\n')
				*p = ' ';
		CHECK_INT_ROW(begin_needed(rows[i].query), rows[i].needed, name);
	}
	return check_done();
}
