/* SPDX-License-Identifier: PostgreSQL */
/* HTML tables. */
#include "print/formats.h"

#include <string.h>

#include "print/escape.h"
#include "print/job.h"

static const struct escape html = { .by_byte = {
	['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;", ['"'] = "&quot;", ['\n'] = "<br />\n"
}, 4, { '\n', '"', '&', '<' }, { 0, 0, 0, 2 } };

#define LITERAL(o, text)	out_add((o), (text), sizeof(text) - 1)

static void
add_text(struct out *o, const char *s, size_t n)
{
	/* Leading spaces would be lost. */
	while (n > 0 && *s == ' ') {
		LITERAL(o, "&nbsp;");
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
		LITERAL(o, "    <td align=\"right\">");
	else
		LITERAL(o, "    <td align=\"left\">");
	while (i < c->len && (c->s[i] == ' ' || c->s[i] == '\t'))
		i++;
	if (i == c->len)
		LITERAL(o, "&nbsp; ");
	else
		add_text(o, c->s, (size_t)c->len);
	LITERAL(o, "</td>\n");
}

static void
begin(struct print_job *job)
{
	struct out *o = job->out;

	out_addf(o, "<table border=\"%d\"", job->opt->border);
	if (job->opt->tableattr != NULL)
		out_addf(o, " %s", job->opt->tableattr);
	LITERAL(o, ">\n");
	if (!job->opt->tuples_only && job->title != NULL) {
		LITERAL(o, "  <caption>");
		add_texts(o, job->title);
		LITERAL(o, "</caption>\n");
	}
}

static void
end(struct print_job *job)
{
	struct out *o = job->out;
	const char *text;
	size_t i;

	LITERAL(o, "</table>\n");
	for (i = 0; (text = job_footer(job, i, !job->records)) != NULL; i++) {
		if (i == 0)
			LITERAL(o, "<p>");
		add_texts(o, text);
		LITERAL(o, "<br />\n");
	}
	if (i > 0)
		LITERAL(o, "</p>");
	LITERAL(o, "\n");
}

static void
table_begin(struct print_job *job)
{
	const struct table *t = job->table;
	struct out *o = job->out;

	begin(job);
	if (job->opt->tuples_only)
		return;
	LITERAL(o, "  <tr>\n");
	for (int i = 0; i < t->ncols; i++) {
		LITERAL(o, "    <th align=\"center\">");
		add_texts(o, t->cols[i].name);
		LITERAL(o, "</th>\n");
	}
	LITERAL(o, "  </tr>\n");
}

static void
table_row(struct print_job *job)
{
	const struct table *t = job->table;
	struct out *o = job->out;

	LITERAL(o, "  <tr valign=\"top\">\n");
	for (int i = 0; i < t->ncols; i++)
		add_cell(o, &job->row[i], t->cols[i].right);
	LITERAL(o, "  </tr>\n");
}

static void
record_row(struct print_job *job)
{
	const struct table *t = job->table;
	struct out *o = job->out;

	if (job->opt->tuples_only)
		LITERAL(o, "\n  <tr><td colspan=\"2\">&nbsp;</td></tr>\n");
	else
		out_addf(o, "\n  <tr><td colspan=\"2\" align=\"center\">Record %lld</td></tr>\n", job_record(job));
	for (int i = 0; i < t->ncols; i++) {
		LITERAL(o, "  <tr valign=\"top\">\n    <th>");
		add_texts(o, t->cols[i].name);
		LITERAL(o, "</th>\n");
		add_cell(o, &job->row[i], t->cols[i].right);
		LITERAL(o, "  </tr>\n");
	}
}

const struct fmt fmt_html = {
	"html", { .parts = { table_begin, table_row, end } }, { .parts = { begin, record_row, end } }, 0
};
