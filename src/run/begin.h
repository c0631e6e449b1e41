/* SPDX-License-Identifier: PostgreSQL */
/* Whether AUTOCOMMIT off must open a transaction before a command. */
#ifndef VPSQL_RUN_BEGIN_H
#define VPSQL_RUN_BEGIN_H

#include <stdbool.h>

/*
 * False for transaction control and for what cannot run inside a transaction
 * block (manual, AUTOCOMMIT): VACUUM, CREATE DATABASE, REINDEX ... CONCURRENTLY, ...
 */
bool	 begin_needed(const char *query);

#endif
