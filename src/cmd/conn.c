/* SPDX-License-Identifier: PostgreSQL */
/* The commands of the connection group: \connect, \conninfo, \encoding, \password. */
#include "cmd/conn.h"

#include <libpq-fe.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "base/intr.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/num.h"
#include "base/strv.h"
#include "base/term.h"
#include "base/utf8.h"
#include "cmd/cmd.h"
#include "config.h"
#include "pg/connect.h"
#include "pg/conninfo.h"
#include "pg/field.h"
#include "pg/ident.h"
#include "pg/server.h"
#include "print/out.h"
#include "print/table.h"
#include "run/exec.h"
#include "run/greet.h"
#include "run/report.h"
#include "state/session.h"
#include "state/vars.h"

/* --- the person at the terminal ------------------------------------------ */

/* A question that may quote a server or a connection string; the format's string is freed. */
static bool
ask_safely(char *prompt, bool echo, struct buf *out)
{
	struct buf safe = BUF_INIT;
	bool good;

	utf8_message(&safe, prompt, strlen(prompt));
	free(prompt);
	good = term_ask(safe.data, echo, out);
	buf_free(&safe);
	return good;
}

static bool
ui_password(void *ctx, const char *user, struct buf *out)
{
	(void)ctx;
	return ask_safely(user != NULL ? xasprintf("Password for user %s: ", user) :
	    xstrdup("Password: "), false, out);
}

static bool
ui_confirm(void *ctx, const char *question)
{
	struct buf answer = BUF_INIT_MAX(100);
	struct session *s = ctx;
	bool yes;

	if (s->notty)
		return false;
	yes = ask_safely(xasprintf("%s? (y/n) ", question), true, &answer) &&
	    (strcasecmp(answer.data, "y") == 0 || strcasecmp(answer.data, "yes") == 0);
	buf_free(&answer);
	return yes;
}

/* A session that connects again need not be told the same again. */
static void
ui_note(void *ctx, enum connect_note kind, const char *text)
{
	static struct strv told;

	(void)ctx;
	if (strv_has(&told, text))
		return;
	strv_add(&told, text);
	log_msg(kind == CONNECT_NOTE_WARNING ? LOG_WARNING : LOG_INFO, "%s", text);
}

static void
ui_progress(void *ctx, const char *text)
{
	static bool shown;

	(void)ctx;
	if (!isatty(STDERR_FILENO) || (text == NULL && !shown))
		return;
	fprintf(stderr, "\r%s\033[K%s", text != NULL ? text : "", text != NULL ? "" : "\r");
	fflush(stderr);
	shown = text != NULL;
}

static const struct connect_ui *
conn_ui(struct session *s)
{
	static struct connect_ui ui = { .password = ui_password, .confirm = ui_confirm,
	    .note = ui_note, .progress = ui_progress };

	ui.ctx = s;
	return &ui;
}

/* --- opening ---------------------------------------------------------------- */

static void
adopt(struct session *s, struct connection *c)
{
	s->link = c;
	s->db = c != NULL ? c->db : NULL;
	if (c != NULL)
		report_attach(s);
	session_sync(s);
}

bool
conn_first(struct session *s, struct err *err)
{
	struct connection *c = connect_open(&s->ask, conn_ui(s), err);

	if (c == NULL)
		return false;
	adopt(s, c);
	return true;
}

/* --- \connect ------------------------------------------------------------------ */

/* psql's line, with as much of the place as changed. */
static void
say_connected(struct session *s, PGconn *old)
{
	const char *host = PQhost(s->db), *addr = PQhostaddr(s->db);
	struct buf b = BUF_INIT, safe = BUF_INIT;

	buf_addf(&b, "You are now connected to database \"%s\" as user \"%s\"",
	    PQdb(s->db), PQuser(s->db));
	if (old == NULL || !conninfo_same(PQhost(old), host) || !conninfo_same(PQport(old), PQport(s->db)) ||
	    !conninfo_same(PQhostaddr(old), addr)) {
		if (host != NULL && (host[0] == '/' || host[0] == '@'))
			buf_addf(&b, " via socket in \"%s\" at port \"%s\"", host, PQport(s->db));
		else if (addr != NULL && *addr != '\0' && !conninfo_same(host, addr))
			buf_addf(&b, " on host \"%s\" (address \"%s\") at port \"%s\"", host, addr, PQport(s->db));
		else
			buf_addf(&b, " on host \"%s\" at port \"%s\"", host, PQport(s->db));
	}
	utf8_message(&safe, b.data, b.len);
	out_addf(s->stdout_out, "%s.\n", safe.data);
	session_flush(s);
	buf_free(&b);
	buf_free(&safe);
}

