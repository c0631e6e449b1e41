/* SPDX-License-Identifier: PostgreSQL */
/* The terminal: readline in its callback form, so that Ctrl-C needs no jump. */
#include "config.h"
#include "repl/line.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifdef HAVE_READLINE
#include <readline/history.h>
#include <readline/readline.h>
#endif

#include "base/file.h"
#include "base/intr.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/strv.h"
#include "base/term.h"
#include "repl/complete.h"
#include "repl/history.h"
#include "repl/prompt.h"
#include "run/source.h"
#include "state/session.h"
#include "state/vars.h"

static bool	 editing;
static bool	 complained;
static char	*history_path;
static char	*last_entry;

/* A line from a terminal without editing; bytes are read singly, none is taken ahead. */
static enum line_result
read_plain(const char *prompt, struct buf *out)
{
	char c;
	ssize_t n;

	fputs(prompt, stdout);
	fflush(stdout);
	for (;;) {
		if (intr_wait(STDIN_FILENO, false, -1) == -1) {
			putchar('\n');
			return LINE_INTERRUPTED;
		}
		n = read(STDIN_FILENO, &c, 1);
		if (n < 0 && (errno == EINTR || errno == EAGAIN))
			continue;
		if (n <= 0)
			return out->len > 0 ? LINE_OK : LINE_EOF;
		if (c == '\n')
			return LINE_OK;
		buf_addc(out, c);
	}
}

static void
complain(struct err *err)
{
	if (!complained)
		log_error(err);
	complained = true;
	err_clear(err);
}

bool
line_editing(void)
{
	return editing;
}

#ifdef HAVE_READLINE
static const char *bracketed_paste;	/* what ends it when the process is killed; NULL: nothing */

/*
 * readline's callbacks get no context, so this one static hands them the
 * session, the line, and what the last completion found.
 */
static struct {
	struct session	*s;
	char		*line;		/* malloc'd by readline */
	bool		 done;
	size_t		 skip;		/* bytes of the line before the completed word */
} ctx;

static void
got_line(char *line)
{
	ctx.line = line;
	ctx.done = true;
	rl_callback_handler_remove();
}

/* The longest beginning that all have, but never less than what was typed. */
static char *
common(const struct strv *v, const char *typed)
{
	size_t n = strlen(v->v[0]);

	for (size_t i = 1; i < v->n; i++) {
		size_t k = 0;

		while (k < n && v->v[i][k] == v->v[0][k])
			k++;
		n = k;
	}
	while (n > 0 && ((unsigned char)v->v[0][n] & 0xc0) == 0x80)
		n--;
	return v->n > 1 && n < strlen(typed) ? xstrdup(typed) : xstrndup(v->v[0], n);
}

/* Puts the line's beginning before a word: readline replaces from byte 0. */
static char *
whole(const char *word)
{
	return xasprintf("%.*s%s", (int)ctx.skip, rl_line_buffer, word);
}

/*
 * What lies at the cursor is decided by complete_run, not by readline's idea of
 * word breaks and quotes: readline is told that the word is the whole line.
 */
static char **
attempt(const char *text, int start, int end)
{
	struct complete c = COMPLETE_INIT;
	const char *before = ctx.s->source == NULL ? "" : ctx.s->source->query.data;
	char **matches = NULL, *first;
	size_t i;

	(void)text;
	(void)start;
	rl_attempted_completion_over = 1;
	rl_completion_append_character = '\0';
	complete_run(ctx.s, before, rl_line_buffer, (size_t)end, &c);
	if (c.matches.n > 0) {
		char *typed = xstrndup(rl_line_buffer + c.start, (size_t)end - c.start);

		ctx.skip = c.start;
		matches = xcalloc(c.matches.n + 2, sizeof(*matches));
		first = c.cut ? xstrdup(typed) : common(&c.matches, typed);
		matches[0] = whole(first);
		if (c.matches.n > 1)
			for (i = 0; i < c.matches.n; i++)
				matches[i + 1] = whole(c.matches.v[i]);
		else if (c.append_space)
			rl_completion_append_character = ' ';
		free(first);
		free(typed);
	}
	complete_clear(&c);
	return matches;
}

static bool
wants_all(int count)
{
	int c;

	if (rl_completion_query_items <= 0 || count < rl_completion_query_items)
		return true;
	rl_crlf();
	fprintf(rl_outstream, "Display all %d possibilities? (y or n)", count);
	fflush(rl_outstream);
	do
		c = rl_read_key();
	while (strchr("yYnN \177\r\n\007", c) == NULL && c != EOF);
	return c == 'y' || c == 'Y' || c == ' ';
}

/* Shows the words without the line before them. */
static void
display(char **matches, int count, int longest)
{
	char **words = xcalloc((size_t)count + 2, sizeof(*words));
	size_t skip = ctx.skip;

	/* The length we are given counts columns of whole lines, ours bytes of words: never too few. */
	longest = 0;
	for (int i = 0; i <= count; i++) {
		size_t len = strlen(matches[i]);

		words[i] = matches[i] + (len < skip ? len : skip);
		if (len > skip && (int)(len - skip) > longest)
			longest = (int)(len - skip);
	}
	if (wants_all(count)) {
		rl_crlf();
		rl_display_match_list(words, count, longest);
	} else
		rl_crlf();
	rl_forced_update_display();
	free(words);
}

