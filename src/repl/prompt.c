/* SPDX-License-Identifier: PostgreSQL */
/* The prompt's escapes. */
#include "repl/prompt.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/proc.h"
#include "base/utf8.h"
#include "lex/cond.h"
#include "pg/connection.h"
#include "state/session.h"
#include "state/vars.h"

#define DEFAULT_PROMPT	"%/%R%x%# "

enum which { PROMPT1, PROMPT2, PROMPT3 };

struct expansion {
	struct session	*s;
	enum which	 which;
	enum sql_prompt	 state;
	bool		 editing;
	struct buf	*out;
};

/* A prompt that shows the width of the one before may not grow for ever. */
enum { WIDTH_MAX = 255 };

/* Columns of the last line of the last PROMPT1, for %w. */
static int last_width;

/* Socket folders that a libpq without a host name may use. */
static bool
usual_folder(const char *host)
{
	return strcmp(host, "/tmp") == 0 || strcmp(host, "/var/run/postgresql") == 0 ||
	    strcmp(host, "/run/postgresql") == 0;
}

/* Names that a server, or whoever wrote the connection string, chose. */
static void
add_name(const struct expansion *x, const char *name, size_t len)
{
	utf8_message(x->out, name, len);
}

static void
add_host(const struct expansion *x, bool full)
{
	const char *host;

	if (x->s->db == NULL)
		return;
	host = PQhost(x->s->db);
	if (host != NULL && *host != '\0' && *host != '/' && *host != '@')
		add_name(x, host, full ? strlen(host) : strcspn(host, "."));
	else if (!full || host == NULL || *host == '\0' || usual_folder(host))
		buf_adds(x->out, "[local]");
	else
		buf_addf(x->out, "[local:%s]", host);
}

/* The user of the session as it is now, which SET SESSION AUTHORIZATION changes. */
static const char *
session_user(const struct session *s)
{
	const char *user = s->db == NULL ? NULL :
	    PQparameterStatus(s->db, "session_authorization");

	if (user == NULL && s->db != NULL)
		user = PQuser(s->db);
	return user == NULL ? "" : user;
}

static bool
default_database(const struct session *s)
{
	const char *db = PQdb(s->db), *env = getenv("PGDATABASE");

	return strcmp(db, PQuser(s->db)) == 0 || (env != NULL && strcmp(env, db) == 0);
}

static void
add_status(const struct expansion *x)
{
	char c = '\0';

	if (x->which == PROMPT1) {
		if (x->s->cond != NULL && !cond_active(x->s->cond))
			c = '@';
		else if (x->s->db == NULL)
			c = '!';
		else
			c = x->s->singleline ? '^' : '=';
	} else if (x->which == PROMPT2)
		c = sql_prompt_char(x->state);
	if (c != '\0')
		buf_addc(x->out, c);
}

static void
add_transaction(const struct expansion *x)
{
	if (x->s->db == NULL) {
		buf_addc(x->out, '?');
		return;
	}
	switch (PQtransactionStatus(x->s->db)) {
	case PQTRANS_IDLE:
		break;
	case PQTRANS_ACTIVE:
		/* The question of a completion is none of the user's statements. */
		if (x->s->aside.open && !x->s->aside.savepoint)
			break;
		/* FALLTHROUGH */
	case PQTRANS_INTRANS:
		buf_addc(x->out, '*');
		break;
	case PQTRANS_INERROR:
		buf_addc(x->out, '!');
		break;
	default:
		buf_addc(x->out, '?');
		break;
	}
}

static void
add_pipeline(const struct expansion *x)
{
	PGpipelineStatus status = x->s->db == NULL ? PQ_PIPELINE_OFF :
	    PQpipelineStatus(x->s->db);

	buf_adds(x->out, status == PQ_PIPELINE_ON ? "on" :
	    status == PQ_PIPELINE_ABORTED ? "abort" : "off");
}

static void
add_variable(const struct expansion *x, const char *name)
{
	const char *value = vars_get(x->s->vars, name);

	if (value != NULL)
		buf_adds(x->out, value);
}

/* Only the first line of what the command prints; --safe runs none. */
static void
add_command(const struct expansion *x, const char *command)
{
	struct buf text = BUF_INIT_MAX(1 << 20);

	if (!x->s->safe && proc_capture(command, &text, NULL, NULL))
		buf_add(x->out, text.data, strcspn(text.data, "\n"));
	buf_free(&text);
}

static void
add_mark(const struct expansion *x, char c)
{
	if (x->editing)
		buf_addc(x->out, c);
}

static bool
colours(const struct expansion *x)
{
	const char *term = getenv("TERM"), *no = getenv("NO_COLOR");

	return x->editing && term != NULL && strcmp(term, "dumb") != 0 &&
	    (no == NULL || *no == '\0');
}

static void
add_coloured(const struct expansion *x, const char *colour, const char *text)
{
	if (colours(x))
		buf_addf(x->out, "\001\033[%sm\002%s\001\033[0m\002", colour, text);
	else
		buf_adds(x->out, text);
}

/* What vpsql knows of the server's identity, and psql does not. */
static void
add_trust(const struct expansion *x)
{
	const struct connection *link = x->s->link;
	const char *word = "offline", *colour = "31";

	if (link != NULL && x->s->db != NULL) {
		word = link->local ? "local" : link->verified ? "verified" : "unverified";
		colour = link->local ? "33" : link->verified ? "32" : "1;31";
	}
	add_coloured(x, colour, word);
}

