/* SPDX-License-Identifier: PostgreSQL */
/* Quoting for SQL text, by libpq on the live connection. */
#include "pg/ident.h"

#include <stdlib.h>
#include <string.h>

/*
 * The key words of PostgreSQL 18 that are not "non-reserved" (manual, appendix
 * "SQL Key Words"), in byte order.
 */
static const char *const words[] = {
	"all", "analyse", "analyze", "and", "any", "array", "as", "asc",
	"asymmetric", "authorization", "between", "bigint", "binary", "bit",
	"boolean", "both", "case", "cast", "char", "character", "check",
	"coalesce", "collate", "collation", "column", "concurrently", "constraint",
	"create", "cross", "current_catalog", "current_date", "current_role",
	"current_schema", "current_time", "current_timestamp", "current_user",
	"dec", "decimal", "default", "deferrable", "desc", "distinct", "do",
	"else", "end", "except", "exists", "extract", "false", "fetch", "float",
	"for", "foreign", "freeze", "from", "full", "grant", "greatest", "group",
	"grouping", "having", "ilike", "in", "initially", "inner", "inout", "int",
	"integer", "intersect", "interval", "into", "is", "isnull", "join", "json",
	"json_array", "json_arrayagg", "json_exists", "json_object",
	"json_objectagg", "json_query", "json_scalar", "json_serialize",
	"json_table", "json_value", "lateral", "leading", "least", "left", "like",
	"limit", "localtime", "localtimestamp", "merge_action", "national",
	"natural", "nchar", "none", "normalize", "not", "notnull", "null",
	"nullif", "numeric", "offset", "on", "only", "or", "order", "out", "outer",
	"overlaps", "overlay", "placing", "position", "precision", "primary",
	"real", "references", "returning", "right", "row", "select",
	"session_user", "setof", "similar", "smallint", "some", "substring",
	"symmetric", "system_user", "table", "tablesample", "then", "time",
	"timestamp", "to", "trailing", "treat", "trim", "true", "union", "unique",
	"user", "using", "values", "varchar", "variadic", "verbose", "when",
	"where", "window", "with", "xmlattributes", "xmlconcat", "xmlelement",
	"xmlexists", "xmlforest", "xmlnamespaces", "xmlparse", "xmlpi", "xmlroot",
	"xmlserialize", "xmltable",
};

static bool
take(PGconn *db, char *quoted, struct buf *out, struct err *err)
{
	const char *text;
	size_t len;

	if (quoted == NULL) {
		text = PQerrorMessage(db);
		len = strlen(text);
		while (len > 0 && text[len - 1] == '\n')
			len--;
		return err_set(err, ERR_FORMAT, "%.*s", (int)len, text);
	}
	buf_adds(out, quoted);
	PQfreemem(quoted);
	return true;
}

bool
ident_quote(PGconn *db, const char *name, struct buf *out, struct err *err)
{
	return take(db, PQescapeIdentifier(db, name, strlen(name)), out, err);
}

bool
ident_literal(PGconn *db, const char *text, struct buf *out, struct err *err)
{
	return take(db, PQescapeLiteral(db, text, strlen(text)), out, err);
}

static int
compare(const void *key, const void *row)
{
	return strcmp(key, *(const char *const *)row);
}

bool
ident_plain(const char *name)
{
	if (*name != '_' && (*name < 'a' || *name > 'z'))
		return false;
	for (const char *s = name; *s != '\0'; s++)
		if (*s != '_' && (*s < 'a' || *s > 'z') && (*s < '0' || *s > '9'))
			return false;
	return bsearch(name, words, sizeof words / sizeof *words, sizeof *words,
	    compare) == NULL;
}

void
ident_add(const char *name, struct buf *out)
{
	if (ident_plain(name)) {
		buf_adds(out, name);
		return;
	}
	buf_addc(out, '"');
	for (; *name != '\0'; name++) {
		if (*name == '"')
			buf_addc(out, '"');
		buf_addc(out, *name);
	}
	buf_addc(out, '"');
}
