# The objects of this folder, one a line; tests/lint compares the list with the files.
PG_OBJS = \
	src/pg/cancel.o \
	src/pg/connect.o \
	src/pg/conninfo.o \
	src/pg/ident.o \
	src/pg/passfile.o \
	src/pg/refuse.o \
	src/pg/server.o \
	src/pg/target.o \
	src/pg/upkeep.o
