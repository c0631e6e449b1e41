/* SPDX-License-Identifier: PostgreSQL */
/* A preloaded library that counts a program's calls of one kind and makes the Nth of them fail. */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

/*
 * FAULT=KIND:N[:ERRNO]   fails the Nth call (N = 0: none) of KIND: malloc read write fork pipe open socket;
 *                        with "+" behind N that call and all after it
 * FAULT_COUNT=FILE       the number of calls of KIND is written there at the end
 * Children do not inherit it.
 */
enum kind { NONE, MALLOC, READ, WRITE, FORK, PIPE, OPEN, SOCKET };

static const char *const kinds[] = { "", "malloc", "read", "write", "fork", "pipe", "open", "socket" };
static enum kind kind;
static long target, seen;
static bool onwards;
static int failure;
static char count_path[4096];
static pid_t owner;

static bool
hit(enum kind called)
{
	long n;

	if (called != kind || getpid() != owner)
		return false;
	n = __atomic_add_fetch(&seen, 1, __ATOMIC_RELAXED);
	if (target == 0 || (onwards ? n < target : n != target))
		return false;
	errno = failure;
	return true;
}

/* A connection that fails is gone: libpq rightly waits for an answer where only a write has failed. */
static bool
hit_fd(enum kind called, int fd)
{
	int type;
	socklen_t n = sizeof(type);
	struct stat st;

	/* A pipe does neither fill nor break for good. */
	if (fstat(fd, &st) == 0 && S_ISFIFO(st.st_mode))
		return false;
	if (!hit(called))
		return false;
	if (getsockopt(fd, SOL_SOCKET, SO_TYPE, &type, &n) == 0) {
		shutdown(fd, SHUT_RDWR);
		errno = ECONNRESET;
	} else
		errno = failure;
	return true;
}

__attribute__((constructor)) static void
start(void)
{
	const char *spec = getenv("FAULT"), *count = getenv("FAULT_COUNT");
	char name[16], tail[8] = "";
	int error = 0;

	unsetenv("LD_PRELOAD");
	unsetenv("FAULT");
	if (spec == NULL || sscanf(spec, "%15[a-z]:%ld%7[+]:%d", name, &target, tail, &error) < 2)
		return;
	if (tail[0] == '\0')
		sscanf(spec, "%15[a-z]:%ld:%d", name, &target, &error);
	onwards = tail[0] == '+';
	if (count != NULL)
		snprintf(count_path, sizeof(count_path), "%s", count);
	unsetenv("FAULT_COUNT");
	owner = getpid();
	for (int i = MALLOC; i <= SOCKET; i++)
		if (strcmp(name, kinds[i]) == 0)
			kind = i;
	static const int usual[] = { 0, ENOMEM, EIO, ENOSPC, EAGAIN, EMFILE, EMFILE, ENOBUFS };
	failure = error ? error : usual[kind];
	seen = 0;
}

__attribute__((destructor)) static void
stop(void)
{
	FILE *f;
	long n = seen;

	kind = NONE;
	if (count_path[0] == '\0' || getpid() != owner || (f = fopen(count_path, "w")) == NULL)
		return;
	fprintf(f, "%ld\n", n);
	fclose(f);
}

/* dlsym itself allocates: the allocator is named directly. */
extern void *__libc_malloc(size_t), *__libc_calloc(size_t, size_t), *__libc_realloc(void *, size_t);

void *
malloc(size_t n)
{
	return hit(MALLOC) ? NULL : __libc_malloc(n);
}

void *
calloc(size_t a, size_t b)
{
	return hit(MALLOC) ? NULL : __libc_calloc(a, b);
}

void *
realloc(void *p, size_t n)
{
	return hit(MALLOC) ? NULL : __libc_realloc(p, n);
}

