# The objects of this folder, one a line; tests/lint compares the list with the files.
BASE_OBJS = \
	src/base/buf.o \
	src/base/clock.o \
	src/base/err.o \
	src/base/file.o \
	src/base/file_safe.o \
	src/base/intr.o \
	src/base/json.o \
	src/base/keyword.o \
	src/base/log.o \
	src/base/mem.o \
	src/base/num.o \
	src/base/proc.o \
	src/base/shell.o \
	src/base/strv.o \
	src/base/term.o \
	src/base/utf8.o
