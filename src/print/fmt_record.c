/* SPDX-License-Identifier: PostgreSQL */
/* The expanded form of the aligned and wrapped formats: one line for each column of a row. */
#include "print/fmt_record.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "print/linestyle.h"
#include "print/measure.h"

enum start { FIRST, AFTER_NEWLINE, AFTER_WRAP, DONE };

struct record {
	struct print_job	*job;
	struct out		*out;
	struct linestyle	 style;
	int			 n, border;
	struct lines		*head;		/* the column names */
	struct buf		*before;	/* all that stands before a cell of one line */
	int			 head_width, data_width;
	bool			 head_multi, data_multi;
	int			 lead;		/* 1: a column of marks before the names */
	int			 rule_data;	/* data columns of a rule, see xheader_width */
	bool			 rule_short;	/* a rule ends after the names */
	struct buf		 tail;		/* of the rule behind a label of tail_skip columns */
	int			 tail_skip;
	enum linestyle_place	 tail_place;
	struct lines		 text;		/* the cell being printed */
};

enum { SLACK = 32 };

static bool
measure_all(struct record *r)
{
	const struct table *t = r->job->table;
	int encoding = r->job->opt->encoding;
	enum table_next rc;
	struct measure m;

	for (int j = 0; j < r->n; j++) {
		lines_format(&r->head[j], t->cols[j].name, strlen(t->cols[j].name), encoding);
		for (int i = 0; i < r->head[j].n; i++)
			if (r->head[j].v[i].width > r->head_width)
				r->head_width = r->head[j].v[i].width;
		if (r->head[j].n > 1)
			r->head_multi = true;
	}
	while ((rc = job_next(r->job)) == TABLE_ROW) {
		const struct cell *cell = r->job->row;

		for (int j = 0; j < r->n; j++, cell++) {
			int width = cell->len;

			if (!measure_plain(cell->s, (size_t)cell->len)) {
				measure_text(cell->s, (size_t)cell->len, encoding, &m);
				width = m.width;
				if (m.lines > 1)
					r->data_multi = true;
			}
			if (width > r->data_width)
				r->data_width = width;
		}
	}
	return rc == TABLE_END;
}

/* None for 0, which only the last group of FETCH_COUNT can have. */
static int
digits(long long n)
{
	int d = 0;

	for (; n > 0; n /= 10)
		d++;
	return d;
}

/* The columns of a data line that are neither name nor data. */
static int
between(const struct record *r)
{
	int n = r->border == 0 ? 1 : r->border == 1 ? 3 : 7;

	if (!r->style.left_marks) {
		if (r->border == 0 && r->head_multi)
			n++;
		if (r->border < 2 && r->data_multi)
			n++;
	}
	return n;
}

/* The data column gets at least what the record's label needs, at most what the screen allows. */
static void
decide_width(struct record *r)
{
	const struct print_opt *opt = r->job->opt;
	int target = opt->format == PRINT_WRAPPED ? r->job->width : 0;
	int label = (r->border == 0 ? 9 : r->border == 1 ? 12 : 15) +
	    digits(r->job->nrows);
	int least, fixed, width;

	if (r->style.left_marks && r->head_multi && r->border < 2) {
		r->lead = 1;
		r->head_width++;
	}
	if (opt->tuples_only)
		label = 0;
	for (;;) {
		fixed = r->head_width + between(r);
		least = fixed + 3 > label ? fixed + 3 : label;
		width = fixed + r->data_width > label ? fixed + r->data_width : label;
		if (target > 0 && width > target) {
			int data = (target > least ? target : least) - fixed;

			/* Where this will wrap, the mark at the right is needed, which takes a column. */
			if (data < r->data_width && !r->data_multi) {
				r->data_multi = true;
				continue;
			}
			width = data + fixed;
		}
		r->data_width = width - fixed;
		return;
	}
}

static void
decide_rule(struct record *r)
{
	const struct print_opt *opt = r->job->opt;
	int limit = opt->xheader_width == PRINT_XHEADER_PAGE ? r->job->width :
	    opt->xheader_width == PRINT_XHEADER_EXACT ? opt->xheader_exact : 0;
	int others = r->border == 0 ? 0 : r->border == 1 ? 3 : 7;

	r->rule_data = r->data_width;
	r->rule_short = opt->xheader_width == PRINT_XHEADER_COLUMN;
	/* psql limits the rules of the borders 0, 1 and 2 only. */
	if (limit > 0 && r->border <= 2 && r->head_width + others + r->rule_data > limit) {
		r->rule_data = limit - r->head_width - others;
		if (r->rule_data < 0)
			r->rule_data = 0;
	}
}

/* Adds what remains of n glyphs after *skip columns were skipped. */
static void
add_rest(struct buf *b, const char *glyph, int n, int *skip)
{
	if (*skip >= n) {
		*skip -= n;
		return;
	}
	for (int i = *skip; i < n; i++)
		buf_adds(b, glyph);
	*skip = 0;
}

