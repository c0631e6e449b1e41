/* SPDX-License-Identifier: PostgreSQL */
/* LaTeX tables: the tabular and the longtable environment. */
#include "print/formats.h"

#include <string.h>

#include "print/escape.h"
#include "print/job.h"

static const struct escape latex = { .by_byte = {
	['#'] = "\\#", ['$'] = "\\$", ['%'] = "\\%", ['&'] = "\\&", ['<'] = "\\textless{}",
	['>'] = "\\textgreater{}", ['\\'] = "\\textbackslash{}", ['^'] = "\\^{}", ['_'] = "\\_",
	['{'] = "\\{", ['|'] = "\\textbar{}", ['}'] = "\\}", ['~'] = "\\~{}", ['\n'] = "\\\\"
}, 5, { '\n', '#', '<', '\\', '{' }, { 0, 3, 2, 3, 3 } };

static int
border_of(const struct print_job *job)
{
	return job->opt->border < 0 ? 0 : job->opt->border > 3 ? 3 : job->opt->border;
}

static void
begin_title(struct print_job *job)
{
	if (job->opt->tuples_only || job->title == NULL)
		return;
	out_adds(job->out, "\\begin{center}\n");
	escape_adds(job->out, &latex, job->title);
	out_adds(job->out, "\n\\end{center}\n\n");
}

static void
end(struct print_job *job)
{
	int border = border_of(job);
	const char *text;

	/* With border 3 each row of a table has its line already. */
	if (border == 2 || (border == 3 && job->records))
		out_adds(job->out, "\\hline\n");
	out_adds(job->out, "\\end{tabular}\n\n\\noindent ");
	for (size_t i = 0; (text = job_footer(job, i, !job->records)) != NULL; i++) {
		escape_adds(job->out, &latex, text);
		out_adds(job->out, " \\\\\n");
	}
	out_adds(job->out, "\n");
}

/* The column letters, with what stands between them. */
static void
add_columns(struct print_job *job)
{
	const struct table *t = job->table;
	int border = border_of(job);

	if (border >= 2)
		out_adds(job->out, "| ");
	for (int i = 0; i < t->ncols; i++) {
		if (i > 0 && border > 0)
			out_adds(job->out, " | ");
		out_addc(job->out, t->cols[i].right ? 'r' : 'l');
	}
	if (border >= 2)
		out_adds(job->out, " |");
}

static void
table_begin(struct print_job *job)
{
	const struct table *t = job->table;
	struct out *o = job->out;

	begin_title(job);
	out_adds(o, "\\begin{tabular}{");
	add_columns(job);
	out_adds(o, "}\n");
	if (job->opt->tuples_only)
		return;
	if (border_of(job) >= 2)
		out_adds(o, "\\hline\n");
	for (int i = 0; i < t->ncols; i++) {
		out_adds(o, i > 0 ? " & \\textit{" : "\\textit{");
		escape_adds(o, &latex, t->cols[i].name);
		out_adds(o, "}");
	}
	out_adds(o, " \\\\\n\\hline\n");
}

static void
table_row(struct print_job *job)
{
	struct out *o = job->out;

	for (int i = 0; i < job->table->ncols; i++) {
		if (i > 0)
			out_adds(o, " & ");
		escape_put(o, &latex, 5, job->row[i].s, (size_t)job->row[i].len);
	}
	out_adds(o, " \\\\\n");
	if (border_of(job) == 3)
		out_adds(o, "\\hline\n");
}

static void
record_begin(struct print_job *job)
{
	int border = border_of(job);

	begin_title(job);
	out_addf(job->out, "\\begin{tabular}{%s}\n", border == 0 ? "cl" : border == 1 ? "c|l" : "|c|l|");
}

static void
record_row(struct print_job *job)
{
	const struct table *t = job->table;
	struct out *o = job->out;
	int border = border_of(job);

	if (!job->opt->tuples_only) {
		if (border >= 2)
			out_adds(o, "\\hline\n");
		out_addf(o, "\\multicolumn{2}{%s}{\\textit{Record %lld}} \\\\\n", border >= 2 ? "|c|" : "c", job_record(job));
		if (border > 0)
			out_adds(o, "\\hline\n");
	} else if (border >= 1)
		out_adds(o, "\\hline\n");
	for (int i = 0; i < t->ncols; i++) {
		escape_adds(o, &latex, t->cols[i].name);
		out_adds(o, " & ");
		escape_put(o, &latex, 5, job->row[i].s, (size_t)job->row[i].len);
		out_adds(o, " \\\\\n");
	}
}

