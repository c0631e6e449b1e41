/* SPDX-License-Identifier: PostgreSQL */
/* Where one query's rows go and how they are printed there. */
#include "run/sink.h"

#include <errno.h>
#include <libpq-fe.h>
#include <stdio.h>
#include <string.h>

#include "base/intr.h"
#include "base/log.h"
#include "base/proc.h"
#include "print/print.h"
#include "print/table.h"
#include "run/request.h"
#include "state/session.h"

const struct print_opt *
sink_options(const struct sink *sink)
{
	return sink->opt != NULL ? sink->opt : &sink->s->print;
}

struct out *
sink_out(struct sink *sink)
{
	const struct request *req = sink->s->req;
	struct err err = ERR_INIT;
	bool good;

	if (sink->out != NULL)
		return sink->out;
	if (req->gfname == NULL)
		return sink->s->out;
	if (sink->gout_open)
		return &sink->gout;
	session_flush(sink->s);
	sink->gout_pipe = req->gfname[0] == '|';
	if (sink->gout_pipe)
		good = out_open_pipe(&sink->gout, req->gfname + 1, &err);
	else
		good = out_open_file(&sink->gout, req->gfname, false, &err);
	if (!good) {
		log_error(&err);
		err_clear(&err);
		return NULL;
	}
	if (sink->gout_pipe)
		proc_sigpipe_ignore();
	sink->gout_open = true;
	return &sink->gout;
}

void
sink_close(struct sink *sink)
{
	int status;

	if (!sink->gout_open)
		return;
	/* The command may print when it sees its end of input. */
	session_flush(sink->s);
	status = out_close(&sink->gout, NULL);
	if (sink->gout_pipe) {
		proc_sigpipe_restore();
		session_shell_status(sink->s, status);
	}
	sink->gout_open = false;
}

/* Says what was lost; of chunks once, and not that a command has read enough of them. False when something was. */
static bool
written(struct sink *sink, struct out *out, const struct print_opt *opt, struct err *err)
{
	bool chunk = !opt->start_table || !opt->stop_table;

	if (out->error == 0 || (chunk && out->error == EPIPE))
		return true;
	if (!chunk || !sink->told)
		err_set(err, ERR_FILE, "could not print result table: %s", strerror(out->error));
	sink->told = chunk;
	out->error = 0;
	return false;
}

bool
sink_print(struct sink *sink, const struct table *t, const struct print_opt *opt)
{
	struct session *s = sink->s;
	struct out *out = sink_out(sink), log_out = { .kind = OUT_NONE };
	struct err err = ERR_INIT;
	struct print_opt plain;
	int error = 0;
	bool good;

	if (out == NULL)
		return false;
	good = print_table(t, opt, out, &err);
	/* Whether a full disk or a command took it must be known now; our own pipe or terminal may wait. */
	if (good && (out == &sink->gout || out->may_fill || out->kind == OUT_PIPE))
		out_flush(out);
	good = good && written(sink, out, opt, &err);
	if (good && s->log != NULL && t->rows->rewind != NULL && t->rows->rewind(t->ctx, &err)) {
		plain = *opt;
		/* psql's log has one form for all tables. */
		plain.pager = PRINT_PAGER_OFF;
		plain.format = PRINT_ALIGNED;
		plain.expanded = PRINT_X_OFF;
		fflush(s->log);
		out_open_fd(&log_out, fileno(s->log));
		print_table(t, &plain, &log_out, &err);
		out_close(&log_out, &error);
		if (error != 0)
			log_errorf("could not write log file \"%s\": %s", s->logfile_name, strerror(error));
	}
	if (err.code == ERR_CANCEL) {
		/* The query itself went well, unless it is still running: then the wait for it sees Ctrl-C. */
		out_addc(out, '\n');
		s->cancelled = true;
		if (PQtransactionStatus(s->db) != PQTRANS_ACTIVE)
			intr_clear();
	} else if (err.code != ERR_SERVER)
		/* A server's error that ended the rows is reported where it arrived. */
		log_error(&err);
	err_clear(&err);
	return good;
}
