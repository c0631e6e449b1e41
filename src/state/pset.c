/* SPDX-License-Identifier: PostgreSQL */
/* \pset: one row for each key with its type, choices, help, setter and text. */
#include "state/pset.h"

#include <errno.h>
#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/keyword.h"
#include "base/mem.h"
#include "base/num.h"
#include "print/formats.h"
#include "print/opt.h"
#include "state/session.h"

enum pset_type {
	PSET_BOOL,	/* on, off, toggle */
	PSET_WORD,	/* an enum of print_opt by prefix */
	PSET_TEXT,	/* unset without value */
	PSET_SHOW,	/* text that is shown without value */
	PSET_SEP,	/* print_sep */
	PSET_ZERO,	/* zero byte of a print_sep */
	PSET_BORDER, PSET_COLUMNS, PSET_CSV, PSET_EXPANDED, PSET_FORMAT,
	PSET_PAGER, PSET_LINES, PSET_XHEADER
};

struct pset_row {
	const char		*name;
	const char		*alias;		/* blank-separated, or NULL */
	enum pset_type		 type;
	size_t			 offset;	/* in struct print_opt */
	const struct keyword	*words;
	const char		*allowed;	/* what a wrong word is told */
	const char		*says;		/* text after a change */
	const char		*help;
};

static const struct keyword style_words[] = {
	{ "ascii", PRINT_ASCII }, { "old-ascii", PRINT_OLD_ASCII },
	{ "unicode", PRINT_UNICODE }, { NULL, 0 }
};
static const struct keyword unicode_words[] = {
	{ "single", PRINT_SINGLE }, { "double", PRINT_DOUBLE }, { NULL, 0 }
};
static const struct keyword expanded_words[] = {
	{ "off", PRINT_X_OFF }, { "on", PRINT_X_ON }, { "auto", PRINT_X_AUTO }, { NULL, 0 }
};
static const struct keyword xheader_words[] = {
	{ "full", PRINT_XHEADER_FULL }, { "column", PRINT_XHEADER_COLUMN },
	{ "page", PRINT_XHEADER_PAGE }, { NULL, 0 }
};

#define AT(field)	offsetof(struct print_opt, field)
#define UNICODE(n, f, what) { n, NULL, PSET_WORD, AT(f), unicode_words, \
	"Unicode " what " line styles are single, double", "Unicode " what " line style is \"%s\".", \
	"Unicode line drawing of the " what " [single, double]" }