/* %{word}: vpsql's own. Unknown words are left as psql leaves unknown escapes. */
static bool
add_own(const struct expansion *x, const char *word, size_t len)
{
	if (len == 5 && memcmp(word, "trust", len) == 0)
		add_trust(x);
	else if (len == 5 && memcmp(word, "label", len) == 0) {
		/* From the configuration alone: a variable could be a server's answer, by \gset. */
		if (x->s->link != NULL && x->s->link->label != NULL)
			add_coloured(x, "1", x->s->link->label);
	} else
		return false;
	return true;
}

/* The text up to the closing byte; *p is moved behind it. */
static char *
enclosed(const char **p, char close)
{
	size_t len = strcspn(*p, close == ':' ? ":" : "`");
	char *text = xstrndup(*p, len);

	*p += len;
	if (**p != '\0')
		(*p)++;
	return text;
}

/* Escapes that tell about the connection; false when c is none of them. */
static bool
add_connection(const struct expansion *x, char c)
{
	struct session *s = x->s;
	const char *service;

	switch (c) {
	case 'M':
	case 'm':
		add_host(x, c == 'M');
		break;
	case '>':
		if (s->db != NULL && PQport(s->db) != NULL)
			buf_adds(x->out, PQport(s->db));
		break;
	case 'n':
		add_name(x, session_user(s), strlen(session_user(s)));
		break;
	case '/':
		if (s->db != NULL && PQdb(s->db) != NULL)
			add_name(x, PQdb(s->db), strlen(PQdb(s->db)));
		break;
	case '~':
		if (s->db != NULL && PQdb(s->db) != NULL)
			add_name(x, default_database(s) ? "~" : PQdb(s->db), default_database(s) ? 1 : strlen(PQdb(s->db)));
		break;
	case 's':
		service = vars_get(s->vars, "SERVICE");
		if (s->db != NULL && service != NULL)
			buf_adds(x->out, service);
		break;
	case 'p':
		if (s->db != NULL && PQbackendPID(s->db) != 0)
			buf_addf(x->out, "%d", PQbackendPID(s->db));
		break;
	case 'P':
		add_pipeline(x);
		break;
	case '#': {
		const char *super = s->db == NULL ? NULL :
		    PQparameterStatus(s->db, "is_superuser");

		buf_addc(x->out, super != NULL && strcmp(super, "on") == 0 ? '#' : '>');
		break;
	}
	default:
		return false;
	}
	return true;
}

/* Behind a percent sign; returns what follows the escape. */
static const char *
escape(const struct expansion *x, const char *p)
{
	char c = *p++, *text;
	unsigned code;

	if (add_connection(x, c))
		return p;
	switch (c) {
	case 'R':
		add_status(x);
		break;
	case 'x':
		add_transaction(x);
		break;
	case 'l':
		buf_addf(x->out, "%lu", x->s->stmt_lineno);
		break;
	case 'w':
		buf_fill(x->out, ' ', (size_t)last_width);
		break;
	case '[':
		add_mark(x, '\001');
		break;
	case ']':
		add_mark(x, '\002');
		break;
	case ':':
		text = enclosed(&p, ':');
		add_variable(x, text);
		free(text);
		break;
	case '`':
		text = enclosed(&p, '`');
		add_command(x, text);
		free(text);
		break;
	case '{': {
		size_t len = strcspn(p, "}");

		if (p[len] == '}' && add_own(x, p, len))
			p += len + 1;
		else
			buf_addc(x->out, c);
		break;
	}
	case '0': case '1': case '2': case '3':
	case '4': case '5': case '6': case '7':
		for (code = (unsigned)(c - '0'); *p >= '0' && *p <= '7'; p++)
			code = code * 8 + (unsigned)(*p - '0');
		if ((code & 0xff) != 0)
			buf_addc(x->out, (char)code);
		break;
	default:
		buf_addc(x->out, c);
		break;
	}
	return p;
}

/* Columns of the last line of what was appended since from. */
static int
visible_width(const struct session *s, const struct buf *out, size_t from)
{
	int width = 0;
	bool hidden = false;

	for (size_t i = from; i < out->len;) {
		const char *p = out->data + i;
		int n = PQmblenBounded(p, s->encoding), w;

		if (*p == '\001' || *p == '\002')
			hidden = *p == '\001';
		else if (*p == '\n')
			width = 0;
		else if (!hidden && (w = PQdsplen(p, s->encoding)) > 0)
			width += width < WIDTH_MAX ? w : 0;
		i += n < 1 ? 1 : (size_t)n;
	}
	return width;
}

static void
expand(const struct expansion *x, const char *p)
{
	while (*p != '\0') {
		size_t plain = strcspn(p, "%");

		buf_add(x->out, p, plain);
		p += plain;
		if (*p == '%' && p[1] == '\0')
			break;
		if (*p == '%')
			p = escape(x, p + 1);
	}
}

void
prompt_line(struct session *s, enum sql_prompt state, bool editing,
    struct buf *out)
{
	struct expansion x = { .s = s, .state = state, .editing = editing, .out = out };
	const char *text;
	size_t from = out->len;

	x.which = state == SQL_PROMPT_READY ? PROMPT1 : PROMPT2;
	text = x.which == PROMPT1 ? s->prompt1 : s->prompt2;
	if (text == NULL)
		text = "";
	/* The default prompt is psql's only where psql's user could trust it. */
	if (x.which == PROMPT1 && strcmp(text, DEFAULT_PROMPT) == 0 && s->link != NULL &&
	    s->db != NULL && !s->link->local && !s->link->verified)
		buf_adds(out, "[unverified] ");
	expand(&x, text);
	if (x.which == PROMPT1)
		last_width = visible_width(s, out, from);
}

void
prompt_copy(struct session *s, struct buf *out)
{
	struct expansion x = { .s = s, .which = PROMPT3, .out = out };

	if (s->prompt3 != NULL)
		expand(&x, s->prompt3);
}
