/* SPDX-License-Identifier: PostgreSQL */
/* HTML tables. */
#include "print/formats.h"

#include <string.h>

#include "print/escape.h"
#include "print/job.h"

static const struct escape html = { .by_byte = {
	['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;", ['"'] = "&quot;", ['\n'] = "<br />\n"
}, 4, { '\n', '"', '&', '<' }, { 0, 0, 0, 2 } };

static void
add_text(struct out *o, const char *s, size_t n)
{
	/* Leading spaces would be lost. */
	while (n > 0 && *s == ' ') {
		out_adds(o, "&nbsp;");
		s++;
		n--;
	}
	escape_put(o, &html, 4, s, n);
}

static void
add_texts(struct out *o, const char *s)
{
	add_text(o, s, strlen(s));
}

static inline void
add_cell(struct out *o, const struct cell *c, bool right)
{
	int i = 0;

	if (right)
		out_adds(o, "    <td align=\"right\">");
	else
		out_adds(o, "    <td align=\"left\">");
	while (i < c->len && (c->s[i] == ' ' || c->s[i] == '\t'))
		i++;
	if (i == c->len)
		out_adds(o, "&nbsp; ");
	else
		add_text(o, c->s, (size_t)c->len);
	out_adds(o, "</td>\n");
}

static void
begin(struct print_job *job)
{
	struct out *o = job->out;

	out_addf(o, "<table border=\"%d\"", job->opt->border);
	if (job->opt->tableattr != NULL)
		out_addf(o, " %s", job->opt->tableattr);
	out_adds(o, ">\n");
	if (!job->opt->tuples_only && job->title != NULL) {
		out_adds(o, "  <caption>");
		add_texts(o, job->title);
		out_adds(o, "</caption>\n");
	}
}

static void
end(struct print_job *job)
{
	struct out *o = job->out;
	const char *text;
	size_t i;

	out_adds(o, "</table>\n");
	for (i = 0; (text = job_footer(job, i, !job->records)) != NULL; i++) {
		if (i == 0)
			out_adds(o, "<p>");
		add_texts(o, text);
		out_adds(o, "<br />\n");
	}
	if (i > 0)
		out_adds(o, "</p>");
	out_adds(o, "\n");
}

static void
table_begin(struct print_job *job)
{
	const struct table *t = job->table;
	struct out *o = job->out;

	begin(job);
	if (job->opt->tuples_only)
		return;
	out_adds(o, "  <tr>\n");
	for (int i = 0; i < t->ncols; i++) {
		out_adds(o, "    <th align=\"center\">");
		add_texts(o, t->cols[i].name);
		out_adds(o, "</th>\n");
	}
	out_adds(o, "  </tr>\n");
}

static void
table_row(struct print_job *job)
{
	const struct table *t = job->table;
	struct out *o = job->out;

	out_adds(o, "  <tr valign=\"top\">\n");
	for (int i = 0; i < t->ncols; i++)
		add_cell(o, &job->row[i], t->cols[i].right);
	out_adds(o, "  </tr>\n");
}

static void
record_row(struct print_job *job)
{
	const struct table *t = job->table;
	struct out *o = job->out;

	if (job->opt->tuples_only)
		out_adds(o, "\n  <tr><td colspan=\"2\">&nbsp;</td></tr>\n");
	else
		out_addf(o, "\n  <tr><td colspan=\"2\" align=\"center\">Record %lld</td></tr>\n", job_record(job));
	for (int i = 0; i < t->ncols; i++) {
		out_adds(o, "  <tr valign=\"top\">\n    <th>");
		add_texts(o, t->cols[i].name);
		out_adds(o, "</th>\n");
		add_cell(o, &job->row[i], t->cols[i].right);
		out_adds(o, "  </tr>\n");
	}
}

const struct fmt fmt_html = {
	"html", { .parts = { table_begin, table_row, end, NULL } }, { .parts = { begin, record_row, end, NULL } }, 0
};
