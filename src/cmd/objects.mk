# The objects of this folder, one a line; tests/lint compares the list with the files.
CMD_OBJS = \
	src/cmd/conn.o
