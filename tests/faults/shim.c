/* SPDX-License-Identifier: PostgreSQL */
/* A preloaded library that makes the Nth allocation fail, and tells inject.c when a program begins. */
#include <dlfcn.h>
#include <errno.h>
#include <execinfo.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

/*
 * FAULT=malloc:N[+]   fails the Nth allocation (N = 0: none); with "+" that one and all after it
 * FAULT=malloc:N@HASH from the Nth on fails the first one that is asked for by this stack of callers
 * FAULT_TRACE=1       who asked for it goes to standard error
 * FAULT_COUNT=FILE    the number of allocations is written there at the end, and the hash of the stack that failed
 * FAULT_STACKS=FILE   the hash of each allocation's stack is written there, eight bytes each
 * Children do not inherit it.
 */
#define START	0x7670		/* as in inject.c */

static bool active, onwards, trace;
static long target, seen;
static uint64_t wanted, failed;
static FILE *stacks;
static char count_path[4096];
static pid_t owner;

/* Who asks, wherever the loader has put the libraries this time. */
static uint64_t
stack(void)
{
	void *frames[64];
	uint64_t hash = 14695981039346656037u;
	struct dl_find_object at;
	void *own;

	active = false;
	own = _dl_find_object(&target, &at) == 0 ? at.dlfo_map_start : NULL;
	for (int i = 0, n = backtrace(frames, 64); i < n; i++)
		if (_dl_find_object(frames[i], &at) == 0 && at.dlfo_map_start != own)
			hash = (hash ^ (uint64_t)((char *)frames[i] - (char *)at.dlfo_map_start)) * 1099511628211u;
	active = true;
	return hash;
}

static bool
hit(void)
{
	long n;
	uint64_t hash = 0;

	if (!active || getpid() != owner)
		return false;
	n = __atomic_add_fetch(&seen, 1, __ATOMIC_RELAXED);
	if (stacks != NULL || (wanted != 0 && n >= target)) {
		hash = stack();
		if (stacks != NULL) {
			active = false;
			fwrite(&hash, sizeof(hash), 1, stacks);
			active = true;
		}
		if (wanted != 0 && hash == wanted) {
			wanted = 0;
			target = n;
		}
	}
	if (target == 0 || wanted != 0 || (onwards ? n < target : n != target))
		return false;
	if (failed == 0)
		failed = hash != 0 ? hash : stack();
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
	const char *spec = getenv("FAULT"), *count = getenv("FAULT_COUNT"), *all = getenv("FAULT_STACKS");

	/* The injector itself is no program under test. */
	if (getenv("FAULT_SKIP") != NULL) {
		unsetenv("FAULT_SKIP");
		return;
	}
	unsetenv("LD_PRELOAD");
	unsetenv("FAULT");
	unsetenv("FAULT_COUNT");
	unsetenv("FAULT_STACKS");
	prctl(START, 0, 0, 0, 0);
	if (spec == NULL || strncmp(spec, "malloc:", 7) != 0)
		return;
	target = atol(spec + 7);
	if (strchr(spec, '@') != NULL)
		wanted = strtoull(strchr(spec, '@') + 1, NULL, 16);
	if (all != NULL)
		stacks = fopen(all, "w");
	/* The first call loads the library that unwinds. */
	(void)stack();
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
	if (stacks != NULL)
		fclose(stacks);
	if ((f = fopen(count_path, "w")) == NULL)
		return;
	fprintf(f, "%ld %016llx\n", seen, (unsigned long long)failed);
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
