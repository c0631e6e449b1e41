/* SPDX-License-Identifier: PostgreSQL */
/* Runs a program and makes the Nth of its system calls of one kind fail, stdio's own calls included. */
#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

/*
 * inject KIND:N[+][:HOW] COUNT PROGRAM ARGUMENT...
 *   KIND   read write fork pipe open socket wait file
 *   N      which call, 0: none; + that one and all behind it
 *   HOW    the number of an error, or "short": half of what is asked, and at most 512 bytes (read, write)
 *   COUNT  a file for the number of calls of KIND
 * Counting begins when the program asks for it (shim.c), behind the loader's own calls. Children run untouched.
 * Ends with the program's exit code, 128 + the signal that ended it.
 */
#define START	0x7670		/* a prctl that does nothing */

enum kind { NONE, READ, WRITE, FORK, PIPE, OPEN, SOCKET, WAIT, FILES };
static const char *const kinds[] = { "none", "read", "write", "fork", "pipe", "open", "socket", "wait", "file" };
static const int usual[] = { 0, EIO, ENOSPC, EAGAIN, EMFILE, EMFILE, ENOBUFS, EINTR, EIO };

static const struct { enum kind kind; int nr; } calls[] = {
	{ READ, SYS_read }, { READ, SYS_pread64 }, { READ, SYS_readv }, { READ, SYS_recvfrom }, { READ, SYS_recvmsg },
	{ WRITE, SYS_write }, { WRITE, SYS_pwrite64 }, { WRITE, SYS_writev }, { WRITE, SYS_sendto }, { WRITE, SYS_sendmsg },
	{ FORK, SYS_clone },
#ifdef SYS_clone3
	{ FORK, SYS_clone3 },
#endif
#ifdef SYS_fork
	{ FORK, SYS_fork }, { FORK, SYS_vfork }, { PIPE, SYS_pipe }, { OPEN, SYS_open }, { WAIT, SYS_poll },
	{ WAIT, SYS_select }, { FILES, SYS_rename }, { FILES, SYS_unlink }, { FILES, SYS_mkdir }, { FILES, SYS_chmod },
	{ FILES, SYS_stat }, { FILES, SYS_lstat }, { FILES, SYS_access }, { FILES, SYS_readlink },
#endif
	{ PIPE, SYS_pipe2 }, { OPEN, SYS_openat },
	{ SOCKET, SYS_socket }, { SOCKET, SYS_connect }, { SOCKET, SYS_setsockopt }, { SOCKET, SYS_getsockname },
	{ WAIT, SYS_ppoll }, { WAIT, SYS_pselect6 }, { WAIT, SYS_wait4 },
	{ FILES, SYS_close }, { FILES, SYS_fsync }, { FILES, SYS_fdatasync }, { FILES, SYS_renameat }, { FILES, SYS_renameat2 },
	{ FILES, SYS_unlinkat }, { FILES, SYS_mkdirat }, { FILES, SYS_fchmod }, { FILES, SYS_fchmodat }, { FILES, SYS_ftruncate },
	{ FILES, SYS_lseek }, { FILES, SYS_fstat }, { FILES, SYS_newfstatat }, { FILES, SYS_faccessat }, { FILES, SYS_flock },
	{ FILES, SYS_readlinkat }, { FILES, SYS_fcntl },
};

static enum kind kind;
static long target, seen;
static bool onwards, small, counting, started;
static int failure;
static pid_t child;
static int child_fd = -1;

/* The filter: what is counted goes to us, all else runs. */
static int
listen_to(void)
{
	struct sock_filter code[9 + sizeof(calls) / sizeof(calls[0])];
	struct sock_fprog prog = { 0, code };
	size_t n = 0, wanted = 2;

	for (size_t i = 0; i < sizeof(calls) / sizeof(calls[0]); i++)
		wanted += calls[i].kind == kind;
	code[n++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr));
	for (size_t i = 0; i < sizeof(calls) / sizeof(calls[0]); i++)
		if (calls[i].kind == kind) {
			code[n] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (unsigned)calls[i].nr,
			    (unsigned char)(wanted - (n - 1)), 0);
			n++;
		}
	code[n++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_execve, 2, 0);
	code[n++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_prctl, 1, 0);
	code[n++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
	code[n++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_USER_NOTIF);
	prog.len = (unsigned short)n;
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == -1)
		return -1;
	return (int)syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_NEW_LISTENER, &prog);
}

static const char *
name_of(int fd, char *name, size_t size)
{
	char path[64];
	ssize_t n;

	snprintf(path, sizeof(path), "/proc/%d/fd/%d", (int)child, fd);
	n = readlink(path, name, size - 1);
	name[n < 0 ? 0 : n] = '\0';
	return name;
}

static int
take_fd(int fd)
{
	return (int)syscall(SYS_pidfd_getfd, child_fd, fd, 0);
}

/* Half read or written in the program's stead; false: let it do so itself. */
static bool
do_short(const struct seccomp_notif *req, struct seccomp_notif_resp *resp)
{
	int nr = req->data.nr, fd;
	char part[512];
	size_t half = req->data.args[2] / 2 < sizeof(part) ? req->data.args[2] / 2 : sizeof(part);
	ssize_t n;
	struct iovec ours = { part, half }, theirs = { (void *)(uintptr_t)req->data.args[1], half };

	if ((nr != SYS_read && nr != SYS_write && nr != SYS_recvfrom && nr != SYS_sendto) || req->data.args[2] < 2 ||
	    (fd = take_fd((int)req->data.args[0])) < 0)
		return false;
	if (nr == SYS_write || nr == SYS_sendto) {
		n = process_vm_readv(child, &ours, 1, &theirs, 1, 0);
		if (n == (ssize_t)half)
			n = nr == SYS_write ? write(fd, part, half) : send(fd, part, half, MSG_NOSIGNAL);
	} else {
		n = nr == SYS_read ? read(fd, part, half) : recv(fd, part, half, (int)req->data.args[3]);
		ours.iov_len = theirs.iov_len = n > 0 ? (size_t)n : 0;
		if (n > 0 && process_vm_writev(child, &ours, 1, &theirs, 1, 0) != n)
			n = -1;
	}
	resp->error = n < 0 ? -errno : 0;
	resp->val = n < 0 ? 0 : n;
	close(fd);
	return true;
}

