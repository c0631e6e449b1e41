/* SPDX-License-Identifier: PostgreSQL */
/* The rows of completion's kinds of names. */
#include "repl/candidates.h"

#include <stddef.h>

#define ROLE_WORDS	"CURRENT_ROLE CURRENT_USER SESSION_USER"

/* Relations of some relkinds. */
#define RELATION(k, kinds, more) \
	{ k, CAND_OBJECT, "pg_catalog.pg_class c", "c.relname", "c.relnamespace", \
	  "pg_catalog.pg_table_is_visible(c.oid)", "c.relkind IN (" kinds ")" more, NULL, 0 }
#define OBJECT(k, table, name, schema, visible, cond) \
	{ k, CAND_OBJECT, "pg_catalog." table " c", "c." name, "c." schema, \
	  "pg_catalog." visible "(c.oid)", cond, NULL, 0 }
/* Types by their SQL names, and by their own where that needs no quotes: varchar, timestamptz, int8. */
#define TYPE_NAMES	"pg_catalog.pg_type t, LATERAL pg_catalog.unnest(ARRAY[pg_catalog.format_type(t.oid, NULL), " \
	"CASE WHEN pg_catalog.pg_type_is_visible(t.oid) AND (pg_catalog.quote_ident(t.typname) = t.typname OR t.typname = 'varchar') " \
	"THEN t.typname::pg_catalog.text END]) n(v)"
#define PLAIN(k, table, name)	{ k, 0, "pg_catalog." table, name, NULL, NULL, NULL, NULL, 0 }

/* The relation, type or other object named before, wherever it lies. */
#define OF_REL(alias)	alias ".relname = {name} AND ({schema} IS NULL AND " \
	"pg_catalog.pg_table_is_visible(" alias ".oid) OR " alias ".relnamespace = " \
	"(SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = {schema}))"
#define OF_TYPE(alias)	alias ".typname = {name} AND ({schema} IS NULL AND " \
	"pg_catalog.pg_type_is_visible(" alias ".oid) OR " alias ".typnamespace = " \
	"(SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = {schema}))"
/* Names kept in a catalogue of their own, of the relation named before. */
#define PART_OF(k, table, name, relid, cond) \
	{ k, 0, "pg_catalog." table " x, pg_catalog.pg_class c", "x." name, NULL, NULL, \
	  "x." relid " = c.oid AND " OF_REL("c") cond, NULL, 0 }
/* Relations that have such a part of the name given before. */
#define HAVING_PART(k, table, name, relid) \
	{ k, CAND_OBJECT, "pg_catalog.pg_class c", "c.relname", "c.relnamespace", \
	  "pg_catalog.pg_table_is_visible(c.oid)", \
	  "EXISTS (SELECT FROM pg_catalog." table " x WHERE x." relid " = c.oid AND x." name " = {name})", NULL, 0 }

