/* SPDX-License-Identifier: PostgreSQL */
/* What else becomes of a result: \gset stores it, \gexec runs it. */
#include "run/gset.h"

#include <stdlib.h>

#include "base/log.h"
#include "base/mem.h"
#include "print/out.h"
#include "run/request.h"
#include "run/stream.h"
#include "state/session.h"
#include "state/vars.h"

static bool
store_cell(struct session *s, const char *name, const struct cell *cell)
{
	struct err err = ERR_INIT;
	char *value;
	bool good;

	if (vars_has_hook(s->vars, name)) {
		log_warnf("attempt to \\gset into specially treated variable \"%s\" ignored", name);
		return true;
	}
	value = cell->len < 0 ? NULL : xstrndup(cell->s, (size_t)cell->len);
	good = vars_set(s->vars, name, value, &err);
	log_error(&err);
	err_clear(&err);
	free(value);
	return good;
}

bool
gset_store(struct session *s, struct stream *st, const char *prefix)
{
	struct err err = ERR_INIT;
	bool good = true;

	if (st->nrows != 1) {
		log_errorf(st->nrows < 1 ? "no rows returned for \\gset" : "more than one row returned for \\gset");
		return false;
	}
	if (st->table.rows->next(st->table.ctx, st->row, &err) != TABLE_ROW) {
		log_error(&err);
		err_clear(&err);
		return false;
	}
	for (int c = 0; good && c < st->ncols; c++) {
		char *name = xasprintf("%s%s", prefix, st->table.cols[c].name);

		good = store_cell(s, name, &st->row[c]);
		free(name);
	}
	return good;
}

bool
gset_execute(struct session *s, struct stream *st, gset_send_fn *send)
{
	struct request *outer = s->req, inner = { .send = SEND_SIMPLE };
	struct cell *row = xreallocarray(NULL, (size_t)st->ncols + 1, sizeof(*row));
	struct err err = ERR_INIT;
	bool good = true, stop = false;

	/* The queries run with no options of their own, and leave those of the outer one alone. */
	s->req = &inner;
	while (!stop && st->table.rows->next(st->table.ctx, row, &err) == TABLE_ROW) {
		for (int c = 0; !stop && c < st->ncols; c++) {
			char *query;

			if (row[c].len < 0)
				continue;
			query = xstrndup(row[c].s, (size_t)row[c].len);
			if (s->echo == ECHO_ALL && !s->singlestep) {
				out_adds(s->stdout_out, query);
				out_addc(s->stdout_out, '\n');
				out_flush(s->stdout_out);
			}
			if (!send(s, query)) {
				good = false;
				stop = s->on_error_stop;
			}
			if (s->cancelled || s->db == NULL)
				stop = true;
			free(query);
		}
	}
	s->req = outer;
	if (err_is(&err))
		good = false;
	log_error(&err);
	err_clear(&err);
	free(row);
	return good;
}