/* In byte order, which is that of the list. */
static const struct pset_row rows[] = {
	{ "border", NULL, PSET_BORDER, 0, NULL, NULL, NULL, "border style (number)" },
	{ "columns", NULL, PSET_COLUMNS, 0, NULL, NULL, NULL,
	    "target width of the wrapped format" },
	{ "csv_fieldsep", NULL, PSET_CSV, 0, NULL, NULL, NULL,
	    "field separator of the CSV format (default \",\")" },
	{ "expanded", "x vertical", PSET_EXPANDED, 0, NULL, NULL, NULL,
	    "expanded output [on, off, auto]" },
	{ "fieldsep", NULL, PSET_SEP, AT(fieldsep), NULL, NULL, "Field separator",
	    "field separator of unaligned output (default \"|\")" },
	{ "fieldsep_zero", NULL, PSET_ZERO, AT(fieldsep), NULL, NULL, "Field separator",
	    "a zero byte as field separator of unaligned output" },
	{ "footer", NULL, PSET_BOOL, AT(default_footer), NULL, NULL, "Default footer is %s.",
	    "whether tables have a footer [on, off]" },
	{ "format", NULL, PSET_FORMAT, 0, NULL, NULL, NULL,
	    "output format [unaligned, aligned, wrapped, html, csv, json, markdown, ...]" },
	{ "linestyle", NULL, PSET_WORD, AT(linestyle), style_words,
	    "line styles are ascii, old-ascii, unicode", "Line style is %s.",
	    "style of the border lines [ascii, old-ascii, unicode]" },
	{ "null", NULL, PSET_SHOW, AT(null), NULL, NULL, "Null display is \"%s\".",
	    "text printed in place of a null value" },
	{ "numericlocale", NULL, PSET_BOOL, AT(numericlocale), NULL, NULL,
	    "Locale-adjusted numeric output is %s.",
	    "whether groups of digits are separated as the locale does" },
	{ "pager", NULL, PSET_PAGER, 0, NULL, NULL, NULL,
	    "when a pager is used [on, off, always]" },
	{ "pager_min_lines", NULL, PSET_LINES, 0, NULL, NULL, NULL,
	    "smallest number of lines a pager is used for" },
	{ "recordsep", NULL, PSET_SEP, AT(recordsep), NULL, NULL, "Record separator",
	    "record (line) separator of unaligned output" },
	{ "recordsep_zero", NULL, PSET_ZERO, AT(recordsep), NULL, NULL, "Record separator",
	    "a zero byte as record separator of unaligned output" },
	{ "tableattr", "T", PSET_TEXT, AT(tableattr), NULL, "Table attributes unset.",
	    "Table attributes are \"%s\".",
	    "attributes of the table tag in the html format, or column widths\n"
	    "of left-aligned types in the latex-longtable format" },
	{ "title", "C", PSET_TEXT, AT(title), NULL, "Title is unset.", "Title is \"%s\".",
	    "title above the tables that follow" },
	{ "tuples_only", "t", PSET_BOOL, AT(tuples_only), NULL, NULL, "Tuples only is %s.",
	    "if set, only the rows themselves are printed" },
	UNICODE("unicode_border_linestyle", unicode_border, "border"),
	UNICODE("unicode_column_linestyle", unicode_column, "column"),
	UNICODE("unicode_header_linestyle", unicode_header, "header"),
	{ "xheader_width", NULL, PSET_XHEADER, 0, NULL, NULL, NULL,
	    "largest width of the header in expanded output\n"
	    "[full, column, page, a number]" },
};
#define NROWS	(sizeof(rows) / sizeof(rows[0]))

static void *
field(const struct pset_row *row, const struct print_opt *o)
{
	return (char *)(uintptr_t)o + row->offset;
}

static const struct pset_row *
find(const char *key)
{
	for (size_t i = 0; i < NROWS; i++) {
		const char *p = rows[i].alias;
		size_t n = strlen(key);

		if (strcmp(rows[i].name, key) == 0)
			return &rows[i];
		while (p != NULL && n > 0 && *p != '\0') {
			size_t len = strcspn(p, " ");

			if (len == n && strncmp(p, key, n) == 0)
				return &rows[i];
			p += len + strspn(p + len, " ");
		}
	}
	return NULL;
}

/* Leading digits, as C's atoi reads them, its way of overflowing included. */
static int
leading_int(const char *value)
{
	return (int)strtol(value, NULL, 10);
}

static bool
want_bool(const char *value, const char *name, bool *out, struct err *err)
{
	if (num_bool(value, out))
		return true;
	return err_set(err, ERR_USAGE, "unrecognized value \"%s\" for \"%s\": Boolean expected", value, name);
}

static bool
set_format(struct print_opt *o, const char *value, struct err *err)
{
	const struct keyword *first = NULL;
	struct buf list = BUF_INIT;
	size_t n;

	if (value == NULL)
		return true;
	n = strlen(value);
	for (const struct keyword *k = formats_keywords; k->name != NULL; k++) {
		if (strncasecmp(k->name, value, n) != 0)
			continue;
		if (k->name[n] == '\0') {
			first = k;
			break;
		}
		/* "latex" is a format and the beginning of another: it goes first. */
		if (first != NULL && strncmp(k->name, first->name, strlen(first->name)) != 0)
			return err_set(err, ERR_USAGE,
			    "\\pset: ambiguous abbreviation \"%s\" matches both \"%s\" and \"%s\"",
			    value, first->name, k->name);
		if (first == NULL)
			first = k;
	}
	if (first == NULL) {
		keyword_list(formats_keywords, &list);
		err_set(err, ERR_USAGE, "\\pset: allowed formats are %s", list.data);
		buf_free(&list);
		return false;
	}
	o->format = (enum print_format)first->value;
	return true;
}

