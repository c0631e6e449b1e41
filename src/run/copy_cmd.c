/* SPDX-License-Identifier: PostgreSQL */
/* \copy: a COPY whose file or program is here. */
#include "run/copy_cmd.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/log.h"
#include "run/copy.h"
#include "run/exec.h"
#include "state/session.h"

static bool
open_target(struct copy *c, struct err *err)
{
	struct stat st;

	if (c->place == COPY_PROGRAM) {
		if (c->from)
			return proc_read(&c->child, c->target, err);
		return out_open_pipe(&c->out, c->target, err);
	}
	if (c->place != COPY_FILE)
		return true;
	if (!c->from) {
		if (!out_open_file(&c->out, c->target, false, err))
			return false;
		return true;
	}
	c->fd = open(c->target, O_RDONLY | O_CLOEXEC);
	if (c->fd < 0)
		return err_set(err, ERR_FILE, "%s: %s", c->target, strerror(errno));
	if (fstat(c->fd, &st) == 0 && S_ISDIR(st.st_mode))
		return err_set(err, ERR_FILE, "%s: cannot copy from/to a directory", c->target);
	return true;
}

static bool
close_target(struct session *s, struct copy *c)
{
	int status = 0, error = 0;
	char *text;

	if (c->fd >= 0)
		close(c->fd);
	c->fd = -1;
	if (c->place == COPY_PROGRAM) {
		session_flush(s);
		status = c->from ? proc_close(&c->child) : out_close(&c->out, &error);
		session_shell_status(s, status);
		if (status != 0) {
			text = proc_status_text(status);
			log_errorf("%s: %s", c->target, text);
			free(text);
			return false;
		}
		return true;
	}
	if (c->place == COPY_FILE && !c->from) {
		out_close(&c->out, &error);
		if (error != 0) {
			log_errorf("%s: %s", c->target, strerror(error));
			return false;
		}
	}
	return true;
}

bool
copy_cmd_run(struct session *s, const char *args)
{
	struct copy c = COPY_INIT;
	struct err err = ERR_INIT;
	bool good = false, child = false;

	if (!copy_parse(&c, args, s->std_strings, &err))
		goto out;
	session_flush(s);
	if (!open_target(&c, &err))
		goto out;
	child = c.place == COPY_PROGRAM;
	if (child)
		proc_sigpipe_ignore();
	good = exec_copy(s, c.sql.data, &c);
	if (!close_target(s, &c))
		good = false;
out:
	if (child)
		proc_sigpipe_restore();
	if (c.fd >= 0)
		close(c.fd);
	log_error(&err);
	err_clear(&err);
	copy_clear(&c);
	return good;
}
