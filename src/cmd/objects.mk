# The objects of this folder, one a line; tests/lint compares the list with the files.
CMD_OBJS = \
	src/cmd/buffer.o \
	src/cmd/cmd.o \
	src/cmd/cmd_table.o \
	src/cmd/cond.o \
	src/cmd/conn.o \
	src/cmd/describe.o \
	src/cmd/editor.o \
	src/cmd/extended.o \
	src/cmd/format.o \
	src/cmd/general.o \
	src/cmd/help.o \
	src/cmd/io.o \
	src/cmd/largeobj.o \
	src/cmd/os.o \
	src/cmd/query.o \
	src/cmd/sqlhelp.o \
	src/cmd/tls.o \
	src/cmd/vars.o
