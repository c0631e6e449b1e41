/* SPDX-License-Identifier: PostgreSQL */
/* The informational commands: \d and its family, \l, \z, \sf, \sv, \lo_list. */
#include "cmd/describe.h"

#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "base/mem.h"
#include "catalog/detail.h"
#include "catalog/lists.h"
#include "catalog/objdef.h"
#include "catalog/rel_describe.h"
#include "cmd/cmd.h"
#include "state/session.h"

/* The arguments as texts, for a query that lives as long as the call. */
static const char **
texts(const struct cmd_call *call)
{
	const char **v = xcalloc(call->nargs + 1, sizeof(*v));

	for (size_t i = 0; i < call->nargs; i++)
		v[i] = call->args[i].s;
	return v;
}

/* S, + and x, and the list's own letters, wherever they stand. */
static unsigned
flags_of(const char *typed, const struct cat_list *list)
{
	unsigned flags = 0;

	for (const char *p = typed; *p != '\0'; p++) {
		const char *own = list && list->letters ? strchr(list->letters, *p) : NULL;

		if (*p == '+')
			flags |= CAT_VERBOSE;
		else if (own != NULL)
			flags |= CAT_LETTER(own - list->letters);
		else if (*p == 'S')
			flags |= CAT_SYSTEM;
		else if (*p == 'x')
			flags |= CAT_EXPANDED;
	}
	return flags;
}

static enum cmd_result
run(struct cmd_call *call, unsigned flags)
{
	const struct cat_list *list = call->row->list;
	const char **args = texts(call);
	struct cat_query q;
	bool good;

	cat_query_init(&q, call->s, flags, args, call->nargs);
	if (list->detail != NULL && (flags & CAT_VERBOSE))
		good = detail_run(call->s, list->detail, &q);
	else
		good = cat_run(call->s, list, &q);
	free(args);
	return good ? CMD_SKIP_LINE : CMD_ERROR;
}

static enum cmd_result
describe_list(struct cmd_call *call)
{
	return run(call, flags_of(call->suffix, call->row->list));
}

/* \dt and its kin: the letters of the name count like the suffix. */
static enum cmd_result
describe_relations(struct cmd_call *call)
{
	return run(call, flags_of(call->name + 1, &cat_relations));
}

/* psql looks at the first letter to know the command, and at the others to know what is wrong. */
static enum cmd_result
describe_functions(struct cmd_call *call)
{
	static const char letters[] = "anptwSx+";

	if (*call->suffix != '\0' && strchr(letters, *call->suffix) == NULL)
		return CMD_UNKNOWN;
	if (call->suffix[strspn(call->suffix, letters)] != '\0') {
		log_errorf("\\df only takes [%s] as options", letters);
		return CMD_SKIP_LINE;
	}
	return describe_list(call);
}

static enum cmd_result
describe_partitioned(struct cmd_call *call)
{
	if (*call->suffix != '\0' && strchr("itnx+", *call->suffix) == NULL)
		return CMD_UNKNOWN;
	return describe_list(call);
}

/* \d: one relation with a name, the list of all without. */
static enum cmd_result
describe_d(struct cmd_call *call)
{
	unsigned flags = flags_of(call->suffix, NULL);
	const char **args;
	struct cat_query q;
	bool good;

	if (call->nargs == 0)
		return run(call, flags | flags_of("tvmsE", &cat_relations));
	args = texts(call);
	cat_query_init(&q, call->s, flags, args, call->nargs);
	good = rel_describe(call->s, &q);
	free(args);
	return good ? CMD_SKIP_LINE : CMD_ERROR;
}

static enum cmd_result
describe_source(struct cmd_call *call)
{
	enum objdef_kind kind = call->row->list == &objdef_view ? OBJDEF_VIEW : OBJDEF_FUNCTION;
	const char *what = cmd_arg(call, 0);

	if (what == NULL || *what == '\0') {
		log_errorf(kind == OBJDEF_FUNCTION ? "function name is required" :
		    "view name is required");
		return CMD_ERROR;
	}
	return objdef_show(call->s, kind, what, strchr(call->suffix, '+') != NULL) ?
	    CMD_SKIP_LINE : CMD_ERROR;
}

