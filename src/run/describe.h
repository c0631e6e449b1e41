/* SPDX-License-Identifier: PostgreSQL */
/* \gdesc: asks what a query would return, without running it. */
#ifndef VPSQL_RUN_DESCRIBE_H
#define VPSQL_RUN_DESCRIBE_H

#include <stdbool.h>

struct result;

/* Prints names and types of the columns r->query would return; false after a message. */
bool	 describe_run(struct result *r);

#endif
