/* SPDX-License-Identifier: PostgreSQL */
/* Any table in any format: csv and json parse back to the same cells, the frames of the others stay whole. */
#include <libpq-fe.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "feed.h"
#include "print/formats.h"
#include "print/print.h"
#include "print/table.h"

enum { CELLS = 36 };
enum { SEPARATOR = 0xff, NULL_CELL = 0xfe };

struct made {
	struct table	 t;
	int		 ncols, nrows;
	char		*cell[CELLS];	/* NULL: a null value */
};

static void
make(struct made *m, struct feed *f)
{
	int n = 0;

	memset(m, 0, sizeof(*m));
	table_init(&m->t);
	m->ncols = (int)(feed_byte(f) % 5);
	for (int i = 0; i < m->ncols; i++) {
		unsigned pick = feed_byte(f);
		char *name = feed_text(f, SEPARATOR);

		table_add_column(&m->t, name, (pick & 1) != 0, (enum table_kind)(pick / 2 % 3));
		free(name);
	}
	while (m->ncols > 0 && f->n > 0 && n + m->ncols <= CELLS)
		for (int i = 0; i < m->ncols; i++) {
			if (f->n > 0 && *f->p == NULL_CELL) {
				feed_byte(f);
				table_add_cell(&m->t, NULL);
				n++;
				continue;
			}
			m->cell[n] = feed_text(f, SEPARATOR);
			table_add_cell(&m->t, m->cell[n++]);
		}
	m->nrows = m->ncols > 0 ? n / m->ncols : 0;
	if (m->nrows == 0)
		table_set_rows(&m->t, 0);
}

/* --- csv, read by RFC 4180 ------------------------------------------------ */

static const char *
csv_field(const char *p, char sep, struct buf *out)
{
	buf_clear(out);
	if (*p != '"') {
		size_t n = 0;

		while (p[n] != '\0' && p[n] != sep && p[n] != '\n')
			n++;
		HOLDS(memchr(p, '\r', n) == NULL);
		buf_add(out, p, n);
		return p + n;
	}
	for (p++; *p != '\0'; p++) {
		if (*p == '"' && *++p != '"')
			return p;
		buf_addc(out, *p);
	}
	abort();
}

static const char *
csv_expect(const char *p, char sep, const char *want, char after)
{
	struct buf got = BUF_INIT;

	p = csv_field(p, sep, &got);
	HOLDS(strcmp(got.data, want) == 0 && *p == after);
	buf_free(&got);
	return p + 1;
}

static void
check_csv(const struct made *m, const struct print_opt *o, const char *p)
{
	char sep = o->csv_fieldsep[0];
	bool record = o->expanded == PRINT_X_ON;

	if (!record && !o->tuples_only)
		for (int i = 0; i < m->ncols; i++)
			p = csv_expect(p, sep, m->t.cols[i].name, i + 1 < m->ncols ? sep : '\n');
	for (int i = 0; i < m->ncols * m->nrows; i++) {
		int col = i % m->ncols;
		const char *cell = m->cell[i] != NULL ? m->cell[i] : o->null != NULL ? o->null : "";

		if (record)
			p = csv_expect(p, sep, m->t.cols[col].name, sep);
		p = csv_expect(p, sep, cell, record || col + 1 == m->ncols ? '\n' : sep);
	}
	HOLDS(*p == '\0' || m->ncols == 0);
}

/* --- json, read by RFC 8259 ------------------------------------------------ */

static const char *
json_space(const char *p)
{
	return p + strspn(p, " \t\r\n");
}

static const char *
json_string(const char *p, struct buf *out)
{
	static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";

	buf_clear(out);
	HOLDS(*p == '"');
	for (p++; *p != '"'; p++) {
		HOLDS((unsigned char)*p >= 0x20);
		if (*p != '\\') {
			buf_addc(out, *p);
			continue;
		}
		p++;
		if (*p == 'u') {
			char hex[5] = { p[1], p[1] != '\0' ? p[2] : '\0', '\0', '\0', '\0' };

			HOLDS(hex[0] == '0' && hex[1] == '0');
			hex[0] = p[3];
			HOLDS(p[3] != '\0' && p[4] != '\0');
			hex[1] = p[4];
			buf_addc(out, (char)strtoul(hex, NULL, 16));
			p += 4;
		} else {
			HOLDS(*p != '\0' && strchr(from, *p) != NULL);
			buf_addc(out, to[strchr(from, *p) - from]);
		}
	}
	return p + 1;
}

static const char *
json_value(const char *p, const char *want, struct buf *got)
{
	size_t n;

	if (*p == '"') {
		p = json_string(p, got);
		HOLDS(want != NULL && strcmp(got->data, want) == 0);
		return p;
	}
	n = strcspn(p, ",}\n ");
	if (want == NULL)
		HOLDS(n == 4 && memcmp(p, "null", 4) == 0);
	else if (*p == 't' || *p == 'f')
		HOLDS(strcmp(want, *p == 't' ? "t" : "f") == 0 && n == (*p == 't' ? 4 : 5));
	else {
		/* A number stands as it was, and nothing but one does. */
		char *end;

		HOLDS(strlen(want) == n && memcmp(p, want, n) == 0 && (*p == '-' || (*p >= '0' && *p <= '9')));
		strtod(want, &end);
		HOLDS(*end == '\0' && strpbrk(want, "xXpPnN") == NULL);
	}
	return p + n;
}