static bool
set_word(const struct pset_row *row, struct print_opt *o, const char *value, struct err *err)
{
	if (value == NULL)
		return true;
	for (const struct keyword *k = row->words; k->name != NULL; k++)
		if (strncasecmp(k->name, value, strlen(value)) == 0) {
			memcpy(field(row, o), &k->value, sizeof(k->value));
			return true;
		}
	return err_set(err, ERR_USAGE, "\\pset: allowed %s", row->allowed);
}

static bool
set_expanded(struct print_opt *o, const char *key, const char *value, struct err *err)
{
	bool on;

	if (value == NULL)
		o->expanded = o->expanded == PRINT_X_OFF ? PRINT_X_ON : PRINT_X_OFF;
	else if (strcasecmp(value, "auto") == 0)
		o->expanded = PRINT_X_AUTO;
	else if (num_bool(value, &on))
		o->expanded = on ? PRINT_X_ON : PRINT_X_OFF;
	else
		return err_set(err, ERR_USAGE,
		    "unrecognized value \"%s\" for \"%s\"\nAvailable values are: on, off, auto.", value, key);
	return true;
}

static bool
set_pager(struct print_opt *o, const char *value, struct err *err)
{
	bool on;

	if (value == NULL)
		o->pager = o->pager == PRINT_PAGER_ON ? PRINT_PAGER_OFF : PRINT_PAGER_ON;
	else if (strcasecmp(value, "always") == 0)
		o->pager = PRINT_PAGER_ALWAYS;
	else if (num_bool(value, &on))
		o->pager = on ? PRINT_PAGER_ON : PRINT_PAGER_OFF;
	else
		return err_set(err, ERR_USAGE,
		    "unrecognized value \"%s\" for \"pager\"\nAvailable values are: on, off, always.", value);
	return true;
}

static bool
set_lines(struct print_opt *o, const char *value, struct err *err)
{
	char *end;
	long n;

	if (value == NULL)
		return true;
	errno = 0;
	n = strtol(value, &end, 0);
	if (errno != 0 || end == value || *end != '\0' || n < INT_MIN || n > INT_MAX)
		return err_set(err, ERR_USAGE, "invalid value \"%s\" for \"pager_min_lines\": integer expected", value);
	o->pager_min_lines = (int)n;
	return true;
}

static bool
set_csv(struct print_opt *o, const char *value, struct err *err)
{
	if (value == NULL)
		return true;
	if (strlen(value) != 1)
		return err_set(err, ERR_USAGE, "\\pset: csv_fieldsep must be a single one-byte character");
	if (*value == '"' || *value == '\n' || *value == '\r')
		return err_set(err, ERR_USAGE,
		    "\\pset: csv_fieldsep cannot be a double quote, a newline, or a carriage return");
	o->csv_fieldsep[0] = *value;
	return true;
}

static bool
set_xheader(struct print_opt *o, const char *value, struct err *err)
{
	int word, n;

	if (value == NULL)
		return true;
	word = keyword_exact(xheader_words, value);
	if (word != KEYWORD_UNKNOWN) {
		o->xheader_width = (enum print_xheader)word;
		return true;
	}
	n = leading_int(value);
	if (n == 0)
		return err_set(err, ERR_USAGE, "\\pset: allowed xheader_width values are \"full\" (default), "
		    "\"column\", \"page\", or a number specifying the exact width");
	o->xheader_width = PRINT_XHEADER_EXACT;
	o->xheader_exact = n;
	return true;
}

