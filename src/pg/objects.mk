# The objects of this folder, one a line; tests/lint compares the list with the files.
PG_OBJS = \
	src/pg/ask.o \
	src/pg/cancel.o \
	src/pg/connect.o \
	src/pg/connection.o \
	src/pg/conninfo.o \
	src/pg/dial.o \
	src/pg/field.o \
	src/pg/gather.o \
	src/pg/ident.o \
	src/pg/passfile.o \
	src/pg/refuse.o \
	src/pg/reopen.o \
	src/pg/server.o \
	src/pg/target.o \
	src/pg/upkeep.o \
	src/pg/verified.o \
	src/pg/via.o
