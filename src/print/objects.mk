# The objects of this folder, one a line; tests/lint compares the list with the files.
PRINT_OBJS = \
	src/print/opt.o \
	src/print/out.o \
	src/print/spool.o \
	src/print/table.o