/*
 * The widths of left-aligned columns come from \pset tableattr: a list of
 * fractions of the text width, the last one serving all columns that follow.
 */
static void
add_long_columns(struct print_job *job)
{
	const struct table *t = job->table;
	const char *attr = job->opt->tableattr, *word = NULL;
	static const char blanks[] = " \t\n";
	size_t word_len = 0;
	int border = border_of(job);
	struct out *o = job->out;

	if (border >= 2)
		out_adds(o, "| ");
	for (int i = 0; i < t->ncols; i++) {
		if (i > 0)
			out_adds(o, border > 0 ? " | " : "");
		if (t->cols[i].right || attr == NULL) {
			out_addc(o, t->cols[i].right ? 'r' : 'l');
			continue;
		}
		attr += strspn(attr, blanks);
		if (*attr != '\0') {
			word = attr;
			word_len = strcspn(attr, blanks);
			attr += word_len;
		}
		if (word == NULL)
			out_adds(o, "l");
		else
			out_addf(o, "p{%.*s\\textwidth}", (int)word_len, word);
	}
	if (border >= 2)
		out_adds(o, " |");
}

static void
add_long_header(struct print_job *job, bool last)
{
	const struct table *t = job->table;
	struct out *o = job->out;
	int border = border_of(job);

	if (border >= 2)
		out_adds(o, "\\toprule\n");
	for (int i = 0; i < t->ncols; i++) {
		out_adds(o, i > 0 ? " & \\small\\textbf{\\textit{" : "\\small\\textbf{\\textit{");
		escape_adds(o, &latex, t->cols[i].name);
		out_adds(o, "}}");
	}
	out_adds(o, " \\\\\n");
	if (!last || border != 3)
		out_adds(o, "\\midrule\n");
	out_adds(o, last ? "\\endhead\n" : "\\endfirsthead\n");
}

static void
add_long_caption(struct print_job *job, const char *more, const char *stop)
{
	struct out *o = job->out;

	if (border_of(job) == 2)
		out_adds(o, "\\bottomrule\n");
	out_adds(o, "\\caption[");
	escape_adds(o, &latex, job->title);
	out_addf(o, "%s]{", more);
	escape_adds(o, &latex, job->title);
	out_addf(o, "}\n%s\n", stop);
}

static void
long_begin(struct print_job *job)
{
	struct out *o = job->out;

	out_adds(o, "\\begin{longtable}{");
	add_long_columns(job);
	out_adds(o, "}\n");
	if (job->opt->tuples_only)
		return;
	add_long_header(job, false);
	add_long_header(job, true);
	if (job->title != NULL) {
		add_long_caption(job, " (Continued)", "\\endfoot");
		add_long_caption(job, "", "\\endlastfoot");
	} else if (border_of(job) >= 2)
		out_adds(o, "\\bottomrule\n\\endfoot\n\\bottomrule\n\\endlastfoot\n");
}

static void
long_row(struct print_job *job)
{
	struct out *o = job->out;

	for (int i = 0; i < job->table->ncols; i++) {
		if (i > 0)
			out_adds(o, "\n&\n");
		out_adds(o, "\\raggedright{");
		escape_put(o, &latex, 5, job->row[i].s, (size_t)job->row[i].len);
		out_adds(o, "}");
	}
	out_adds(o, " \\tabularnewline\n");
	if (border_of(job) == 3)
		out_adds(o, " \\hline\n");
}

static void
long_end(struct print_job *job)
{
	out_adds(job->out, "\\end{longtable}\n");
}

const struct fmt fmt_latex = {
	"latex", { .parts = { table_begin, table_row, end, NULL } }, { .parts = { record_begin, record_row, end, NULL } }, 0
};
const struct fmt fmt_latex_longtable = {
	"latex-longtable", { .parts = { long_begin, long_row, long_end, NULL } }, { .parts = { record_begin, record_row, end, NULL } }, 0
};
