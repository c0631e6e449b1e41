/* SPDX-License-Identifier: PostgreSQL */
/* \tls: this connection's security from both ends, who else is connected how, and what lets clients in without TLS. */
#include <libpq-fe.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/log.h"
#include "base/mem.h"
#include "cmd/cmd.h"
#include "pg/connection.h"
#include "pg/field.h"
#include "print/out.h"
#include "print/table.h"
#include "run/exec.h"
#include "state/session.h"
#include "tls/cert.h"
#include "tls/policy.h"

static void
row(struct table *t, const char *name, const char *value)
{
	table_add_cell(t, name);
	table_add_cell(t, value);
}

static void
attribute(struct table *t, PGconn *db, const char *name, const char *key)
{
	const char *value = PQsslAttribute(db, key);

	if (value != NULL && *value != '\0')
		row(t, name, value);
}

/* --- our end ------------------------------------------------------------- */

static void
certificate_rows(struct table *t, PGconn *db)
{
	struct cert_chain chain = CERT_CHAIN_INIT;
	const struct cert *c;
	struct buf b = BUF_INIT;
	char *text;
	long days;

	if (!cert_chain_from_ssl(PQsslStruct(db, "OpenSSL"), false, &chain, NULL))
		return;
	c = &chain.v[0];
	days = cert_days_left(c, time(NULL));
	row(t, "Certificate Subject", c->subject);
	row(t, "Certificate Issuer", c->issuer);
	for (size_t i = 0; i < c->n_names; i++) {
		if (c->names[i].type == NAME_CN && i > 0)
			continue;
		if (b.len > 0)
			buf_addc(&b, '\n');
		name_text(&c->names[i], &b);
	}
	row(t, "Certificate Names", b.data);
	text = cert_time(c->not_after);
	buf_clear(&b);
	buf_addf(&b, "%s (%ld day%s left)", text, days, days == 1 ? "" : "s");
	free(text);
	row(t, "Certificate Ends", b.data);
	buf_clear(&b);
	buf_addf(&b, "%s, %s", c->key, c->sig);
	row(t, "Certificate Key", b.data);
	text = cert_fingerprint(c);
	row(t, "Certificate SHA-256", text);
	free(text);
	buf_free(&b);
	cert_chain_clear(&chain);
}

static void
our_rows(struct table *t, const struct session *s)
{
	const struct connection *c = s->link;
	const struct policy_field *mode = &c->policy->field[POLICY_SSLMODE];
	char *text;

	row(t, "TLS", PQsslInUse(s->db) ? "on" : c->local ? "none: local socket" :
	    PQgssEncInUse(s->db) ? "none: GSSAPI encryption" : "OFF: this connection is plain text");
	text = xasprintf("%s (%s)", mode->value != NULL ? mode->value :
	    policy_mode_name(c->policy->mode), mode->why != NULL ? mode->why : "default");
	row(t, "sslmode", text);
	free(text);
	if (c->verified) {
		row(t, "Verified Name", c->verified_name);
		row(t, "Verified By", c->issuer);
		row(t, "Roots", strncmp(c->roots, "roots: ", 7) == 0 ? c->roots + 7 : c->roots);
	} else if (!c->local) {
		for (size_t i = 0; i < c->policy->weak.n; i++)
			row(t, "NOT VERIFIED", c->policy->weak.v[i]);
		if (c->policy->weak.n == 0)
			row(t, "NOT VERIFIED", "the server's identity was not checked");
	}
	if (!PQsslInUse(s->db))
		return;
	attribute(t, s->db, "Protocol", "protocol");
	attribute(t, s->db, "Cipher", "cipher");
	attribute(t, s->db, "Key Bits", "key_bits");
	attribute(t, s->db, "Compression", "compression");
	attribute(t, s->db, "ALPN", "alpn");
	attribute(t, s->db, "Library", "library");
	certificate_rows(t, s->db);
}

/* --- the server's end ------------------------------------------------------ */

/* Every column of the only row under its name; false when the query failed. */
static bool
result_rows(struct table *t, struct session *s, const char *query, const char *prefix)
{
	PGresult *res = exec_internal(s, query);
	bool good = res != NULL;

	for (int r = 0; good && r < PQntuples(res); r++) {
		for (int i = 0; i < PQnfields(res); i++) {
			char *name;

			if (field_none(res, r, i) || *field_text(res, r, i) == '\0')
				continue;
			name = xasprintf("%s%s", prefix, PQfname(res, i));
			row(t, name, field_text(res, r, i));
			free(name);
		}
	}
	PQclear(res);
	return good;
}

