/* SPDX-License-Identifier: PostgreSQL */
/* Reads the sources line by line, sends statements and runs backslash commands, until all is read. */
#include "repl/loop.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/intr.h"
#include "base/log.h"
#include "base/mem.h"
#include "cmd/cmd.h"
#include "lex/slash.h"
#include "print/out.h"
#include "repl/line.h"
#include "repl/prompt.h"
#include "run/aside.h"
#include "run/exec.h"
#include "run/guard.h"
#include "run/source.h"
#include "state/session.h"

/* What became of reading the next line. */
enum got { GOT_LINE, GOT_NOTHING, GOT_END };

/* Sends the collected statement and keeps it as the last one. */
static bool
send_query(struct session *s, struct source *src)
{
	bool ok = guard_allows(s, src->query.data) && exec_send(s, src->query.data);
	struct buf old = s->previous;

	s->quit_asked = false;
	s->previous = src->query;
	buf_clear(&old);
	src->query = old;
	s->stmt_lineno = 1;
	return ok;
}

static void
remember(struct session *s, struct source *src)
{
	if (src->kind != SOURCE_TERMINAL || src->typed.len == 0)
		return;
	line_remember(s, src->typed.data);
	buf_clear(&src->typed);
}

static void
new_line(struct session *s, struct source *src, const char *text, size_t len)
{
	source_prepare(s, src);
	sql_line(&src->sql, text, len, &src->query);
	src->line_active = true;
}

/* \e came back: what is in the query buffer is read again, as one line. */
static void
reread_query(struct session *s, struct source *src)
{
	buf_clear(&src->line);
	buf_add(&src->line, src->query.data, src->query.len);
	buf_clear(&src->query);
	/* The history gets it as if it had been typed. */
	buf_clear(&src->typed);
	if (src->kind == SOURCE_TERMINAL)
		buf_add(&src->typed, src->line.data, src->line.len);
	while (src->typed.len > 0 && src->typed.data[src->typed.len - 1] == '\n')
		buf_truncate(&src->typed, src->typed.len - 1);
	sql_drop(&src->sql);
	sql_reset(&src->sql);
	new_line(s, src, src->line.data, src->line.len);
}

/* True when the failure ends the source. */
static bool
stops(const struct session *s, struct source *src, bool ok)
{
	if (src->kind == SOURCE_TERMINAL)
		return false;
	if (!ok && src->die)
		src->result = EXIT_USER_ERROR;
	else if (s->db == NULL)
		src->result = EXIT_BADCONN;
	else
		return false;
	src->done = true;
	return true;
}

static bool
run_statement(struct session *s, struct source *src)
{
	remember(s, src);
	if (cond_active(&src->cond))
		return send_query(s, src);
	if (src->kind == SOURCE_TERMINAL)
		log_errorf("query ignored; use \\endif or Ctrl-C to exit current \\if block");
	else if (src->query.len > cond_top(&src->cond)->saved_len)
		/* A terminal's prompt tells of the text; a large skipped script would pile up. */
		buf_truncate(&src->query, cond_top(&src->cond)->saved_len);
	s->stmt_lineno = 1;
	/* Its text stays: in single-line mode the line's end would be found again and again. */
	if (src->sql.singleline && input_top(&src->sql.in) == NULL) {
		src->line_active = false;
		src->prompt = SQL_PROMPT_CONTINUE;
	}
	return true;
}

static void
copy_previous(struct session *s, struct source *src)
{
	if (src->query.len == 0 && s->previous.len > 0)
		buf_add(&src->query, s->previous.data, s->previous.len);
}