/*
 * A slip of the finger at the terminal keeps the old connection; a script must
 * not go on with the wrong one.
 */
static enum cmd_result
connect_failed(struct session *s, bool from_server, struct err *err)
{
	if (s->interactive) {
		log_error(err);
		if (s->db != NULL)
			log_infof("Previous connection kept");
	} else {
		if (from_server)
			log_errorf("\\connect: %s", err->msg);
		else
			log_error(err);
		connection_close(s->link);
		adopt(s, NULL);
	}
	err_clear(err);
	return CMD_ERROR;
}

/* One argument; NULL where nothing was said: none, empty, or "-" without quotes. */
static char *
next_place(struct cmd_call *call)
{
	struct cmd_arg arg;

	if (!cmd_next(call, 'H', &arg))
		return NULL;
	if (arg.quote == 0 && (*arg.s == '\0' || strcmp(arg.s, "-") == 0)) {
		free(arg.s);
		return NULL;
	}
	return arg.s;
}

/* -reuse-previous=on|off as first argument; *first is then replaced by what follows it. */
static bool
reuse_option(struct cmd_call *call, char **first, bool *given, bool *reuse)
{
	static const char prefix[] = "-reuse-previous=";
	bool good;

	*given = *first != NULL && strncmp(*first, prefix, sizeof prefix - 1) == 0;
	if (!*given)
		return true;
	good = num_bool(*first + sizeof prefix - 1, reuse);
	if (!good)
		log_errorf("unrecognized value \"%s\" for \"%s\": Boolean expected",
		    *first + sizeof prefix - 1, "-reuse-previous");
	free(*first);
	*first = good ? next_place(call) : NULL;
	return good;
}

/* A tunnel leads to one host: \connect to another one goes there directly. */
static bool
leaves_tunnel(const struct connection *before, const struct connect_ask *ask)
{
	const char *was = conninfo_get(connection_asked(before), "host"), *now = ask->host;
	struct conninfo *said = conninfo_new();
	bool leaves;

	if (ask->dbname != NULL && conninfo_is_string(ask->dbname) &&
	    conninfo_parse(said, ask->dbname, NULL) && conninfo_get(said, "host") != NULL)
		now = conninfo_get(said, "host");
	leaves = (now != NULL && !conninfo_same(now, was)) || conninfo_get(said, "hostaddr") != NULL;
	conninfo_free(said);
	return leaves;
}

/* The connection that the four words and the switch ask for. */
static enum cmd_result
reconnect(struct session *s, char *const words[4], bool given, bool reuse)
{
	struct connection *c, *before = s->link;	/* may be one that was lost */
	struct connect_ask ask = s->ask;
	struct err err = ERR_INIT;
	bool string;

	ask.dbname = words[0];
	ask.user = words[1];
	ask.host = words[2];
	ask.port = words[3];
	ask.ask_password = s->ask_password;
	ask.interactive = s->interactive && !s->notty;
	ask.auto_encoding = !s->notty && getenv("PGCLIENTENCODING") == NULL;
	string = ask.dbname != NULL && conninfo_is_string(ask.dbname);
	if (ask.via != NULL && before != NULL && leaves_tunnel(before, &ask))
		ask.via = NULL;
	if (!given)
		reuse = !string;
	if (reuse && before == NULL) {
		log_errorf("No database connection exists to re-use parameters from");
		return CMD_ERROR;
	}
	ask.former = before != NULL ? connection_asked(before) : NULL;
	ask.former_password = before != NULL ? connection_password(before) : NULL;
	ask.reuse_previous = reuse;
	ask.command = true;
	if (string) {
		struct conninfo *probe = conninfo_new();
		bool good = conninfo_parse(probe, ask.dbname, &err);

		conninfo_free(probe);
		if (!good)
			return connect_failed(s, false, &err);
	}
	c = connect_open(&ask, conn_ui(s), &err);
	if (c == NULL)
		return connect_failed(s, true, &err);
	adopt(s, c);
	greet_print(s, false);
	if (!s->quiet)
		say_connected(s, before != NULL ? before->db : NULL);
	connection_close(before);
	return CMD_SKIP_LINE;
}