static bool
their_rows(struct table *t, struct session *s)
{
	PGresult *res;
	bool sslinfo;

	if (!result_rows(t, s,
	    "SELECT CASE WHEN ssl THEN 'on' ELSE 'off' END AS \"TLS\", version AS \"Protocol\",\n"
	    "  cipher AS \"Cipher\", bits AS \"Key Bits\", client_dn AS \"Client DN\",\n"
	    "  client_serial AS \"Client Serial\", issuer_dn AS \"Client Issuer\"\n"
	    "FROM pg_catalog.pg_stat_ssl WHERE pid = pg_catalog.pg_backend_pid()", "Server: "))
		return false;
	res = exec_internal(s, "SELECT n.nspname FROM pg_catalog.pg_extension e\n"
	    "  JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace\n"
	    "WHERE e.extname = 'sslinfo' AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')");
	if (res == NULL)
		return false;
	sslinfo = PQntuples(res) == 1;
	if (sslinfo) {
		char *schema = PQescapeIdentifier(s->db, field_text(res, 0, 0),
		    strlen(field_text(res, 0, 0)));
		char *query = schema == NULL ? NULL : xasprintf(
		    "SELECT %s.ssl_is_used() AS \"ssl_is_used\", %s.ssl_version() AS \"ssl_version\",\n"
		    "  %s.ssl_cipher() AS \"ssl_cipher\", %s.ssl_client_cert_present() AS \"ssl_client_cert_present\"",
		    schema, schema, schema, schema);

		if (query != NULL)
			result_rows(t, s, query, "sslinfo: ");
		free(query);
		PQfreemem(schema);
	}
	PQclear(res);
	return result_rows(t, s,
	    "SELECT pg_catalog.current_setting('ssl', true) AS \"ssl\",\n"
	    "  (SELECT setting FROM pg_catalog.pg_settings WHERE name = 'ssl_min_protocol_version') AS \"ssl_min_protocol_version\",\n"
	    "  pg_catalog.current_setting('rds.force_ssl', true) AS \"rds.force_ssl\"", "Setting: ");
}

static enum cmd_result
show_connection(struct session *s, bool verbose)
{
	struct cert_chain chain = CERT_CHAIN_INIT;
	struct buf b = BUF_INIT;
	struct table t;
	void *ssl;
	bool good;

	table_init(&t);
	table_set_title(&t, "TLS of this connection");
	table_add_column(&t, "Parameter", false, TABLE_TEXT);
	table_add_column(&t, "Value", false, TABLE_TEXT);
	our_rows(&t, s);
	/* Our end is known, whatever the server answers. */
	good = their_rows(&t, s);
	exec_print_table(s, &t);
	table_clear(&t);
	if (!verbose || s->db == NULL || !PQsslInUse(s->db))
		return good ? CMD_SKIP_LINE : CMD_ERROR;
	ssl = PQsslStruct(s->db, "OpenSSL");
	if (s->link->verified && cert_chain_from_ssl(ssl, true, &chain, NULL))
		buf_adds(&b, "Chain, verified:\n");
	else if (cert_chain_from_ssl(ssl, false, &chain, NULL))
		buf_adds(&b, "Chain, as the server presented it (NOT verified):\n");
	cert_chain_text(&chain, time(NULL), &b);
	buf_addc(&b, '\n');
	out_add(s->out, b.data, b.len);
	session_flush(s);
	cert_chain_clear(&chain);
	buf_free(&b);
	return good ? CMD_SKIP_LINE : CMD_ERROR;
}

/* --- \tls sessions ----------------------------------------------------------- */

static enum cmd_result
show_sessions(struct session *s)
{
	PGresult *res = exec_internal(s,
	    "SELECT a.pid AS \"PID\", a.datname AS \"Database\", a.usename AS \"User\",\n"
	    "  a.application_name AS \"Application\",\n"
	    "  COALESCE(pg_catalog.host(a.client_addr), CASE WHEN a.client_port = -1 THEN 'local socket' END) AS \"Client\",\n"
	    "  CASE WHEN l.ssl THEN 'yes' WHEN l.ssl IS NULL THEN 'not visible'\n"
	    "    WHEN a.client_port = -1 THEN 'local' ELSE 'NO' END AS \"TLS\",\n"
	    "  l.version AS \"Protocol\", l.cipher AS \"Cipher\", l.client_dn AS \"Client DN\"\n"
	    "FROM pg_catalog.pg_stat_activity a LEFT JOIN pg_catalog.pg_stat_ssl l USING (pid)\n"
	    "WHERE a.usename IS NOT NULL AND (a.backend_type IN ('client backend', 'walsender') OR\n"
	    /* Hidden from this role: what has no database is the server's own. */
	    "  (a.backend_type IS NULL AND a.datname IS NOT NULL))\n"
	    "ORDER BY l.ssl NULLS LAST, a.client_addr IS NULL, a.datname, a.usename, a.pid");

	if (res == NULL)
		return CMD_ERROR;
	exec_print_result(s, res, "Sessions and their TLS", NULL, true);
	PQclear(res);
	return CMD_SKIP_LINE;
}