/* The rest of a rule that begins with a label of skip columns. */
static void
build_tail(struct record *r, enum linestyle_place place, int skip)
{
	const struct linestyle_rule *rule = &r->style.rule[place];

	r->tail_skip = skip;
	r->tail_place = place;
	buf_clear(&r->tail);
	if (r->border == 0) {
		add_rest(&r->tail, " ", r->head_width + (r->rule_short ? 0 : r->rule_data), &skip);
		buf_addc(&r->tail, '\n');
		return;
	}
	if (r->border == 2)
		add_rest(&r->tail, rule->left, 1, &skip);
	add_rest(&r->tail, rule->dash,
	    r->head_width + (r->border == 1 ? 1 : r->border == 2 ? 2 : 0), &skip);
	add_rest(&r->tail, r->rule_short ? rule->right : rule->mid, 1, &skip);
	if (!r->rule_short) {
		add_rest(&r->tail, rule->dash, r->rule_data + 1, &skip);
		/* However long the label, a frame is closed. */
		if (r->border == 2) {
			buf_adds(&r->tail, rule->dash);
			buf_adds(&r->tail, rule->right);
		}
	}
	buf_addc(&r->tail, '\n');
}

static void
out_tail(struct record *r, enum linestyle_place place, int skip)
{
	if (r->tail.len == 0 || r->tail_skip != skip || r->tail_place != place)
		build_tail(r, place, skip);
	out_add(r->out, r->tail.data, r->tail.len);
}

/* The line before record number. */
static void
out_label(struct record *r, long long number, bool first)
{
	enum linestyle_place place = first ? LINESTYLE_TOP : LINESTYLE_MIDDLE;
	const struct linestyle_rule *rule = &r->style.rule[place];
	char text[48];
	int n;

	if (r->job->opt->tuples_only) {
		if (!first || r->border >= 2)
			out_tail(r, place, 0);
		return;
	}
	n = snprintf(text, sizeof(text), r->border == 0 ? "* Record %lld" : "[ RECORD %lld ]", number);
	if (r->border == 2) {
		out_adds(r->out, rule->left);
		n++;
	}
	if (r->border == 1 || r->border == 2) {
		out_adds(r->out, rule->dash);
		n++;
	}
	out_adds(r->out, text);
	out_tail(r, place, n);
}

/* Line i of the name of column j, up to the separator. */
static void
out_name(struct record *r, int j, int i)
{
	const struct lines *h = &r->head[j];
	bool marks = r->style.left_marks, here = i < h->n;
	int width = here ? h->v[i].width : 0;

	if (r->border >= 2)
		out_adds(r->out, r->style.edge);
	if (r->border >= 2 || r->lead)
		out_adds(r->out, marks && here && i > 0 ? r->style.head : " ");
	if (here)
		out_add(r->out, h->v[i].s, h->v[i].len);
	out_fill(r->out, ' ', (size_t)(r->head_width - r->lead - width));
	if (r->border > 0 || (r->head_multi && !marks))
		out_adds(r->out, !marks && i + 1 < h->n ? r->style.head : " ");
}

/* The separator before a piece of data at line and byte off of its cell. */
static void
out_sep(struct record *r, int line, size_t off)
{
	if (r->border == 0)
		return;
	if (!r->style.left_marks || (off == 0 && line == 0))
		out_adds(r->out, r->style.sep);
	else
		out_adds(r->out, off == 0 ? r->style.sep_newline : r->style.sep_wrap);
}

static void
out_cell_slow(struct record *r, int j, const struct cell *cell)
{
	int encoding = r->job->opt->encoding, line = 0;
	bool marks = r->style.left_marks, wrapped = r->job->opt->format == PRINT_WRAPPED;
	enum start start = FIRST;
	size_t off = 0;

	lines_format(&r->text, cell->s, (size_t)cell->len, encoding);
	for (int i = 0; i < r->head[j].n || start != DONE; i++) {
		enum start next = DONE;
		const struct line *l;
		size_t len;
		int width;

		out_name(r, j, i);
		out_sep(r, line, off);
		if (start == DONE) {
			if (r->border >= 2) {
				out_fill(r->out, ' ', (size_t)r->data_width + 2);
				out_adds(r->out, r->style.edge);
			}
			out_addc(r->out, '\n');
			continue;
		}
		l = &r->text.v[line];
		len = l->len - off;
		width = l->width;
		if (wrapped && (off > 0 || width > r->data_width))
			len = lines_fit(l->s + off, len, encoding, r->data_width, &width);
		out_adds(r->out, start == AFTER_WRAP ? r->style.wrap_left : " ");
		out_add(r->out, l->s + off, len);
		off += len;
		if (off < l->len)
			next = AFTER_WRAP;
		else if (line + 1 < r->text.n) {
			off = 0;
			line++;
			next = AFTER_NEWLINE;
		}
		if (r->border >= 2 || (next != DONE && !marks)) {
			if (width < r->data_width)
				out_fill(r->out, ' ', (size_t)(r->data_width - width));
			out_adds(r->out, next == AFTER_WRAP ? r->style.wrap_right :
			    next == AFTER_NEWLINE ? r->style.newline : " ");
		}
		if (r->border >= 2)
			out_adds(r->out, r->style.edge);
		out_addc(r->out, '\n');
		start = next;
	}
}

