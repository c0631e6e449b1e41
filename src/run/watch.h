/* SPDX-License-Identifier: PostgreSQL */
/* \watch: runs a query again and again. */
#ifndef VPSQL_RUN_WATCH_H
#define VPSQL_RUN_WATCH_H

#include <stdbool.h>

#include "base/err.h"

struct session;

struct watch {
	double		 interval;	/* seconds; negative: WATCH_INTERVAL */
	int		 count;		/* 0: no limit */
	int		 min_rows;	/* 0: no limit */
	bool		 has_interval, has_count, has_rows;
};

/* Adds one argument of \watch; false with psql's message when it is wrong or said twice. */
bool	 watch_option(struct watch *w, const char *arg, struct err *err);
/* Runs until the count, too few rows, a failure or Ctrl-C; false after a failure. */
bool	 watch_run(struct session *s, const char *query, const struct watch *w);

#endif
