/* SPDX-License-Identifier: PostgreSQL */
/* Lists and describes text search configurations, dictionaries, parsers and templates. */
#include "catalog/acl.h"
#include "catalog/lists.h"

static const struct cat_col configs_cols[] = {
	{ "Schema", "n.nspname", { 0 } },
	{ "Name", "c.cfgname", { 0 } },
	{ "Description", COMMENT_ON("c.oid", "pg_ts_config"), { 0 } },
	{ 0 }
};
static const struct cat_text configs_from[] = {
	{ "pg_catalog.pg_ts_config c", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.cfgnamespace", { 0 } },
	{ 0 }
};
static const struct cat_match configs_match[] = {
	{ .columns = { .schema = "n.nspname", .name = "c.cfgname",
	    .visible = "pg_catalog.pg_ts_config_is_visible(c.oid)",
	    .depth = PATTERN_SCHEMA_NAME } },
	{ 0 }
};

/* What becomes of each type of token. */
static const struct cat_col mappings_cols[] = {
	{ "oid", "c.oid", { 0 } },
	{ "title", "'Text search configuration \"' || n.nspname || '.' || c.cfgname\n"
	    "    || E'\"\\nParser: \"' || pn.nspname || '.' || p.prsname || '\"'", { 0 } },
	{ "Token", "m.token", { 0 } },
	{ "Dictionaries", "m.dicts", { 0 } },
	{ 0 }
};
static const struct cat_text mappings_from[] = {
	{ "pg_catalog.pg_ts_config c", { 0 } },
	{ "JOIN pg_catalog.pg_namespace n ON n.oid = c.cfgnamespace", { 0 } },
	{ "JOIN pg_catalog.pg_ts_parser p ON p.oid = c.cfgparser", { 0 } },
	{ "JOIN pg_catalog.pg_namespace pn ON pn.oid = p.prsnamespace", { 0 } },
	{ "LEFT JOIN LATERAL (\n"
	    "    SELECT t.alias AS token, pg_catalog.btrim(pg_catalog.array_agg(\n"
	    "      k.mapdict::pg_catalog.regdictionary ORDER BY k.mapseqno)::pg_catalog.text, '{}') AS dicts\n"
	    "    FROM pg_catalog.ts_token_type(c.cfgparser) t\n"
	    "      JOIN pg_catalog.pg_ts_config_map k ON k.maptokentype = t.tokid\n"
	    "    WHERE k.mapcfg = c.oid\n"
	    "    GROUP BY t.tokid, t.alias) m ON true", { 0 } },
	{ 0 }
};
static const struct cat_list mappings = {
	.cols = mappings_cols, .from = mappings_from, .match = configs_match,
	.order = "n.nspname, c.cfgname, m.token", .footer = CAT_FOOTER_NEVER
};
static const struct cat_detail mappings_detail = {
	"text search configuration", "text search configurations",
	{ { .list = &mappings } }
};

const struct cat_list cat_ts_configs = {
	.title = "List of text search configurations", .cols = configs_cols,
	.from = configs_from, .match = configs_match,
	.order = "n.nspname, c.cfgname", .detail = &mappings_detail
};

static const struct cat_col dicts_cols[] = {
	{ "Schema", "n.nspname", { 0 } },
	{ "Name", "d.dictname", { 0 } },
	{ "Template", "(SELECT COALESCE(tn.nspname, '(null)') || '.' || t.tmplname"
	    " FROM pg_catalog.pg_ts_template t"
	    " LEFT JOIN pg_catalog.pg_namespace tn ON tn.oid = t.tmplnamespace"
	    " WHERE t.oid = d.dicttemplate)", { .when = CAT_VERBOSE } },
	{ "Init options", "d.dictinitoption", { .when = CAT_VERBOSE } },
	{ "Description", COMMENT_ON("d.oid", "pg_ts_dict"), { 0 } },
	{ 0 }
};
static const struct cat_text dicts_from[] = {
	{ "pg_catalog.pg_ts_dict d", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_namespace n ON n.oid = d.dictnamespace", { 0 } },
	{ 0 }
};
static const struct cat_match dicts_match[] = {
	{ .columns = { .schema = "n.nspname", .name = "d.dictname",
	    .visible = "pg_catalog.pg_ts_dict_is_visible(d.oid)",
	    .depth = PATTERN_SCHEMA_NAME } },
	{ 0 }
};
const struct cat_list cat_ts_dicts = {
	.title = "List of text search dictionaries", .cols = dicts_cols,
	.from = dicts_from, .match = dicts_match,
	.order = "n.nspname, d.dictname"
};

static const struct cat_col parsers_cols[] = {
	{ "Schema", "n.nspname", { 0 } },
	{ "Name", "p.prsname", { 0 } },
	{ "Description", COMMENT_ON("p.oid", "pg_ts_parser"), { 0 } },
	{ 0 }
};
static const struct cat_text parsers_from[] = {
	{ "pg_catalog.pg_ts_parser p", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_namespace n ON n.oid = p.prsnamespace", { 0 } },
	{ 0 }
};
static const struct cat_match parsers_match[] = {
	{ .columns = { .schema = "n.nspname", .name = "p.prsname",
	    .visible = "pg_catalog.pg_ts_parser_is_visible(p.oid)",
	    .depth = PATTERN_SCHEMA_NAME } },
	{ 0 }
};

static const struct cat_col methods_cols[] = {
	{ "oid", "p.oid", { 0 } },
	{ "title", "'Text search parser \"' || n.nspname || '.' || p.prsname || '\"'", { 0 } },
	{ "Method", "m.label", { 0 } },
	{ "Function", "m.fn::pg_catalog.regproc", { 0 } },
	{ "Description", COMMENT_ON("m.fn", "pg_proc"), { 0 } },
	{ 0 }
};
static const struct cat_text methods_from[] = {
	{ "pg_catalog.pg_ts_parser p", { 0 } },
	{ "JOIN pg_catalog.pg_namespace n ON n.oid = p.prsnamespace", { 0 } },
	{ "CROSS JOIN LATERAL (VALUES (1, 'Start parse', p.prsstart), (2, 'Get next token', p.prstoken),\n"
	    "    (3, 'End parse', p.prsend), (4, 'Get headline', p.prsheadline),\n"
	    "    (5, 'Get token types', p.prslextype)) m(pos, label, fn)", { 0 } },
	{ 0 }
};
static const struct cat_list methods = {
	.cols = methods_cols, .from = methods_from, .match = parsers_match,
	.order = "n.nspname, p.prsname, m.pos", .footer = CAT_FOOTER_NEVER
};

static const struct cat_col tokens_cols[] = {
	{ "oid", "p.oid", { 0 } },
	{ "title", "'Token types for parser \"' || n.nspname || '.' || p.prsname || '\"'", { 0 } },
	{ "Token name", "t.alias", { 0 } },
	{ "Description", "t.description", { 0 } },
	{ 0 }
};
static const struct cat_text tokens_from[] = {
	{ "pg_catalog.pg_ts_parser p", { 0 } },
	{ "JOIN pg_catalog.pg_namespace n ON n.oid = p.prsnamespace", { 0 } },
	{ "LEFT JOIN LATERAL pg_catalog.ts_token_type(p.oid) t ON true", { 0 } },
	{ 0 }
};
/* psql counts token types even with \pset footer off. */
static const struct cat_list tokens = {
	.cols = tokens_cols, .from = tokens_from, .match = parsers_match,
	.order = "n.nspname, p.prsname, t.alias", .footer = CAT_FOOTER_ALWAYS
};
static const struct cat_detail parsers_detail = {
	"text search parser", "text search parsers",
	{ { .list = &methods }, { .list = &tokens } }
};

const struct cat_list cat_ts_parsers = {
	.title = "List of text search parsers", .cols = parsers_cols,
	.from = parsers_from, .match = parsers_match,
	.order = "n.nspname, p.prsname", .detail = &parsers_detail
};

static const struct cat_col templates_cols[] = {
	{ "Schema", "n.nspname", { 0 } },
	{ "Name", "t.tmplname", { 0 } },
	{ "Init", "t.tmplinit::pg_catalog.regproc", { .when = CAT_VERBOSE } },
	{ "Lexize", "t.tmpllexize::pg_catalog.regproc", { .when = CAT_VERBOSE } },
	{ "Description", COMMENT_ON("t.oid", "pg_ts_template"), { 0 } },
	{ 0 }
};
static const struct cat_text templates_from[] = {
	{ "pg_catalog.pg_ts_template t", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_namespace n ON n.oid = t.tmplnamespace", { 0 } },
	{ 0 }
};
static const struct cat_match templates_match[] = {
	{ .columns = { .schema = "n.nspname", .name = "t.tmplname",
	    .visible = "pg_catalog.pg_ts_template_is_visible(t.oid)",
	    .depth = PATTERN_SCHEMA_NAME } },
	{ 0 }
};
const struct cat_list cat_ts_templates = {
	.title = "List of text search templates", .cols = templates_cols,
	.from = templates_from, .match = templates_match,
	.order = "n.nspname, t.tmplname"
};