const struct candidate candidates[] = {
	RELATION("table", "'r','p'", ""),
	RELATION("anytable", "'r','p','f'", ""),
	RELATION("relation", "'r','p','v','m','f','S'", ""),
	RELATION("selectable", "'r','p','v','m','f','S'", ""),
	RELATION("updatable", "'r','p','v','f'", ""),
	RELATION("truncatable", "'r','p','f'", ""),
	RELATION("analyzable", "'r','p','f','m'", ""),
	RELATION("clusterable", "'r','p','m'", ""),
	RELATION("copyable", "'r','p','f','v'", ""),
	RELATION("triggerable", "'r','p','v','f'", ""),
	RELATION("view", "'v'", ""),
	RELATION("matview", "'m'", ""),
	RELATION("sequence", "'S'", ""),
	RELATION("foreign_table", "'f'", ""),
	RELATION("index", "'i','I'", ""),
	RELATION("partitioned", "'p','I'", ""),
	/* What \\d describes. */
	RELATION("described", "'r','p','v','m','f','S','i','I','c'", ""),
	RELATION("grantable", "'r','p','v','m','f','S'", ""),
	{ "partition", CAND_OBJECT, "pg_catalog.pg_class c", "c.relname", "c.relnamespace",
	  "pg_catalog.pg_table_is_visible(c.oid)",
	  "c.relispartition AND c.oid IN (SELECT i.inhrelid FROM pg_catalog.pg_inherits i, "
	  "pg_catalog.pg_class p WHERE i.inhparent = p.oid AND " OF_REL("p") ")", NULL, 0 },
	OBJECT("function", "pg_proc", "proname", "pronamespace", "pg_function_is_visible", "c.prokind IN ('f','w')"),
	OBJECT("trigger_function", "pg_proc", "proname", "pronamespace", "pg_function_is_visible",
	    "c.prorettype = 'pg_catalog.trigger'::pg_catalog.regtype"),
	OBJECT("event_function", "pg_proc", "proname", "pronamespace", "pg_function_is_visible",
	    "c.prorettype = 'pg_catalog.event_trigger'::pg_catalog.regtype"),
	OBJECT("aggregate", "pg_proc", "proname", "pronamespace", "pg_function_is_visible", "c.prokind = 'a'"),
	OBJECT("procedure", "pg_proc", "proname", "pronamespace", "pg_function_is_visible", "c.prokind = 'p'"),
	OBJECT("routine", "pg_proc", "proname", "pronamespace", "pg_function_is_visible", NULL),
	/* The arguments of the routine named before, to the closing parenthesis. */
	{ "signature", CAND_RAW, "pg_catalog.pg_proc p", "(pg_catalog.pg_get_function_identity_arguments(p.oid) || ')')", NULL, NULL,
	  "p.proname = {name} AND ({schema} IS NULL AND pg_catalog.pg_function_is_visible(p.oid) OR p.pronamespace = "
	  "(SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = {schema}))", NULL, 0 },
	OBJECT("composite", "pg_type", "typname", "typnamespace", "pg_type_is_visible",
	    "EXISTS (SELECT FROM pg_catalog.pg_class k WHERE k.oid = c.typrelid AND k.relkind = 'c')"),
	OBJECT("domain", "pg_type", "typname", "typnamespace", "pg_type_is_visible", "c.typtype = 'd'"),
	OBJECT("collation", "pg_collation", "collname", "collnamespace", "pg_collation_is_visible",
	    "c.collencoding IN (-1, pg_catalog.pg_char_to_encoding(pg_catalog.getdatabaseencoding()))"),
	OBJECT("conversion", "pg_conversion", "conname", "connamespace", "pg_conversion_is_visible", NULL),
	OBJECT("opclass", "pg_opclass", "opcname", "opcnamespace", "pg_opclass_is_visible", NULL),
	OBJECT("opfamily", "pg_opfamily", "opfname", "opfnamespace", "pg_opfamily_is_visible", NULL),
	OBJECT("statistics", "pg_statistic_ext", "stxname", "stxnamespace", "pg_statistics_obj_is_visible", NULL),
	OBJECT("ts_config", "pg_ts_config", "cfgname", "cfgnamespace", "pg_ts_config_is_visible", NULL),
	OBJECT("ts_dict", "pg_ts_dict", "dictname", "dictnamespace", "pg_ts_dict_is_visible", NULL),
	OBJECT("ts_parser", "pg_ts_parser", "prsname", "prsnamespace", "pg_ts_parser_is_visible", NULL),
	OBJECT("ts_template", "pg_ts_template", "tmplname", "tmplnamespace", "pg_ts_template_is_visible", NULL),
	/* Those of relations and arrays would only be noise. */
	{ "type", CAND_RAW, TYPE_NAMES, "n.v", NULL, NULL,
	  "(t.typrelid = 0 OR EXISTS (SELECT FROM pg_catalog.pg_class k WHERE k.oid = t.typrelid AND k.relkind = 'c')) "
	  "AND t.typname !~ '^_' AND t.typtype <> 'p' AND t.typnamespace <> "
	  "(SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = 'information_schema')", NULL, 0 },
	{ "result_type", CAND_RAW, TYPE_NAMES, "n.v", NULL, NULL,
	  "(t.typrelid = 0 OR pg_catalog.pg_type_is_visible(t.oid)) AND t.typname !~ '^_'", "SETOF TABLE", 0 },

	PLAIN("schema", "pg_namespace", "nspname"),
	{ "schema_or_current", 0, "pg_catalog.pg_namespace", "nspname", NULL, NULL, NULL, "CURRENT_SCHEMA", 0 },
	PLAIN("database", "pg_database", "datname"),
	PLAIN("rolename", "pg_roles", "rolname"),
	{ "role", 0, "pg_catalog.pg_roles", "rolname", NULL, NULL, NULL, ROLE_WORDS, 0 },
	{ "grantee", 0, "pg_catalog.pg_roles", "rolname", NULL, NULL, NULL, ROLE_WORDS " PUBLIC GROUP", 0 },
	{ "mapped", 0, "pg_catalog.pg_roles", "rolname", NULL, NULL, NULL, "CURRENT_ROLE CURRENT_USER PUBLIC USER", 0 },
	{ "user_mapping", 0, "pg_catalog.pg_user_mappings", "usename", NULL, NULL, NULL, NULL, 0 },
	PLAIN("tablespace", "pg_tablespace", "spcname"),
	PLAIN("extension", "pg_extension", "extname"),
	{ "available_extension", 0, "pg_catalog.pg_available_extensions", "name", NULL, NULL,
	  "installed_version IS NULL", NULL, 0 },
	{ "extension_version", 0, "pg_catalog.pg_available_extension_versions", "version", NULL, NULL,
	  "name = {name}", NULL, 0 },
	PLAIN("language", "pg_language", "lanname"),
	PLAIN("fdw", "pg_foreign_data_wrapper", "fdwname"),
	PLAIN("server", "pg_foreign_server", "srvname"),
	PLAIN("am", "pg_am", "amname"),
	{ "index_am", 0, "pg_catalog.pg_am", "amname", NULL, NULL, "amtype = 'i'", NULL, 0 },
	{ "table_am", 0, "pg_catalog.pg_am", "amname", NULL, NULL, "amtype = 't'", NULL, 0 },
	PLAIN("event_trigger", "pg_event_trigger", "evtname"),
	PLAIN("publication", "pg_publication", "pubname"),
	{ "subscription", 0, "pg_catalog.pg_subscription", "subname", NULL, NULL,
	  "subdbid = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())", NULL, 0 },
	PLAIN("prepared", "pg_prepared_statements", "name"),
	PLAIN("cursor", "pg_cursors", "name"),
	{ "channel", 0, "pg_catalog.pg_listening_channels() s", "s", NULL, NULL, NULL, NULL, 0 },
	{ "encoding", CAND_RAW, "pg_catalog.generate_series(0, 50) e",
	  "pg_catalog.pg_encoding_to_char(e)", NULL, NULL, "pg_catalog.pg_encoding_to_char(e) <> ''", NULL, 0 },
	{ "timezone", CAND_LITERAL | CAND_FOLD, "pg_catalog.pg_timezone_names() z", "z.name", NULL, NULL, NULL, NULL, 0 },

	PLAIN("any_trigger", "pg_trigger", "tgname"),
	PLAIN("any_rule", "pg_rewrite", "rulename"),
	PLAIN("any_policy", "pg_policy", "polname"),
	{ "any_constraint", 0, "pg_catalog.pg_constraint", "conname", NULL, NULL, "connamespace <> ALL (ARRAY(SELECT oid FROM "
	  "pg_catalog.pg_namespace WHERE nspname IN ('pg_catalog', 'pg_toast', 'information_schema')))", NULL, 0 },
	PART_OF("trigger", "pg_trigger", "tgname", "tgrelid", " AND NOT x.tgisinternal"),
	PART_OF("rule", "pg_rewrite", "rulename", "ev_class", ""),
	PART_OF("policy", "pg_policy", "polname", "polrelid", ""),
	PART_OF("constraint", "pg_constraint", "conname", "conrelid", ""),
	PART_OF("column", "pg_attribute", "attname", "attrelid", " AND x.attnum > 0 AND NOT x.attisdropped"),
	{ "index_of", 0, "pg_catalog.pg_index i, pg_catalog.pg_class x, pg_catalog.pg_class c", "x.relname", NULL, NULL,
	  "i.indexrelid = x.oid AND i.indrelid = c.oid AND " OF_REL("c"), NULL, 0 },
	{ "domain_constraint", 0, "pg_catalog.pg_constraint x, pg_catalog.pg_type c", "x.conname", NULL, NULL,
	  "x.contypid = c.oid AND " OF_TYPE("c"), NULL, 0 },
	{ "domain_of_constraint", CAND_OBJECT, "pg_catalog.pg_type c", "c.typname", "c.typnamespace",
	  "pg_catalog.pg_type_is_visible(c.oid)",
	  "EXISTS (SELECT FROM pg_catalog.pg_constraint x WHERE x.contypid = c.oid AND x.conname = {name})", NULL, 0 },
	HAVING_PART("table_of_constraint", "pg_constraint", "conname", "conrelid"),
	HAVING_PART("table_of_trigger", "pg_trigger", "tgname", "tgrelid"),
	HAVING_PART("table_of_rule", "pg_rewrite", "rulename", "ev_class"),
	HAVING_PART("table_of_policy", "pg_policy", "polname", "polrelid"),
	{ "attribute", 0, "pg_catalog.pg_attribute x, pg_catalog.pg_type c", "x.attname", NULL, NULL,
	  "x.attrelid = c.typrelid AND x.attnum > 0 AND NOT x.attisdropped AND " OF_TYPE("c"), NULL, 0 },
	{ "enum_value", CAND_LITERAL, "pg_catalog.pg_enum x, pg_catalog.pg_type c", "x.enumlabel", NULL, NULL,
	  "x.enumtypid = c.oid AND " OF_TYPE("c"), NULL, 0 },
	{ "toast_compression", 0, NULL, NULL, NULL, NULL, NULL, "DEFAULT PGLZ LZ4", 0 },
	{ "storage_parameter", 0, NULL, NULL, NULL, NULL, NULL,
	  "autovacuum_analyze_scale_factor autovacuum_analyze_threshold autovacuum_enabled "
	  "autovacuum_freeze_max_age autovacuum_freeze_min_age autovacuum_freeze_table_age "
	  "autovacuum_multixact_freeze_max_age autovacuum_multixact_freeze_min_age "
	  "autovacuum_multixact_freeze_table_age autovacuum_vacuum_cost_delay "
	  "autovacuum_vacuum_cost_limit autovacuum_vacuum_insert_scale_factor "
	  "autovacuum_vacuum_insert_threshold autovacuum_vacuum_max_threshold "
	  "autovacuum_vacuum_scale_factor autovacuum_vacuum_threshold fillfactor "
	  "log_autovacuum_min_duration parallel_workers toast_tuple_target user_catalog_table "
	  "vacuum_index_cleanup vacuum_max_eager_freeze_failure_rate vacuum_truncate "
	  "toast.autovacuum_enabled toast.autovacuum_freeze_max_age toast.autovacuum_freeze_min_age "
	  "toast.autovacuum_freeze_table_age toast.autovacuum_multixact_freeze_max_age "
	  "toast.autovacuum_multixact_freeze_min_age toast.autovacuum_multixact_freeze_table_age "
	  "toast.autovacuum_vacuum_cost_delay toast.autovacuum_vacuum_cost_limit "
	  "toast.autovacuum_vacuum_insert_scale_factor toast.autovacuum_vacuum_insert_threshold "
	  "toast.autovacuum_vacuum_max_threshold toast.autovacuum_vacuum_scale_factor "
	  "toast.autovacuum_vacuum_threshold toast.log_autovacuum_min_duration "
	  "toast.vacuum_index_cleanup toast.vacuum_max_eager_freeze_failure_rate toast.vacuum_truncate", 0 },
	{ "index_parameter", 0, NULL, NULL, NULL, NULL, NULL,
	  "autosummarize buffering deduplicate_items fastupdate fillfactor gin_pending_list_limit "
	  "pages_per_range", 0 },
	{ "view_option", 0, NULL, NULL, NULL, NULL, NULL, "check_option security_barrier security_invoker", 0 },

	{ "truth", 0, NULL, NULL, NULL, NULL, NULL, "true false on off", 0 },
	{ "bound_value", 0, NULL, NULL, NULL, NULL, NULL, "MINVALUE MAXVALUE", 0 },

	/* Parameters as SET, SHOW and RESET know them. */
	{ "guc", CAND_RAW, "pg_catalog.pg_settings", "pg_catalog.lower(name)", NULL, NULL,
	  "context IN ('user', 'superuser')", NULL, 0 },
	{ "any_guc", CAND_RAW, "pg_catalog.pg_settings", "pg_catalog.lower(name)", NULL, NULL, NULL, NULL, 0 },
	{ "system_guc", CAND_RAW, "pg_catalog.pg_settings", "pg_catalog.lower(name)", NULL, NULL,
	  "context <> 'internal'", NULL, 0 },
	{ "guc_enum", CAND_RAW, "(SELECT pg_catalog.unnest(enumvals) AS v FROM pg_catalog.pg_settings "
	  "WHERE vartype = 'enum' AND pg_catalog.lower(name) = pg_catalog.lower({text}) UNION ALL "
	  "SELECT b.v FROM pg_catalog.pg_settings, (VALUES ('on'), ('off'), ('true'), ('false'), ('yes'), ('no'), "
	  "('1'), ('0')) b(v) WHERE vartype = 'bool' AND pg_catalog.lower(name) = pg_catalog.lower({text})) e",
	  "e.v", NULL, NULL, NULL, "DEFAULT", 0 },
	{ NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, 0 }
};
