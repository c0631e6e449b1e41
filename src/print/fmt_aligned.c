/* SPDX-License-Identifier: PostgreSQL */
/* The aligned and wrapped tables: columns as wide as their widest cell, or as the screen allows. */
#include "print/formats.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "print/fmt_record.h"
#include "print/linestyle.h"
#include "print/measure.h"

/* How the next piece of a cell begins. */
enum start { FIRST, AFTER_NEWLINE, AFTER_WRAP, DONE };

struct column {
	int		 width;		/* columns on the screen, after wrapping */
	int		 head_width;
	int		 max;		/* of header and cells */
	bool		 plain;		/* every cell is printable ASCII */
	bool		 right;
	unsigned long long sum;		/* of the widths of all cells */
	struct lines	 head;
	/* The cell being printed. */
	struct lines	 text;
	struct line	 whole;		/* a cell that is one plain line */
	const struct line *lines;
	int		 nlines, line;
	size_t		 off;
	enum start	 start;
	bool		 ascii;		/* bytes are columns */
};

struct aligned {
	struct print_job	*job;
	struct out		*out;
	struct linestyle	 style;
	int			 n, border;
	bool			 wrapping;
	struct column		*col;
	/* What stands before cell j of a row without broken lines, and after the last. */
	char			(*before)[16];
	unsigned char		*before_len;
	size_t			 fixed;		/* bytes of such a row without its cells */
};

enum { SLACK = 32 };

static void
measure_headers(struct aligned *a)
{
	const struct table *t = a->job->table;

	for (int j = 0; j < a->n; j++) {
		struct column *c = &a->col[j];

		lines_format(&c->head, t->cols[j].name, strlen(t->cols[j].name), a->job->opt->encoding);
		for (int i = 0; i < c->head.n; i++)
			if (c->head.v[i].width > c->head_width)
				c->head_width = c->head.v[i].width;
		c->max = c->head_width;
		c->plain = true;
		c->right = t->cols[j].right;
	}
}

static bool
measure_rows(struct aligned *a)
{
	int encoding = a->job->opt->encoding;
	enum table_next rc;
	struct measure m;

	while ((rc = job_next(a->job)) == TABLE_ROW) {
		const struct cell *cell = a->job->row;

		for (struct column *c = a->col; c < a->col + a->n; c++, cell++) {
			int width = cell->len;

			if (!measure_plain(cell->s, (size_t)cell->len)) {
				c->plain = false;
				measure_text(cell->s, (size_t)cell->len, encoding, &m);
				width = m.width;
			}
			if (width > c->max)
				c->max = width;
			c->sum += (unsigned long long)width;
		}
	}
	return rc == TABLE_END;
}

/* The width of a whole line when the columns take sum. */
static long long
total_width(const struct aligned *a, long long sum)
{
	if (a->border == 0)
		return sum + a->n;
	if (a->border == 1)
		return sum + 3LL * a->n - (a->n > 0 ? 1 : 0);
	return sum + 3LL * a->n + 1;
}

static double
wrap_ratio(const struct column *c, int average)
{
	return (double)c->width / average + c->max * 0.01;
}

/*
 * Narrows columns until a line fits, one screen column at a time, always where a
 * column is the largest multiple of its average cell, with its widest cell as a
 * small weight; no column becomes narrower than its header. Steps that leave the
 * worst column the worst are taken at once.
 */
static void
wrap_columns(struct aligned *a, long long total)
{
	int target = a->job->width;
	unsigned long long rows = a->job->nrows > 0 ? (unsigned long long)a->job->nrows : 1;
	int *average = xcalloc((size_t)a->n + 1, sizeof(*average));

	for (int j = 0; j < a->n; j++)
		average[j] = (int)(a->col[j].sum / rows);
	while (total > target) {
		double worst = 0, next = 0, excess;
		struct column *c;
		int at = -1, step = 1;

		for (int j = 0; j < a->n; j++) {
			double ratio;

			if (average[j] <= 0 || a->col[j].width <= a->col[j].head_width)
				continue;
			ratio = wrap_ratio(&a->col[j], average[j]);
			if (ratio > worst) {
				next = worst;
				worst = ratio;
				at = j;
			} else if (ratio > next)
				next = ratio;
		}
		if (at < 0)
			break;
		c = &a->col[at];
		/* Two steps are kept back from the rounding of doubles. */
		excess = (worst - next) * average[at] - 2;
		if (excess > 1)
			step = excess < c->width ? (int)excess : c->width;
		if (step > c->width - c->head_width)
			step = c->width - c->head_width;
		if (step > total - target)
			step = (int)(total - target);
		c->width -= step;
		total -= step;
	}
	free(average);
}

