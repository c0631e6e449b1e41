/* SPDX-License-Identifier: PostgreSQL */
/* Questions before statements that destroy more than one row, and before an open transaction is left. */
#include "run/guard.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/term.h"
#include "pg/connection.h"
#include "state/session.h"

static bool
is_word(unsigned char c)
{
	return isalnum(c) || c == '_' || c >= 0x80;
}

/* Behind a block comment, which may hold others. */
static const char *
skip_comment(const char *s)
{
	int depth = 0;

	for (; *s != '\0'; s++) {
		if (s[0] == '/' && s[1] == '*') {
			depth++;
			s++;
		} else if (s[0] == '*' && s[1] == '/') {
			s++;
			if (--depth == 0)
				return s + 1;
		}
	}
	return s;
}

/* Behind '...', "..."; a doubled quote is two of them in turn, which is right too. */
static const char *
skip_quoted(const char *s, bool escapes)
{
	char quote = *s++;

	for (; *s != '\0' && *s != quote; s++)
		if (escapes && *s == '\\' && s[1] != '\0')
			s++;
	return *s != '\0' ? s + 1 : s;
}

/* Behind $tag$...$tag$; s itself when it begins none. */
static const char *
skip_dollar(const char *s)
{
	const char *p = s + 1, *end;
	char *tag;

	while (is_word((unsigned char)*p))
		p++;
	if (*p != '$' || isdigit((unsigned char)s[1]))
		return s;
	tag = xstrndup(s, (size_t)(p + 1 - s));
	end = strstr(p + 1, tag);
	end = end != NULL ? end + strlen(tag) : p + 1 + strlen(p + 1);
	free(tag);
	return end;
}

/* The next word, ';', '(' or ')' outside of strings and comments; *len 0 at the end. */
static const char *
next_token(const char *s, size_t *len)
{
	const char *p;

	for (*len = 0; *s != '\0';) {
		if (is_word((unsigned char)*s)) {
			for (p = s; is_word((unsigned char)*p) || *p == '$'; p++)
				;
			if (p == s + 1 && *p == '\'') {
				s = skip_quoted(p, *s == 'e' || *s == 'E');
				continue;
			}
			*len = (size_t)(p - s);
			return s;
		}
		if (strchr(";()", *s) != NULL) {
			*len = 1;
			return s;
		}
		if (s[0] == '-' && s[1] == '-')
			s += strcspn(s, "\r\n");
		else if (s[0] == '/' && s[1] == '*')
			s = skip_comment(s);
		else if (*s == '\'' || *s == '"')
			s = skip_quoted(s, false);
		else if (*s == '$' && (p = skip_dollar(s)) != s)
			s = p;
		else
			s++;
	}
	return s;
}

static bool
word_is(const char *s, size_t len, const char *word)
{
	return len == strlen(word) && strncasecmp(s, word, len) == 0;
}

/* One statement: its verb, and whether a WHERE follows it outside of parentheses. */
struct statement {
	const char	*verb;		/* what to call it; NULL: harmless so far */
	bool		 first;		/* no word was seen yet */
	bool		 prefixed;	/* WITH, EXPLAIN: the verb comes later */
	bool		 wants_where;
};

static void
statement_word(struct statement *st, const char *s, size_t len)
{
	bool first = st->first;

	st->first = false;
	if (st->wants_where && word_is(s, len, "where")) {
		st->verb = NULL;
		st->wants_where = false;
		return;
	}
	if (!first && !st->prefixed)
		return;
	if (first && (word_is(s, len, "with") || word_is(s, len, "explain"))) {
		st->prefixed = true;
		return;
	}
	if (first && word_is(s, len, "drop"))
		st->verb = "DROP";
	else if (first && word_is(s, len, "truncate"))
		st->verb = "TRUNCATE";
	else if (word_is(s, len, "delete"))
		st->verb = "DELETE without WHERE";
	else if (word_is(s, len, "update"))
		st->verb = "UPDATE without WHERE";
	else {
		if (word_is(s, len, "select") || word_is(s, len, "insert") || word_is(s, len, "merge"))
			st->prefixed = false;
		return;
	}
	st->prefixed = false;
	st->wants_where = strstr(st->verb, "WHERE") != NULL;
}

const char *
guard_destructive(const char *sql)
{
	struct statement st = { .first = true };
	int depth = 0;
	size_t len;

	for (sql = next_token(sql, &len); len > 0; sql = next_token(sql + len, &len)) {
		if (*sql == '(')
			depth++;
		else if (*sql == ')')
			depth -= depth > 0;
		else if (*sql == ';' && depth == 0) {
			if (st.verb != NULL)
				return st.verb;
			st = (struct statement){ .first = true };
		} else if (depth == 0)
			statement_word(&st, sql, len);
	}
	return st.verb;
}

bool
guard_allows(struct session *s, const char *sql)
{
	struct buf answer = BUF_INIT_MAX(100);
	const char *what;
	char *prompt;
	bool yes;

	if (s->link == NULL || !s->link->confirm || !s->interactive || s->notty ||
	    (what = guard_destructive(sql)) == NULL)
		return true;
	prompt = xasprintf("%s in database \"%s\"%s%s: go on? (y/n) ", what, PQdb(s->db),
	    s->link->label != NULL ? " of " : "", s->link->label != NULL ? s->link->label : "");
	yes = term_ask(prompt, true, &answer) &&
	    (strcasecmp(answer.data, "y") == 0 || strcasecmp(answer.data, "yes") == 0);
	if (!yes)
		log_infof("Not sent.");
	free(prompt);
	buf_free(&answer);
	return yes;
}

bool
guard_quits(struct session *s)
{
	static const char *const yes[] = { "y", "yes", "\\q", "quit", "exit" };
	struct buf answer = BUF_INIT_MAX(100);
	bool leave = false;

	if (s->link == NULL || s->db == NULL || !s->link->confirm_quit || !s->interactive || s->notty || s->quit_asked)
		return true;
	switch (PQtransactionStatus(s->db)) {
	case PQTRANS_INTRANS:
	case PQTRANS_INERROR:
		break;
	default:
		return true;
	}
	s->quit_asked = true;
	session_flush(s);
	if (term_ask("A transaction is open and would be rolled back: quit? (y/n) ", true, &answer))
		for (size_t i = 0; i < sizeof(yes) / sizeof(yes[0]); i++)
			leave = leave || strcasecmp(answer.data, yes[i]) == 0;
	if (!leave)
		log_infof("The transaction is still open.");
	buf_free(&answer);
	return leave;
}
