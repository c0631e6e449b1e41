/* SPDX-License-Identifier: PostgreSQL */
/* Arguments of backslash commands, for completion. */
#include "repl/tab_slash.h"

#include <stddef.h>

const struct tab_slash_rule tab_slash_rules[] = {
	{ "c connect", "database role" },
	{ "cd", "folder" },
	{ "i ir include include_relative", "file" },
	{ "e edit w write s o out g gx lo_import", "file" },
	{ "lo_export", "name file" },
	{ "crosstabview", "name*" },
	{ "d", "described" }, { "z dp", "relation" },
	{ "da", "aggregate" }, { "dA", "am" },
	{ "dAc dAf dAo dAp", "index_am type*" },
	{ "db", "tablespace" }, { "dc", "conversion" }, { "dC", "type" },
	{ "dconfig", "any_guc" }, { "dd", "any_constraint" }, { "dD", "domain" },
	{ "ddp", "rolename" }, { "dE", "foreign_table" }, { "det", "foreign_table" },
	{ "des", "server" }, { "deu", "user_mapping" }, { "dew", "fdw" },
	{ "df dfa dfn dfp dft dfw", "routine type*" },
	{ "dF", "ts_config" }, { "dFd", "ts_dict" }, { "dFp", "ts_parser" }, { "dFt", "ts_template" },
	{ "dg du drg", "rolename" }, { "drds", "rolename database" },
	{ "di", "index" }, { "dL", "language" }, { "dm", "matview" }, { "dn", "schema" },
	{ "do", "name type*" }, { "dO", "collation" }, { "dP dPi dPt dPn", "partitioned" },
	{ "dRp", "publication" }, { "dRs", "subscription" }, { "ds", "sequence" },
	{ "dt", "table" }, { "dT", "type" }, { "dv", "view" }, { "dx", "extension" },
	{ "dX", "statistics" }, { "dy", "event_trigger" },
	{ "l list", "database" },
	{ "sf ef", "routine" }, { "sv ev", "view" },
	{ "encoding", "encoding" },
	{ "password", "rolename" },
	{ "bind_named close_prepared", "prepared" },
	{ "t timing", "on/off" },
	{ "x", "on/off/auto" },
	{ "unset", "variable" },
	{ "setenv", "environment name" }, { "getenv", "variable environment" },
	{ "gset", "name" },
	{ "?", "commands/options/variables" },
	{ "echo qecho warn", "name*" },
	{ NULL, NULL }
};