static void
out_rule(struct aligned *a, enum linestyle_place place)
{
	const struct linestyle_rule *r = &a->style.rule[place];
	size_t n = strlen(r->dash);

	if (a->border >= 2)
		out_adds(a->out, r->left);
	if (a->border >= 1)
		out_add(a->out, r->dash, n);
	for (int j = 0; j < a->n; j++) {
		if (j > 0) {
			if (a->border >= 1)
				out_add(a->out, r->dash, n);
			out_adds(a->out, a->border == 0 ? " " : r->mid);
			if (a->border >= 1)
				out_add(a->out, r->dash, n);
		}
		if (n == 1)
			out_fill(a->out, *r->dash, (size_t)a->col[j].width);
		else
			for (int i = 0; i < a->col[j].width; i++)
				out_add(a->out, r->dash, n);
	}
	if (a->border >= 1)
		out_add(a->out, r->dash, n);
	if (a->border >= 2)
		out_adds(a->out, r->right);
	out_addc(a->out, '\n');
}

static void
out_headers(struct aligned *a)
{
	int height = 0;
	bool marks = a->style.left_marks;

	for (int j = 0; j < a->n; j++)
		if (a->col[j].head.n > height)
			height = a->col[j].head.n;
	for (int i = 0; i < height; i++) {
		if (a->border >= 2)
			out_adds(a->out, a->style.edge);
		for (int j = 0; j < a->n; j++) {
			const struct column *c = &a->col[j];
			const struct lines *h = &c->head;
			bool last = j == a->n - 1;
			int width = i < h->n ? h->v[i].width : 0;
			int left = (c->width - width) / 2;

			if (a->border != 0 || (marks && j > 0))
				out_adds(a->out, marks && i > 0 ? a->style.head : " ");
			out_fill(a->out, ' ', (size_t)left);
			if (i < h->n)
				out_add(a->out, h->v[i].s, h->v[i].len);
			out_fill(a->out, ' ', (size_t)(c->width - width - left));
			if (!marks)
				out_adds(a->out, i + 1 < h->n ? a->style.head : " ");
			else if (a->border != 0)
				out_addc(a->out, ' ');
			if (a->border != 0 && !last)
				out_adds(a->out, a->style.sep);
		}
		if (a->border >= 2)
			out_adds(a->out, a->style.edge);
		out_addc(a->out, '\n');
	}
}

/* The line over a table, as psql centres it. */
static void
out_title(struct aligned *a, long long total)
{
	const char *title = a->job->title;
	struct measure m;

	if (title == NULL)
		return;
	measure_text(title, strlen(title), a->job->opt->encoding, &m);
	if (m.width < total)
		out_fill(a->out, ' ', (size_t)(total - m.width) / 2);
	out_adds(a->out, title);
	out_addc(a->out, '\n');
}

static void
prepare_fast(struct aligned *a)
{
	const char *edge = a->border >= 2 ? a->style.edge : "";

	a->before = xcalloc((size_t)a->n + 1, sizeof(*a->before));
	a->before_len = xcalloc((size_t)a->n + 1, 1);
	a->fixed = SLACK;
	for (int j = 0; j <= a->n; j++) {
		const char *margin = a->border >= 1 ? " " : "";

		if (j == 0)
			snprintf(a->before[j], sizeof(*a->before), "%s%s", edge, margin);
		else if (j < a->n)
			snprintf(a->before[j], sizeof(*a->before), " %s%s",
			    a->border >= 1 ? a->style.sep : "", margin);
		else
			snprintf(a->before[j], sizeof(*a->before), "%s%s\n",
			    a->border >= 2 ? " " : "", edge);
		a->before_len[j] = (unsigned char)strlen(a->before[j]);
		a->fixed += a->before_len[j];
		if (j < a->n)
			a->fixed += (size_t)a->col[j].width;
	}
}