/* --- \tls audit -------------------------------------------------------------- */

#define FORCE_SSL	"rds.force_ssl = 1 in the DB parameter group"

struct audit {
	struct session	*s;
	struct table	 t;
	long		 rows;
	bool		 rds;		/* rds.force_ssl exists: pg_hba.conf is not ours to edit */
};

static void
finding(struct audit *a, const char *what, const char *detail, const char *change)
{
	table_add_cell(&a->t, what);
	table_add_cell(&a->t, detail);
	table_add_cell(&a->t, change);
	a->rows++;
}

static bool
audit_settings(struct audit *a)
{
	PGresult *res = exec_internal(a->s,
	    "SELECT pg_catalog.current_setting('ssl', true), pg_catalog.current_setting('rds.force_ssl', true),\n"
	    "  (SELECT setting FROM pg_catalog.pg_settings WHERE name = 'ssl_min_protocol_version')");
	const char *ssl, *force, *min;

	if (res == NULL)
		return false;
	ssl = field_text(res, 0, 0);
	force = field_text(res, 0, 1);
	min = field_text(res, 0, 2);
	a->rds = *force != '\0';
	if (strcmp(ssl, "off") == 0)
		finding(a, "Server without TLS", "ssl = off",
		    "ssl = on, ssl_cert_file and ssl_key_file in postgresql.conf, then reload");
	if (strcmp(force, "0") == 0 || strcmp(force, "off") == 0) {
		char *text = xasprintf("rds.force_ssl = %s", force);

		finding(a, "TLS is not required", text, FORCE_SSL);
		free(text);
	}
	if (field_none(res, 0, 2))
		table_add_footer(&a->t, "ssl_min_protocol_version is not readable by this role: it was not judged.");
	else if (*min == '\0' || strcmp(min, "TLSv1") == 0 || strcmp(min, "TLSv1.1") == 0) {
		char *text = xasprintf("ssl_min_protocol_version = %s", *min != '\0' ? min : "''");

		finding(a, "Broken protocol allowed", text, "ssl_min_protocol_version = 'TLSv1.2'");
		free(text);
	}
	PQclear(res);
	return true;
}

/* Which addresses no later line can admit without TLS: an earlier one rejects them all. */
struct closed {
	bool	 v4, v6;
};

static void
rule_closes(struct closed *c, const char *databases, const char *users, const char *address, const char *netmask)
{
	if (strcmp(databases, "all") != 0 || strcmp(users, "all") != 0)
		return;
	if (strcmp(address, "all") == 0)
		c->v4 = c->v6 = true;
	else if (strcmp(address, "0.0.0.0") == 0 && strcmp(netmask, "0.0.0.0") == 0)
		c->v4 = true;
	else if (strcmp(address, "::") == 0 && strcmp(netmask, "::") == 0)
		c->v6 = true;
}

static bool
rule_is_closed(const struct closed *c, const char *address)
{
	if (strchr(address, ':') != NULL)
		return c->v6;
	if (*address != '\0' && strspn(address, "0123456789.") == strlen(address))
		return c->v4;
	return c->v4 && c->v6;
}

