/* SPDX-License-Identifier: PostgreSQL */
/* Takes the results of a query one by one and does with each what was asked: print, \gset, \gexec, COPY. */
#ifndef VPSQL_RUN_RESULT_H
#define VPSQL_RUN_RESULT_H

#include <libpq-fe.h>
#include <stdbool.h>

#include "run/gset.h"
#include "run/sink.h"
#include "run/stream.h"

struct copy;
struct session;

enum result_held {		/* what waits for the next result before it is shown */
	RESULT_NONE,
	RESULT_STATUS,		/* a command tag */
	RESULT_TABLE
};

/*
 * One query's results. Set the first group, zero the rest. A result is shown only
 * when the next one has arrived (notices of the next statement come before it, as in
 * psql), and \gset and the like apply to the last.
 */
struct result {
	struct sink		 sink;
	const char		*query;		/* what \gdesc describes */
	struct copy		*copy;		/* \copy; NULL: none */
	gset_send_fn		*send;		/* how \gexec's queries go out */
	bool			 synced;	/* \parse and \close_prepared: their result has no tag */

	bool			 failed;
	bool			 stuck;		/* no further result can be had */
	long long		 rows;		/* of the last table */
	int			 copies_in;	/* COPY FROM STDIN that the server asked for */
	bool			 copy_quiet;	/* rows of a COPY went where its tag would go */
	bool			 copy_lost;	/* COPY data could not be written */
	char			 tag[64];	/* of the last command */

	enum result_held	 held;
	PGresult		*res;		/* final result of what is held */
	struct stream		 tables[2];	/* the one held and the one whose rows arrive */
	int			 arriving;	/* index of the latter */
	bool			 in_rows;	/* rows of a table are arriving */
	bool			 grouped;	/* FETCH_COUNT */
	long long		 prior;		/* rows of the groups printed */
	bool			 paging;
	PGresult		*chunk;		/* being printed as it arrives */
	PGresult		*end;		/* what ended that */
	PGresult		*tagged;	/* the chunk that carries the command tag, see result.c */
};

/* Asks libpq for rows in groups; false when it refused. Call before each PQgetResult that starts a command. */
bool	 result_mode(struct result *r);
/* Takes over res, which may need further results of the same query to be read. */
void	 result_take(struct result *r, PGresult *res);
/* Shows what is held because something that is no result came (a pipeline's sync). */
void	 result_sync(struct result *r);
/* Shows what is held and closes the target; true when nothing failed. */
bool	 result_end(struct result *r);

#endif
