/* SPDX-License-Identifier: PostgreSQL */
/* Markdown tables, as GitHub and most others read them. */
#include "print/formats.h"

#include <string.h>

#include "print/escape.h"
#include "print/job.h"

static const struct escape markdown = { .by_byte = {
	['|'] = "\\|", ['\\'] = "\\\\", ['`'] = "\\`", ['*'] = "\\*", ['_'] = "\\_",
	['['] = "\\[", [']'] = "\\]", ['~'] = "\\~",
	['<'] = "&lt;", ['>'] = "&gt;", ['&'] = "&amp;",
	['\n'] = "<br />", ['\r'] = "", ['\t'] = " "
} };

static void
begin(struct print_job *job)
{
	if (job->opt->tuples_only || job->title == NULL)
		return;
	out_adds(job->out, "**");
	escape_adds(job->out, &markdown, job->title);
	out_adds(job->out, "**\n\n");
}

static void
end(struct print_job *job)
{
	bool with_count = !job->records || job_record(job) == 0;
	const char *text;

	for (size_t i = 0; (text = job_footer(job, i, with_count)) != NULL; i++) {
		out_addc(job->out, '\n');
		escape_adds(job->out, &markdown, text);
		out_adds(job->out, "\n");
	}
}

static void
add_cell(struct out *o, const struct cell *c)
{
	out_addc(o, ' ');
	escape_add(o, &markdown, c->s, (size_t)c->len);
	out_adds(o, " |");
}

/* A table needs its header: in tuples-only mode it is empty. */
static void
table_begin(struct print_job *job)
{
	const struct table *t = job->table;
	struct out *o = job->out;

	begin(job);
	for (int i = 0; i < t->ncols; i++) {
		out_adds(o, i > 0 ? " " : "| ");
		if (!job->opt->tuples_only)
			escape_adds(o, &markdown, t->cols[i].name);
		out_adds(o, " |");
	}
	if (t->ncols > 0)
		out_addc(o, '\n');
	for (int i = 0; i < t->ncols; i++)
		out_addf(o, "%s%s|", i > 0 ? " " : "| ", t->cols[i].right ? "---: " : "--- ");
	if (t->ncols > 0)
		out_addc(o, '\n');
}

static void
table_row(struct print_job *job)
{
	out_addc(job->out, '|');
	for (int i = 0; i < job->table->ncols; i++)
		add_cell(job->out, &job->row[i]);
	out_addc(job->out, '\n');
}

static void
record_row(struct print_job *job)
{
	const struct table *t = job->table;
	struct out *o = job->out;

	if (job_record(job) > 1)
		out_addc(o, '\n');
	if (job->opt->tuples_only)
		out_adds(o, "| | |\n| --- | --- |\n");
	else
		out_addf(o, "| Record %lld | |\n| --- | --- |\n", job_record(job));
	for (int i = 0; i < t->ncols; i++) {
		out_adds(o, "| ");
		escape_adds(o, &markdown, t->cols[i].name);
		out_adds(o, " |");
		add_cell(o, &job->row[i]);
		out_addc(o, '\n');
	}
}

const struct fmt fmt_markdown = {
	"markdown", { .parts = { table_begin, table_row, end, NULL } }, { .parts = { begin, record_row, end, NULL } }, FMT_OURS
};