static void
check_json(const struct made *m, const char *p)
{
	struct buf got = BUF_INIT;

	HOLDS(*p++ == '[');
	for (int row = 0; row < m->nrows; row++) {
		p = json_space(p);
		HOLDS(*p++ == '{');
		for (int i = 0; i < m->ncols; i++) {
			p = json_string(json_space(p), &got);
			HOLDS(strcmp(got.data, m->t.cols[i].name) == 0 && *p++ == ':');
			p = json_space(json_value(json_space(p), m->cell[row * m->ncols + i], &got));
			HOLDS(*p++ == (i + 1 < m->ncols ? ',' : '}'));
		}
		p = json_space(p);
		HOLDS(row + 1 == m->nrows || *p++ == ',');
	}
	p = json_space(p);
	HOLDS(*p == ']' && strcmp(p, "]\n") == 0);
	buf_free(&got);
}

/* --- what holds for the others ---------------------------------------------- */

/* Every line of a framed ASCII table begins and ends with its frame and has one width. */
static void
check_frame(const struct made *m, const struct print_opt *o, const char *p)
{
	int width = -1;

	if (o->title != NULL && !o->tuples_only) {
		size_t n = strlen(o->title);
		const char *at = strstr(p, "\n+-");

		HOLDS(n == 0 || at != NULL || *p == '+');
		if (*p != '+' && at != NULL)
			p = at + 1;
	}
	while (*p == '+' || *p == '|') {
		size_t n = strcspn(p, "\n");
		int columns = 0;

		for (size_t i = 0; i < n;) {
			int len = PQmblenBounded(p + i, o->encoding), w = PQdsplen(p + i, o->encoding);

			columns += w > 0 ? w : 0;
			i += len > 0 ? (size_t)len : 1;
		}
		if (width < 0)
			width = columns;
		HOLDS(columns == width && (p[n - 1] == '+' || p[n - 1] == '|') && p[n] == '\n');
		p += n + 1;
	}
	(void)m;
}

static void
check_html(const char *p)
{
	/* Tags are balanced: nothing of a cell can open or close one. */
	int table = 0, tr = 0, cell = 0;

	for (; (p = strchr(p, '<')) != NULL; p++) {
		table += strncmp(p, "<table", 6) == 0;
		table -= strncmp(p, "</table>", 8) == 0;
		tr += strncmp(p, "<tr", 3) == 0;
		tr -= strncmp(p, "</tr>", 5) == 0;
		cell += strncmp(p, "<td", 3) == 0 || strncmp(p, "<th", 3) == 0;
		cell -= strncmp(p, "</td>", 5) == 0 || strncmp(p, "</th>", 5) == 0;
		HOLDS(strncmp(p, "<script", 7) != 0 && table >= 0 && table <= 1 && tr >= 0 && tr <= 1 && cell >= 0 && cell <= 1);
	}
	HOLDS(table == 0 && tr == 0 && cell == 0);
}

/* --- the target -------------------------------------------------------------- */

static void
choose(struct print_opt *o, struct feed *f)
{
	unsigned a = feed_byte(f), b = feed_byte(f), c = feed_byte(f), d = feed_byte(f);

	print_opt_init(o);
	o->format = (enum print_format)(a % PRINT_NFORMATS);
	o->expanded = (enum print_expanded)(a / PRINT_NFORMATS % 3);
	o->border = (int)(b & 3);
	o->linestyle = (enum print_linestyle)(b / 4 % 3);
	o->tuples_only = (b & 16) != 0;
	o->default_footer = (b & 32) == 0;
	/* In csv, too, it would change what is read back. */
	o->numericlocale = (b & 64) != 0 && o->format != PRINT_CSV;
	o->unicode_border = (enum print_unicode)((b & 128) != 0);
	o->unicode_column = (enum print_unicode)(c & 1);
	o->unicode_header = (enum print_unicode)(c / 2 & 1);
	o->xheader_width = (enum print_xheader)(c / 4 & 3);
	o->xheader_exact = (int)(d % 40) + 1;
	o->columns = (c & 16) != 0 ? (int)d : 0;
	o->pager = PRINT_PAGER_OFF;
	o->encoding = (c & 32) != 0 ? 6 : (c & 64) != 0 ? 35 : 0;
	o->fieldsep.zero = (c & 128) != 0;
	if ((d & 1) != 0)
		print_opt_string(&o->null, "NULL,\"x");
	if ((d & 2) != 0)
		print_opt_string(&o->title, "a <title>\nof lines");
	if ((d & 12) == 4)
		o->csv_fieldsep[0] = ";\\.x"[d >> 6];
	o->start_table = o->stop_table = true;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct feed f = { data, size };
	struct print_opt o;
	struct made m;
	struct out out;
	struct err err = ERR_INIT;
	const char *text;
	size_t len;

	choose(&o, &f);
	make(&m, &f);
	out_open_memory(&out);
	HOLDS(print_table(&m.t, &o, &out, &err));
	text = out_memory(&out, &len);
	/* NUL bytes come from the separators alone. */
	HOLDS(o.fieldsep.zero || strlen(text) == len);
	if (o.format == PRINT_CSV)
		check_csv(&m, &o, text);
	else if (o.format == PRINT_JSON)
		check_json(&m, text);
	else if (o.format == PRINT_HTML)
		check_html(text);
	else if (o.format == PRINT_ALIGNED && (o.encoding == 0 || (o.encoding == 6 && utf8_valid(text, len))) && o.border == 2 && o.linestyle == PRINT_ASCII && o.expanded == PRINT_X_OFF && m.ncols > 0)
		check_frame(&m, &o, text);
	out_close(&out, NULL);
	for (int i = 0; i < CELLS; i++)
		free(m.cell[i]);
	table_clear(&m.t);
	print_opt_clear(&o);
	return 0;
}
