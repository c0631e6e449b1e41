/* SPDX-License-Identifier: PostgreSQL */
/* What fuzz targets share: an input cut into choices and texts, and the check that ends a run. */
#ifndef VPSQL_TESTS_FUZZ_FEED_H
#define VPSQL_TESTS_FUZZ_FEED_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Stays in every build, unlike assert. */
#define HOLDS(truth) do {							\
	if (!(truth)) {								\
		fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #truth);	\
		abort();							\
	}									\
} while (0)

/* The rest of the input. */
struct feed {
	const uint8_t	*p;
	size_t		 n;
};

/* The next byte, 0 past the end. */
static inline unsigned
feed_byte(struct feed *f)
{
	if (f->n == 0)
		return 0;
	f->n--;
	return *f->p++;
}

/* Bytes up to the next separator or the end, the caller's; cut at a NUL, memory of their exact size. */
static inline char *
feed_text(struct feed *f, uint8_t separator)
{
	const uint8_t *end = f->n == 0 ? NULL : memchr(f->p, separator, f->n);
	size_t len = end == NULL ? f->n : (size_t)(end - f->p);
	char *text = xmalloc(len + 1), *whole;

	if (len > 0)
		memcpy(text, f->p, len);
	text[len] = '\0';
	f->p += len + (end != NULL);
	f->n -= len + (end != NULL);
	if (strlen(text) == len)
		return text;
	whole = xstrdup(text);
	free(text);
	return whole;
}

#endif
