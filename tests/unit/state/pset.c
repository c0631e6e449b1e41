/* SPDX-License-Identifier: PostgreSQL */
/* \pset: values, texts and refusals of every key. */
#include "state/pset.h"

#include <stdlib.h>

#include "../check.h"
#include "state/session.h"

/* Run in this order on one session; said NULL: the message in err is err. */
static const struct {
	const char *key, *value, *said, *err;
} rows[] = {
	{ "border", "2", "Border style is 2.\n", NULL },
	{ "border", "x", "Border style is 0.\n", NULL },
	{ "border", "-1", "Border style is 65535.\n", NULL },
	{ "columns", "80", "Target width is 80.\n", NULL },
	{ "columns", "0", "Target width is unset.\n", NULL },
	{ "csv_fieldsep", ";", "Field separator for CSV is \";\".\n", NULL },
	{ "csv_fieldsep", ",,", NULL, "\\pset: csv_fieldsep must be a single one-byte character" },
	{ "csv_fieldsep", "\n", NULL,
	    "\\pset: csv_fieldsep cannot be a double quote, a newline, or a carriage return" },
	{ "x", NULL, "Expanded display is on.\n", NULL },
	{ "vertical", "auto", "Expanded display is used automatically.\n", NULL },
	{ "expanded", NULL, "Expanded display is off.\n", NULL },
	{ "expanded", "x", NULL,
	    "unrecognized value \"x\" for \"expanded\"\nAvailable values are: on, off, auto." },
	{ "fieldsep", ",", "Field separator is \",\".\n", NULL },
	{ "fieldsep_zero", NULL, "Field separator is zero byte.\n", NULL },
	{ "fieldsep", NULL, "Field separator is zero byte.\n", NULL },
	{ "recordsep", "\n", "Record separator is <newline>.\n", NULL },
	{ "recordsep_zero", NULL, "Record separator is zero byte.\n", NULL },
	{ "footer", NULL, "Default footer is off.\n", NULL },
	{ "footer", "on", "", NULL },
	{ "footer", "x", NULL, "unrecognized value \"x\" for \"footer\": Boolean expected" },
	{ "format", "a", NULL, "\\pset: ambiguous abbreviation \"a\" matches both \"aligned\" and \"asciidoc\"" },
	{ "format", "l", "Output format is latex.\n", NULL },
	{ "format", "LATEX-", "Output format is latex-longtable.\n", NULL },
	{ "format", "j", "Output format is json.\n", NULL },
	{ "format", "m", "Output format is markdown.\n", NULL },
	{ "format", "x", NULL, "\\pset: allowed formats are aligned, asciidoc, csv, html, latex, "
	    "latex-longtable, troff-ms, unaligned, wrapped, json, markdown" },
	{ "linestyle", "o", "Line style is old-ascii.\n", NULL },
	{ "linestyle", "x", NULL, "\\pset: allowed line styles are ascii, old-ascii, unicode" },
	{ "null", "a\nb", "Null display is \"a\nb\".\n", NULL },
	{ "null", NULL, "Null display is \"a\nb\".\n", NULL },
	{ "numericlocale", NULL, "Locale-adjusted numeric output is on.\n", NULL },
	{ "pager", NULL, "Pager usage is off.\n", NULL },
	{ "pager", "always", "Pager is always used.\n", NULL },
	{ "pager", NULL, "Pager is used for long output.\n", NULL },
	{ "pager_min_lines", "1", "Pager won't be used for less than 1 line.\n", NULL },
	{ "pager_min_lines", "x", NULL, "invalid value \"x\" for \"pager_min_lines\": integer expected" },
	{ "T", "border=1", "Table attributes are \"border=1\".\n", NULL },
	{ "tableattr", NULL, "Table attributes unset.\n", NULL },
	{ "C", "it's", "Title is \"it's\".\n", NULL },
	{ "t", NULL, "Tuples only is on.\n", NULL },
	{ "unicode_border_linestyle", "d", "Unicode border line style is \"double\".\n", NULL },
	{ "unicode_column_linestyle", "x", NULL, "\\pset: allowed Unicode column line styles are single, double" },
	{ "unicode_header_linestyle", NULL, "Unicode header line style is \"single\".\n", NULL },
	{ "xheader_width", "10", "Expanded header width is 10.\n", NULL },
	{ "xheader_width", "page", "Expanded header width is \"page\".\n", NULL },
	{ "xheader_width", "0", NULL, "\\pset: allowed xheader_width values are \"full\" (default), "
	    "\"column\", \"page\", or a number specifying the exact width" },
	{ "BORDER", "1", NULL, "\\pset: unknown option: BORDER" },
	{ "", NULL, NULL, "\\pset: unknown option: " },
};

static const char list[] =
    "border                   65535\n"
    "columns                  0\n"
    "csv_fieldsep             ';'\n"
    "expanded                 off\n"
    "fieldsep                 ''\n"
    "fieldsep_zero            on\n"
    "footer                   on\n"
    "format                   markdown\n"
    "linestyle                old-ascii\n"
    "null                     'a\\nb'\n"
    "numericlocale            on\n"
    "pager                    1\n"
    "pager_min_lines          1\n"
    "recordsep                ''\n"
    "recordsep_zero           on\n"
    "tableattr                \n"
    "title                    'it\\'s'\n"
    "tuples_only              on\n"
    "unicode_border_linestyle double\n"
    "unicode_column_linestyle single\n"
    "unicode_header_linestyle single\n"
    "xheader_width            page\n";

int
main(void)
{
	struct session *s = session_new("psql");
	struct buf b = BUF_INIT;
	const char *key, *help, *before = "";
	char *value;

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct err err = ERR_INIT;
		bool ok;

		buf_clear(&b);
		ok = pset_set(s, rows[i].key, rows[i].value, false, &b, &err);
		CHECK_ROW(ok == (rows[i].err == NULL), "row %zu: %s", i, rows[i].key);
		CHECK_STR_ROW(err.msg, rows[i].err, rows[i].key);
		CHECK_STR_ROW(b.data, ok ? rows[i].said : "", rows[i].key);
		err_clear(&err);
	}
	buf_clear(&b);
	CHECK(pset_set(s, "border", NULL, true, &b, NULL));
	CHECK_STR(b.data, "");
	pset_list(s, &b);
	CHECK_STR(b.data, list);
	value = pset_value(s, "C");
	CHECK_STR(value, "'it\\'s'");
	free(value);
	CHECK(pset_value(s, "nothing") == NULL);
	for (size_t i = 0; (key = pset_key(i, &help)) != NULL; i++) {
		CHECK_ROW(strcmp(before, key) < 0, "%s is in order", key);
		CHECK_ROW(help != NULL, "%s has help", key);
		before = key;
	}
	buf_free(&b);
	session_free(s);
	return check_done();
}
