/* SPDX-License-Identifier: PostgreSQL */
/* Tables for troff with the ms macros and tbl. */
#include "print/formats.h"

#include <string.h>

#include "print/escape.h"
#include "print/job.h"

static const struct escape troff = { .by_byte = { ['\\'] = "\\(rs" }, 1, { '\\' }, { 0 } };

#define LITERAL(o, text)	out_add((o), (text), sizeof(text) - 1)

static void
begin(struct print_job *job)
{
	struct out *o = job->out;

	LITERAL(o, ".LP\n");
	if (!job->opt->tuples_only && job->title != NULL) {
		LITERAL(o, ".DS C\n");
		escape_adds(o, &troff, job->title);
		LITERAL(o, "\n.DE\n");
		LITERAL(o, ".LP\n");
	}
	out_adds(o, job->opt->border >= 2 ? ".TS\ncenter box;\n" : ".TS\ncenter;\n");
}

static void
end(struct print_job *job, bool with_count)
{
	struct out *o = job->out;
	const char *text;

	LITERAL(o, ".TE\n.DS L\n");
	for (size_t i = 0; (text = job_footer(job, i, with_count)) != NULL; i++) {
		escape_adds(o, &troff, text);
		LITERAL(o, "\n");
	}
	LITERAL(o, ".DE\n");
}

static bool
troff_table(struct print_job *job)
{
	const struct table *t = job->table;
	struct out *o = job->out;
	enum table_next rc;

	if (job->opt->start_table) {
		begin(job);
		for (int i = 0; i < t->ncols; i++) {
			if (i > 0 && job->opt->border > 0)
				LITERAL(o, " | ");
			out_addc(o, t->cols[i].right ? 'r' : 'l');
		}
		LITERAL(o, ".\n");
		if (!job->opt->tuples_only) {
			for (int i = 0; i < t->ncols; i++) {
				out_adds(o, i > 0 ? "\t\\fI" : "\\fI");
				escape_adds(o, &troff, t->cols[i].name);
				LITERAL(o, "\\fP");
			}
			LITERAL(o, "\n_\n");
		}
	}
	while ((rc = job_next(job)) == TABLE_ROW) {
		for (int i = 0; i < t->ncols; i++) {
			escape_put(o, &troff, 1, job->row[i].s, (size_t)job->row[i].len);
			out_addc(o, i + 1 < t->ncols ? '\t' : '\n');
		}
	}
	if (rc == TABLE_END && job->opt->stop_table)
		end(job, true);
	return rc == TABLE_END;
}

static bool
troff_record(struct print_job *job)
{
	const struct table *t = job->table;
	const struct print_opt *opt = job->opt;
	struct out *o = job->out;
	enum table_next rc;
	/* Which layout tbl was told last: 0 none, 1 a record's title, 2 its lines. */
	int layout = 0;

	if (opt->start_table) {
		begin(job);
		if (opt->tuples_only)
			LITERAL(o, "c l;\n");
	} else
		layout = 2;
	while ((rc = job_next(job)) == TABLE_ROW) {
		if (t->ncols == 0)
			continue;
		if (!opt->tuples_only) {
			if (layout != 1) {
				if (opt->border >= 2 && layout != 0)
					LITERAL(o, "_\n");
				if (layout != 0)
					LITERAL(o, ".T&\n");
				LITERAL(o, "c s.\n");
				layout = 1;
			}
			out_addf(o, "\\fIRecord %lld\\fP\n", job->nrows + opt->prior_records);
			if (opt->border >= 1)
				LITERAL(o, "_\n");
			LITERAL(o, ".T&\n");
			out_adds(o, opt->border == 1 ? "c | l.\n" : "c l.\n");
			layout = 2;
		} else if (opt->border >= 1)
			LITERAL(o, "_\n");
		for (int i = 0; i < t->ncols; i++) {
			escape_adds(o, &troff, t->cols[i].name);
			out_addc(o, '\t');
			escape_put(o, &troff, 1, job->row[i].s, (size_t)job->row[i].len);
			out_addc(o, '\n');
		}
	}
	if (rc == TABLE_END && opt->stop_table)
		end(job, false);
	return rc == TABLE_END;
}

const struct fmt fmt_troff_ms = { "troff-ms", troff_table, troff_record, 0 };
