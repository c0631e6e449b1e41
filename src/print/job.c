/* SPDX-License-Identifier: PostgreSQL */
/* One table being printed: what the formats share to walk rows and footers. */
#include "print/job.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/intr.h"
#include "base/mem.h"

void
job_begin(struct print_job *job)
{
	const char *null = job->opt->null;

	job->row = xcalloc((size_t)job->table->ncols + 1, sizeof(*job->row));
	job->null = (struct cell){ null == NULL ? "" : null, null == NULL ? 0 : (int)strlen(null) };
	buf_init(&job->scratch);
	if (job->opt->numericlocale)
		numeric_init(&job->numeric);
}

void
job_end(struct print_job *job)
{
	free(job->row);
	buf_free(&job->scratch);
}

bool
job_rewind(struct print_job *job)
{
	const struct table *t = job->table;

	job->nrows = 0;
	return t->rows->rewind(t->ctx, job->err);
}

/* The texts go one after the other into scratch, whose address settles only at the end. */
static void
localise(struct print_job *job)
{
	const struct table *t = job->table;
	size_t need = 0, at = 0;

	for (int i = 0; i < t->ncols; i++)
		if (t->cols[i].right && job->row[i].len > 0)
			need += numeric_size(&job->numeric, (size_t)job->row[i].len);
	buf_clear(&job->scratch);
	buf_reserve(&job->scratch, need);
	for (int i = 0; i < t->ncols; i++) {
		struct cell *c = &job->row[i];
		char *to = job->scratch.data + at;

		if (!t->cols[i].right || c->len <= 0)
			continue;
		c->len = (int)numeric_format(&job->numeric, c->s, (size_t)c->len, to);
		c->s = to;
		at += (size_t)c->len;
	}
}

enum table_next
job_next(struct print_job *job)
{
	const struct table *t = job->table;
	struct cell *row = job->row;
	enum table_next rc;

	if (job->stopped || intr_pending()) {
		job->stopped = true;
		return TABLE_END;
	}
	rc = t->rows->next(t->ctx, row, job->err);
	if (rc != TABLE_ROW)
		return rc;
	job->nrows++;
	if (job->opt->numericlocale && !job->raw_numbers)
		localise(job);
	if (!job->keep_null)
		for (int i = 0; i < t->ncols; i++)
			if (row[i].len < 0)
				row[i] = job->null;
	return rc;
}

bool
job_rows(struct print_job *job, const struct job_parts *parts)
{
	enum table_next rc;

	job->mark = job->opt->start_table ? 0 : JOB_GOES_ON;
	if (job->opt->start_table)
		parts->begin(job);
	while ((rc = job_next(job)) == TABLE_ROW)
		if (job->table->ncols > 0)
			parts->row(job);
	if (rc == TABLE_END && job->opt->stop_table)
		parts->end(job);
	else if (rc == TABLE_END && parts->pause != NULL)
		parts->pause(job);
	return rc == TABLE_END;
}

const char *
job_footer(struct print_job *job, size_t i, bool with_count)
{
	const struct strv *footers = &job->table->footers;
	long long n = job_record(job);

	if (job->opt->tuples_only || job->stopped)
		return NULL;
	if (footers->n > 0)
		return i < footers->n ? footers->v[i] : NULL;
	if (i > 0 || !with_count || !job->opt->default_footer)
		return NULL;
	snprintf(job->count, sizeof(job->count), n == 1 ? "(%lld row)" : "(%lld rows)", n);
	return job->count;
}