static bool
set_row(const struct pset_row *row, struct print_opt *o, const char *key, const char *value, struct err *err)
{
	struct print_sep *sep;
	bool *on;

	switch (row->type) {
	case PSET_BOOL:
		on = field(row, o);
		if (value != NULL)
			return want_bool(value, key, on, err);
		*on = !*on;
		return true;
	case PSET_WORD:
		return set_word(row, o, value, err);
	case PSET_TEXT:
		print_opt_string(field(row, o), value);
		return true;
	case PSET_SHOW:
		if (value != NULL)
			print_opt_string(field(row, o), value);
		return true;
	case PSET_SEP:
		sep = field(row, o);
		if (value != NULL) {
			print_opt_string(&sep->s, value);
			sep->zero = false;
		}
		return true;
	case PSET_ZERO:
		sep = field(row, o);
		sep->zero = true;
		return true;
	case PSET_BORDER:
		/* psql keeps it in 16 bits. */
		if (value != NULL)
			o->border = leading_int(value) & 0xffff;
		return true;
	case PSET_COLUMNS:
		if (value != NULL)
			o->columns = leading_int(value);
		return true;
	case PSET_CSV:
		return set_csv(o, value, err);
	case PSET_EXPANDED:
		return set_expanded(o, key, value, err);
	case PSET_FORMAT:
		return set_format(o, value, err);
	case PSET_PAGER:
		return set_pager(o, value, err);
	case PSET_LINES:
		return set_lines(o, value, err);
	case PSET_XHEADER:
		return set_xheader(o, value, err);
	}
	return false;
}

static int
get_word(const struct pset_row *row, const struct print_opt *o)
{
	int n;

	memcpy(&n, field(row, o), sizeof(n));
	return n;
}

/* A text of a row with one %s in it, which the compiler cannot check in data. */
static void
say_with(struct buf *said, const char *pattern, const char *value)
{
	const char *hole = strstr(pattern, "%s");

	buf_add(said, pattern, (size_t)(hole - pattern));
	buf_adds(said, value);
	buf_adds(said, hole + 2);
}

static void
say_sep(const struct pset_row *row, const struct print_sep *sep, struct buf *said)
{
	buf_addf(said, "%s is ", row->says);
	if (sep->zero)
		buf_adds(said, "zero byte.");
	else if (row->offset == AT(recordsep) && strcmp(sep->s, "\n") == 0)
		buf_adds(said, "<newline>.");
	else
		buf_addf(said, "\"%s\".", sep->s);
}

static void
say_expanded(const struct print_opt *o, struct buf *said)
{
	if (o->expanded == PRINT_X_AUTO)
		buf_adds(said, "Expanded display is used automatically.");
	else
		buf_addf(said, "Expanded display is %s.", o->expanded == PRINT_X_ON ? "on" : "off");
}

static void
say_pager(const struct print_opt *o, struct buf *said)
{
	static const char *const texts[] = {
		[PRINT_PAGER_OFF] = "Pager usage is off.",
		[PRINT_PAGER_ON] = "Pager is used for long output.",
		[PRINT_PAGER_ALWAYS] = "Pager is always used."
	};

	buf_adds(said, texts[o->pager]);
}

static void
say_xheader(const struct print_opt *o, struct buf *said)
{
	if (o->xheader_width == PRINT_XHEADER_EXACT)
		buf_addf(said, "Expanded header width is %d.", o->xheader_exact);
	else
		buf_addf(said, "Expanded header width is \"%s\".", keyword_name(xheader_words, o->xheader_width));
}

static void
say(const struct pset_row *row, const struct print_opt *o, struct buf *said)
{
	const char *text;

	switch (row->type) {
	case PSET_BOOL:
		say_with(said, row->says, *(bool *)field(row, o) ? "on" : "off");
		break;
	case PSET_WORD:
		say_with(said, row->says, keyword_name(row->words, get_word(row, o)));
		break;
	case PSET_TEXT:
		text = *(char **)field(row, o);
		if (text == NULL)
			buf_adds(said, row->allowed);
		else
			say_with(said, row->says, text);
		break;
	case PSET_SHOW:
		text = *(char **)field(row, o);
		say_with(said, row->says, text != NULL ? text : "");
		break;
	case PSET_SEP:
	case PSET_ZERO:
		say_sep(row, field(row, o), said);
		break;
	case PSET_BORDER:
		buf_addf(said, "Border style is %d.", o->border);
		break;
	case PSET_COLUMNS:
		if (o->columns == 0)
			buf_adds(said, "Target width is unset.");
		else
			buf_addf(said, "Target width is %d.", o->columns);
		break;
	case PSET_CSV:
		buf_addf(said, "Field separator for CSV is \"%s\".", o->csv_fieldsep);
		break;
	case PSET_EXPANDED:
		say_expanded(o, said);
		break;
	case PSET_FORMAT:
		buf_addf(said, "Output format is %s.", keyword_name(formats_keywords, o->format));
		break;
	case PSET_PAGER:
		say_pager(o, said);
		break;
	case PSET_LINES:
		buf_addf(said, "Pager won't be used for less than %d line%s.", o->pager_min_lines,
		    o->pager_min_lines == 1 ? "" : "s");
		break;
	case PSET_XHEADER:
		say_xheader(o, said);
		break;
	}
	buf_addc(said, '\n');
}