#define LIST(row_name, row_shown, row_suffixes, args, text, which) \
	{ .name = row_name, .shown = row_shown, .suffixes = row_suffixes, .modes = "N", \
	    .synopsis = args, .help = text, .flags = CMD_CONN, .run = describe_list, .list = &which }
#define LIST2(row_name, row_shown, row_suffixes, args, text, which) \
	{ .name = row_name, .shown = row_shown, .suffixes = row_suffixes, .modes = "NN", \
	    .synopsis = args, .help = text, .flags = CMD_CONN, .run = describe_list, .list = &which }
#define RELATIONS(row_name, row_shown, text) \
	{ .name = row_name, .shown = row_shown, .suffixes = "*", .modes = "N", \
	    .synopsis = "[PATTERN]", .help = text, .flags = CMD_CONN, \
	    .completion = "relation", .run = describe_relations, .list = &cat_relations }

const struct cmd describe_cmds[] = {
	{ .name = "d", .shown = "d[Sx+]", .suffixes = "S+x", .modes = "N",
	    .help = "list tables, views, and sequences", .flags = CMD_CONN,
	    .completion = "relation", .run = describe_d, .list = &cat_relations },
	/* The same command as \? shows it with a name; never found, the row above is first. */
	{ .name = "d", .shown = "d[S+]  ", .suffixes = "S+x", .modes = "N",
	    .synopsis = "NAME", .help = "describe table, view, sequence, or index",
	    .flags = CMD_CONN | CMD_HIDDEN, .completion = "relation", .run = describe_d,
	    .list = &cat_relations },
	LIST("da", "da[Sx] ", "*", "[PATTERN]", "list aggregates", cat_aggregates),
	LIST("dA", "dA[x+] ", "x+", "[PATTERN]", "list access methods", cat_access_methods),
	LIST2("dAc", "dAc[x+]", "*", "[AMPTRN [TYPEPTRN]]", "list operator classes", cat_opclasses),
	LIST2("dAf", "dAf[x+]", "*", "[AMPTRN [TYPEPTRN]]", "list operator families", cat_opfamilies),
	LIST2("dAo", "dAo[x+]", "*", "[AMPTRN [OPFPTRN]]",
	    "list operators of operator families", cat_opfamily_operators),
	LIST2("dAp", "dAp[x+]", "*", "[AMPTRN [OPFPTRN]]",
	    "list support functions of operator families", cat_opfamily_functions),
	LIST("db", "db[x+] ", "*", "[PATTERN]", "list tablespaces", cat_tablespaces),
	LIST("dc", "dc[Sx+]", "*", "[PATTERN]", "list conversions", cat_conversions),
	LIST("dconfig", "dconfig[x+]", "*", "[PATTERN]", "list configuration parameters", cat_parameters),
	LIST("dC", "dC[x+] ", "*", "[PATTERN]", "list casts", cat_casts),
	LIST("dd", "dd[Sx] ", "*", "[PATTERN]",
	    "show object descriptions not displayed elsewhere", cat_comments),
	LIST("dD", "dD[Sx+]", "*", "[PATTERN]", "list domains", cat_domains),
	LIST("ddp", "ddp[x] ", "*", "[PATTERN]", "list default privileges", cat_default_privileges),
	RELATIONS("dE", "dE[Sx+]", "list foreign tables"),
	LIST("des", "des[x+]", "*", "[PATTERN]", "list foreign servers", cat_servers),
	LIST("det", "det[x+]", "*", "[PATTERN]", "list foreign tables", cat_foreign_tables),
	LIST("deu", "deu[x+]", "*", "[PATTERN]", "list user mappings", cat_user_mappings),
	LIST("dew", "dew[x+]", "*", "[PATTERN]", "list foreign-data wrappers", cat_fdws),
	{ .name = "df", .shown = "df[anptw][Sx+]", .suffixes = "*", .modes = "N*",
	    .synopsis = "[FUNCPTRN [TYPEPTRN ...]]",
	    .help = "list [only agg/normal/procedure/trigger/window] functions",
	    .flags = CMD_CONN, .completion = "function", .run = describe_functions, .list = &cat_functions },
	LIST("dF", "dF[x+] ", "x+", "[PATTERN]", "list text search configurations", cat_ts_configs),
	LIST("dFd", "dFd[x+]", "*", "[PATTERN]", "list text search dictionaries", cat_ts_dicts),
	LIST("dFp", "dFp[x+]", "*", "[PATTERN]", "list text search parsers", cat_ts_parsers),
	LIST("dFt", "dFt[x+]", "*", "[PATTERN]", "list text search templates", cat_ts_templates),
	LIST("dg", "dg[Sx+]", "*", "[PATTERN]", "list roles", cat_roles),
	RELATIONS("di", "di[Sx+]", "list indexes"),
	{ .name = "dl", .shown = "dl[x+]", .suffixes = "*", .modes = "N",
	    .help = "list large objects, same as \\lo_list", .flags = CMD_CONN,
	    .run = describe_list, .list = &cat_large_objects },
	LIST("dL", "dL[Sx+]", "*", "[PATTERN]", "list procedural languages", cat_languages),
	RELATIONS("dm", "dm[Sx+]", "list materialized views"),
	LIST("dn", "dn[Sx+]", "*", "[PATTERN]", "list schemas", cat_schemas),
	{ .name = "do", .shown = "do[Sx+]", .suffixes = "*", .modes = "NNN",
	    .synopsis = "[OPPTRN [TYPEPTRN [TYPEPTRN]]]", .help = "list operators",
	    .flags = CMD_CONN, .run = describe_list, .list = &cat_operators },
	LIST("dO", "dO[Sx+]", "*", "[PATTERN]", "list collations", cat_collations),
	LIST("dp", "dp[Sx] ", "*", "[PATTERN]",
	    "list table, view, and sequence access privileges", cat_privileges),
	{ .name = "dP", .shown = "dP[itnx+]", .suffixes = "*", .modes = "N", .synopsis = "[PATTERN]",
	    .help = "list [only index/table] partitioned relations [n=nested]",
	    .flags = CMD_CONN, .run = describe_partitioned, .list = &cat_partitioned },
	LIST2("drds", "drds[x]", "*", "[ROLEPTRN [DBPTRN]]",
	    "list per-database role settings", cat_role_settings),
	LIST("drg", "drg[Sx]", "*", "[PATTERN]", "list role grants", cat_role_grants),
	LIST("dRp", "dRp[x+]", "*", "[PATTERN]", "list replication publications", cat_publications),
	LIST("dRs", "dRs[x+]", "*", "[PATTERN]", "list replication subscriptions", cat_subscriptions),
	RELATIONS("ds", "ds[Sx+]", "list sequences"),
	RELATIONS("dt", "dt[Sx+]", "list tables"),
	LIST("dT", "dT[Sx+]", "*", "[PATTERN]", "list data types", cat_types),
	LIST("du", "du[Sx+]", "*", "[PATTERN]", "list roles", cat_roles),
	RELATIONS("dv", "dv[Sx+]", "list views"),
	LIST("dx", "dx[x+] ", "*", "[PATTERN]", "list extensions", cat_extensions),
	LIST("dX", "dX[x]  ", "*", "[PATTERN]", "list extended statistics", cat_statistics),
	LIST("dy", "dy[x+] ", "*", "[PATTERN]", "list event triggers", cat_event_triggers),
	{ .name = "l", .aliases = "list", .shown = "l[x+]  ", .suffixes = "x+", .modes = "N",
	    .synopsis = "[PATTERN]", .help = "list databases", .flags = CMD_CONN,
	    .completion = "db", .run = describe_list, .list = &cat_databases },
	{ .name = "sf", .shown = "sf[+]  ", .suffixes = "+", .modes = "L", .synopsis = "FUNCNAME",
	    .help = "show a function's definition", .flags = CMD_CONN,
	    .completion = "function", .run = describe_source, .list = &objdef_function },
	{ .name = "sv", .shown = "sv[+]  ", .suffixes = "+", .modes = "L", .synopsis = "VIEWNAME",
	    .help = "show a view's definition", .flags = CMD_CONN,
	    .completion = "view", .run = describe_source, .list = &objdef_view },
	LIST("z", "z[Sx]  ", "Sx", "[PATTERN]", "same as \\dp", cat_privileges),
	{ .name = NULL }
};

const struct cmd describe_lo_cmds[] = {
	{ .name = "lo_list", .shown = "lo_list[x+]", .suffixes = "*", .modes = "NN",
	    .help = "list large objects", .flags = CMD_CONN,
	    .run = describe_list, .list = &cat_large_objects },
	{ .name = NULL }
};
