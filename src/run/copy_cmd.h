/* SPDX-License-Identifier: PostgreSQL */
/* \copy: a COPY whose file or program is here. */
#ifndef VPSQL_RUN_COPY_CMD_H
#define VPSQL_RUN_COPY_CMD_H

#include <stdbool.h>

struct session;

/* Runs \copy with the text after it; false after a message. */
bool	 copy_cmd_run(struct session *s, const char *args);

#endif
