/* SPDX-License-Identifier: PostgreSQL */
/* Version texts, and which libpq is known to be flawed. */
#include "pg/server.h"

#include <stdlib.h>

#include "../check.h"

int
main(void)
{
	static const struct { int version; const char *major, *number; } versions[] = {
		{ 150018, "15", "15.18" }, { 90624, "9.6", "9.6.24" }, { 100000, "10", "10.0" }, { 180006, "18", "18.6" },
	};
	static const struct { int libpq; const char *flaw; } rows[] = {
		{ 180006, NULL }, { 180004, NULL }, { 180003, "6477" }, { 180000, "6477" }, { 170010, NULL }, { 170009, "6477" },
		{ 160014, NULL }, { 160013, "6477" }, { 150018, NULL }, { 150017, "6477" }, { 150003, "6477" },
		{ 140023, "older" }, { 190000, NULL }, { 200001, NULL },
	};

	for (size_t i = 0; i < sizeof versions / sizeof *versions; i++) {
		char *major = server_major(versions[i].version);

		CHECK_STR_ROW(major, versions[i].major, versions[i].number);
		free(major);
	}
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const char *flaw = server_libpq_flaw(rows[i].libpq);

		CHECK_ROW(rows[i].flaw == NULL ? flaw == NULL : flaw != NULL && strstr(flaw, rows[i].flaw) != NULL,
		    "libpq %d", rows[i].libpq);
	}
	return check_done();
}
