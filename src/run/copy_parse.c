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
 * The next token, malloc'd, or NULL at the end: one of delims, a quoted piece, or
 * a run up to a blank, a delimiter or a quote. E'' at the start of a token keeps
 * its backslashes.
 */
static char *
next(struct scan *sc, const char *delims, const char *quotes)
{
	const char *p = sc->at + strspn(sc->at, BLANKS), *end;
	char stops[32];

	if (*p == '\0') {
		sc->at = p;
		return NULL;
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
	return xstrndup(p, (size_t)(end - p));
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
		char *token = next(sc, "()", "\"'");

		if (token == NULL)
			return false;
		if (nested && strcmp(token, "(") == 0)
			depth++;
		else if (strcmp(token, ")") == 0)
			depth--;
		add(b, token);
		free(token);
	}
	return true;
}

/* Table or query up to FROM or TO; *token is that word, or what stands in its place. */
static bool
subject(struct scan *sc, struct buf *b, char **token)
{
	*token = next(sc, ".,()", "\"'");
	if (*token != NULL && strcasecmp(*token, "binary") == 0) {
		buf_adds(b, *token);
		free(*token);
		*token = next(sc, ".,()", "\"'");
	}
	if (*token == NULL)
		return false;
	add(b, *token);
	if (strcmp(*token, "(") == 0 && !parenthesis(sc, b, true))
		return false;
	free(*token);
	*token = next(sc, ".,()", "\"'");
	if (*token != NULL && strcmp(*token, ".") == 0) {
		free(*token);
		*token = next(sc, ".,()", "\"'");
		if (*token == NULL)
			return false;
		buf_addc(b, '.');
		buf_adds(b, *token);
		free(*token);
		*token = next(sc, ".,()", "\"'");
	}
	if (*token != NULL && strcmp(*token, "(") == 0) {
		add(b, *token);
		free(*token);
		*token = NULL;
		if (!parenthesis(sc, b, false))
			return false;
		*token = next(sc, ".,()", "\"'");
	}
	return *token != NULL;
}

static bool
place(struct scan *sc, struct copy *c, char **token)
{
	free(*token);
	*token = next(sc, ";", "'");
	if (*token == NULL)
		return false;
	if (strcasecmp(*token, "program") == 0) {
		free(*token);
		*token = next(sc, ";", "'");
		if (*token == NULL || **token != '\'')
			return false;
		unquote(*token, !sc->std_strings);
		c->place = COPY_PROGRAM;
		c->target = xstrdup(*token);
		return true;
	}
	if (strcasecmp(*token, "stdin") == 0 || strcasecmp(*token, "stdout") == 0) {
		c->place = COPY_HERE;
		return true;
	}
	if (strcasecmp(*token, "pstdin") == 0 || strcasecmp(*token, "pstdout") == 0) {
		c->place = COPY_PROCESS;
		return true;
	}
	c->place = COPY_FILE;
	if (**token == '\'') {
		unquote(*token, !sc->std_strings);
		c->target = file_canonical(*token);
	} else {
		char *full = file_expand_tilde(*token);

		c->target = file_canonical(full);
		free(full);
	}
	return true;
}

bool
copy_parse(struct copy *c, const char *args, bool std_strings, struct err *err)
{
	struct scan sc = { args != NULL ? args : "", std_strings };
	char *token = NULL;
	bool good = false;

	if (sc.at[strspn(sc.at, BLANKS)] == '\0')
		return err_set(err, ERR_USAGE, "\\copy: arguments required");
	buf_adds(&c->sql, "COPY ");
	if (!subject(&sc, &c->sql, &token)) {
		free(token);
		return err_set(err, ERR_USAGE, "\\copy: parse error at end of line");
	}
	if (strcasecmp(token, "from") == 0)
		c->from = good = true;
	else if (strcasecmp(token, "to") == 0)
		good = true;
	if (good)
		good = place(&sc, c, &token);
	if (!good) {
		if (token != NULL)
			err_set(err, ERR_USAGE, "\\copy: parse error at \"%s\"", token);
		else
			err_set(err, ERR_USAGE, "\\copy: parse error at end of line");
		free(token);
		return false;
	}
	free(token);
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
