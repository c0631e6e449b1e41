/* SPDX-License-Identifier: PostgreSQL */
/* Pipeline mode: what is queued, what may be read, and reading it. */
#ifndef VPSQL_RUN_PIPELINE_H
#define VPSQL_RUN_PIPELINE_H

#include <stdbool.h>

struct request;
struct result;
struct session;

/* Does what one of the SEND_START_PIPELINE ... SEND_GET_RESULTS requests asks; false after a message. */
bool	 pipeline_run(struct result *r, const struct request *req);
/* A command was added to the open pipeline. */
void	 pipeline_sent(struct session *s);
/* Forgets all counts: a new connection has no pipeline. */
void	 pipeline_reset(struct session *s);

#endif
