/* SPDX-License-Identifier: PostgreSQL */
/* \h: reads the synopsis of an SQL command from the installed PostgreSQL man page and gives its address. */
#include "cmd/sqlhelp.h"

#include "config.h"

#include <ctype.h>
#include <glob.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/proc.h"
#include "base/shell.h"
#include "base/strv.h"

#define PAGE_MAX	((size_t)4 << 20)
#define MANUAL		"https://www.postgresql.org/docs/18/"

/* The commands of the manual's reference part and the names of their pages. */
static const struct {
	const char	*name;
	const char	*page;
} commands[] = {
	{ "ABORT", "sql-abort" },
	{ "ALTER AGGREGATE", "sql-alteraggregate" },
	{ "ALTER COLLATION", "sql-altercollation" },
	{ "ALTER CONVERSION", "sql-alterconversion" },
	{ "ALTER DATABASE", "sql-alterdatabase" },
	{ "ALTER DEFAULT PRIVILEGES", "sql-alterdefaultprivileges" },
	{ "ALTER DOMAIN", "sql-alterdomain" },
	{ "ALTER EVENT TRIGGER", "sql-altereventtrigger" },
	{ "ALTER EXTENSION", "sql-alterextension" },
	{ "ALTER FOREIGN DATA WRAPPER", "sql-alterforeigndatawrapper" },
	{ "ALTER FOREIGN TABLE", "sql-alterforeigntable" },
	{ "ALTER FUNCTION", "sql-alterfunction" },
	{ "ALTER GROUP", "sql-altergroup" },
	{ "ALTER INDEX", "sql-alterindex" },
	{ "ALTER LANGUAGE", "sql-alterlanguage" },
	{ "ALTER LARGE OBJECT", "sql-alterlargeobject" },
	{ "ALTER MATERIALIZED VIEW", "sql-altermaterializedview" },
	{ "ALTER OPERATOR", "sql-alteroperator" },
	{ "ALTER OPERATOR CLASS", "sql-alteropclass" },
	{ "ALTER OPERATOR FAMILY", "sql-alteropfamily" },
	{ "ALTER POLICY", "sql-alterpolicy" },
	{ "ALTER PROCEDURE", "sql-alterprocedure" },
	{ "ALTER PUBLICATION", "sql-alterpublication" },
	{ "ALTER ROLE", "sql-alterrole" },
	{ "ALTER ROUTINE", "sql-alterroutine" },
	{ "ALTER RULE", "sql-alterrule" },
	{ "ALTER SCHEMA", "sql-alterschema" },
	{ "ALTER SEQUENCE", "sql-altersequence" },
	{ "ALTER SERVER", "sql-alterserver" },
	{ "ALTER STATISTICS", "sql-alterstatistics" },
	{ "ALTER SUBSCRIPTION", "sql-altersubscription" },
	{ "ALTER SYSTEM", "sql-altersystem" },
	{ "ALTER TABLE", "sql-altertable" },
	{ "ALTER TABLESPACE", "sql-altertablespace" },
	{ "ALTER TEXT SEARCH CONFIGURATION", "sql-altertsconfig" },
	{ "ALTER TEXT SEARCH DICTIONARY", "sql-altertsdictionary" },
	{ "ALTER TEXT SEARCH PARSER", "sql-altertsparser" },
	{ "ALTER TEXT SEARCH TEMPLATE", "sql-altertstemplate" },
	{ "ALTER TRIGGER", "sql-altertrigger" },
	{ "ALTER TYPE", "sql-altertype" },
	{ "ALTER USER", "sql-alteruser" },
	{ "ALTER USER MAPPING", "sql-alterusermapping" },
	{ "ALTER VIEW", "sql-alterview" },
	{ "ANALYZE", "sql-analyze" },
	{ "BEGIN", "sql-begin" },
	{ "CALL", "sql-call" },
	{ "CHECKPOINT", "sql-checkpoint" },
	{ "CLOSE", "sql-close" },
	{ "CLUSTER", "sql-cluster" },
	{ "COMMENT", "sql-comment" },
	{ "COMMIT", "sql-commit" },
	{ "COMMIT PREPARED", "sql-commit-prepared" },
	{ "COPY", "sql-copy" },
	{ "CREATE ACCESS METHOD", "sql-create-access-method" },
	{ "CREATE AGGREGATE", "sql-createaggregate" },
	{ "CREATE CAST", "sql-createcast" },
	{ "CREATE COLLATION", "sql-createcollation" },
	{ "CREATE CONVERSION", "sql-createconversion" },
	{ "CREATE DATABASE", "sql-createdatabase" },
	{ "CREATE DOMAIN", "sql-createdomain" },
	{ "CREATE EVENT TRIGGER", "sql-createeventtrigger" },
	{ "CREATE EXTENSION", "sql-createextension" },
	{ "CREATE FOREIGN DATA WRAPPER", "sql-createforeigndatawrapper" },
	{ "CREATE FOREIGN TABLE", "sql-createforeigntable" },
	{ "CREATE FUNCTION", "sql-createfunction" },
	{ "CREATE GROUP", "sql-creategroup" },
	{ "CREATE INDEX", "sql-createindex" },
	{ "CREATE LANGUAGE", "sql-createlanguage" },
	{ "CREATE MATERIALIZED VIEW", "sql-creatematerializedview" },
	{ "CREATE OPERATOR", "sql-createoperator" },
	{ "CREATE OPERATOR CLASS", "sql-createopclass" },
	{ "CREATE OPERATOR FAMILY", "sql-createopfamily" },
	{ "CREATE POLICY", "sql-createpolicy" },
	{ "CREATE PROCEDURE", "sql-createprocedure" },
	{ "CREATE PUBLICATION", "sql-createpublication" },
	{ "CREATE ROLE", "sql-createrole" },
	{ "CREATE RULE", "sql-createrule" },
	{ "CREATE SCHEMA", "sql-createschema" },
	{ "CREATE SEQUENCE", "sql-createsequence" },
	{ "CREATE SERVER", "sql-createserver" },
	{ "CREATE STATISTICS", "sql-createstatistics" },
	{ "CREATE SUBSCRIPTION", "sql-createsubscription" },
	{ "CREATE TABLE", "sql-createtable" },
	{ "CREATE TABLE AS", "sql-createtableas" },
	{ "CREATE TABLESPACE", "sql-createtablespace" },
	{ "CREATE TEXT SEARCH CONFIGURATION", "sql-createtsconfig" },
	{ "CREATE TEXT SEARCH DICTIONARY", "sql-createtsdictionary" },
	{ "CREATE TEXT SEARCH PARSER", "sql-createtsparser" },
	{ "CREATE TEXT SEARCH TEMPLATE", "sql-createtstemplate" },
	{ "CREATE TRANSFORM", "sql-createtransform" },
	{ "CREATE TRIGGER", "sql-createtrigger" },
	{ "CREATE TYPE", "sql-createtype" },
	{ "CREATE USER", "sql-createuser" },
	{ "CREATE USER MAPPING", "sql-createusermapping" },
	{ "CREATE VIEW", "sql-createview" },
	{ "DEALLOCATE", "sql-deallocate" },
	{ "DECLARE", "sql-declare" },
	{ "DELETE", "sql-delete" },
	{ "DISCARD", "sql-discard" },
	{ "DO", "sql-do" },
	{ "DROP ACCESS METHOD", "sql-drop-access-method" },
	{ "DROP AGGREGATE", "sql-dropaggregate" },
	{ "DROP CAST", "sql-dropcast" },
	{ "DROP COLLATION", "sql-dropcollation" },
	{ "DROP CONVERSION", "sql-dropconversion" },
	{ "DROP DATABASE", "sql-dropdatabase" },
	{ "DROP DOMAIN", "sql-dropdomain" },
	{ "DROP EVENT TRIGGER", "sql-dropeventtrigger" },
	{ "DROP EXTENSION", "sql-dropextension" },
	{ "DROP FOREIGN DATA WRAPPER", "sql-dropforeigndatawrapper" },
	{ "DROP FOREIGN TABLE", "sql-dropforeigntable" },
	{ "DROP FUNCTION", "sql-dropfunction" },
	{ "DROP GROUP", "sql-dropgroup" },
	{ "DROP INDEX", "sql-dropindex" },
	{ "DROP LANGUAGE", "sql-droplanguage" },
	{ "DROP MATERIALIZED VIEW", "sql-dropmaterializedview" },
	{ "DROP OPERATOR", "sql-dropoperator" },
	{ "DROP OPERATOR CLASS", "sql-dropopclass" },
	{ "DROP OPERATOR FAMILY", "sql-dropopfamily" },
	{ "DROP OWNED", "sql-drop-owned" },
	{ "DROP POLICY", "sql-droppolicy" },
	{ "DROP PROCEDURE", "sql-dropprocedure" },
	{ "DROP PUBLICATION", "sql-droppublication" },
	{ "DROP ROLE", "sql-droprole" },
	{ "DROP ROUTINE", "sql-droproutine" },
	{ "DROP RULE", "sql-droprule" },
	{ "DROP SCHEMA", "sql-dropschema" },
	{ "DROP SEQUENCE", "sql-dropsequence" },
	{ "DROP SERVER", "sql-dropserver" },
	{ "DROP STATISTICS", "sql-dropstatistics" },
	{ "DROP SUBSCRIPTION", "sql-dropsubscription" },
	{ "DROP TABLE", "sql-droptable" },
	{ "DROP TABLESPACE", "sql-droptablespace" },
	{ "DROP TEXT SEARCH CONFIGURATION", "sql-droptsconfig" },
	{ "DROP TEXT SEARCH DICTIONARY", "sql-droptsdictionary" },
	{ "DROP TEXT SEARCH PARSER", "sql-droptsparser" },
	{ "DROP TEXT SEARCH TEMPLATE", "sql-droptstemplate" },
	{ "DROP TRANSFORM", "sql-droptransform" },
	{ "DROP TRIGGER", "sql-droptrigger" },
	{ "DROP TYPE", "sql-droptype" },
	{ "DROP USER", "sql-dropuser" },
	{ "DROP USER MAPPING", "sql-dropusermapping" },
	{ "DROP VIEW", "sql-dropview" },
	{ "END", "sql-end" },
	{ "EXECUTE", "sql-execute" },
	{ "EXPLAIN", "sql-explain" },
	{ "FETCH", "sql-fetch" },
	{ "GRANT", "sql-grant" },
	{ "IMPORT FOREIGN SCHEMA", "sql-importforeignschema" },
	{ "INSERT", "sql-insert" },
	{ "LISTEN", "sql-listen" },
	{ "LOAD", "sql-load" },
	{ "LOCK", "sql-lock" },
	{ "MERGE", "sql-merge" },
	{ "MOVE", "sql-move" },
	{ "NOTIFY", "sql-notify" },
	{ "PREPARE", "sql-prepare" },
	{ "PREPARE TRANSACTION", "sql-prepare-transaction" },
	{ "REASSIGN OWNED", "sql-reassign-owned" },
	{ "REFRESH MATERIALIZED VIEW", "sql-refreshmaterializedview" },
	{ "REINDEX", "sql-reindex" },
	{ "RELEASE SAVEPOINT", "sql-release-savepoint" },
	{ "RESET", "sql-reset" },
	{ "REVOKE", "sql-revoke" },
	{ "ROLLBACK", "sql-rollback" },
	{ "ROLLBACK PREPARED", "sql-rollback-prepared" },
	{ "ROLLBACK TO SAVEPOINT", "sql-rollback-to" },
	{ "SAVEPOINT", "sql-savepoint" },
	{ "SECURITY LABEL", "sql-security-label" },
	{ "SELECT", "sql-select" },
	{ "SELECT INTO", "sql-selectinto" },
	{ "SET", "sql-set" },
	{ "SET CONSTRAINTS", "sql-set-constraints" },
	{ "SET ROLE", "sql-set-role" },
	{ "SET SESSION AUTHORIZATION", "sql-set-session-authorization" },
	{ "SET TRANSACTION", "sql-set-transaction" },
	{ "SHOW", "sql-show" },
	{ "START TRANSACTION", "sql-start-transaction" },
	{ "TABLE", "sql-select" },
	{ "TRUNCATE", "sql-truncate" },
	{ "UNLISTEN", "sql-unlisten" },
	{ "UPDATE", "sql-update" },
	{ "VACUUM", "sql-vacuum" },
	{ "VALUES", "sql-values" },
	{ "WITH", "sql-select" },
};
#define NCOMMANDS	(sizeof(commands) / sizeof(commands[0]))

