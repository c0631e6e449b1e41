# The objects of this folder, one a line; tests/lint compares the list with the files.
REPL_OBJS = \
	src/repl/complete.o \
	src/repl/history.o \
	src/repl/line.o \
	src/repl/loop.o \
	src/repl/prompt.o
