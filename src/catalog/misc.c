/* SPDX-License-Identifier: PostgreSQL */
/* Lists languages, conversions, collations, extended statistics, event triggers and large objects. */
#include "catalog/acl.h"
#include "catalog/lists.h"

static const struct cat_col languages_cols[] = {
	{ "Name", "l.lanname", { 0 } },
	{ "Owner", OWNER("l.lanowner"), { 0 } },
	{ "Trusted", "l.lanpltrusted", { 0 } },
	{ "Internal language", "NOT l.lanispl", { .when = CAT_VERBOSE } },
	{ "Call handler", "l.lanplcallfoid::pg_catalog.regprocedure", { .when = CAT_VERBOSE } },
	{ "Validator", "l.lanvalidator::pg_catalog.regprocedure", { .when = CAT_VERBOSE } },
	{ "Inline handler", "l.laninline::pg_catalog.regprocedure", { .when = CAT_VERBOSE } },
	{ "Access privileges", ACL_TEXT("l.lanacl"), { .when = CAT_VERBOSE } },
	{ "Description", COMMENT_ON("l.oid", "pg_language"), { 0 } },
	{ 0 }
};
static const struct cat_text languages_from[] = {
	{ "pg_catalog.pg_language l", { 0 } },
	{ 0 }
};
static const struct cat_text languages_where[] = {
	{ "l.lanplcallfoid <> 0", { .unless = CAT_SYSTEM | CAT_PATTERN } },
	{ 0 }
};
static const struct cat_match languages_match[] = {
	{ .columns = { .name = "l.lanname", .depth = PATTERN_DB_NAME } },
	{ 0 }
};
const struct cat_list cat_languages = {
	.title = "List of languages", .cols = languages_cols,
	.from = languages_from, .where = languages_where,
	.match = languages_match, .order = "l.lanname"
};

static const struct cat_col conversions_cols[] = {
	{ "Schema", "n.nspname", { 0 } },
	{ "Name", "c.conname", { 0 } },
	{ "Source", "pg_catalog.pg_encoding_to_char(c.conforencoding)", { 0 } },
	{ "Destination", "pg_catalog.pg_encoding_to_char(c.contoencoding)", { 0 } },
	{ "Default?", "CASE WHEN c.condefault THEN 'yes' ELSE 'no' END", { 0 } },
	{ "Description", "d.description", { .when = CAT_VERBOSE } },
	{ 0 }
};
static const struct cat_text conversions_from[] = {
	{ "pg_catalog.pg_conversion c", { 0 } },
	{ "JOIN pg_catalog.pg_namespace n ON n.oid = c.connamespace", { 0 } },
	{ "LEFT JOIN pg_catalog.pg_description d ON d.objoid = c.oid AND d.objsubid = 0"
	    " AND d.classoid = 'pg_catalog.pg_conversion'::pg_catalog.regclass",
	    { .when = CAT_VERBOSE } },
	{ 0 }
};
static const struct cat_text conversions_where[] = {
	{ USER_SCHEMA("c.connamespace"), { .unless = CAT_SYSTEM | CAT_PATTERN } },
	{ 0 }
};
static const struct cat_match conversions_match[] = {
	{ .columns = { .schema = "n.nspname", .name = "c.conname",
	    .visible = "pg_catalog.pg_conversion_is_visible(c.oid)",
	    .depth = PATTERN_SCHEMA_NAME } },
	{ 0 }
};
const struct cat_list cat_conversions = {
	.title = "List of conversions", .cols = conversions_cols,
	.from = conversions_from, .where = conversions_where,
	.match = conversions_match, .order = "n.nspname, c.conname"
};

static const struct cat_col collations_cols[] = {
	{ "Schema", "n.nspname", { 0 } },
	{ "Name", "c.collname", { 0 } },
	{ "Provider", "CASE c.collprovider WHEN 'd' THEN 'default' WHEN 'b' THEN 'builtin'"
	    " WHEN 'c' THEN 'libc' WHEN 'i' THEN 'icu' END", { 0 } },
	{ "Collate", "c.collcollate", { 0 } },
	{ "Ctype", "c.collctype", { 0 } },
	{ "Locale", "c.collcollate", { .until = PG15 } },
	{ "Locale", "c.colliculocale", { .since = PG15, .until = PG17 } },
	{ "Locale", "c.colllocale", { .since = PG17 } },
	{ "ICU Rules", "NULL", { .until = PG16 } },
	{ "ICU Rules", "c.collicurules", { .since = PG16 } },
	{ "Deterministic?", "CASE WHEN c.collisdeterministic THEN 'yes' ELSE 'no' END", { 0 } },
	{ "Description", COMMENT_ON("c.oid", "pg_collation"), { .when = CAT_VERBOSE } },
	{ 0 }
};
static const struct cat_text collations_from[] = {
	{ "pg_catalog.pg_collation c", { 0 } },
	{ "JOIN pg_catalog.pg_namespace n ON n.oid = c.collnamespace", { 0 } },
	{ 0 }
};
static const struct cat_text collations_where[] = {
	{ "c.collencoding IN (-1, pg_catalog.pg_char_to_encoding(pg_catalog.getdatabaseencoding()))", { 0 } },
	{ USER_SCHEMA("c.collnamespace"), { .unless = CAT_SYSTEM | CAT_PATTERN } },
	{ 0 }
};
static const struct cat_match collations_match[] = {
	{ .columns = { .schema = "n.nspname", .name = "c.collname",
	    .visible = "pg_catalog.pg_collation_is_visible(c.oid)",
	    .depth = PATTERN_SCHEMA_NAME } },
	{ 0 }
};
const struct cat_list cat_collations = {
	.title = "List of collations", .cols = collations_cols,
	.from = collations_from, .where = collations_where,
	.match = collations_match, .order = "n.nspname, c.collname"
};