static inline char *
spaces(char *p, int n)
{
	char *end = p + n;

	/* Writes up to 15 bytes too many; SLACK leaves room for them. */
	while (p < end) {
		memset(p, ' ', 16);
		p += 16;
	}
	return end;
}

/* A row whose cells all fit on one line as they are, written in one go. */
static bool
out_row_fast(struct aligned *a)
{
	const struct cell *row = a->job->row;
	size_t need = a->fixed;
	struct measure m;
	char *p;
	int n = a->n;

	for (int j = 0; j < n; j++) {
		const struct column *c = &a->col[j];

		need += (size_t)row[j].len;
		if (a->wrapping && row[j].len > c->width)
			return false;
	}
	p = out_room(a->out, need);
	if (p == NULL)
		return false;
	for (int j = 0; j < n; j++) {
		const struct column *c = &a->col[j];
		size_t len = (size_t)row[j].len;
		int pad = c->width - row[j].len;

		memcpy(p, a->before[j], 16);
		p += a->before_len[j];
		if (!c->plain && !measure_plain(row[j].s, len)) {
			measure_text(row[j].s, len, a->job->opt->encoding, &m);
			if (!m.simple)
				return false;
			pad = c->width - m.width;
			if (pad < 0)
				return false;
		}
		if (c->right)
			p = spaces(p, pad);
		memcpy(p, row[j].s, len);
		p += len;
		if (!c->right && (j < n - 1 || a->border >= 2))
			p = spaces(p, pad);
	}
	memcpy(p, a->before[n], 16);
	p += a->before_len[n];
	a->out->len = (size_t)(p - a->out->buf);
	return true;
}

/* One piece of the cell of column j, with its margins; advances the cell. */
static void
out_piece(struct aligned *a, int j)
{
	struct column *c = &a->col[j];
	bool marks = a->style.left_marks, last = j == a->n - 1;
	bool open = last && a->border < 2;	/* nothing stands after it */
	enum start next = DONE;
	const char *s = "";
	size_t len = 0;
	int width = 0;

	if (a->border != 0 || (marks && j > 0))
		out_adds(a->out, c->start == AFTER_WRAP ? a->style.wrap_left : " ");
	if (c->start != DONE) {
		const struct line *line = &c->lines[c->line];

		s = line->s + c->off;
		len = line->len - c->off;
		width = line->width;
		if (c->ascii) {
			if (a->wrapping && len > (size_t)c->width)
				len = c->width > 0 ? (size_t)c->width : 1;
			width = (int)len;
		} else if (a->wrapping && (c->off > 0 || width > c->width))
			len = lines_fit(s, len, a->job->opt->encoding, c->width, &width);
		if (c->off + len < line->len) {
			c->off += len;
			next = AFTER_WRAP;
		} else if (c->line + 1 < c->nlines) {
			c->off = 0;
			c->line++;
			next = AFTER_NEWLINE;
		}
	}
	open = open && next == DONE;
	if (c->right && width < c->width && c->start != DONE)
		out_fill(a->out, ' ', (size_t)(c->width - width));
	out_add(a->out, s, len);
	if ((!c->right || c->start == DONE) && width < c->width && !open)
		out_fill(a->out, ' ', (size_t)(c->width - width));
	c->start = next;
	if ((!marks || a->border != 0 || last) && !open)
		out_adds(a->out, next == AFTER_WRAP ? a->style.wrap_right :
		    next == AFTER_NEWLINE ? a->style.newline : " ");
}

