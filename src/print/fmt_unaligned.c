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

static void
add_sep(struct out *o, const struct print_sep *from)
{
	struct sep sep = sep_of(from);

	out_add(o, sep.s, sep.n);
}

/* Between what stands already, as job->mark tells, and what comes. */
static void
add_between(struct print_job *job)
{
	if (job->mark != 0)
		add_sep(job->out, &job->opt->recordsep);
	job->mark = 1;
}

/* The last record ends with a newline whatever the separator, or with its zero byte. */
static void
end(struct print_job *job)
{
	const char *text;

	for (size_t i = 0; (text = job_footer(job, i, !job->records)) != NULL; i++) {
		add_between(job);
		out_adds(job->out, text);
	}
	if (job->mark != 0)
		out_addc(job->out, job->opt->recordsep.zero ? '\0' : '\n');
}

static void
table_begin(struct print_job *job)
{
	const struct table *t = job->table;

	if (job->opt->tuples_only)
		return;
	if (job->title != NULL) {
		out_adds(job->out, job->title);
		add_sep(job->out, &job->opt->recordsep);
	}
	for (int i = 0; i < t->ncols; i++) {
		if (i > 0)
			add_sep(job->out, &job->opt->fieldsep);
		out_adds(job->out, t->cols[i].name);
	}
	job->mark = 1;
}

static void
table_row(struct print_job *job)
{
	struct sep field = sep_of(&job->opt->fieldsep);
	int n = job->table->ncols;
	struct out *o = job->out;

	add_between(job);
	for (int i = 0; i < n; i++) {
		if (i > 0)
			out_add(o, field.s, field.n);
		out_add(o, job->row[i].s, (size_t)job->row[i].len);
	}
}

static void
record_begin(struct print_job *job)
{
	if (job->opt->tuples_only || job->title == NULL)
		return;
	out_adds(job->out, job->title);
	job->mark = 1;
}

static void
record_row(struct print_job *job)
{
	struct sep field = sep_of(&job->opt->fieldsep), record = sep_of(&job->opt->recordsep);
	int n = job->table->ncols;
	struct out *o = job->out;

	if (job->mark != 0)
		out_add(o, record.s, record.n);
	add_between(job);
	for (int i = 0; i < n; i++) {
		if (i > 0)
			out_add(o, record.s, record.n);
		out_adds(o, job->table->cols[i].name);
		out_add(o, field.s, field.n);
		out_add(o, job->row[i].s, (size_t)job->row[i].len);
	}
}

/* An empty record parts the footers from the rows, even where there are none. */
static void
record_end(struct print_job *job)
{
	if (job_footer(job, 0, false) != NULL) {
		add_sep(job->out, &job->opt->recordsep);
		job->mark = 1;
	}
	end(job);
}

const struct fmt fmt_unaligned = {
	"unaligned", { .parts = { table_begin, table_row, end, NULL } }, { .parts = { record_begin, record_row, record_end, NULL } }, 0
};
