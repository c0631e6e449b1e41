/* SPDX-License-Identifier: PostgreSQL */
/* Everything \pset can set, as one value that can be copied. */
#ifndef VPSQL_PRINT_OPT_H
#define VPSQL_PRINT_OPT_H

#include <stdbool.h>

/* The order is that of formats[] in print/formats.c and of psql's list of names; ours come last. */
enum print_format {
	PRINT_ALIGNED, PRINT_ASCIIDOC, PRINT_CSV, PRINT_HTML, PRINT_LATEX, PRINT_LATEX_LONGTABLE,
	PRINT_TROFF_MS, PRINT_UNALIGNED, PRINT_WRAPPED, PRINT_JSON, PRINT_MARKDOWN, PRINT_NFORMATS
};
enum print_expanded { PRINT_X_OFF, PRINT_X_ON, PRINT_X_AUTO };
enum print_pager { PRINT_PAGER_OFF, PRINT_PAGER_ON, PRINT_PAGER_ALWAYS };
enum print_linestyle { PRINT_ASCII, PRINT_OLD_ASCII, PRINT_UNICODE };
enum print_unicode { PRINT_SINGLE, PRINT_DOUBLE };
enum print_xheader { PRINT_XHEADER_FULL, PRINT_XHEADER_COLUMN, PRINT_XHEADER_PAGE, PRINT_XHEADER_EXACT };

/* A separator: text, or one NUL byte when zero is set. */
struct print_sep {
	char	*s;		/* owned */
	bool	 zero;
};

struct print_opt {
	enum print_format	 format;
	enum print_expanded	 expanded;
	int			 border;
	enum print_pager	 pager;
	int			 pager_min_lines;
	bool			 tuples_only;
	bool			 default_footer;	/* \pset footer */
	bool			 numericlocale;
	enum print_linestyle	 linestyle;
	enum print_unicode	 unicode_border, unicode_column, unicode_header;
	enum print_xheader	 xheader_width;
	int			 xheader_exact;
	int			 columns;		/* \pset columns */
	struct print_sep	 fieldsep, recordsep;	/* s never NULL */
	char			 csv_fieldsep[2];
	char			*null;			/* NULL: nothing was set */
	char			*tableattr;		/* or NULL */
	char			*title;			/* or NULL */
	/* Not settable by \pset. */
	int			 encoding;		/* libpq's id of the client encoding */
	int			 env_columns;		/* $COLUMNS at start, 0: none */
	bool			 start_table, stop_table;	/* FETCH_COUNT: first, last chunk */
	long long		 prior_records;		/* rows in the chunks before */
};

/* psql's defaults: aligned, border 1, pager on, footer on, UTF-8. */
void	 print_opt_init(struct print_opt *o);
/* A deep copy into uninitialised memory. */
void	 print_opt_copy(struct print_opt *to, const struct print_opt *from);
/* Frees the strings. */
void	 print_opt_clear(struct print_opt *o);
/* Replaces an owned string by a copy; NULL is allowed. */
void	 print_opt_string(char **field, const char *value);

#endif