static void
out_row_slow(struct aligned *a)
{
	const struct cell *row = a->job->row;
	bool more = a->n > 0;

	for (int j = 0; j < a->n; j++) {
		struct column *c = &a->col[j];

		c->ascii = c->plain || measure_plain(row[j].s, (size_t)row[j].len);
		if (c->ascii) {
			c->whole = (struct line){ row[j].s, (size_t)row[j].len, row[j].len };
			c->lines = &c->whole;
			c->nlines = 1;
		} else {
			lines_format(&c->text, row[j].s, (size_t)row[j].len, a->job->opt->encoding);
			c->lines = c->text.v;
			c->nlines = c->text.n;
		}
		c->line = 0;
		c->off = 0;
		c->start = FIRST;
	}
	while (more) {
		more = false;
		if (a->border >= 2)
			out_adds(a->out, a->style.edge);
		for (int j = 0; j < a->n; j++) {
			out_piece(a, j);
			more = more || a->col[j].start != DONE;
			if (a->border == 0 || j == a->n - 1)
				continue;
			if (!a->style.left_marks)
				out_adds(a->out, a->style.sep);
			else
				out_adds(a->out, a->col[j + 1].start == FIRST ? a->style.sep :
				    a->col[j + 1].start == AFTER_NEWLINE ? a->style.sep_newline :
				    a->col[j + 1].start == AFTER_WRAP ? a->style.sep_wrap : a->style.sep_done);
		}
		if (a->border >= 2)
			out_adds(a->out, a->style.edge);
		out_addc(a->out, '\n');
	}
}

/* Decides the widths; true when the rows are better shown as records. */
static bool
decide_widths(struct aligned *a, long long *total)
{
	const struct print_opt *opt = a->job->opt;
	long long sum = 0, heads = 0;
	int target = a->job->width;

	for (int j = 0; j < a->n; j++) {
		a->col[j].width = a->col[j].max;
		sum += a->col[j].max;
		heads += a->col[j].head_width;
	}
	*total = total_width(a, sum);
	heads = total_width(a, heads);
	if (opt->format == PRINT_WRAPPED && target > 0 && heads <= target && *total > target) {
		a->wrapping = true;
		wrap_columns(a, *total);
		sum = 0;
		for (int j = 0; j < a->n; j++)
			sum += a->col[j].width;
		*total = total_width(a, sum);
	}
	/* With FETCH_COUNT nobody knows how wide the groups to come are. */
	if (opt->expanded == PRINT_X_AUTO && !(opt->start_table && opt->stop_table))
		return true;
	return opt->expanded == PRINT_X_AUTO && target > 0 && a->n > 1 &&
	    (heads > target || *total > target);
}

static bool
out_table(struct aligned *a, long long total)
{
	struct print_job *job = a->job;
	const struct print_opt *opt = job->opt;
	enum table_next rc;

	prepare_fast(a);
	if (job->width > 0 && total > job->width)
		out_page_now(a->out);
	if (opt->start_table && !opt->tuples_only) {
		out_title(a, total);
		if (a->border >= 2)
			out_rule(a, LINESTYLE_TOP);
		out_headers(a);
		out_rule(a, LINESTYLE_MIDDLE);
	}
	while ((rc = job_next(job)) == TABLE_ROW)
		if (a->n > 0 && !out_row_fast(a))
			out_row_slow(a);
	if (rc != TABLE_END)
		return false;
	if (opt->stop_table) {
		const char *text;

		if (a->border >= 2)
			out_rule(a, LINESTYLE_BOTTOM);
		for (size_t i = 0; (text = job_footer(job, i, true)) != NULL; i++) {
			out_adds(a->out, text);
			out_addc(a->out, '\n');
		}
		out_addc(a->out, '\n');
	}
	return true;
}

static bool
aligned_table(struct print_job *job)
{
	struct aligned a = { .job = job, .out = job->out, .n = job->table->ncols };
	bool good, as_record = false;
	long long total;

	a.border = job->opt->border < 0 ? 0 : job->opt->border > 2 ? 2 : job->opt->border;
	linestyle_get(&a.style, job->opt);
	a.col = xcalloc((size_t)a.n + 1, sizeof(*a.col));
	measure_headers(&a);
	good = measure_rows(&a);
	if (good) {
		as_record = decide_widths(&a, &total);
		good = job_rewind(job) && (as_record || out_table(&a, total));
	}
	for (int j = 0; j < a.n; j++) {
		lines_clear(&a.col[j].head);
		lines_clear(&a.col[j].text);
	}
	free(a.col);
	free(a.before);
	free(a.before_len);
	return as_record && good ? fmt_record_aligned(job) : good;
}

const struct fmt fmt_aligned = { "aligned", { .whole = aligned_table }, { .whole = fmt_record_aligned }, FMT_TWO_PASSES };
const struct fmt fmt_wrapped = { "wrapped", { .whole = aligned_table }, { .whole = fmt_record_aligned }, FMT_TWO_PASSES };
