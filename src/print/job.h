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

enum { JOB_GOES_ON = -1 };

struct print_job {
	const struct table	*table;
	const struct print_opt	*opt;
	struct out		*out;
	struct err		*err;
	const char		*title;		/* effective, NULL: none */
	int			 width;		/* target width, 0: unlimited */
	struct cell		*row;		/* of the last job_next */
	long long		 nrows;		/* rows of this pass, without prior_records */
	bool			 records;	/* expanded: a record for each row */
	bool			 keep_null;	/* len -1 stays, no text takes its place */
	bool			 stopped;	/* by Ctrl-C: no more rows, no footers */
	int			 mark;		/* the format's own in job_rows; JOB_GOES_ON: FETCH_COUNT printed rows before */
	bool			 raw_numbers;	/* numericlocale does not apply */
	struct cell		 null;
	struct numeric		 numeric;
	struct buf		 scratch;
	char			 count[40];	/* "(N rows)" */
};

/* Before the first job_next, once table, opt, out and err are set; job_end gives up the memory. */
void	 job_begin(struct print_job *job);
void	 job_end(struct print_job *job);
/* The next row in job->row, with \pset null and numericlocale applied; none after Ctrl-C. */
enum table_next job_next(struct print_job *job);
/* What most formats are. FETCH_COUNT prints one table by several jobs, its groups. */
typedef void job_part(struct print_job *job);
struct job_parts {
	job_part	*begin;		/* before the table's first row */
	job_part	*row;		/* each (job->row); none when there are no columns */
	job_part	*end;		/* behind the table's last row */
	job_part	*pause;		/* behind a group that others follow; NULL: nothing */
};
/* False when the rows failed; the error is in the job. */
bool	 job_rows(struct print_job *job, const struct job_parts *parts);
/* The number of the row in job->row, over all of FETCH_COUNT's groups. */
static inline long long
job_record(const struct print_job *job)
{
	return job->nrows + job->opt->prior_records;
}
/* Before the first row again. */
bool	 job_rewind(struct print_job *job);
/*
 * Footer i, or NULL after the last: those of the table, or without any "(N rows)"
 * when \pset footer is on and with_count is set. Nothing in tuples-only mode.
 */
const char *job_footer(struct print_job *job, size_t i, bool with_count);

#endif
