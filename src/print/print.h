/* SPDX-License-Identifier: PostgreSQL */
/* Prints a table in the format, style and width the options ask for. */
#ifndef VPSQL_PRINT_PRINT_H
#define VPSQL_PRINT_PRINT_H

#include <stdbool.h>

#include "base/err.h"
#include "print/opt.h"
#include "print/out.h"
#include "print/table.h"

/*
 * Prints the table, through the pager where out.h says so. False when its rows
 * failed (err is set; what was printed stays unfinished). A failed write is the
 * sink's sticky error, not err. The rows are read from where they are, so rewind
 * before if they were read. The caller flushes.
 */
bool	 print_table(const struct table *t, const struct print_opt *opt,
	    struct out *o, struct err *err);
/* True when this format reads its rows once, from first to last. */
bool	 print_one_pass(const struct print_opt *opt);

#endif
