/* SPDX-License-Identifier: PostgreSQL */
/* The informational commands: \d and its family, \l, \z, \sf, \sv, \lo_list. */
#ifndef VPSQL_CMD_DESCRIBE_H
#define VPSQL_CMD_DESCRIBE_H

#include "cmd/cmd.h"

extern const struct cmd describe_cmds[];
/* \lo_list, beside its family. */
extern const struct cmd describe_lo_cmds[];

#endif
