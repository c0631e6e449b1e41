/* SPDX-License-Identifier: PostgreSQL */
/* One-shot options of the next query: what \g, \gset, \gexec, \bind and friends asked for. */
#ifndef VPSQL_RUN_REQUEST_H
#define VPSQL_RUN_REQUEST_H

#include <stdbool.h>

#include "base/strv.h"
#include "print/opt.h"

enum request_send {		/* how the query goes out */
	SEND_SIMPLE,		/* PQsendQuery */
	SEND_PARSE,		/* \parse: prepare req.stmt */
	SEND_BIND,		/* \bind: unnamed extended query with params */
	SEND_BIND_NAMED,	/* \bind_named */
	SEND_CLOSE,		/* \close_prepared */
	SEND_START_PIPELINE,
	SEND_END_PIPELINE,
	SEND_SYNC,
	SEND_FLUSH,
	SEND_FLUSH_REQUEST,
	SEND_GET_RESULTS
};

struct request {
	enum request_send	 send;
	char			*stmt;		/* prepared statement name; "" is the unnamed one */
	struct strv		 params;	/* \bind values */
	char			*gfname;	/* \g FILE or "|command", NULL: no redirection */
	struct print_opt	*gsavepopt;	/* print options to restore after \g (a=b), \gx; NULL: none */
	char			*gset_prefix;	/* \gset; NULL: not asked */
	bool			 gdesc, gexec, crosstab;
	char			*crosstab_args[4];
	int			 get_results;	/* \getresults N; 0: all pending */
};

/*
 * Forgets the way of sending (\bind and friends) but not \g's options: a failed
 * \bind_named, \reset.
 */
void	 request_reset_send(struct request *r);
/*
 * Copies the present print options, once, so that they come back after the query;
 * false when they were saved before.
 */
bool	 request_save_print(struct request *r, const struct print_opt *now);
/* Puts saved print options back into *now, if there are any. */
void	 request_restore_print(struct request *r, struct print_opt *now);
/* Releases what it holds and resets every field: one call after each query. */
void	 request_reset(struct request *r);

#endif
