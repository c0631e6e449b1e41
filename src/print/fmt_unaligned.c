/* SPDX-License-Identifier: PostgreSQL */
/* The unaligned format: values between separators, as they are. */
#include "print/formats.h"

#include <string.h>

#include "print/job.h"

struct sep {
	const char	*s;
	size_t		 n;
};

static struct sep
sep_of(const struct print_sep *from)
{
	if (from->zero)
		return (struct sep){ "", 1 };
	return (struct sep){ from->s, strlen(from->s) };
}

/* The last record ends with a newline whatever the separator, or with its zero byte. */
static void
finish(struct print_job *job)
{
	out_addc(job->out, job->opt->recordsep.zero ? '\0' : '\n');
}

static bool
unaligned_table(struct print_job *job)
{
	const struct print_opt *opt = job->opt;
	struct sep field = sep_of(&opt->fieldsep), record = sep_of(&opt->recordsep);
	int n = job->table->ncols;
	struct out *o = job->out;
	bool any = !opt->start_table;
	enum table_next rc;
	const char *text;

	if (opt->start_table && !opt->tuples_only) {
		if (job->title != NULL) {
			out_adds(o, job->title);
			out_add(o, record.s, record.n);
		}
		for (int i = 0; i < n; i++) {
			if (i > 0)
				out_add(o, field.s, field.n);
			out_adds(o, job->table->cols[i].name);
		}
		any = true;
	}
	while ((rc = job_next(job)) == TABLE_ROW) {
		if (n == 0)
			continue;
		if (any)
			out_add(o, record.s, record.n);
		any = true;
		for (int i = 0; i < n; i++) {
			if (i > 0)
				out_add(o, field.s, field.n);
			out_add(o, job->row[i].s, (size_t)job->row[i].len);
		}
	}
	if (rc != TABLE_END)
		return false;
	if (!opt->stop_table)
		return true;
	for (size_t i = 0; (text = job_footer(job, i, true)) != NULL; i++) {
		if (any)
			out_add(o, record.s, record.n);
		any = true;
		out_adds(o, text);
	}
	if (any)
		finish(job);
	return true;
}

static bool
unaligned_record(struct print_job *job)
{
	const struct print_opt *opt = job->opt;
	struct sep field = sep_of(&opt->fieldsep), record = sep_of(&opt->recordsep);
	int n = job->table->ncols;
	struct out *o = job->out;
	bool any = !opt->start_table;
	enum table_next rc;
	const char *text;

	if (opt->start_table && !opt->tuples_only && job->title != NULL) {
		out_adds(o, job->title);
		any = true;
	}
	while ((rc = job_next(job)) == TABLE_ROW) {
		if (n == 0)
			continue;
		if (any) {
			out_add(o, record.s, record.n);
			out_add(o, record.s, record.n);
		}
		any = true;
		for (int i = 0; i < n; i++) {
			if (i > 0)
				out_add(o, record.s, record.n);
			out_adds(o, job->table->cols[i].name);
			out_add(o, field.s, field.n);
			out_add(o, job->row[i].s, (size_t)job->row[i].len);
		}
	}
	if (rc != TABLE_END)
		return false;
	if (!opt->stop_table)
		return true;
	for (size_t i = 0; (text = job_footer(job, i, false)) != NULL; i++) {
		if (i == 0)
			out_add(o, record.s, record.n);
		out_add(o, record.s, record.n);
		out_adds(o, text);
		any = true;
	}
	if (any)
		finish(job);
	return true;
}

const struct fmt fmt_unaligned = { "unaligned", unaligned_table, unaligned_record, 0 };
