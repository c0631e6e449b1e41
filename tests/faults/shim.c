/* SPDX-License-Identifier: PostgreSQL */
/* A preloaded library that makes the Nth allocation fail, and tells inject.c when a program begins. */
#include <errno.h>
#include <execinfo.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

/*
 * FAULT=malloc:N[+]   fails the Nth allocation (N = 0: none); with "+" that one and all after it
 * FAULT_TRACE=1       who asked for it goes to standard error
 * FAULT_COUNT=FILE    the number of allocations is written there at the end
 * Children do not inherit it.
 */
#define START	0x7670		/* as in inject.c */

static bool active, onwards, trace;
static long target, seen;
static char count_path[4096];
static pid_t owner;

static bool
hit(void)
{
	long n;

	if (!active || getpid() != owner)
		return false;
	n = __atomic_add_fetch(&seen, 1, __ATOMIC_RELAXED);
	if (target == 0 || (onwards ? n < target : n != target))
		return false;
	if (trace) {
		void *frames[40];

		active = false;
		backtrace_symbols_fd(frames, backtrace(frames, 40), STDERR_FILENO);
		active = true;
	}
	errno = ENOMEM;
	return true;
}

__attribute__((constructor)) static void
start(void)
{
	const char *spec = getenv("FAULT"), *count = getenv("FAULT_COUNT");

	/* The injector itself is no program under test. */
	if (getenv("FAULT_SKIP") != NULL) {
		unsetenv("FAULT_SKIP");
		return;
	}
	unsetenv("LD_PRELOAD");
	unsetenv("FAULT");
	unsetenv("FAULT_COUNT");
	prctl(START, 0, 0, 0, 0);
	if (spec == NULL || strncmp(spec, "malloc:", 7) != 0)
		return;
	target = atol(spec + 7);
	trace = getenv("FAULT_TRACE") != NULL;
	unsetenv("FAULT_TRACE");
	onwards = strchr(spec, '+') != NULL;
	if (count != NULL)
		snprintf(count_path, sizeof(count_path), "%s", count);
	owner = getpid();
	active = true;
}

__attribute__((destructor)) static void
stop(void)
{
	FILE *f;

	if (!active || count_path[0] == '\0' || getpid() != owner)
		return;
	active = false;
	if ((f = fopen(count_path, "w")) == NULL)
		return;
	fprintf(f, "%ld\n", seen);
	fclose(f);
}

/* dlsym itself allocates: the allocator is named directly. */
extern void *__libc_malloc(size_t), *__libc_calloc(size_t, size_t), *__libc_realloc(void *, size_t);

void *
malloc(size_t n)
{
	return hit() ? NULL : __libc_malloc(n);
}

void *
calloc(size_t a, size_t b)
{
	return hit() ? NULL : __libc_calloc(a, b);
}

void *
realloc(void *p, size_t n)
{
	return hit() ? NULL : __libc_realloc(p, n);
}
