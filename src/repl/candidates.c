/* SPDX-License-Identifier: PostgreSQL */
/* Queries for completion. */
#include "repl/candidates.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

void
candidates_literal(struct buf *sql, const char *s)
{
	if (strchr(s, '\\') != NULL)
		buf_adds(sql, " E");
	buf_addc(sql, '\'');
	for (; *s != '\0'; s++) {
		if (*s == '\'' || *s == '\\')
			buf_addc(sql, *s);
		buf_addc(sql, *s);
	}
	buf_addc(sql, '\'');
}

void
candidates_name(const char *word, char **schema, char **name, bool *quoted)
{
	struct buf part = BUF_INIT;
	bool open = false;

	*schema = NULL;
	*quoted = *word == '"';
	for (const char *p = word; *p != '\0'; p++) {
		if (*p == '"') {
			if (open && p[1] == '"')
				buf_addc(&part, *p++);
			else
				open = !open;
		} else if (*p == '.' && !open) {
			free(*schema);
			*schema = buf_take(&part);
			*quoted = p[1] == '"';
		} else
			buf_addc(&part, !open && *p >= 'A' && *p <= 'Z' ?
			    (char)(*p - 'A' + 'a') : *p);
	}
	*name = buf_take(&part);
}

const struct candidate *
candidates_find(const char *kind)
{
	for (const struct candidate *c = candidates; c->kind != NULL; c++)
		if (strcmp(c->kind, kind) == 0)
			return c;
	return NULL;
}

void
candidates_prefix(struct buf *sql, const char *prefix)
{
	struct buf like = BUF_INIT;

	for (const char *p = prefix; *p != '\0'; p++) {
		if (strchr("%_\\", *p) != NULL)
			buf_addc(&like, '\\');
		buf_addc(&like, *p);
	}
	buf_addc(&like, '%');
	candidates_literal(sql, like.data);
	buf_free(&like);
}

static void
add_prefix(struct buf *sql, const char *expr, const char *prefix, bool fold)
{
	buf_addf(sql, "%s %s ", expr, fold ? "ILIKE" : "LIKE");
	candidates_prefix(sql, prefix);
}

static void
add_ref(struct buf *sql, const char *ref, bool want_schema)
{
	char *schema, *name;
	bool quoted;

	candidates_name(ref == NULL ? "" : ref, &schema, &name, &quoted);
	if (want_schema && schema == NULL)
		buf_adds(sql, "NULL");
	else
		candidates_literal(sql, want_schema ? schema : name);
	free(schema);
	free(name);
}

static void
add_template(struct buf *sql, const char *text, const char *ref)
{
	while (*text != '\0') {
		size_t plain = strcspn(text, "{");

		buf_add(sql, text, plain);
		text += plain;
		if (strncmp(text, "{name}", 6) == 0) {
			add_ref(sql, ref, false);
			text += 6;
		} else if (strncmp(text, "{schema}", 8) == 0) {
			add_ref(sql, ref, true);
			text += 8;
		} else if (strncmp(text, "{text}", 6) == 0) {
			candidates_literal(sql, ref == NULL ? "" : ref);
			text += 6;
		} else if (*text != '\0')
			buf_addc(sql, *text++);
	}
}

/* The name as it must be typed. */
static void
add_output(struct buf *sql, const char *expr, bool quoted)
{
	if (quoted)
		buf_addf(sql, "'\"' || pg_catalog.replace(%s::pg_catalog.text, '\"', '\"\"') || '\"'", expr);
	else
		buf_addf(sql, "pg_catalog.quote_ident(%s::pg_catalog.text)", expr);
}

/* No order for the many: the server would have to read, and judge, every name there is. */
static void
add_limit(struct buf *sql, const char *expr, enum candidates_part part)
{
	if (part == CANDIDATES_ANY)
		buf_addf(sql, " LIMIT %d", CANDIDATES_MAX);
	else
		buf_addf(sql, " ORDER BY %s%s LIMIT 1", expr, part == CANDIDATES_LAST ? " DESC" : "");
}

static void
object_query(const struct candidate *c, const char *word, const char *ref, enum candidates_part part, struct buf *sql)
{
	char *schema, *name;
	bool quoted;

	candidates_name(word, &schema, &name, &quoted);
	buf_adds(sql, "(SELECT ");
	if (schema != NULL) {
		buf_adds(sql, "pg_catalog.quote_ident(n.nspname) || '.' || ");
		add_output(sql, c->name, quoted);
		buf_addf(sql, " FROM %s, pg_catalog.pg_namespace n WHERE n.oid = %s AND n.nspname = ",
		    c->from, c->schema);
		candidates_literal(sql, schema);
		buf_adds(sql, " AND ");
		add_prefix(sql, c->name, name, false);
	} else {
		add_output(sql, c->name, quoted);
		buf_addf(sql, " FROM %s WHERE ", c->from);
		add_prefix(sql, c->name, name, false);
		/* The system's own tables only for who asks for them. */
		if (strcmp(c->schema, "c.relnamespace") == 0 && strncmp(name, "pg_", 3) != 0)
			buf_addf(sql, " AND %s <> ALL (ARRAY(SELECT oid FROM pg_catalog.pg_namespace"
			    " WHERE nspname IN ('pg_catalog', 'pg_toast')))", c->schema);
		buf_addf(sql, " AND %s", c->visible);
	}
	if (c->cond != NULL) {
		buf_adds(sql, " AND ");
		add_template(sql, c->cond, ref);
	}
	add_limit(sql, c->name, part);
	buf_addc(sql, ')');
	if (schema == NULL && part == CANDIDATES_ANY) {
		buf_adds(sql, " UNION ALL SELECT ");
		add_output(sql, "n.nspname", quoted);
		buf_adds(sql, " || '.' FROM pg_catalog.pg_namespace n WHERE ");
		add_prefix(sql, "n.nspname", name, false);
		if (strncmp(name, "pg_", 3) != 0)
			buf_adds(sql, " AND n.nspname NOT LIKE 'pg\\_%'");
	}
	free(schema);
	free(name);
}

bool
candidates_query(const struct candidate *c, int sversion, const char *word,
    const char *ref, enum candidates_part part, struct buf *sql)
{
	char *schema, *name;
	bool quoted;

	if (c->from == NULL || (c->since > 0 && sversion < c->since))
		return false;
	if ((c->flags & CAND_OBJECT) != 0)
		object_query(c, word, ref, part, sql);
	else if ((c->flags & (CAND_RAW | CAND_LITERAL)) != 0) {
		if ((c->flags & CAND_LITERAL) != 0 && *word == '\'')
			word++;
		if ((c->flags & CAND_LITERAL) != 0)
			buf_addf(sql, "SELECT pg_catalog.quote_literal(%s) FROM ", c->name);
		else
			buf_addf(sql, "SELECT %s FROM ", c->name);
		add_template(sql, c->from, ref);
		buf_adds(sql, " WHERE ");
		add_prefix(sql, c->name, word, (c->flags & (CAND_RAW | CAND_FOLD)) != 0);
	} else {
		candidates_name(word, &schema, &name, &quoted);
		buf_adds(sql, "SELECT ");
		add_output(sql, c->name, quoted);
		buf_addf(sql, " FROM %s WHERE ", c->from);
		add_prefix(sql, c->name, name, false);
		free(schema);
		free(name);
	}
	if ((c->flags & CAND_OBJECT) == 0 && c->cond != NULL) {
		buf_adds(sql, " AND ");
		add_template(sql, c->cond, ref);
	}
	if ((c->flags & CAND_OBJECT) == 0)
		add_limit(sql, c->name, part);
	return true;
}
