/* SPDX-License-Identifier: PostgreSQL */
/* The output formats: one struct for each, listed in one array. */
#include "print/formats.h"

const struct fmt *const formats[PRINT_NFORMATS] = {
	[PRINT_ALIGNED] = &fmt_aligned,
	[PRINT_ASCIIDOC] = &fmt_asciidoc,
	[PRINT_CSV] = &fmt_csv,
	[PRINT_HTML] = &fmt_html,
	[PRINT_LATEX] = &fmt_latex,
	[PRINT_LATEX_LONGTABLE] = &fmt_latex_longtable,
	[PRINT_TROFF_MS] = &fmt_troff_ms,
	[PRINT_UNALIGNED] = &fmt_unaligned,
	[PRINT_WRAPPED] = &fmt_wrapped,
	[PRINT_JSON] = &fmt_json,
	[PRINT_MARKDOWN] = &fmt_markdown
};

const struct keyword formats_keywords[] = {
	{ "aligned", PRINT_ALIGNED },
	{ "asciidoc", PRINT_ASCIIDOC },
	{ "csv", PRINT_CSV },
	{ "html", PRINT_HTML },
	{ "latex", PRINT_LATEX },
	{ "latex-longtable", PRINT_LATEX_LONGTABLE },
	{ "troff-ms", PRINT_TROFF_MS },
	{ "unaligned", PRINT_UNALIGNED },
	{ "wrapped", PRINT_WRAPPED },
	{ "json", PRINT_JSON },
	{ "markdown", PRINT_MARKDOWN },
	{ NULL, 0 }
};
