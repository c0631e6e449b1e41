/* SPDX-License-Identifier: PostgreSQL */
/* The sink: memory, files, commands, sticky errors. */
#include "print/out.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../check.h"

/* Small and large pieces by every way in; returns the number of bytes. */
static size_t
write_much(struct out *o)
{
	static char large[3 * 65536];
	char *room;

	memset(large, 'L', sizeof(large));
	out_adds(o, "start\n");
	for (int i = 0; i < 30000; i++)
		out_addc(o, 'c');
	out_add(o, large, sizeof(large));
	out_fill(o, 'f', 100000);
	out_addf(o, "%d|%s|", 42, "x");
	out_addf(o, "%0300d", 7);
	room = out_room(o, 10);
	memcpy(room, "0123456789", 10);
	o->len += 10;
	out_adds(o, "end");
	return 6 + 30000 + sizeof(large) + 100000 + 5 + 300 + 10 + 3;
}

int
main(void)
{
	struct out o, f;
	struct err err = ERR_INIT;
	const char *text;
	char *back;
	size_t len, want;
	int error, fd;

	out_open_memory(&o);
	want = write_much(&o);
	text = out_memory(&o, &len);
	CHECK_INT(len, want);
	CHECK(strncmp(text, "start\nccc", 9) == 0 && strcmp(text + len - 13, "0123456789end") == 0);

	CHECK(out_open_file(&f, "out.txt", false, &err));
	CHECK_INT(write_much(&f), want);
	CHECK_INT(out_close(&f, &error), 0);
	CHECK_INT(error, 0);
	back = malloc(want + 1);
	fd = open("out.txt", O_RDONLY);
	CHECK_INT(read(fd, back, want + 1), want);
	close(fd);
	CHECK(memcmp(back, out_memory(&o, NULL), want) == 0);
	CHECK(out_open_file(&f, "out.txt", true, &err));
	out_adds(&f, "more");
	out_close(&f, NULL);
	fd = open("out.txt", O_RDONLY);
	CHECK_INT(lseek(fd, 0, SEEK_END), want + 4);
	close(fd);
	out_close(&o, NULL);

	CHECK(!out_open_file(&f, "/nonexistent/x", false, &err));
	CHECK_STR(err.msg, "/nonexistent/x: No such file or directory");
	err_clear(&err);
	out_adds(&f, "dropped");
	CHECK_INT(out_close(&f, &error), 0);

	CHECK(out_open_pipe(&f, "cat > piped.txt; exit 4", &err));
	write_much(&f);
	CHECK_INT(WEXITSTATUS(out_close(&f, &error)), 4);
	fd = open("piped.txt", O_RDONLY);
	CHECK_INT(lseek(fd, 0, SEEK_END), want);
	close(fd);

	/* A reader that leaves: we live, the error sticks. */
	CHECK(out_open_pipe(&f, "head -c 10 >/dev/null", &err));
	for (int i = 0; i < 200; i++)
		write_much(&f);
	CHECK(!out_flush(&f));
	out_close(&f, &error);
	CHECK_INT(error, EPIPE);

	if (access("/dev/full", W_OK) == 0 && out_open_file(&f, "/dev/full", true, &err)) {
		out_adds(&f, "x");
		CHECK(!out_flush(&f));
		out_adds(&f, "y");
		out_close(&f, &error);
		CHECK_INT(error, ENOSPC);
	}
	free(back);
	return check_done();
}
