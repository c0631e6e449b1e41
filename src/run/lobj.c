/* SPDX-License-Identifier: PostgreSQL */
/* Large objects: \lo_import, \lo_export, \lo_unlink. */
#include "run/lobj.h"

#include <inttypes.h>
#include <libpq-fe.h>
#include <libpq/libpq-fs.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/log.h"
#include "print/out.h"
#include "run/exec.h"
#include "run/report.h"
#include "state/session.h"
#include "state/vars.h"

bool
lobj_libpq_safe(int version)
{
	switch (version / 10000) {
	case 14:
		return version >= 140023;
	case 15:
		return version >= 150018;
	case 16:
		return version >= 160014;
	case 17:
		return version >= 170010;
	case 18:
		return version >= 180004;
	default:
		return version >= 190000;
	}
}

static bool
command(struct session *s, const char *query)
{
	PGresult *res = exec_internal(s, query);

	PQclear(res);
	return res != NULL;
}

/* Opens a transaction unless one is open; *own tells that it must be ended. */
static bool
start(struct session *s, const char *name, bool *own)
{
	*own = false;
	if (s->db == NULL) {
		log_errorf("%s: not connected to a database", name);
		return false;
	}
	switch (PQtransactionStatus(s->db)) {
	case PQTRANS_IDLE:
		if (!command(s, "BEGIN"))
			return false;
		*own = true;
		return true;
	case PQTRANS_INTRANS:
		return true;
	case PQTRANS_INERROR:
		log_errorf("%s: current transaction is aborted", name);
		return false;
	default:
		log_errorf("%s: unknown transaction status", name);
		return false;
	}
}

/* Ends our transaction; with AUTOCOMMIT off it is the user's to commit. */
static bool
finish(struct session *s, bool own, bool good)
{
	if (!own)
		return good;
	if (!good) {
		command(s, "ROLLBACK");
		return false;
	}
	return !s->autocommit || command(s, "COMMIT");
}

static bool
failed(struct session *s, bool own)
{
	log_infof("%s", PQerrorMessage(s->db));
	return finish(s, own, false);
}

__attribute__((format(printf, 2, 3))) static void
say(struct session *s, const char *fmt, ...)
{
	struct buf b = BUF_INIT;
	va_list ap;

	va_start(ap, fmt);
	buf_vaddf(&b, fmt, ap);
	va_end(ap);
	if (!s->quiet) {
		if (s->print.format == PRINT_HTML)
			out_addf(s->out, "<p>%s</p>\n", b.data);
		else
			out_addf(s->out, "%s\n", b.data);
		out_flush(s->out);
	}
	if (s->log != NULL) {
		fprintf(s->log, "%s\n", b.data);
		fflush(s->log);
	}
	buf_free(&b);
}

static Oid
number(const char *text)
{
	return (Oid)strtoul(text, NULL, 10);
}

bool
lobj_import(struct session *s, const char *path, const char *comment)
{
	struct buf b = BUF_INIT;
	char text[16], *literal;
	bool own, good = true;
	Oid oid;

	if (!start(s, "\\lo_import", &own))
		return false;
	oid = lo_import(s->db, path);
	if (oid == InvalidOid)
		return failed(s, own);
	if (comment != NULL) {
		literal = PQescapeLiteral(s->db, comment, strlen(comment));
		if (literal == NULL)
			return failed(s, own);
		buf_addf(&b, "COMMENT ON LARGE OBJECT %u IS %s", oid, literal);
		PQfreemem(literal);
		good = command(s, b.data);
		buf_free(&b);
	}
	if (!finish(s, own, good))
		return false;
	say(s, "lo_import %u", oid);
	snprintf(text, sizeof(text), "%u", oid);
	vars_put(s->vars, "LASTOID", text);
	return true;
}

bool
lobj_export(struct session *s, const char *oid, const char *path)
{
	bool own;

	if (!lobj_libpq_safe(PQlibVersion())) {
		log_errorf("\\lo_export: refused: libpq %d.%d lets a hostile server overwrite memory (CVE-2026-6477)",
		    PQlibVersion() / 10000, PQlibVersion() % 10000);
		log_msg(LOG_HINT, "Install libpq 18.4, 17.10, 16.14, 15.18 or newer; "
		    "SELECT lo_get(%" PRIu32 ") reads it without.", (uint32_t)number(oid));
		return false;
	}
	if (!start(s, "\\lo_export", &own))
		return false;
	if (lo_export(s->db, number(oid), path) != 1)
		return failed(s, own);
	if (!finish(s, own, true))
		return false;
	say(s, "lo_export");
	return true;
}

bool
lobj_unlink(struct session *s, const char *oid)
{
	bool own;

	if (!start(s, "\\lo_unlink", &own))
		return false;
	if (lo_unlink(s->db, number(oid)) != 1)
		return failed(s, own);
	if (!finish(s, own, true))
		return false;
	say(s, "lo_unlink %u", number(oid));
	return true;
}
