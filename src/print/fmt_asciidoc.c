/* SPDX-License-Identifier: PostgreSQL */
/* AsciiDoc tables. */
#include "print/formats.h"

#include <string.h>

#include "print/escape.h"
#include "print/job.h"

static const struct escape asciidoc = { .by_byte = { ['|'] = "\\|" }, 1, { '|' }, { 0 } };

/* A value of blanks alone would merge with its neighbour, except at the line's end. */
static void
add_cell(struct out *o, const struct cell *c, bool last)
{
	int i = 0;

	while (i < c->len && (c->s[i] == ' ' || c->s[i] == '\t'))
		i++;
	if (i < c->len)
		escape_put(o, &asciidoc, 1, c->s, (size_t)c->len);
	else if (!last)
		out_adds(o, " ");
}

static void
begin(struct print_job *job)
{
	const struct print_opt *opt = job->opt;
	const struct table *t = job->table;
	struct out *o = job->out;

	out_adds(o, "\n");
	if (!opt->tuples_only && job->title != NULL)
		out_addf(o, ".%s\n", job->title);
	if (job->records)
		out_adds(o, "[cols=\"h,l\"");
	else {
		out_adds(o, opt->tuples_only ? "[cols=\"" : "[options=\"header\",cols=\"");
		for (int i = 0; i < t->ncols; i++)
			out_addf(o, "%s%s", i > 0 ? "," : "", t->cols[i].right ? ">l" : "<l");
		out_adds(o, "\"");
	}
	switch (opt->border) {
	case 0:
		out_adds(o, ",frame=\"none\",grid=\"none\"");
		break;
	case 1:
		out_adds(o, ",frame=\"none\"");
		break;
	case 2:
		out_adds(o, ",frame=\"all\",grid=\"all\"");
		break;
	default:
		break;
	}
	out_adds(o, "]\n|====\n");
}

#define END	"|====\n"

static void
end(struct print_job *job)
{
	struct out *o = job->out;
	const char *text;
	size_t i;

	out_adds(o, END);
	for (i = 0; (text = job_footer(job, i, !job->records)) != NULL; i++) {
		if (i == 0)
			out_adds(o, "\n....\n");
		out_adds(o, text);
		out_adds(o, "\n");
	}
	if (i > 0)
		out_adds(o, "....\n");
}

/* psql closes every group of FETCH_COUNT. */
static void
pause_table(struct print_job *job)
{
	out_adds(job->out, END);
}

static void
table_begin(struct print_job *job)
{
	const struct table *t = job->table;
	struct out *o = job->out;

	begin(job);
	if (job->opt->tuples_only)
		return;
	for (int i = 0; i < t->ncols; i++) {
		out_adds(o, i > 0 ? " ^l|" : "^l|");
		escape_adds(o, &asciidoc, t->cols[i].name);
	}
	out_adds(o, "\n");
}

static void
table_row(struct print_job *job)
{
	int n = job->table->ncols;
	struct out *o = job->out;

	for (int i = 0; i < n; i++) {
		if (i > 0)
			out_adds(o, " ");
		out_adds(o, "|");
		add_cell(o, &job->row[i], i == n - 1);
	}
	out_adds(o, "\n");
}

static void
record_row(struct print_job *job)
{
	const struct table *t = job->table;
	struct out *o = job->out;

	if (job->opt->tuples_only)
		out_adds(o, "2+|\n");
	else
		out_addf(o, "2+^|Record %lld\n", job_record(job));
	for (int i = 0; i < t->ncols; i++) {
		out_adds(o, "<l|");
		escape_adds(o, &asciidoc, t->cols[i].name);
		out_adds(o, t->cols[i].right ? " >l|" : " <l|");
		add_cell(o, &job->row[i], false);
		out_adds(o, "\n");
	}
}

const struct fmt fmt_asciidoc = {
	"asciidoc",
	{ .parts = { table_begin, table_row, end, pause_table } },
	{ .parts = { begin, record_row, end, pause_table } }, 0
};
