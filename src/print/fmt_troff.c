/* SPDX-License-Identifier: PostgreSQL */
/* Tables for troff with the ms macros and tbl. */
#include "print/formats.h"

#include <string.h>

#include "print/escape.h"
#include "print/job.h"

static const struct escape troff = { .by_byte = { ['\\'] = "\\(rs" }, 1, { '\\' }, { 0 } };

static void
begin(struct print_job *job)
{
	struct out *o = job->out;

	out_adds(o, ".LP\n");
	if (!job->opt->tuples_only && job->title != NULL) {
		out_adds(o, ".DS C\n");
		escape_adds(o, &troff, job->title);
		out_adds(o, "\n.DE\n");
		out_adds(o, ".LP\n");
	}
	out_adds(o, job->opt->border >= 2 ? ".TS\ncenter box;\n" : ".TS\ncenter;\n");
}

static void
end(struct print_job *job)
{
	struct out *o = job->out;
	const char *text;

	out_adds(o, ".TE\n.DS L\n");
	for (size_t i = 0; (text = job_footer(job, i, !job->records)) != NULL; i++) {
		escape_adds(o, &troff, text);
		out_adds(o, "\n");
	}
	out_adds(o, ".DE\n");
}

static void
table_begin(struct print_job *job)
{
	const struct table *t = job->table;
	struct out *o = job->out;

	begin(job);
	for (int i = 0; i < t->ncols; i++) {
		if (i > 0 && job->opt->border > 0)
			out_adds(o, " | ");
		out_addc(o, t->cols[i].right ? 'r' : 'l');
	}
	out_adds(o, ".\n");
	if (job->opt->tuples_only)
		return;
	for (int i = 0; i < t->ncols; i++) {
		out_adds(o, i > 0 ? "\t\\fI" : "\\fI");
		escape_adds(o, &troff, t->cols[i].name);
		out_adds(o, "\\fP");
	}
	out_adds(o, "\n_\n");
}

static void
table_row(struct print_job *job)
{
	int n = job->table->ncols;

	for (int i = 0; i < n; i++) {
		escape_put(job->out, &troff, 1, job->row[i].s, (size_t)job->row[i].len);
		out_addc(job->out, i + 1 < n ? '\t' : '\n');
	}
}

static void
record_begin(struct print_job *job)
{
	begin(job);
	if (job->opt->tuples_only)
		out_adds(job->out, "c l;\n");
}

/* Tells tbl a record's title; it knows no layout before the first. */
static void
record_title(struct print_job *job)
{
	const struct print_opt *opt = job->opt;
	struct out *o = job->out;

	if (opt->border >= 2 && job->mark != 0)
		out_adds(o, "_\n");
	if (job->mark != 0)
		out_adds(o, ".T&\n");
	out_adds(o, "c s.\n");
	job->mark = 1;
	out_addf(o, "\\fIRecord %lld\\fP\n", job_record(job));
	if (opt->border >= 1)
		out_adds(o, "_\n");
	out_adds(o, ".T&\n");
	out_adds(o, opt->border == 1 ? "c | l.\n" : "c l.\n");
}

static void
record_row(struct print_job *job)
{
	const struct table *t = job->table;
	struct out *o = job->out;

	if (!job->opt->tuples_only)
		record_title(job);
	else if (job->opt->border >= 1)
		out_adds(o, "_\n");
	for (int i = 0; i < t->ncols; i++) {
		escape_adds(o, &troff, t->cols[i].name);
		out_addc(o, '\t');
		escape_put(o, &troff, 1, job->row[i].s, (size_t)job->row[i].len);
		out_addc(o, '\n');
	}
}

const struct fmt fmt_troff_ms = {
	"troff-ms", { .parts = { table_begin, table_row, end, NULL } }, { .parts = { record_begin, record_row, end, NULL } }, 0
};
