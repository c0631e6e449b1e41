# The objects of this folder, one a line; tests/lint compares the list with the files.
MAIN_OBJS = \
	src/main/opts.o