/* Whether this call is to fail, and how. */
static bool
fails(const struct seccomp_notif *req, struct seccomp_notif_resp *resp)
{
	char name[4096];
	bool has_fd = kind == READ || kind == WRITE || req->data.nr == SYS_close || req->data.nr == SYS_fcntl;

	if ((pid_t)req->pid != child || kind == NONE)
		return false;
	if (req->data.nr == SYS_prctl) {
		counting = counting || (req->data.args[0] == START && !started);
		started = started || counting;
		return false;
	}
	/* What takes the program's place is another program. */
	if (req->data.nr == SYS_execve)
		counting = false;
	if (!counting)
		return false;
	name[0] = '\0';
	if (has_fd) {
		name_of((int)req->data.args[0], name, sizeof(name));
		/*
		 * A pipe does neither fill nor break for good, and one that is empty would hold us up; a socket's end is no
		 * error; nothing interrupts a local file; without standard error there is no message.
		 */
		if ((name[0] == '/' && failure == EINTR && !small) || (strncmp(name, "pipe:", 5) == 0 && (small || failure != EINTR)) || (req->data.nr == SYS_close && name[0] != '/') ||
		    (req->data.nr == SYS_fcntl && strncmp(name, "socket:", 7) != 0) || (kind == WRITE && req->data.args[0] == 2))
			return false;
	}
	seen++;
	if (target == 0 || (onwards ? seen < target : seen != target))
		return false;
	if (small)
		return do_short(req, resp);
	resp->error = -failure;
	if (getenv("INJECT_VERBOSE") != NULL)
		fprintf(stderr, "inject: call %d of \"%s\" (%d)\n", req->data.nr, name, (int)req->data.args[0]);
	if ((kind == READ || kind == WRITE) && failure != EINTR && strncmp(name, "socket:", 7) == 0) {
		/* A connection that fails is gone: libpq rightly waits for an answer where only a write has failed. */
		int fd = take_fd((int)req->data.args[0]);

		shutdown(fd, SHUT_RDWR);
		close(fd);
		resp->error = -ECONNRESET;
	}
	return true;
}

/* Serves until the program and its children are gone; the program's wait status. */
static int
serve(int listener)
{
	struct seccomp_notif req;
	struct seccomp_notif_resp resp;
	int status = 0, late = 0;
	bool ended = false;

	for (;;) {
		struct pollfd p = { listener, POLLIN, 0 };
		int n = poll(&p, 1, ended ? 50 : 1000);

		if (!ended && waitpid(child, &status, WNOHANG) == child)
			ended = true;
		if (n > 0 && (p.revents & POLLIN) != 0) {
			memset(&req, 0, sizeof(req));
			if (ioctl(listener, SECCOMP_IOCTL_NOTIF_RECV, &req) == -1)
				continue;
			memset(&resp, 0, sizeof(resp));
			resp.id = req.id;
			if (!fails(&req, &resp))
				resp.flags = SECCOMP_USER_NOTIF_FLAG_CONTINUE;
			ioctl(listener, SECCOMP_IOCTL_NOTIF_SEND, &resp);
		} else if (n > 0 || (ended && ++late > 40))
			break;
	}
	if (!ended)
		waitpid(child, &status, 0);
	return status;
}

int
main(int argc, char **argv)
{
	char name[16] = "", how[16] = "", *plus;
	volatile int *installed = mmap(NULL, sizeof(int), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	int status;
	FILE *f;

	if (argc < 4 || installed == MAP_FAILED || sscanf(argv[1], "%15[a-z]:%ld", name, &target) < 1)
		return 99;
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (strcmp(kinds[i], name) == 0)
			kind = (enum kind)i;
	plus = strchr(argv[1], '+');
	onwards = plus != NULL;
	if (strrchr(argv[1], ':') != strchr(argv[1], ':'))
		snprintf(how, sizeof(how), "%s", strrchr(argv[1], ':') + 1);
	small = strcmp(how, "short") == 0;
	failure = atoi(how) > 0 ? atoi(how) : usual[kind];
	*installed = -2;
	/* The child shares our descriptors until it runs the program: the listener is ours, too. */
	child = (pid_t)syscall(SYS_clone, CLONE_FILES | SIGCHLD, NULL, NULL, NULL, NULL);
	if (child == 0) {
		prctl(PR_SET_PDEATHSIG, SIGKILL);
		*installed = listen_to();
		while (*installed != -3)
			usleep(200);
		execv(argv[3], argv + 3);
		_exit(99);
	}
	while (*installed == -2)
		usleep(200);
	if (*installed < 0) {
		*installed = -3;
		return 98;
	}
	int listener = *installed;

	child_fd = (int)syscall(SYS_pidfd_open, child, 0);
	*installed = -3;
	status = serve(listener);
	if ((f = fopen(argv[2], "w")) != NULL) {
		fprintf(f, "%ld\n", seen);
		fclose(f);
	}
	return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}