const char *
sqlhelp_name(size_t i)
{
	return i < NCOMMANDS ? commands[i].name : NULL;
}

/* Folders that may have a man7: MANPATH, the server's own, Debian's per version (highest first), the system's. */
static void
folders(struct strv *dirs)
{
	const char *path = getenv("MANPATH");
	glob_t found;

	if (path != NULL && *path != '\0')
		strv_split(dirs, path, ":");
	strv_add(dirs, PG_MANDIR);
	if (glob("/usr/share/postgresql/*/man", 0, NULL, &found) == 0) {
		for (size_t i = found.gl_pathc; i > 0; i--)
			strv_add(dirs, found.gl_pathv[i - 1]);
		globfree(&found);
	}
	strv_add(dirs, "/usr/local/pgsql/share/man");
	strv_add(dirs, "/usr/share/man");
}

static bool
read_page(const char *dir, const char *file, struct buf *page)
{
	char *path = xasprintf("%s/%s", dir, file), *packed = xasprintf("%s.gz", path);
	struct buf command = BUF_INIT;
	int status = -1;
	bool ok = false;

	if (file_kind(path) == FILE_PLAIN)
		ok = file_read(path, PAGE_MAX, page, NULL);
	else if (file_kind(packed) == FILE_PLAIN) {
		buf_adds(&command, "gzip -dc ");
		shell_quote(&command, packed);
		buf_adds(&command, " 2>/dev/null");
		ok = proc_capture(command.data, page, &status, NULL) && status == 0;
	}
	buf_free(&command);
	free(packed);
	free(path);
	if (!ok)
		buf_clear(page);
	return ok;
}

