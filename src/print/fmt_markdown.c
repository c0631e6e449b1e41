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
end(struct print_job *job, bool with_count)
{
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
static bool
markdown_table(struct print_job *job)
{
	const struct table *t = job->table;
	struct out *o = job->out;
	enum table_next rc;

	if (job->opt->start_table) {
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
	while ((rc = job_next(job)) == TABLE_ROW) {
		if (t->ncols == 0)
			continue;
		out_addc(o, '|');
		for (int i = 0; i < t->ncols; i++)
			add_cell(o, &job->row[i]);
		out_addc(o, '\n');
	}
	if (rc == TABLE_END && job->opt->stop_table)
		end(job, true);
	return rc == TABLE_END;
}

static bool
markdown_record(struct print_job *job)
{
	const struct table *t = job->table;
	struct out *o = job->out;
	enum table_next rc;

	if (job->opt->start_table)
		begin(job);
	while ((rc = job_next(job)) == TABLE_ROW) {
		if (t->ncols == 0)
			continue;
		if (job->nrows + job->opt->prior_records > 1)
			out_addc(o, '\n');
		if (job->opt->tuples_only)
			out_adds(o, "| | |\n| --- | --- |\n");
		else
			out_addf(o, "| Record %lld | |\n| --- | --- |\n",
			    job->nrows + job->opt->prior_records);
		for (int i = 0; i < t->ncols; i++) {
			out_adds(o, "| ");
			escape_adds(o, &markdown, t->cols[i].name);
			out_adds(o, " |");
			add_cell(o, &job->row[i]);
			out_addc(o, '\n');
		}
	}
	if (rc == TABLE_END && job->opt->stop_table)
		end(job, job->nrows + job->opt->prior_records == 0);
	return rc == TABLE_END;
}

const struct fmt fmt_markdown = { "markdown", markdown_table, markdown_record, FMT_OURS };
