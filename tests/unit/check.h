/* SPDX-License-Identifier: PostgreSQL */
/* Assertions for unit tests: TAP on standard output, one program for each source file. */
#ifndef VPSQL_TESTS_CHECK_H
#define VPSQL_TESTS_CHECK_H

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static int check_count, check_failures;

/* One TAP line; on failure the place, the name and what differed. */
__attribute__((format(printf, 4, 5))) static inline bool
check_that(bool good, const char *file, int line, const char *fmt, ...)
{
	va_list ap;

	check_count++;
	if (!good)
		check_failures++;
	printf("%sok %d - ", good ? "" : "not ", check_count);
	va_start(ap, fmt);
	vprintf(fmt, ap);
	va_end(ap);
	putchar('\n');
	if (!good)
		printf("# at %s line %d\n", file, line);
	return good;
}

#define CHECK(cond)		check_that((cond), __FILE__, __LINE__, "%s", #cond)
/* The same with a name of its own, for rows of a table. */
#define CHECK_ROW(cond, ...)	check_that((cond), __FILE__, __LINE__, __VA_ARGS__)

static inline bool
check_str(const char *got, const char *want, const char *name,
    const char *file, int line)
{
	bool good = got == want || (got != NULL && want != NULL && strcmp(got, want) == 0);

	check_that(good, file, line, "%s", name);
	if (!good)
		printf("#  got: %s\n# want: %s\n", got ? got : "(null)", want ? want : "(null)");
	return good;
}
#define CHECK_STR(got, want)		check_str((got), (want), #got, __FILE__, __LINE__)
#define CHECK_STR_ROW(got, want, name)	check_str((got), (want), (name), __FILE__, __LINE__)

static inline bool
check_long(long got, long want, const char *name, const char *file, int line)
{
	bool good = got == want;

	check_that(good, file, line, "%s", name);
	if (!good)
		printf("#  got: %ld\n# want: %ld\n", got, want);
	return good;
}
#define CHECK_INT(got, want)		check_long((long)(got), (long)(want), #got, __FILE__, __LINE__)
#define CHECK_INT_ROW(got, want, name)	check_long((long)(got), (long)(want), (name), __FILE__, __LINE__)

/* The last statement of main: `return check_done();` */
static inline int
check_done(void)
{
	printf("1..%d\n", check_count);
	return check_failures != 0;
}

#endif