static void
set_up_readline(struct session *s)
{
	const char *paste, *term;

	ctx.s = s;
	rl_readline_name = "psql";
	rl_attempted_completion_function = attempt;
	rl_completion_display_matches_hook = display;
	rl_completer_word_break_characters = "";
	rl_basic_word_break_characters = "";
	rl_completer_quote_characters = NULL;
	rl_basic_quote_characters = "";
	rl_sort_completion_matches = 0;
	rl_ignore_completion_duplicates = 0;
	/* Between keys we wait in poll, so its handlers must stay in place there. */
	rl_catch_signals = 1;
	rl_catch_sigwinch = 1;
	rl_persistent_signal_handlers = 1;
	rl_initialize();
	paste = rl_variable_value("enable-bracketed-paste");
	term = getenv("TERM");
	if (paste != NULL && strcmp(paste, "on") == 0 && term != NULL && strcmp(term, "dumb") != 0)
		bracketed_paste = "\033[?2004l\r";
	using_history();
}

static enum line_result
read_edited(const char *prompt, struct buf *out)
{
	struct pollfd fds[2] = {
		{ .fd = fileno(rl_instream != NULL ? rl_instream : stdin), .events = POLLIN },
		{ .fd = intr_fd(), .events = POLLIN }
	};
	enum line_result result;

	ctx.line = NULL;
	ctx.done = false;
	fflush(stdout);
	term_undo(bracketed_paste);
	rl_callback_handler_install(prompt, got_line);
	while (!ctx.done) {
		int n = poll(fds, 2, -1);
		bool broken = n < 0 && errno != EINTR;

		rl_check_signals();
		if (intr_pending()) {
			rl_free_line_state();
			rl_callback_sigcleanup();
			rl_replace_line("", 0);
			rl_callback_handler_remove();
			rl_crlf();
			fflush(rl_outstream);
			return LINE_INTERRUPTED;
		}
		if (broken)
			break;
		if (n > 0 && fds[0].revents != 0)
			rl_callback_read_char();
	}
	if (!ctx.done)
		rl_callback_handler_remove();
	result = ctx.line == NULL ? LINE_EOF : LINE_OK;
	if (ctx.line != NULL)
		buf_adds(out, ctx.line);
	free(ctx.line);
	ctx.line = NULL;
	return result;
}

static void
entries(struct strv *out)
{
	HIST_ENTRY **list = history_list();

	for (size_t i = 0; list != NULL && list[i] != NULL; i++)
		strv_add(out, list[i]->line);
}

static bool
save(struct session *s, const char *path, struct err *err)
{
	struct strv all = STRV_INIT;
	bool ok;

	(void)s;
	entries(&all);
	ok = history_write(path, &all, err);
	strv_clear(&all);
	return ok;
}

static void
show(struct session *s, struct buf *out)
{
	struct strv all = STRV_INIT;

	(void)s;
	entries(&all);
	for (size_t i = 0; i < all.n; i++)
		buf_addf(out, "%s\n", all.v[i]);
	strv_clear(&all);
}

static char *
find_history(const struct session *s)
{
	const char *name = s->histfile;
	char *home, *path;

	/* --safe writes no files. */
	if (s->safe)
		return NULL;
	if (name == NULL)
		name = getenv("PSQL_HISTORY");
	if (name != NULL && *name != '\0')
		return file_expand_tilde(name);
	home = file_home();
	if (home == NULL)
		return NULL;
	path = file_join(home, ".psql_history");
	free(home);
	return path;
}

static void
start_editing(struct session *s)
{
	struct strv old = STRV_INIT;
	struct err err = ERR_INIT;

	editing = true;
	set_up_readline(s);
	s->history_save = save;
	s->history_show = show;
	free(history_path);
	history_path = find_history(s);
	if (history_path == NULL)
		return;
	if (!history_read(history_path, &old, &err))
		complain(&err);
	for (size_t i = 0; i < old.n; i++)
		add_history(old.v[i]);
	strv_clear(&old);
}

static void
remember(const struct session *s, const char *entry)
{
	struct err err = ERR_INIT;

	add_history(entry);
	if (history_path != NULL && s->histsize != 0 &&
	    !history_append(history_path, entry, &err))
		complain(&err);
}
#endif

void
line_start(struct session *s, bool edit)
{
	editing = false;
	term_guard();
	s->copy_prompt = prompt_copy;
#ifdef HAVE_READLINE
	if (edit)
		start_editing(s);
#else
	(void)edit;
#endif
}

enum line_result
line_read(struct session *s, const char *prompt, struct buf *out)
{
	bool was = intr_catch(true);
	enum line_result result;

	(void)s;
	buf_clear(out);
	complete_forget();
#ifdef HAVE_READLINE
	result = editing ? read_edited(prompt, out) : read_plain(prompt, out);
#else
	result = read_plain(prompt, out);
#endif
	term_undo(NULL);
	if (result == LINE_INTERRUPTED)
		buf_clear(out);
	intr_catch(was);
	return result;
}

void
line_remember(struct session *s, const char *text)
{
	char *entry;
	size_t len = strlen(text);

	if (!editing)
		return;
	while (len > 0 && text[len - 1] == '\n')
		len--;
	if (len == 0 || ((s->histcontrol & HIST_IGNORESPACE) != 0 && text[0] == ' '))
		return;
	entry = xstrndup(text, len);
	if (history_is_secret(entry) || ((s->histcontrol & HIST_IGNOREDUPS) != 0 &&
	    last_entry != NULL && strcmp(entry, last_entry) == 0)) {
		mem_wipe_free(entry);
		return;
	}
#ifdef HAVE_READLINE
	remember(s, entry);
#endif
	free(last_entry);
	last_entry = entry;
}

void
line_finish(struct session *s)
{
	struct err err = ERR_INIT;

	if (!editing)
		return;
	editing = false;
	if (history_path != NULL && s->histsize >= 0 &&
	    !history_trim(history_path, (size_t)s->histsize, &err))
		complain(&err);
	free(history_path);
	history_path = NULL;
	free(last_entry);
	last_entry = NULL;
	s->history_save = NULL;
	s->history_show = NULL;
}
