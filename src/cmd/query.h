/* SPDX-License-Identifier: PostgreSQL */
/* Rows of the commands that run, describe, repeat and edit queries and move their data. */
#ifndef VPSQL_CMD_QUERY_H
#define VPSQL_CMD_QUERY_H

#include "cmd/cmd.h"

/* \g and its family, \watch, \errverbose. */
extern const struct cmd query_cmds[];
/* \e, \ef, \ev. */
extern const struct cmd edit_cmds[];
/* \copy. */
extern const struct cmd copy_cmds[];
/* \bind, \parse, \startpipeline and the rest of the extended protocol. */
extern const struct cmd extended_cmds[];
/* \lo_import and the like. */
extern const struct cmd lobj_cmds[];

#endif
