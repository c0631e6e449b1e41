/* SPDX-License-Identifier: PostgreSQL */
/* The arguments of \copy: what the server is told, and what file or program stands for STDIN or STDOUT. */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/file.h"
#include "base/mem.h"
#include "run/copy.h"

#define BLANKS	" \t\n\r\f\v"

/* Reads one token after the other. */
struct scan {
	const char	*at;
	bool		 std_strings;
	char		*token;		/* the last one; NULL: at the end */
};

static const char *
quoted_end(const char *p, char quote, bool escapes)
{
	for (p++; *p != '\0'; p++) {
		if (escapes && *p == '\\' && p[1] != '\0')
			p++;
		else if (*p == quote) {
			if (p[1] != quote)
				return p + 1;
			p++;
		}
	}
	return p;
}

/*
 * The next token, false at the end: one of delims, a quoted piece, or a run up to a
 * blank, a delimiter or a quote. E'' at the start of a token keeps its backslashes.
 */
static bool
next(struct scan *sc, const char *delims, const char *quotes)
{
	const char *p = sc->at + strspn(sc->at, BLANKS), *end;
	char stops[32];

	free(sc->token);
	sc->token = NULL;
	if (*p == '\0') {
		sc->at = p;
		return false;
	}
	snprintf(stops, sizeof(stops), "%s%s%s", BLANKS, delims, quotes);
	if (strchr(delims, *p) != NULL)
		end = p + 1;
	else if ((*p == 'E' || *p == 'e') && p[1] == '\'' && strcmp(quotes, "'") != 0)
		end = quoted_end(p + 1, '\'', true);
	else if (strchr(quotes, *p) != NULL)
		end = quoted_end(p, *p, *p == '\'' && !sc->std_strings);
	else
		end = p + strcspn(p, stops);
	sc->at = end;
	sc->token = xstrndup(p, (size_t)(end - p));
	return true;
}

static bool
next_word(struct scan *sc)
{
	return next(sc, ".,()", "\"'");
}

static bool
token_is(const struct scan *sc, const char *word)
{
	return sc->token != NULL && strcasecmp(sc->token, word) == 0;
}

/* Removes the quotes of a file name or command in place. */
static void
unquote(char *token, bool escapes)
{
	char *from = token + 1, *to = token;

	for (; *from != '\0'; from++) {
		if (*from == '\'' && from[1] == '\0')
			break;
		if ((*from == '\'' && from[1] == '\'') || (escapes && *from == '\\' && from[1] != '\0'))
			from++;
		*to++ = *from;
	}
	*to = '\0';
}

static void
add(struct buf *b, const char *token)
{
	buf_addc(b, ' ');
	buf_adds(b, token);
}

/* Takes the tokens of a parenthesis that was opened, its end included. */
static bool
parenthesis(struct scan *sc, struct buf *b, bool nested)
{
	int depth = 1;

	while (depth > 0) {
		if (!next(sc, "()", "\"'"))
			return false;
		if (nested && token_is(sc, "("))
			depth++;
		else if (token_is(sc, ")"))
			depth--;
		add(b, sc->token);
	}
	return true;
}

/* Table or query up to FROM or TO; the token is that word, or what stands in its place. */
static bool
subject(struct scan *sc, struct buf *b)
{
	if (next_word(sc) && token_is(sc, "binary")) {
		buf_adds(b, sc->token);
		next_word(sc);
	}
	if (sc->token == NULL)
		return false;
	add(b, sc->token);
	if (token_is(sc, "(") && !parenthesis(sc, b, true))
		return false;
	if (next_word(sc) && token_is(sc, ".")) {
		if (!next_word(sc))
			return false;
		buf_addc(b, '.');
		buf_adds(b, sc->token);
		next_word(sc);
	}
	if (token_is(sc, "(")) {
		add(b, sc->token);
		if (!parenthesis(sc, b, false))
			return false;
		next_word(sc);
	}
	return sc->token != NULL;
}

static bool
place(struct scan *sc, struct copy *c)
{
	if (!next(sc, ";", "'"))
		return false;
	if (token_is(sc, "program")) {
		if (!next(sc, ";", "'") || *sc->token != '\'')
			return false;
		unquote(sc->token, !sc->std_strings);
		c->place = COPY_PROGRAM;
		c->target = xstrdup(sc->token);
	} else if (token_is(sc, "stdin") || token_is(sc, "stdout"))
		c->place = COPY_HERE;
	else if (token_is(sc, "pstdin") || token_is(sc, "pstdout"))
		c->place = COPY_PROCESS;
	else {
		char *full;

		c->place = COPY_FILE;
		if (*sc->token == '\'') {
			unquote(sc->token, !sc->std_strings);
			full = xstrdup(sc->token);
		} else
			full = file_expand_tilde(sc->token);
		c->target = file_canonical(full);
		free(full);
	}
	return true;
}

bool
copy_parse(struct copy *c, const char *args, bool std_strings, struct err *err)
{
	struct scan sc = { .at = args != NULL ? args : "", .std_strings = std_strings };
	bool good;

	if (sc.at[strspn(sc.at, BLANKS)] == '\0')
		return err_set(err, ERR_USAGE, "\\copy: arguments required");
	buf_adds(&c->sql, "COPY ");
	good = subject(&sc, &c->sql);
	c->from = token_is(&sc, "from");
	good = good && (c->from || token_is(&sc, "to")) && place(&sc, c);
	if (!good && sc.token != NULL)
		err_set(err, ERR_USAGE, "\\copy: parse error at \"%s\"", sc.token);
	else if (!good)
		err_set(err, ERR_USAGE, "\\copy: parse error at end of line");
	free(sc.token);
	if (!good)
		return false;
	buf_adds(&c->sql, c->from ? " FROM STDIN " : " TO STDOUT ");
	/* One blank ended the word; what follows goes to the server as it is. */
	buf_adds(&c->sql, sc.at + (*sc.at != '\0' && strchr(BLANKS, *sc.at) != NULL));
	return true;
}

void
copy_clear(struct copy *c)
{
	free(c->target);
	c->target = NULL;
	buf_free(&c->sql);
}
