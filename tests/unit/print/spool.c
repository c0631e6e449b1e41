/* SPDX-License-Identifier: PostgreSQL */
/* Rows come back as they went in, from memory and from the file. */
#include "print/spool.h"

#include <stdlib.h>
#include <unistd.h>

#include "../check.h"

static char *big;
static const int big_len = 700000;

static void
make_row(struct cell *row, char text[3][64], int i)
{
	row[0] = (struct cell){ text[0], snprintf(text[0], 64, "row %d", i) };
	row[1] = (struct cell){ NULL, -1 };
	row[2] = (struct cell){ "", 0 };
	row[3] = (struct cell){ big, i % 100 == 7 ? big_len : 250 + i % 10 };
}

static bool
same(const struct cell *a, const struct cell *b)
{
	return a->len == b->len && (a->len < 0 || memcmp(a->s, b->s, (size_t)a->len) == 0);
}

static int
count_same(struct spool *sp, int rows)
{
	struct cell want[4], got[4];
	char text[3][64];
	int good = 0;

	for (int i = 0; i < rows; i++) {
		make_row(want, text, i);
		if (spool_next(sp, got, NULL) != TABLE_ROW)
			return good;
		for (int c = 0; c < 4; c++)
			good += same(&want[c], &got[c]);
	}
	return good;
}

static void
through(size_t limit, bool file, const char *name)
{
	struct spool sp;
	struct cell row[4], got[4];
	struct err err = ERR_INIT;
	char text[3][64];
	bool good = true;

	spool_init(&sp, 4, limit);
	for (int i = 0; i < 5000; i++) {
		make_row(row, text, i);
		good = spool_push(&sp, row, &err) && good;
	}
	CHECK_ROW(good, "%s: push", name);
	CHECK_INT_ROW(sp.fd >= 0, file, name);
	for (int pass = 0; pass < 2; pass++) {
		CHECK_ROW(spool_rewind(&sp, &err), "%s: rewind", name);
		CHECK_INT_ROW(count_same(&sp, 5000), 20000, name);
		CHECK_INT_ROW(spool_next(&sp, got, &err), TABLE_END, name);
	}
	/* More rows after a reading, then read on. */
	make_row(row, text, 5000);
	CHECK_ROW(spool_push(&sp, row, &err), "%s: push again", name);
	CHECK_INT_ROW(spool_next(&sp, got, &err), TABLE_ROW, name);
	CHECK_ROW(same(&row[0], &got[0]) && same(&row[3], &got[3]), "%s: the row added last", name);
	spool_clear(&sp);
}

int
main(void)
{
	struct spool sp;
	struct cell row[1] = { { "abc", 3 } };
	struct err err = ERR_INIT;
	bool good = true;

	big = malloc((size_t)big_len);
	for (int i = 0; i < big_len; i++)
		big[i] = (char)(1 + i % 255);
	through(SPOOL_NO_LIMIT, false, "memory");
	through((size_t)300 << 10, true, "file");
	through(1, true, "file from the second row");

	spool_init(&sp, 0, SPOOL_LIMIT);
	CHECK(spool_push(&sp, NULL, NULL) && spool_push(&sp, NULL, NULL));
	CHECK_INT(spool_next(&sp, NULL, NULL), TABLE_ROW);
	CHECK_INT(spool_next(&sp, NULL, NULL), TABLE_ROW);
	CHECK_INT(spool_next(&sp, NULL, NULL), TABLE_END);
	spool_clear(&sp);

	spool_init(&sp, 1, 2);
	CHECK(!spool_full(&sp));
	CHECK(spool_push(&sp, row, &err));
	CHECK(spool_full(&sp));
	setenv("TMPDIR", "/nonexistent", 1);
	CHECK(!spool_push(&sp, row, &err));
	CHECK_STR(err.msg, "could not create a temporary file for the result in \"/nonexistent\": No such file or directory");
	err_clear(&err);
	spool_clear(&sp);

	/* A full disk is an error with a way out. */
	spool_init(&sp, 1, 1);
	setenv("TMPDIR", "/tmp", 1);
	CHECK(spool_push(&sp, row, &err) && spool_push(&sp, row, &err));
	close(sp.fd);
	sp.fd = -1;
	if (access("/dev/full", W_OK) == 0) {
		FILE *full = fopen("/dev/full", "w");

		sp.fd = dup(fileno(full));
		fclose(full);
		row[0] = (struct cell){ big, big_len };
		for (int i = 0; good && i < 3; i++)
			good = spool_push(&sp, row, &err);
		CHECK(!good);
		CHECK_STR(err.msg, "could not write the result to a temporary file: No space left on device");
		CHECK(err.hint != NULL);
	}
	err_clear(&err);
	spool_clear(&sp);
	free(big);
	return check_done();
}