static enum cmd_result
cmd_connect(struct cmd_call *call)
{
	enum cmd_result result = CMD_ERROR;
	bool given, reuse = true;
	char *words[4];

	words[0] = next_place(call);
	if (!reuse_option(call, &words[0], &given, &reuse))
		return CMD_ERROR;
	for (size_t i = 1; i < 4; i++)
		words[i] = next_place(call);
	if (!call->broken)
		result = reconnect(call->s, words, given, reuse);
	for (size_t i = 0; i < 4; i++)
		free(words[i]);
	return result;
}

/* --- \conninfo ------------------------------------------------------------------- */

static void
row(struct table *t, const char *name, const char *value)
{
	struct buf safe = BUF_INIT;

	utf8_message(&safe, value, strlen(value));
	table_add_cell(t, name);
	table_add_cell(t, safe.data);
	buf_free(&safe);
}

static void
tls_rows(struct table *t, const struct connection *c)
{
	static const struct { const char *label, *attribute; } rows[] = {
		{ "SSL Library", "library" }, { "SSL Protocol", "protocol" },
		{ "SSL Key Bits", "key_bits" }, { "SSL Cipher", "cipher" },
	};
	const char *value;
	char days[40];

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		value = PQsslAttribute(c->db, rows[i].attribute);
		row(t, rows[i].label, value != NULL ? value : "unknown");
	}
	value = PQsslAttribute(c->db, "compression");
	row(t, "SSL Compression", value != NULL && strcmp(value, "off") != 0 ? "true" : "false");
	value = PQsslAttribute(c->db, "alpn");
	row(t, "ALPN", value != NULL && *value != '\0' ? value : "none");
	/* What psql does not say. */
	row(t, "Verified Name", c->verified ? c->verified_name : "NOT VERIFIED");
	if (c->issuer != NULL)
		row(t, "Issuer", c->issuer);
	if (c->verified) {
		row(t, "Trusted Roots", strncmp(c->roots, "roots: ", 7) == 0 ? c->roots + 7 : c->roots);
		snprintf(days, sizeof days, "in %ld days", c->days_left);
		row(t, "Certificate Expires", days);
	}
}

static void
protocol_text(PGconn *db, char *out, size_t size)
{
#ifdef HAVE_PQFULLPROTOCOLVERSION
	int v = PQfullProtocolVersion(db);

	snprintf(out, size, "%d.%d", v / 10000, v % 10000);
#else
	snprintf(out, size, "%d.0", PQprotocolVersion(db));
#endif
}

static enum cmd_result
cmd_conninfo(struct cmd_call *call)
{
	struct session *s = call->s;
	const char *host, *addr, *value;
	struct table t;
	char number[32];

	if (s->db == NULL) {
		session_flush(s);
		puts("You are currently not connected to a database.");
		return CMD_SKIP_LINE;
	}
	host = PQhost(s->db);
	addr = PQhostaddr(s->db);
	table_init(&t);
	table_set_title(&t, "Connection Information");
	table_add_column(&t, "Parameter", false, TABLE_TEXT);
	table_add_column(&t, "Value", false, TABLE_TEXT);
	row(&t, "Database", PQdb(s->db));
	row(&t, "Client User", PQuser(s->db));
	row(&t, s->link->local ? "Socket Directory" : "Host", host);
	if (!s->link->local && addr != NULL && *addr != '\0' && !conninfo_same(host, addr))
		row(&t, "Host Address", addr);
	row(&t, "Server Port", PQport(s->db));
	row(&t, "Options", PQoptions(s->db));
	protocol_text(s->db, number, sizeof number);
	row(&t, "Protocol Version", number);
	row(&t, "Password Used", PQconnectionUsedPassword(s->db) ? "true" : "false");
#ifdef HAVE_PQCONNECTIONUSEDGSSAPI
	row(&t, "GSSAPI Authenticated", PQconnectionUsedGSSAPI(s->db) ? "true" : "false");
#else
	row(&t, "GSSAPI Authenticated", "false");
#endif
	snprintf(number, sizeof number, "%d", PQbackendPID(s->db));
	row(&t, "Backend PID", number);
	row(&t, "SSL Connection", PQsslInUse(s->db) ? "true" : "false");
	if (PQsslInUse(s->db))
		tls_rows(&t, s->link);
	value = server_parameter(s->db, "is_superuser");
	row(&t, "Superuser", value != NULL ? value : "unknown");
	value = server_parameter(s->db, "in_hot_standby");
	row(&t, "Hot Standby", value != NULL ? value : "unknown");
	exec_print_table(s, &t);
	table_clear(&t);
	return CMD_SKIP_LINE;
}

