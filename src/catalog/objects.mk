# The objects of this folder, one a line; tests/lint compares the list with the files.
CATALOG_OBJS = \
	src/catalog/access_methods.o \
	src/catalog/cat.o \
	src/catalog/comments.o \
	src/catalog/databases.o \
	src/catalog/detail.o \
	src/catalog/entries.o \
	src/catalog/extensions.o \
	src/catalog/foreign.o \
	src/catalog/functions.o \
	src/catalog/misc.o \
	src/catalog/objdef.o \
	src/catalog/pattern.o \
	src/catalog/privileges.o \
	src/catalog/publications.o \
	src/catalog/rel.o \
	src/catalog/rel_batch.o \
	src/catalog/rel_describe.o \
	src/catalog/rel_queries.o \
	src/catalog/rel_sections.o \
	src/catalog/relations.o \
	src/catalog/roles.o \
	src/catalog/schemas.o \
	src/catalog/settings.o \
	src/catalog/textsearch.o \
	src/catalog/types.o