/* The page's text; one that only says .so is followed once. */
static bool
find_page(const char *name, struct buf *page)
{
	struct strv dirs = STRV_INIT;
	char *file = xasprintf("man7/%s.7", name), *end;
	bool ok = false;

	for (char *p = file; *p != '\0'; p++)
		if (*p == ' ')
			*p = '_';
	folders(&dirs);
	for (size_t i = 0; i < dirs.n && !ok; i++)
		ok = *dirs.v[i] != '\0' && read_page(dirs.v[i], file, page);
	if (ok && strncmp(page->data, ".so ", 4) == 0) {
		free(file);
		file = xstrdup(page->data + 4);
		end = file + strcspn(file, "\r\n");
		*end = '\0';
		buf_clear(page);
		ok = false;
		for (size_t i = 0; i < dirs.n && !ok; i++)
			ok = read_page(dirs.v[i], file, page);
	}
	strv_clear(&dirs);
	free(file);
	return ok;
}

/* The section with that title, from behind its heading to the next one; NULL: none. */
static const char *
section(const char *page, const char *title, size_t *len)
{
	char *head = xasprintf(".SH \"%s\"\n", title);
	const char *at = strstr(page, head), *end;

	if (at != NULL) {
		at += strlen(head);
		end = strstr(at, "\n.SH ");
		*len = end != NULL ? (size_t)(end + 1 - at) : strlen(at);
	}
	free(head);
	return at;
}

