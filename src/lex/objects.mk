# The objects of this folder, one a line; tests/lint compares the list with the files.
LEX_OBJS = \
	src/lex/cond.o \
	src/lex/input.o \
	src/lex/interp.o \
	src/lex/slash.o \
	src/lex/sql.o \
	src/lex/sql_open.o \
	src/lex/sql_routine.o \
	src/lex/words.o