/* Builds what stands before the cells of columns whose name is one line. */
static void
prepare_fast(struct record *r)
{
	struct out *to = r->out, memory;

	out_open_memory(&memory);
	r->out = &memory;
	for (int j = 0; j < r->n; j++) {
		buf_init(&r->before[j]);
		if (r->head[j].n > 1)
			continue;
		memory.len = 0;
		out_name(r, j, 0);
		out_sep(r, 0, 0);
		out_addc(&memory, ' ');
		buf_add(&r->before[j], memory.buf, memory.len);
	}
	out_close(&memory, NULL);
	r->out = to;
}

static bool
out_cell_fast(struct record *r, int j, const struct cell *cell)
{
	const struct buf *before = &r->before[j];
	size_t len = (size_t)cell->len;
	char *p;

	if (before->len == 0 || cell->len > r->data_width || !measure_plain(cell->s, len))
		return false;
	p = out_room(r->out, before->len + (size_t)r->data_width + SLACK);
	if (p == NULL)
		return false;
	memcpy(p, before->data, before->len);
	p += before->len;
	memcpy(p, cell->s, len);
	p += len;
	if (r->border >= 2) {
		size_t pad = (size_t)r->data_width - len + 1, edge = strlen(r->style.edge);

		memset(p, ' ', pad);
		p += pad;
		memcpy(p, r->style.edge, edge);
		p += edge;
	}
	*p++ = '\n';
	r->out->len = (size_t)(p - r->out->buf);
	return true;
}

static bool
out_records(struct record *r)
{
	const struct print_opt *opt = r->job->opt;
	enum table_next rc;
	const char *text;

	if (opt->start_table && !opt->tuples_only && r->job->title != NULL) {
		out_adds(r->out, r->job->title);
		out_addc(r->out, '\n');
	}
	while ((rc = job_next(r->job)) == TABLE_ROW) {
		long long number = r->job->nrows + opt->prior_records;

		out_label(r, number, r->job->nrows == 1 && opt->start_table);
		for (int j = 0; j < r->n; j++)
			if (!out_cell_fast(r, j, &r->job->row[j]))
				out_cell_slow(r, j, &r->job->row[j]);
	}
	if (rc != TABLE_END)
		return false;
	if (opt->stop_table) {
		if (r->border >= 2)
			out_tail(r, LINESTYLE_BOTTOM, 0);
		for (size_t i = 0; (text = job_footer(r->job, i, false)) != NULL; i++) {
			if (i == 0 && r->border < 2)
				out_addc(r->out, '\n');
			out_adds(r->out, text);
			out_addc(r->out, '\n');
		}
		out_addc(r->out, '\n');
	}
	return true;
}

/* Nothing to show as records: only the count. */
static void
out_empty(struct record *r)
{
	const char *text;

	for (size_t i = 0; (text = job_footer(r->job, i, true)) != NULL; i++) {
		out_adds(r->out, text);
		out_addc(r->out, '\n');
	}
	out_addc(r->out, '\n');
}

bool
fmt_record_aligned(struct print_job *job)
{
	struct record r = { .job = job, .out = job->out, .n = job->table->ncols };
	const struct print_opt *opt = job->opt;
	bool good;

	r.border = opt->border < 0 ? 0 : opt->border > 3 ? 3 : opt->border;
	linestyle_get(&r.style, opt);
	r.head = xcalloc((size_t)r.n + 1, sizeof(*r.head));
	r.before = xcalloc((size_t)r.n + 1, sizeof(*r.before));
	buf_init(&r.tail);
	good = measure_all(&r);
	if (good && (job->nrows == 0 || r.n == 0) && opt->start_table && opt->stop_table)
		out_empty(&r);
	else if (good) {
		decide_width(&r);
		decide_rule(&r);
		prepare_fast(&r);
		good = job_rewind(job) && out_records(&r);
	}
	for (int j = 0; j < r.n; j++) {
		lines_clear(&r.head[j]);
		if (r.before[j].data != NULL)
			buf_free(&r.before[j]);
	}
	lines_clear(&r.text);
	buf_free(&r.tail);
	free(r.head);
	free(r.before);
	return good;
}