/* Runs a backslash command; false when it failed. */
static bool
run_command(struct session *s, struct source *src)
{
	enum cmd_result result;
	bool ok = true;

	remember(s, src);
	result = cmd_run(s, src);
	s->stmt_lineno = 1;
	/* \set SINGLELINE counts at the end of its own line already. */
	src->sql.singleline = s->singleline;
	switch (result) {
	case CMD_SEND:
		copy_previous(s, src);
		ok = send_query(s, src);
		sql_reset(&src->sql);
		break;
	case CMD_NEWEDIT:
		src->redisplay = true;
		reread_query(s, src);
		break;
	case CMD_TERMINATE:
		if (src->kind != SOURCE_TERMINAL || guard_quits(s))
			src->quit = src->done = true;
		break;
	case CMD_ERROR:
	case CMD_UNKNOWN:
		ok = false;
		break;
	default:
		break;
	}
	return ok;
}

static void
drop_line(struct source *src)
{
	src->line_active = false;
	buf_clear(&src->query);
	buf_clear(&src->typed);
	sql_drop(&src->sql);
	sql_reset(&src->sql);
	src->prompt = SQL_PROMPT_READY;
}

/* Takes the present line apart until it ends, fails, or another source is on top. */
static void
run_line(struct session *s, struct source *src)
{
	bool ok = true;

	while (src->line_active && (ok || !src->die) && !s->quitting) {
		switch (sql_next(&src->sql, &src->query, &src->prompt)) {
		case SQL_SEMI:
			ok = run_statement(s, src);
			break;
		case SQL_BACKSLASH:
			ok = run_command(s, src);
			break;
		default:
			src->line_active = false;
			break;
		}
		/* What \i pushed comes first; the rest of this line waits. */
		if (s->source != src || src->done)
			return;
		/* Who presses Ctrl-C wants none of what was pasted behind, either. */
		if (s->cancelled && src->kind == SOURCE_TERMINAL) {
			drop_line(src);
			return;
		}
	}
	if (!ok && src->die) {
		src->line_active = false;
		sql_drop(&src->sql);
	}
	stops(s, src, ok);
}

/* Ctrl-C at the prompt or while something ran. */
static void
interrupted(struct session *s, struct source *src, bool at_prompt)
{
	/* What comes after a script is told too: the interrupt stays pending. */
	if (src->kind != SOURCE_TERMINAL) {
		src->result = EXIT_USER_ERROR;
		src->done = true;
		return;
	}
	intr_clear();
	if (!at_prompt)
		return;
	drop_line(src);
	src->eofs = 0;
	s->stmt_lineno = 1;
	if (!cond_empty(&src->cond)) {
		log_errorf("\\if: escaped");
		cond_pop(&src->cond);
	}
}

/* What \e left in the query buffer is shown as if it had been typed. */
static void
redisplay(struct session *s, struct source *src)
{
	struct buf b = BUF_INIT;

	if (src->redisplay && src->query.len > 0) {
		prompt_line(s, SQL_PROMPT_READY, false, &b);
		buf_add(&b, src->query.data, src->query.len);
		if (b.data[b.len - 1] != '\n')
			buf_addc(&b, '\n');
		out_add(s->stdout_out, b.data, b.len);
		buf_free(&b);
	}
	src->redisplay = false;
}

static enum got
read_terminal(struct session *s, struct source *src)
{
	struct buf prompt = BUF_INIT;
	enum line_result got;

	redisplay(s, src);
	/* What was interrupted is over; the next line's scripts must not end for it. */
	s->cancelled = false;
	prompt_line(s, src->prompt, line_editing(), &prompt);
	session_flush(s);
	got = line_read(s, prompt.data, &src->line);
	buf_free(&prompt);
	switch (got) {
	case LINE_INTERRUPTED:
		interrupted(s, src, true);
		return GOT_NOTHING;
	case LINE_EOF:
		src->eofs++;
		if (src->eofs < s->ignoreeof) {
			if (!s->quiet)
				out_adds(s->stdout_out, "Use \"\\q\" to leave psql.\n");
			return GOT_NOTHING;
		}
		out_adds(s->stdout_out, s->quiet ? "\n" : "\\q\n");
		return guard_quits(s) ? GOT_END : GOT_NOTHING;
	default:
		src->eofs = 0;
		src->lineno++;
		/* Completion may still wait for an answer. */
		if (!aside_settle(s)) {
			interrupted(s, src, true);
			return GOT_NOTHING;
		}
		return GOT_LINE;
	}
}