static bool
audit_rules(struct audit *a)
{
	PGresult *res = exec_internal(a->s,
	    "SELECT pg_catalog.has_table_privilege('pg_catalog.pg_hba_file_rules', 'SELECT') AND\n"
	    "  pg_catalog.has_function_privilege('pg_catalog.pg_hba_file_rules()', 'EXECUTE')");
	struct closed closed = { .v4 = false };
	bool readable;

	if (res == NULL)
		return false;
	readable = strcmp(field_text(res, 0, 0), "t") == 0;
	PQclear(res);
	if (!readable) {
		table_add_footer(&a->t, "pg_hba_file_rules is not readable by this role: host lines were not judged.");
		return true;
	}
	res = exec_internal(a->s, a->s->sversion >= 160000 ?
	    "SELECT type, line_number, pg_catalog.array_to_string(database, ','),\n"
	    "  pg_catalog.array_to_string(user_name, ','), address, netmask, auth_method,\n"
	    "  pg_catalog.regexp_replace(file_name, '.*/', '')\n"
	    "FROM pg_catalog.pg_hba_file_rules\n"
	    "WHERE type IN ('host', 'hostnossl', 'hostnogssenc') AND error IS NULL\n"
	    "ORDER BY rule_number" :
	    "SELECT type, line_number, pg_catalog.array_to_string(database, ','),\n"
	    "  pg_catalog.array_to_string(user_name, ','), address, netmask, auth_method, 'pg_hba.conf'\n"
	    "FROM pg_catalog.pg_hba_file_rules\n"
	    "WHERE type IN ('host', 'hostnossl', 'hostnogssenc') AND error IS NULL\n"
	    "ORDER BY line_number");
	if (res == NULL)
		return false;
	for (int i = 0; i < PQntuples(res); i++) {
		const char *type = field_text(res, i, 0), *databases = field_text(res, i, 2),
		    *users = field_text(res, i, 3), *address = field_text(res, i, 4),
		    *netmask = field_text(res, i, 5), *method = field_text(res, i, 6);
		char *text;

		/* Each of these types matches every client that has neither TLS nor GSS encryption. */
		if (strcmp(method, "reject") == 0) {
			rule_closes(&closed, databases, users, address, netmask);
			continue;
		}
		if (rule_is_closed(&closed, address))
			continue;
		text = xasprintf("%s line %s: %s %s %s %s%s%s %s", field_text(res, i, 7), field_text(res, i, 1),
		    type, databases, users, address, *netmask != '\0' ? " " : "", netmask, method);
		finding(a, strcmp(type, "hostnossl") == 0 ? "Line admits only clients without TLS" :
		    "Line admits clients without TLS", text, a->rds ? FORCE_SSL : "hostssl in its place");
		free(text);
	}
	PQclear(res);
	return true;
}

/* Who sees only himself cannot say that there is nobody else. */
static bool
audit_view(struct audit *a)
{
	PGresult *res = exec_internal(a->s,
	    "SELECT pg_catalog.pg_has_role('pg_read_all_stats', 'USAGE')");

	if (res == NULL)
		return false;
	if (strcmp(field_text(res, 0, 0), "t") != 0)
		table_add_footer(&a->t, "Sessions of other roles are not visible to this role (pg_read_all_stats shows them): they were not judged.");
	PQclear(res);
	return true;
}

static bool
audit_sessions(struct audit *a)
{
	PGresult *res = exec_internal(a->s,
	    "SELECT a.pid, a.usename, a.datname, a.application_name, pg_catalog.host(a.client_addr)\n"
	    "FROM pg_catalog.pg_stat_ssl l JOIN pg_catalog.pg_stat_activity a USING (pid)\n"
	    "WHERE NOT l.ssl AND a.client_addr IS NOT NULL AND a.backend_type IN ('client backend', 'walsender')\n"
	    "ORDER BY a.pid");

	if (res == NULL)
		return false;
	for (int i = 0; i < PQntuples(res); i++) {
		char *text = xasprintf("pid %s: %s@%s from %s%s%s", field_text(res, i, 0),
		    field_text(res, i, 1), field_text(res, i, 2), field_text(res, i, 4),
		    *field_text(res, i, 3) != '\0' ? ", " : "", field_text(res, i, 3));

		finding(a, "Session without TLS", text, "sslmode=verify-full at that client");
		free(text);
	}
	PQclear(res);
	return true;
}

static enum cmd_result
show_audit(struct session *s)
{
	struct audit a = { .s = s };
	bool good;

	table_init(&a.t);
	table_set_title(&a.t, "What lets clients in without TLS");
	table_add_column(&a.t, "Finding", false, TABLE_TEXT);
	table_add_column(&a.t, "Where", false, TABLE_TEXT);
	table_add_column(&a.t, "Change", false, TABLE_TEXT);
	good = audit_settings(&a) && audit_rules(&a) && audit_sessions(&a) && audit_view(&a);
	if (a.rows == 0)
		table_set_rows(&a.t, 0);
	if (good)
		exec_print_table(s, &a.t);
	table_clear(&a.t);
	return good ? CMD_SKIP_LINE : CMD_ERROR;
}

static enum cmd_result
cmd_tls(struct cmd_call *call)
{
	const char *what = cmd_arg(call, 0);
	struct session *s = call->s;

	if (what == NULL)
		return show_connection(s, strchr(call->suffix, '+') != NULL);
	if (strcmp(what, "sessions") == 0)
		return show_sessions(s);
	if (strcmp(what, "audit") == 0)
		return show_audit(s);
	log_errorf("\\%s: \"%s\" is not sessions or audit", call->name, what);
	return CMD_ERROR;
}

const struct cmd tls_cmds[] = {
	{ "tls", NULL, "+", "n", "[sessions|audit]", "show the TLS of this connection, of all sessions, or what is open",
	    CMD_CONN, "sessions audit", cmd_tls, NULL, NULL },
	{ .name = NULL }
};
