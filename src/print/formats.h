/* SPDX-License-Identifier: PostgreSQL */
/* The output formats: one struct for each, listed in one array. */
#ifndef VPSQL_PRINT_FORMATS_H
#define VPSQL_PRINT_FORMATS_H

#include "base/keyword.h"
#include "print/job.h"
#include "print/opt.h"

enum {
	FMT_TWO_PASSES = 1 << 0,	/* reads the rows twice: they must rewind */
	FMT_OURS = 1 << 1		/* unknown to psql */
};

/* How rows become text: in one pass by parts, or by a function that is false when the rows failed. */
struct fmt_way {
	struct job_parts parts;
	bool		(*whole)(struct print_job *job);	/* NULL: parts */
};

struct fmt {
	const char	*name;
	struct fmt_way	 table, record;
	unsigned	 caps;
};

extern const struct fmt fmt_aligned, fmt_asciidoc, fmt_csv, fmt_html, fmt_json, fmt_latex,
    fmt_latex_longtable, fmt_markdown, fmt_troff_ms, fmt_unaligned, fmt_wrapped;

/* Indexed by enum print_format. */
extern const struct fmt *const formats[PRINT_NFORMATS];
/* The names, for \pset format (prefix, ambiguity, list of allowed values) and completion. */
extern const struct keyword formats_keywords[];

#endif