/* --- \encoding, \password ---------------------------------------------------------- */

static enum cmd_result
cmd_encoding(struct cmd_call *call)
{
	struct session *s = call->s;
	const char *name = cmd_arg(call, 0);

	if (name == NULL) {
		session_flush(s);
		puts(pg_encoding_to_char(s->encoding));
		fflush(stdout);
		return CMD_SKIP_LINE;
	}
	if (s->db == NULL || PQsetClientEncoding(s->db, name) == -1) {
		log_errorf("%s: invalid encoding name or conversion procedure not found", name);
		return CMD_SKIP_LINE;
	}
	session_sync_encoding(s);
	return CMD_SKIP_LINE;
}

/* The server gets a hash; its text never reaches the history or \errverbose. */
static bool
change_password(struct session *s, const char *user, const char *password)
{
	struct buf sql = BUF_INIT_SECRET(0);
	struct err err = ERR_INIT;
	PGresult *res = NULL;
	bool good = false;
	char *hash;

	hash = PQencryptPasswordConn(s->db, password, user, NULL);
	if (hash == NULL) {
		log_infof("%s", PQerrorMessage(s->db));
		return false;
	}
	buf_adds(&sql, "ALTER USER ");
	if (ident_quote(s->db, user, &sql, &err)) {
		buf_adds(&sql, " PASSWORD ");
		if (ident_literal(s->db, hash, &sql, &err)) {
			res = PQexec(s->db, sql.data);
			good = PQresultStatus(res) == PGRES_COMMAND_OK;
			if (!good)
				log_infof("%s", PQerrorMessage(s->db));
		}
	}
	log_error(&err);
	err_clear(&err);
	PQclear(res);
	mem_wipe(hash, strlen(hash));
	PQfreemem(hash);
	buf_wipe(&sql);
	return good;
}

/* psql 16 and newer change the present user's password, not the log-in user's. */
static char *
current_user(struct session *s)
{
	PGresult *res = exec_internal(s, "SELECT CURRENT_USER");
	char *user = NULL;

	if (res != NULL && PQntuples(res) == 1)
		user = xstrdup(field_text(res, 0, 0));
	PQclear(res);
	return user;
}

static enum cmd_result
cmd_password(struct cmd_call *call)
{
	struct buf one = BUF_INIT_SECRET(0), two = BUF_INIT_SECRET(0);
	const char *arg = cmd_arg(call, 0);
	struct session *s = call->s;
	bool good = false;
	char *user;

	user = arg != NULL ? xstrdup(arg) : current_user(s);
	if (user == NULL)
		return CMD_ERROR;
	if (ask_safely(xasprintf("Enter new password for user \"%s\": ", user), false, &one) && term_ask("Enter it again: ", false, &two)) {
		if (strcmp(one.data, two.data) != 0)
			log_errorf("Passwords didn't match.");
		else
			good = change_password(s, user, one.data);
	}
	intr_clear();
	buf_wipe(&one);
	buf_wipe(&two);
	free(user);
	return good ? CMD_SKIP_LINE : CMD_ERROR;
}

const struct cmd conn_cmds[] = {
	{ "connect", "c", NULL, "hhhh", "{[DBNAME|- USER|- HOST|- PORT|-] | conninfo}",
	    "connect to new database (currently %s)", CMD_RAW, "database role", cmd_connect, NULL,
	    "c[onnect]" },
	{ "conninfo", NULL, NULL, "", "", "display information about current connection", 0,
	    NULL, cmd_conninfo, NULL, NULL },
	{ "encoding", NULL, NULL, "n", "[ENCODING]", "show or set client encoding", 0, "encoding",
	    cmd_encoding, NULL, NULL },
	{ "password", NULL, NULL, "H", "[USERNAME]", "securely change the password for a user",
	    CMD_CONN, "role", cmd_password, NULL, NULL },
	{ .name = NULL }
};
