/* SPDX-License-Identifier: PostgreSQL */
/* What the server said: errors, notices, notifications, and the variables that tell of them. */
#include "run/report.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "base/mem.h"
#include "print/out.h"
#include "state/session.h"
#include "state/vars.h"

void
report_put(struct session *s, const char *name, const char *value)
{
	const char *now = vars_get(s->vars, name);

	if (now == NULL || strcmp(now, value) != 0)
		vars_put(s->vars, name, value);
}

static void
show(struct session *s, const char *text)
{
	static const char after[] = "invalid socket\n";
	size_t len = strlen(text), cut = sizeof(after) - 1;

	/* What libpq adds when it is asked again after the line broke while we waited. */
	if (PQstatus(s->db) == CONNECTION_BAD)
		while (len >= cut && strncmp(text + len - cut, after, cut) == 0 &&
		    (len == cut || text[len - cut - 1] == '\n'))
			len -= cut;
	if (len > 0)
		log_infof("%.*s", (int)len, text);
}

void
report_take_error(struct session *s, PGresult *res)
{
	show(s, PQresultErrorMessage(res));
	if (s->last_error != NULL)
		PQclear(s->last_error);
	s->last_error = res;
}

void
report_connection(struct session *s)
{
	show(s, PQerrorMessage(s->db));
}

static void
on_notice(void *ctx, const char *text)
{
	(void)ctx;
	log_infof("%s", text);
}

void
report_attach(struct session *s)
{
	PQsetNoticeProcessor(s->db, on_notice, s);
}

void
report_notifications(struct session *s)
{
	PGnotify *n;
	bool some = false;

	if (s->at_terminal)
		PQconsumeInput(s->db);
	while ((n = PQnotifies(s->db)) != NULL) {
		out_addf(s->out, "Asynchronous notification \"%s\" ", n->relname);
		if (n->extra != NULL && n->extra[0] != '\0')
			out_addf(s->out, "with payload \"%s\" ", n->extra);
		out_addf(s->out, "received from server process with PID %d.\n", n->be_pid);
		PQfreemem(n);
		some = true;
	}
	if (some)
		out_flush(s->out);
}

void
report_variables(struct session *s, const PGresult *res, bool success)
{
	const char *count, *code, *text;

	if (success) {
		count = res != NULL ? PQcmdTuples((PGresult *)(uintptr_t)res) : "";
		if (*count == '\0')
			count = "0";
		/* A script's statements mostly end alike. */
		if (s->told.changes == vars_changes(s->vars) && strcmp(s->told.rows, count) == 0)
			return;
		report_put(s, "ERROR", "false");
		report_put(s, "SQLSTATE", "00000");
		report_put(s, "ROW_COUNT", count);
		s->told.no_oid = s->told.no_oid && s->told.changes == vars_changes(s->vars);
		s->told.changes = vars_changes(s->vars);
		snprintf(s->told.rows, sizeof(s->told.rows), "%s", count);
		return;
	}
	code = res != NULL ? PQresultErrorField(res, PG_DIAG_SQLSTATE) : NULL;
	text = res != NULL ? PQresultErrorField(res, PG_DIAG_MESSAGE_PRIMARY) : NULL;
	if (code == NULL)
		code = "";
	report_put(s, "ERROR", "true");
	report_put(s, "SQLSTATE", code);
	report_put(s, "ROW_COUNT", "0");
	report_put(s, "LAST_ERROR_SQLSTATE", code);
	report_put(s, "LAST_ERROR_MESSAGE", text != NULL ? text : "");
}

void
report_oid(struct session *s, Oid oid)
{
	char text[16];

	if (oid == InvalidOid && s->told.no_oid && s->told.changes == vars_changes(s->vars))
		return;
	snprintf(text, sizeof(text), "%u", oid);
	report_put(s, "LASTOID", text);
	s->told.no_oid = oid == InvalidOid && s->told.changes == vars_changes(s->vars);
}

char *
report_time_text(double elapsed)
{
	double seconds, minutes, hours, days;
	char *text;

	if (elapsed < 1000.0)
		return xasprintf("Time: %.3f ms", elapsed);
	/* Whole parts are taken off one unit after the other, so that 59.9996 s does not show as 60. */
	seconds = elapsed / 1000.0;
	minutes = (double)(long long)(seconds / 60.0);
	seconds -= 60.0 * minutes;
	if (minutes < 60.0)
		return xasprintf("Time: %.3f ms (%02d:%06.3f)", elapsed, (int)minutes, seconds);
	hours = (double)(long long)(minutes / 60.0);
	minutes -= 60.0 * hours;
	if (hours < 24.0)
		return xasprintf("Time: %.3f ms (%02d:%02d:%06.3f)", elapsed, (int)hours, (int)minutes, seconds);
	days = (double)(long long)(hours / 24.0);
	hours -= 24.0 * days;
	text = xasprintf("Time: %.3f ms (%.0f d %02d:%02d:%06.3f)", elapsed, days, (int)hours, (int)minutes, seconds);
	return text;
}

void
report_timing(struct session *s, double elapsed)
{
	char *text = report_time_text(elapsed);

	out_adds(s->stdout_out, text);
	out_addc(s->stdout_out, '\n');
	free(text);
}

void
report_verbose(struct session *s)
{
	char *text;

	if (s->last_error == NULL) {
		out_adds(s->stdout_out, "There is no previous error.\n");
		out_flush(s->stdout_out);
		return;
	}
	text = PQresultVerboseErrorMessage(s->last_error, PQERRORS_VERBOSE, PQSHOW_CONTEXT_ALWAYS);
	if (text != NULL)
		log_errorf("%s", text);
	PQfreemem(text);
}