static const struct cat_col statistics_cols[] = {
	{ "Schema", "pg_catalog.quote_ident(n.nspname)", { 0 } },
	{ "Name", "s.stxname", { 0 } },
	{ "Definition", "(SELECT pg_catalog.string_agg(pg_catalog.quote_ident(a.attname), ', ')"
	    " FROM pg_catalog.unnest(s.stxkeys) k(attnum)"
	    " JOIN pg_catalog.pg_attribute a ON a.attrelid = s.stxrelid AND a.attnum = k.attnum"
	    " AND NOT a.attisdropped) || ' FROM ' || s.stxrelid::pg_catalog.regclass::pg_catalog.text",
	    { .until = PG14 } },
	{ "Definition", "pg_catalog.pg_get_statisticsobjdef_columns(s.oid) || ' FROM '"
	    " || s.stxrelid::pg_catalog.regclass::pg_catalog.text", { .since = PG14 } },
	{ "Ndistinct", "CASE WHEN 'd' = ANY (s.stxkind) THEN 'defined' END", { 0 } },
	{ "Dependencies", "CASE WHEN 'f' = ANY (s.stxkind) THEN 'defined' END", { 0 } },
	{ "MCV", "CASE WHEN 'm' = ANY (s.stxkind) THEN 'defined' END", { 0 } },
	{ 0 }
};
static const struct cat_text statistics_from[] = {
	{ "pg_catalog.pg_statistic_ext s", { 0 } },
	{ "JOIN pg_catalog.pg_namespace n ON n.oid = s.stxnamespace", { 0 } },
	{ 0 }
};
static const struct cat_match statistics_match[] = {
	{ .columns = { .schema = "n.nspname", .name = "s.stxname",
	    .visible = "pg_catalog.pg_statistics_obj_is_visible(s.oid)",
	    .depth = PATTERN_SCHEMA_NAME } },
	{ 0 }
};
const struct cat_list cat_statistics = {
	.title = "List of extended statistics", .cols = statistics_cols,
	.from = statistics_from, .match = statistics_match,
	.order = "n.nspname, s.stxname"
};

static const struct cat_col event_triggers_cols[] = {
	{ "Name", "e.evtname", { 0 } },
	{ "Event", "e.evtevent", { 0 } },
	{ "Owner", OWNER("e.evtowner"), { 0 } },
	{ "Enabled", "CASE e.evtenabled WHEN 'O' THEN 'enabled' WHEN 'R' THEN 'replica'"
	    " WHEN 'A' THEN 'always' WHEN 'D' THEN 'disabled' END", { 0 } },
	{ "Function", "e.evtfoid::pg_catalog.regproc", { 0 } },
	{ "Tags", "COALESCE(pg_catalog.array_to_string(e.evttags, ', '), '')", { 0 } },
	{ "Description", COMMENT_ON("e.oid", "pg_event_trigger"), { .when = CAT_VERBOSE } },
	{ 0 }
};
static const struct cat_text event_triggers_from[] = {
	{ "pg_catalog.pg_event_trigger e", { 0 } },
	{ 0 }
};
static const struct cat_match event_triggers_match[] = {
	{ .columns = { .name = "e.evtname" } },
	{ 0 }
};
const struct cat_list cat_event_triggers = {
	.title = "List of event triggers", .cols = event_triggers_cols,
	.from = event_triggers_from, .match = event_triggers_match,
	.order = "e.evtname"
};

static const struct cat_col large_objects_cols[] = {
	{ "ID", "l.oid", { 0 } },
	{ "Owner", OWNER("l.lomowner"), { 0 } },
	{ "Access privileges", ACL_TEXT("l.lomacl"), { .when = CAT_VERBOSE } },
	{ "Description", COMMENT_ON("l.oid", "pg_largeobject"), { 0 } },
	{ 0 }
};
static const struct cat_text large_objects_from[] = {
	{ "pg_catalog.pg_largeobject_metadata l", { 0 } },
	{ 0 }
};
const struct cat_list cat_large_objects = {
	.title = "Large objects", .cols = large_objects_cols,
	.from = large_objects_from, .order = "l.oid"
};
