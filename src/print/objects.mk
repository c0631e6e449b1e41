# The objects of this folder, one a line; tests/lint compares the list with the files.
PRINT_OBJS = \
	src/print/escape.o \
	src/print/fmt_aligned.o \
	src/print/fmt_asciidoc.o \
	src/print/fmt_csv.o \
	src/print/fmt_html.o \
	src/print/fmt_json.o \
	src/print/fmt_latex.o \
	src/print/fmt_markdown.o \
	src/print/fmt_record.o \
	src/print/fmt_troff.o \
	src/print/fmt_unaligned.o \
	src/print/formats.o \
	src/print/job.o \
	src/print/linestyle.o \
	src/print/measure.o \
	src/print/numeric.o \
	src/print/opt.o \
	src/print/out.o \
	src/print/print.o \
	src/print/spool.o \
	src/print/table.o
