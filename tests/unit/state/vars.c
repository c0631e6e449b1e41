/* SPDX-License-Identifier: PostgreSQL */
/* The variable store and the rows of the special variables. */
#include "state/vars.h"

#include <stdlib.h>

#include "../check.h"
#include "state/session.h"
#include "state/vars_table.h"

static void
join_names(void *ctx, const char *name, const char *value)
{
	struct buf *b = ctx;

	buf_addf(b, "%s=%s ", name, value);
}

static void
store(void)
{
	struct vars *v = vars_new();
	struct buf b = BUF_INIT;
	struct err err = ERR_INIT;

	CHECK(vars_get(v, "a") == NULL);
	CHECK(vars_set(v, "b", "2", &err));
	CHECK(vars_set(v, "a", "1", &err));
	CHECK(vars_set(v, "B", "", &err));
	CHECK_STR(vars_get(v, "B"), "");
	vars_each(v, join_names, &b);
	CHECK_STR(b.data, "B= a=1 b=2 ");
	CHECK(vars_set(v, "a", NULL, &err));
	CHECK(vars_get(v, "a") == NULL);
	CHECK(!vars_set(v, "a-b", "1", &err));
	CHECK_STR(err.msg, "invalid variable name: \"a-b\"");
	err_clear(&err);
	/* Unsetting what cannot be is no error. */
	CHECK(vars_set(v, "a-b", NULL, &err));
	CHECK(vars_name_ok("\303\251_9A"));
	CHECK(!vars_name_ok(""));
	CHECK(!vars_name_ok("a b"));
	buf_free(&b);
	vars_free(v);
}

/* msg NULL: accepted, and the variable reads as want afterwards. */
static const struct {
	const char *name, *value, *want, *msg;
} rows[] = {
	{ "AUTOCOMMIT", "", "on", NULL },
	{ "AUTOCOMMIT", "FALSE", "FALSE", NULL },
	{ "AUTOCOMMIT", NULL, "off", NULL },
	{ "AUTOCOMMIT", "maybe", NULL, "unrecognized value \"maybe\" for \"AUTOCOMMIT\": Boolean expected" },
	{ "SHOW_ALL_RESULTS", NULL, "off", NULL },
	{ "ECHO", "ALL", "ALL", NULL },
	{ "ECHO", "", NULL,
	    "unrecognized value \"\" for \"ECHO\"\nAvailable values are: none, errors, queries, all." },
	{ "ECHO", NULL, "none", NULL },
	{ "ECHO_HIDDEN", "", "on", NULL },
	{ "ECHO_HIDDEN", "yes", "yes", NULL },
	{ "ECHO_HIDDEN", "x", NULL,
	    "unrecognized value \"x\" for \"ECHO_HIDDEN\"\nAvailable values are: on, off, noexec." },
	{ "FETCH_COUNT", "0x10", "0x10", NULL },
	{ "FETCH_COUNT", "10 ", NULL, "invalid value \"10 \" for \"FETCH_COUNT\": integer expected" },
	{ "FETCH_COUNT", "99999999999", NULL,
	    "invalid value \"99999999999\" for \"FETCH_COUNT\": integer expected" },
	{ "FETCH_COUNT", NULL, "0", NULL },
	{ "IGNOREEOF", "nonsense", "10", NULL },
	{ "IGNOREEOF", NULL, "0", NULL },
	{ "WATCH_INTERVAL", "0.5", "0.5", NULL },
	{ "WATCH_INTERVAL", "-1", NULL,
	    "invalid value \"-1\" for variable \"WATCH_INTERVAL\": must be greater than 0.00" },
	{ "WATCH_INTERVAL", "1000001", NULL,
	    "invalid value \"1000001\" for variable \"WATCH_INTERVAL\": must be less than 1000000.00" },
	{ "WATCH_INTERVAL", "1e9999", NULL,
	    "value \"1e9999\" is out of range for variable \"WATCH_INTERVAL\"" },
	{ "WATCH_INTERVAL", "", NULL, "invalid input syntax for variable \"WATCH_INTERVAL\"" },
	{ "PROMPT1", NULL, NULL, NULL },
	{ "PROMPT1", "> ", "> ", NULL },
	{ "SPOOL_LIMIT", "lots", NULL, "invalid value \"lots\" for \"SPOOL_LIMIT\": integer expected" },
};

static void
special(void)
{
	struct session *s = session_new("psql");

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct err err = ERR_INIT;
		bool ok = vars_set(s->vars, rows[i].name, rows[i].value, &err);

		CHECK_ROW(ok == (rows[i].msg == NULL), "row %zu: %s", i, rows[i].name);
		CHECK_STR_ROW(err.msg, rows[i].msg, rows[i].name);
		if (ok)
			CHECK_STR_ROW(vars_get(s->vars, rows[i].name), rows[i].want, rows[i].name);
		err_clear(&err);
	}
	/* A refused value leaves the mirror alone. */
	CHECK(vars_set(s->vars, "FETCH_COUNT", "7", NULL));
	CHECK(!vars_set(s->vars, "FETCH_COUNT", "x", NULL));
	CHECK_INT(s->fetch_count, 7);
	CHECK_STR(vars_get(s->vars, "FETCH_COUNT"), "7");
	CHECK(vars_set(s->vars, "VERBOSITY", "terse", NULL));
	CHECK_INT(s->verbosity, PQERRORS_TERSE);
	CHECK(vars_set(s->vars, "SPOOL_LIMIT", NULL, NULL));
	CHECK_INT(s->spool_limit, SESSION_SPOOL_LIMIT);
	CHECK(s->progress);
	CHECK(vars_has_hook(s->vars, "PROMPT1"));
	CHECK(!vars_has_hook(s->vars, "DBNAME"));
	CHECK_STR(s->prompt1, "> ");
	session_free(s);
}

static void
table(void)
{
	const char *before = "";

	for (const struct vars_row *r = vars_rows; r->name != NULL; r++) {
		/* An underscore sorts behind letters here, as in psql's list. */
		CHECK_ROW(strcmp(before, r->name) != 0, "%s is there once", r->name);
		CHECK_ROW((r->help == NULL) == ((r->flags & VARS_JOIN) != 0), "%s has help or shares it", r->name);
		CHECK_ROW((r->choices != NULL) == (r->type == VARS_CHOICE), "%s has choices", r->name);
		for (const char *p = r->help; p != NULL; p = strchr(p, '\n')) {
			p += *p == '\n';
			CHECK_ROW(strcspn(p, "\n") <= 76, "%s: line width", r->name);
			if (strchr(p, '\n') == NULL)
				break;
		}
		before = r->name;
	}
}

int
main(void)
{
	store();
	special();
	table();
	return check_done();
}
