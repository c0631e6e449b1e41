/* SPDX-License-Identifier: PostgreSQL */
/* The least a client can do with libpq: receive a query's rows, receive COPY data, run a script of one-line statements. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libpq-fe.h>

static int
rows(PGconn *db, const char *query)
{
	PGresult *res;

	if (!PQsendQuery(db, query))
		return 1;
#ifdef LIBPQ_HAS_CHUNK_MODE
	PQsetChunkedRowsMode(db, 100);
#else
	PQsetSingleRowMode(db);
#endif
	while ((res = PQgetResult(db)) != NULL)
		PQclear(res);
	return 0;
}

static int
copy(PGconn *db, const char *query)
{
	char *data;

	PQclear(PQexec(db, query));
	while (PQgetCopyData(db, &data, 0) > 0)
		PQfreemem(data);
	return 0;
}

static int
script(PGconn *db, const char *path)
{
	FILE *file = fopen(path, "r");
	char *line = NULL;
	size_t cap = 0;

	if (file == NULL)
		return 1;
	while (getline(&line, &cap, file) > 0)
		PQclear(PQexec(db, line));
	free(line);
	fclose(file);
	return 0;
}

int
main(int argc, char **argv)
{
	PGconn *db;
	int result;

	if (argc != 4) {
		fprintf(stderr, "usage: floor CONNINFO rows|copy|script QUERY|FILE\n");
		return 2;
	}
	db = PQconnectdb(argv[1]);
	if (PQstatus(db) != CONNECTION_OK) {
		fprintf(stderr, "%s", PQerrorMessage(db));
		return 1;
	}
	result = strcmp(argv[2], "rows") == 0 ? rows(db, argv[3]) :
	    strcmp(argv[2], "copy") == 0 ? copy(db, argv[3]) : script(db, argv[3]);
	PQfinish(db);
	return result;
}
