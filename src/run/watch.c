/* SPDX-License-Identifier: PostgreSQL */
/* \watch: runs a query again and again. */
#include "run/watch.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/intr.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/num.h"
#include "base/proc.h"
#include "print/out.h"
#include "run/exec.h"
#include "state/session.h"

/* The longest interval, in seconds, and the longest single wait, in milliseconds. */
#define WATCH_MAX	1e12
#define WAIT_MAX	1e9

/* The value behind one of two names and "=", or NULL. */
static const char *
option(const char *arg, const char *letter, const char *word)
{
	size_t n = strcspn(arg, "=");

	if (arg[n] != '=')
		return NULL;
	if ((n == strlen(letter) && strncmp(arg, letter, n) == 0) || (n == strlen(word) && strncmp(arg, word, n) == 0))
		return arg + n + 1;
	return NULL;
}

static bool
interval(struct watch *w, const char *value, struct err *err)
{
	if (w->has_interval)
		return err_set(err, ERR_USAGE, "\\watch: interval value is specified more than once");
	w->has_interval = true;
	/* psql reads nothing as 0. */
	if (*value == '\0')
		return true;
	if (!num_double(value, 0, WATCH_MAX, &w->interval))
		return err_set(err, ERR_USAGE, "\\watch: incorrect interval value \"%s\"", value);
	return true;
}

bool
watch_option(struct watch *w, const char *arg, struct err *err)
{
	const char *value;

	if ((value = option(arg, "i", "interval")) != NULL)
		return interval(w, value, err);
	if ((value = option(arg, "c", "count")) != NULL) {
		if (w->has_count)
			return err_set(err, ERR_USAGE, "\\watch: iteration count is specified more than once");
		w->has_count = true;
		if (!num_int(value, 1, 2147483647, &w->count))
			return err_set(err, ERR_USAGE, "\\watch: incorrect iteration count \"%s\"", value);
		return true;
	}
	if ((value = option(arg, "m", "min_rows")) != NULL) {
		if (w->has_rows)
			return err_set(err, ERR_USAGE, "\\watch: minimum row count specified more than once");
		w->has_rows = true;
		if (!num_int(value, 1, 2147483647, &w->min_rows))
			return err_set(err, ERR_USAGE, "\\watch: incorrect minimum row count \"%s\"", value);
		return true;
	}
	if (strchr(arg, '=') != NULL)
		return err_set(err, ERR_USAGE, "\\watch: unrecognized parameter \"%s\"", arg);
	return interval(w, arg, err);
}

/* %c is what psql prints, though some locales show two digits of the year. */
#pragma GCC diagnostic ignored "-Wformat-y2k"

/* The title of one run: \pset title, the time as strftime's %c, the interval. */
static char *
title(const struct session *s, double every)
{
	time_t t = time(NULL);
	struct tm tm;
	char when[128] = "";

	if (localtime_r(&t, &tm) != NULL)
		strftime(when, sizeof(when), "%c", &tm);
	if (s->print.title != NULL)
		return xasprintf("%s\t%s (every %gs)\n", s->print.title, when, every);
	return xasprintf("%s (every %gs)\n", when, every);
}

/* PSQL_WATCH_PAGER, where a person looks on. */
static bool
open_pager(struct session *s, struct out *pager)
{
	const char *command = getenv("PSQL_WATCH_PAGER");
	struct err err = ERR_INIT;
	bool good;

	if (command == NULL || command[strspn(command, " \t\r\n")] == '\0' || s->print.pager == PRINT_PAGER_OFF ||
	    s->out != s->stdout_out || !out_is_tty(s->out) || !isatty(STDIN_FILENO))
		return false;
	session_flush(s);
	good = out_open_pipe(pager, command, &err);
	log_error(&err);
	err_clear(&err);
	return good;
}

bool
watch_run(struct session *s, const char *query, const struct watch *w)
{
	double every = w->has_interval ? w->interval : s->watch_interval, next;
	struct print_opt opt = s->print;
	struct out pager = { .kind = OUT_NONE };
	bool paged = open_pager(s, &pager), good = true, was;
	enum exec_watched got;
	int left = w->count;

	/* Whole milliseconds count, and are shown. */
	every = (double)(long long)(every * 1000.0) / 1000.0;
	if (paged)
		proc_sigpipe_ignore();
	opt.pager = PRINT_PAGER_OFF;
	s->cancelled = false;
	next = clock_seconds();
	for (;;) {
		double wait;

		opt.title = title(s, every);
		got = exec_watch(s, query, &opt, paged ? &pager : NULL, w->min_rows);
		free(opt.title);
		if (got == EXEC_WATCH_FAILED && !s->cancelled)
			good = false;
		out_flush(paged ? &pager : s->out);
		if (got != EXEC_WATCH_OK || s->cancelled || (left > 0 && --left == 0) || (paged && pager.error != 0))
			break;
		if (every == 0)
			continue;
		next += every;
		wait = next - clock_seconds();
		if (wait < 0) {
			next -= wait;
			wait = 0;
		}
		was = intr_catch(true);
		if (intr_wait(-1, false, (int)(wait < WAIT_MAX / 1000.0 ? wait * 1000.0 : WAIT_MAX)) == -1) {
			intr_clear();
			s->cancelled = true;
		}
		intr_catch(was);
		if (s->cancelled)
			break;
	}
	if (paged) {
		out_close(&pager, NULL);
		proc_sigpipe_restore();
	} else if (!s->quitting) {
		/* Whatever comes next starts on a line of its own. */
		out_addc(s->stdout_out, '\n');
		session_flush(s);
	}
	return good;
}