/* In quotes that \pset reads back. */
static char *
quoted(const char *s)
{
	struct buf b = BUF_INIT;

	buf_addc(&b, '\'');
	for (; *s != '\0'; s++) {
		if (*s == '\n')
			buf_adds(&b, "\\n");
		else if (*s == '\'')
			buf_adds(&b, "\\'");
		else
			buf_addc(&b, *s);
	}
	buf_addc(&b, '\'');
	return buf_take(&b);
}

static char *
value_of(const struct pset_row *row, const struct print_opt *o)
{
	const char *text;

	switch (row->type) {
	case PSET_BOOL:
		return xstrdup(*(bool *)field(row, o) ? "on" : "off");
	case PSET_WORD:
		return xstrdup(keyword_name(row->words, get_word(row, o)));
	case PSET_TEXT:
		text = *(char **)field(row, o);
		return text != NULL ? quoted(text) : xstrdup("");
	case PSET_SHOW:
		text = *(char **)field(row, o);
		return quoted(text != NULL ? text : "");
	case PSET_SEP:
		/* As psql, which forgets the text. */
		return quoted(((struct print_sep *)field(row, o))->zero ? "" : ((struct print_sep *)field(row, o))->s);
	case PSET_ZERO:
		return xstrdup(((struct print_sep *)field(row, o))->zero ? "on" : "off");
	case PSET_BORDER:
		return xasprintf("%d", o->border);
	case PSET_COLUMNS:
		return xasprintf("%d", o->columns);
	case PSET_CSV:
		return quoted(o->csv_fieldsep);
	case PSET_EXPANDED:
		return xstrdup(keyword_name(expanded_words, o->expanded));
	case PSET_FORMAT:
		return xstrdup(keyword_name(formats_keywords, o->format));
	case PSET_PAGER:
		return xasprintf("%d", o->pager);
	case PSET_LINES:
		return xasprintf("%d", o->pager_min_lines);
	case PSET_XHEADER:
		if (o->xheader_width == PRINT_XHEADER_EXACT)
			return xasprintf("%d", o->xheader_exact);
		return xstrdup(keyword_name(xheader_words, o->xheader_width));
	}
	return NULL;
}

static bool
pset_apply(struct print_opt *o, const char *key, const char *value,
    struct buf *said, struct err *err)
{
	const struct pset_row *row = find(key);

	if (row == NULL)
		return err_set(err, ERR_USAGE, "\\pset: unknown option: %s", key);
	if (!set_row(row, o, key, value, err))
		return false;
	/* psql says what a toggle did, not what a word did. */
	if (said != NULL && !(row->type == PSET_BOOL && value != NULL))
		say(row, o, said);
	return true;
}

bool
pset_set(struct session *s, const char *key, const char *value,
    bool quiet, struct buf *said, struct err *err)
{
	return pset_apply(&s->print, key, value, quiet ? NULL : said, err);
}

void
pset_list(const struct session *s, struct buf *out)
{
	for (size_t i = 0; i < NROWS; i++) {
		char *value = value_of(&rows[i], &s->print);

		buf_addf(out, "%-24s %s\n", rows[i].name, value);
		free(value);
	}
}

char *
pset_value(const struct session *s, const char *key)
{
	const struct pset_row *row = find(key);

	return row != NULL ? value_of(row, &s->print) : NULL;
}

const char *
pset_key(size_t i, const char **help)
{
	if (i >= NROWS)
		return NULL;
	if (help != NULL)
		*help = rows[i].help;
	return rows[i].name;
}