static enum got
read_line(struct session *s, struct source *src)
{
	struct err err = ERR_INIT;

	if (src->kind == SOURCE_TERMINAL)
		return read_terminal(s, src);
	/* Somebody may be waiting for the output at the other end of a pipe. */
	if (src->kind != SOURCE_COMMAND && !src->plain_file)
		session_flush(s);
	if (source_read(src, &err))
		return GOT_LINE;
	if (err_is(&err))
		src->result = EXIT_FATAL;
	log_error(&err);
	err_clear(&err);
	return GOT_END;
}

/* A line that is only this word, with blanks or semicolons behind it. */
static bool
is_word(const char *line, const char *word)
{
	size_t n = strlen(word);

	if (strncasecmp(line, word, n) != 0)
		return false;
	line += n;
	while (isspace((unsigned char)*line))
		line++;
	if (*line == ';')
		line++;
	while (isspace((unsigned char)*line))
		line++;
	return *line == '\0';
}

/* help, quit and exit at a terminal; true when the line has been dealt with. */
static bool
plain_word(struct session *s, struct source *src)
{
	struct out *o = s->stdout_out;
	const char *line = src->line.data;
	bool leave, help, quoted;

	help = is_word(line, "help");
	leave = is_word(line, "exit") || is_word(line, "quit");
	if (!help && !leave)
		return false;
	quoted = src->prompt != SQL_PROMPT_READY && src->prompt != SQL_PROMPT_CONTINUE &&
	    src->prompt != SQL_PROMPT_PAREN;
	if (src->query.len > 0) {
		if (help)
			out_adds(o, "Use \\? for help or press control-C to clear the input buffer.\n");
		else if (quoted)
			out_adds(o, "Use control-D to quit.\n");
		else
			out_adds(o, "Use \\q to quit.\n");
		return false;
	}
	if (quoted)
		return false;
	if (leave) {
		src->quit = src->done = guard_quits(s);
		return true;
	}
	out_addf(o, "You are using %s, the command-line interface to PostgreSQL.\n", s->progname);
	out_adds(o, "Type:  \\copyright for distribution terms\n"
	    "       \\h for help with SQL commands\n"
	    "       \\? for help with psql commands\n"
	    "       \\g or terminate with semicolon to execute query\n"
	    "       \\q to quit\n");
	return true;
}

static bool
is_custom_dump(struct session *s, struct source *src)
{
	if (src->lineno != 1 || strncmp(src->line.data, "PGDMP", 5) != 0)
		return false;
	out_adds(s->stdout_out, "The input is a PostgreSQL custom-format dump.\n"
	    "Use the pg_restore command-line client to restore this dump to a database.\n\n");
	src->result = EXIT_FATAL;
	src->done = true;
	return true;
}

static void
step(struct session *s, struct source *src)
{
	if (intr_pending() || (s->cancelled && src->kind != SOURCE_TERMINAL))
		interrupted(s, src, false);
	if (src->done)
		return;
	if (src->line_active) {
		run_line(s, src);
		return;
	}
	switch (read_line(s, src)) {
	case GOT_NOTHING:
		return;
	case GOT_END:
		src->done = true;
		return;
	default:
		break;
	}
	if (is_custom_dump(s, src))
		return;
	if (src->line.len == 0 && !sql_in_quote(&src->sql))
		return;
	if (src->kind == SOURCE_TERMINAL) {
		if (plain_word(s, src))
			return;
		if (src->typed.len > 0)
			buf_addc(&src->typed, '\n');
		buf_add(&src->typed, src->line.data, src->line.len);
	} else if (s->echo == ECHO_ALL) {
		out_add(s->stdout_out, src->line.data, src->line.len);
		out_addc(s->stdout_out, '\n');
		out_flush(s->stdout_out);
	}
	src->die = s->on_error_stop;
	new_line(s, src, src->line.data, src->line.len);
	run_line(s, src);
	if (src->query.len > 0)
		s->stmt_lineno++;
	else
		s->stmt_lineno = 1;
}

