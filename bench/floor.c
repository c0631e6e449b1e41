/* SPDX-License-Identifier: PostgreSQL */
/* The least a client can do: receive a query's rows with libpq in chunks, and write as many bytes as asked. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <libpq-fe.h>

int
main(int argc, char **argv)
{
	static char block[65536];
	long long bytes = argc > 3 ? atoll(argv[3]) : 0;
	PGresult *res;
	PGconn *db;

	if (argc < 3) {
		fprintf(stderr, "usage: floor CONNINFO QUERY [BYTES]\n");
		return 2;
	}
	db = PQconnectdb(argv[1]);
	if (PQstatus(db) != CONNECTION_OK || !PQsendQuery(db, argv[2])) {
		fprintf(stderr, "%s", PQerrorMessage(db));
		return 1;
	}
#ifdef LIBPQ_HAS_CHUNK_MODE
	PQsetChunkedRowsMode(db, 100);
#else
	PQsetSingleRowMode(db);
#endif
	while ((res = PQgetResult(db)) != NULL)
		PQclear(res);
	PQfinish(db);
	memset(block, 'x', sizeof(block));
	while (bytes > 0) {
		ssize_t n = write(1, block, bytes < (long long)sizeof(block) ? (size_t)bytes : sizeof(block));

		if (n <= 0)
			return 1;
		bytes -= n;
	}
	return 0;
}
