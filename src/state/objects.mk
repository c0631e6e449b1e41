# The objects of this folder, one a line; tests/lint compares the list with the files.
STATE_OBJS = \
	src/state/pset.o \
	src/state/session.o \
	src/state/vars.o \
	src/state/vars_table.o