/* What the end of input leaves: an unfinished statement, unfinished \if blocks. */
static void
finish(struct session *s, struct source *src)
{
	if (s->quitting || src->kind == SOURCE_COMMAND)
		return;
	if (src->query.len > 0 && src->kind != SOURCE_TERMINAL && src->result == EXIT_OK &&
	    cond_active(&src->cond))
		stops(s, src, send_query(s, src));
	if (!src->quit && src->result != EXIT_USER_ERROR && !cond_empty(&src->cond)) {
		log_errorf("reached EOF without finding closing \\endif(s)");
		if (src->die && src->kind != SOURCE_TERMINAL)
			src->result = EXIT_USER_ERROR;
	}
}

/* A source has ended: the one below goes on with the rest of its line. */
static int
pop(struct session *s, const struct source *base)
{
	int result = s->source->result;
	struct source *src;

	source_pop(s);
	src = s->source;
	if (src == base)
		return result;
	cmd_resume(s, src, result != EXIT_OK);
	if (src->kind == SOURCE_COMMAND) {
		src->result = result == EXIT_OK ? EXIT_OK : EXIT_FATAL;
		src->done = true;
	} else
		stops(s, src, result == EXIT_OK);
	return result;
}

/* Reads until base is the top of the stack again. */
static int
run_until(struct session *s, const struct source *base)
{
	int result = EXIT_OK;

	s->stmt_lineno = 1;
	intr_catch(true);
	while (s->source != base) {
		if (!s->source->done && !s->quitting)
			step(s, s->source);
		if (s->quitting || s->source->done) {
			/* The statement at the end of a file may still push nothing, so this source is on top. */
			finish(s, s->source);
			result = pop(s, base);
		}
	}
	session_flush(s);
	return s->quitting ? EXIT_BADCONN : result;
}

static int
loop_run(struct session *s)
{
	return s->source != NULL ? run_until(s, s->source->below) : EXIT_OK;
}

int
loop_command(struct session *s, const char *text)
{
	const struct source *base = s->source;
	struct source *src;

	log_set_terse(true);
	if (s->echo == ECHO_ALL) {
		/* psql's echo lacks the backslash of a command. */
		out_adds(s->stdout_out, *text == '\\' ? text + 1 : text);
		out_addc(s->stdout_out, '\n');
	}
	if (*text != '\\') {
		bool ok;

		intr_catch(true);
		if (intr_pending() || s->cancelled)
			return EXIT_FATAL;
		ok = exec_send(s, text);
		session_flush(s);
		return s->quitting ? EXIT_BADCONN : ok ? EXIT_OK : EXIT_FATAL;
	}
	source_push_command(s, text + 1);
	src = s->source;
	source_prepare(s, src);
	input_line(&src->sql.in, src->line.data, src->line.len);
	intr_catch(true);
	if (cmd_run(s, src) == CMD_ERROR)
		src->result = EXIT_FATAL;
	src->done = s->source == src;
	return run_until(s, base);
}

int
loop_file(struct session *s, const char *path)
{
	struct err err = ERR_INIT;

	if (!source_push_file(s, path, false, &err)) {
		log_error(&err);
		err_clear(&err);
		return EXIT_FATAL;
	}
	return loop_run(s);
}

int
loop_stdin(struct session *s)
{
	int result;

	log_set_terse(true);
	source_push_stdin(s, !s->notty);
	if (!s->notty)
		line_start(s, !s->no_readline);
	result = loop_run(s);
	if (!s->notty)
		line_finish(s);
	return result;
}