/* One roff escape at s (behind the backslash): what it stands for, and its length. */
static size_t
escape(const char *s, size_t len, struct buf *out)
{
	static const struct {
		const char *code, *text;
	} codes[] = {
		{ "fI", "" }, { "fR", "" }, { "fB", "" }, { "fP", "" }, { "&", "" }, { "-", "-" },
		{ "e", "\\" }, { "(aq", "'" }, { "*(Aq", "'" }, { "(dq", "\"" }, { "(lq", "\"" },
		{ "(rq", "\"" }, { "(em", "-" }, { "(en", "-" }, { "(co", "(c)" }, { "\\", "\\" },
		{ " ", " " }, { "~", " " }, { "\"", "" }
	};

	for (size_t i = 0; i < sizeof(codes) / sizeof(codes[0]); i++) {
		size_t n = strlen(codes[i].code);

		if (n <= len && strncmp(s, codes[i].code, n) == 0) {
			buf_adds(out, codes[i].text);
			return n;
		}
	}
	return 0;
}

/* Text lines of roff as plain text; requests vanish. */
static void
plain(const char *s, size_t len, struct buf *out)
{
	bool start = true;

	for (size_t i = 0; i < len; i++) {
		if (start && s[i] == '.') {
			while (i < len && s[i] != '\n')
				i++;
			continue;
		}
		start = s[i] == '\n';
		if (s[i] == '\\')
			i += escape(s + i + 1, len - i - 1, out);
		else
			buf_addc(out, s[i]);
	}
	while (out->len > 0 && out->data[out->len - 1] == '\n')
		buf_truncate(out, out->len - 1);
}