#define WRAP(type, name, which, bad, params, args) WRAP_IF(type, name, hit(which), bad, params, args)
#define WRAP_FD(name, which, params, args) WRAP_IF(ssize_t, name, hit_fd(which, fd), -1, params, args)
#define WRAP_IF(type, name, test, bad, params, args) \
type \
name params \
{ \
	static type (*next) params; \
\
	if (next == NULL) \
		next = (type (*) params)dlsym(RTLD_NEXT, #name); \
	return (test) ? (bad) : next args; \
}

WRAP_FD(read, READ, (int fd, void *p, size_t n), (fd, p, n))
WRAP_FD(__read_chk, READ, (int fd, void *p, size_t n, size_t max), (fd, p, n, max))
WRAP_FD(recv, READ, (int fd, void *p, size_t n, int flags), (fd, p, n, flags))
WRAP_FD(__recv_chk, READ, (int fd, void *p, size_t n, size_t max, int flags), (fd, p, n, max, flags))
WRAP_FD(pread, READ, (int fd, void *p, size_t n, off_t at), (fd, p, n, at))
WRAP(ssize_t, getline, READ, -1, (char **line, size_t *size, FILE *f), (line, size, f))
WRAP_FD(write, WRITE, (int fd, const void *p, size_t n), (fd, p, n))
WRAP_FD(writev, WRITE, (int fd, const struct iovec *v, int n), (fd, v, n))
WRAP_FD(send, WRITE, (int fd, const void *p, size_t n, int flags), (fd, p, n, flags))
WRAP_FD(pwrite, WRITE, (int fd, const void *p, size_t n, off_t at), (fd, p, n, at))
WRAP(pid_t, fork, FORK, -1, (void), ())
WRAP(int, pipe, PIPE, -1, (int fds[2]), (fds))
WRAP(int, pipe2, PIPE, -1, (int fds[2], int flags), (fds, flags))
WRAP(FILE *, fopen, OPEN, NULL, (const char *path, const char *mode), (path, mode))
WRAP(FILE *, fopen64, OPEN, NULL, (const char *path, const char *mode), (path, mode))
WRAP(FILE *, fdopen, OPEN, NULL, (int fd, const char *mode), (fd, mode))
WRAP(int, mkstemp, OPEN, -1, (char *path), (path))
WRAP(int, __open_2, OPEN, -1, (const char *path, int flags), (path, flags))
WRAP(int, socket, SOCKET, -1, (int domain, int type, int protocol), (domain, type, protocol))
WRAP(int, connect, SOCKET, -1, (int fd, const struct sockaddr *a, socklen_t n), (fd, a, n))
WRAP(int, setsockopt, SOCKET, -1, (int fd, int level, int name, const void *p, socklen_t n), (fd, level, name, p, n))

int
posix_spawn(pid_t *pid, const char *path, const posix_spawn_file_actions_t *actions, const posix_spawnattr_t *attr,
    char *const argv[], char *const envp[])
{
	static int (*next)(pid_t *, const char *, const posix_spawn_file_actions_t *, const posix_spawnattr_t *,
	    char *const *, char *const *);

	if (next == NULL)
		next = (int (*)(pid_t *, const char *, const posix_spawn_file_actions_t *, const posix_spawnattr_t *,
		    char *const *, char *const *))dlsym(RTLD_NEXT, "posix_spawn");
	return hit(FORK) ? failure : next(pid, path, actions, attr, argv, envp);
}

static int
open_mode(const char *name, const char *path, int flags, va_list ap)
{
	int (*next)(const char *, int, ...) = (int (*)(const char *, int, ...))dlsym(RTLD_NEXT, name);
	int mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(ap, int) : 0;

	return hit(OPEN) ? -1 : next(path, flags, mode);
}

#define WRAP_OPEN(name) \
int \
name(const char *path, int flags, ...) \
{ \
	va_list ap; \
	int fd; \
\
	va_start(ap, flags); \
	fd = open_mode(#name, path, flags, ap); \
	va_end(ap); \
	return fd; \
}

#undef open
#undef open64
WRAP_OPEN(open)
WRAP_OPEN(open64)
