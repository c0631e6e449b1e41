/* SPDX-License-Identifier: PostgreSQL */
/* One table being printed: what the formats share to walk rows and footers. */
#ifndef VPSQL_PRINT_JOB_H
#define VPSQL_PRINT_JOB_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/err.h"
#include "print/numeric.h"
#include "print/opt.h"
#include "print/out.h"
#include "print/table.h"

struct print_job {
	const struct table	*table;
	const struct print_opt	*opt;
	struct out		*out;
	struct err		*err;
	const char		*title;		/* effective, NULL: none */
	int			 width;		/* target width, 0: unlimited */
	struct cell		*row;		/* of the last job_next */
	long long		 nrows;		/* rows of this pass, without prior_records */
	bool			 keep_null;	/* len -1 stays, no text takes its place */
	bool			 stopped;	/* by Ctrl-C: no more rows, no footers */
	bool			 raw_numbers;	/* numericlocale does not apply */
	struct cell		 null;
	struct numeric		 numeric;
	struct buf		 scratch;
	char			 count[40];	/* "(N rows)" */
};

void	 job_begin(struct print_job *job);
void	 job_end(struct print_job *job);
/* The next row in job->row, with \pset null and numericlocale applied; none after Ctrl-C. */
enum table_next job_next(struct print_job *job);
/* Before the first row again. */
bool	 job_rewind(struct print_job *job);
/*
 * Footer i, or NULL after the last: those of the table, or without any "(N rows)"
 * when \pset footer is on and with_count is set. Nothing in tuples-only mode.
 */
const char *job_footer(struct print_job *job, size_t i, bool with_count);

#endif