/* "ABORT \- abort the current transaction" */
static void
purpose(const char *page, struct buf *out)
{
	struct buf text = BUF_INIT;
	const char *at, *dash;
	size_t len;

	at = section(page, "NAME", &len);
	if (at != NULL)
		plain(at, len, &text);
	dash = strstr(text.data, " - ");
	buf_adds(out, dash != NULL ? dash + 3 : "");
	buf_free(&text);
}

static void
describe(size_t i, struct buf *out)
{
	struct buf page = BUF_INIT, text = BUF_INIT;
	const char *at;
	size_t len;

	buf_addf(out, "Command:     %s\n", commands[i].name);
	if (find_page(commands[i].name, &page)) {
		purpose(page.data, &text);
		buf_addf(out, "Description: %s\nSyntax:\n", text.data);
		buf_clear(&text);
		at = section(page.data, "SYNOPSIS", &len);
		if (at != NULL)
			plain(at, len, &text);
		buf_addf(out, "%s\n\n", text.data);
	}
	buf_addf(out, "URL: " MANUAL "%s.html\n\n", commands[i].page);
	buf_free(&text);
	buf_free(&page);
}

void
sqlhelp_list(int width, struct buf *out)
{
	size_t longest = 0, columns, lines;

	for (size_t i = 0; i < NCOMMANDS; i++)
		if (strlen(commands[i].name) > longest)
			longest = strlen(commands[i].name);
	columns = width > 3 ? (size_t)(width - 3) / (longest + 1) : 1;
	if (columns == 0)
		columns = 1;
	lines = (NCOMMANDS + columns - 1) / columns;
	buf_adds(out, "Available help:\n");
	for (size_t i = 0; i < lines; i++) {
		buf_adds(out, "  ");
		for (size_t c = 0; c < columns; c++) {
			size_t k = c * lines + i;

			if (k >= NCOMMANDS)
				continue;
			buf_adds(out, commands[k].name);
			if (c + 1 < columns)
				buf_fill(out, ' ', longest + 1 - strlen(commands[k].name));
		}
		buf_addc(out, '\n');
	}
}

/* Shows what begins with the first n bytes of topic; an exact name alone. */
static bool
show_prefix(const char *topic, size_t n, struct buf *out)
{
	bool found = false;

	/* Cut short, the topic names all that begins so. */
	for (size_t i = 0; topic[n] == '\0' && i < NCOMMANDS; i++)
		if (strlen(commands[i].name) == n && strncasecmp(commands[i].name, topic, n) == 0) {
			describe(i, out);
			return true;
		}
	for (size_t i = 0; i < NCOMMANDS; i++)
		if (strncasecmp(commands[i].name, topic, n) == 0) {
			describe(i, out);
			found = true;
		}
	return found;
}

bool
sqlhelp_show(const char *topic, struct buf *out)
{
	size_t n = strlen(topic);

	if (strcmp(topic, "*") == 0)
		return show_prefix(topic, 0, out);
	while (n > 0) {
		if (show_prefix(topic, n, out))
			return true;
		/* One word less. */
		while (n > 0 && topic[n - 1] != ' ')
			n--;
		while (n > 0 && topic[n - 1] == ' ')
			n--;
	}
	buf_addf(out, "No help available for \"%s\".\nTry \\h with no arguments to see available help.\n", topic);
	return false;
}
