/* SPDX-License-Identifier: PostgreSQL */
/* Any text as prompt: it is expanded within its bounds, and marks are balanced for readline alone. */
#include "base/buf.h"
#include "feed.h"
#include "pg/connection.h"
#include "repl/prompt.h"
#include "state/session.h"
#include "state/vars.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	/* The backtick would run what it encloses. */
	static const int encodings[] = { 6, 0, 35, 6 };
	static struct connection link = { .label = "prod" };
	static struct session *s;
	struct feed f = { data, size };
	unsigned pick = feed_byte(&f);
	struct buf out = BUF_INIT, copy = BUF_INIT;
	char *text, *p;

	if (s == NULL) {
		s = session_new("psql");
		vars_put(s->vars, "a", "value");
		s->link = &link;
	}
	text = feed_text(&f, '\0');
	for (p = text; *p != '\0'; p++)
		if (*p == '`')
			*p = '%';
	s->encoding = encodings[pick / 16 % 4];
	s->singleline = (pick & 8) != 0;
	s->stmt_lineno = pick;
	s->prompt1 = s->prompt2 = s->prompt3 = text;
	prompt_line(s, SQL_PROMPT_READY, (pick & 1) != 0, &out);
	/* No escape of two characters gives more. */
	HOLDS(out.len <= 256 * (strlen(text) + 1));
	if (strchr(text, '%') == NULL)
		HOLDS(strcmp(out.data, text) == 0);
	if ((pick & 1) == 0 && strchr(text, '\001') == NULL && strchr(text, '%') != NULL &&
	    strpbrk(text, "01234567") == NULL)
		HOLDS(strchr(out.data, '\001') == NULL);
	buf_clear(&out);
	prompt_line(s, (enum sql_prompt)(pick / 2 % 7), false, &out);
	prompt_copy(s, &copy);
	buf_free(&out);
	buf_free(&copy);
	s->prompt1 = s->prompt2 = s->prompt3 = NULL;
	free(text);
	return 0;
}
