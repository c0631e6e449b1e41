# The objects of this folder, one a line; tests/lint compares the list with the files.
RUN_OBJS = \
	src/run/source.o
