/* SPDX-License-Identifier: PostgreSQL */
/* Makes a lost connection of a person at the terminal again, and says what went with it. */
#include "run/again.h"

#include <libpq-fe.h>
#include <stdio.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/intr.h"
#include "base/log.h"
#include "pg/reopen.h"
#include "state/session.h"

/* Milliseconds of all further tries; an Aurora failover takes half of that. */
#define PATIENCE	60000L
/* Seconds for one try where connect_timeout says nothing. */
#define ONE_TRY		10

void
again_note(struct session *s, bool own)
{
	PGTransactionStatusType status = PQtransactionStatus(s->db);

	s->lost.own = own;
	/* A loss that was noticed between statements: what was known before it holds. */
	if (status == PQTRANS_UNKNOWN)
		return;
	s->lost.open = status == PQTRANS_INTRANS || status == PQTRANS_INERROR;
}

/* An answer about the password will be the same the next time; so will a refusal of ours. */
static bool
worth_waiting(const struct session *s, const struct err *err)
{
	return err->code == ERR_NET && !s->notty && isatty(STDERR_FILENO);
}

static struct connection *
keep_trying(struct session *s, struct err *err)
{
	struct connection *link = NULL;
	int64_t pause = 1000, end = clock_ms() + PATIENCE, left;
	char text[80];

	log_infof("Trying again for up to %ld seconds; Ctrl-C ends it.", PATIENCE / 1000);
	for (int n = 2; link == NULL && worth_waiting(s, err) && (left = end - clock_ms()) > 0; n++) {
		if (pause > left)
			pause = left;
		snprintf(text, sizeof(text), "Attempt %d in %ld s", n, (pause + 999) / 1000);
		log_transient(text);
		err_clear(err);
		if (intr_wait(-1, false, (int)pause) != 0) {
			err_set(err, ERR_CANCEL, "canceled by user");
			break;
		}
		snprintf(text, sizeof(text), "Attempt %d", n);
		log_transient(text);
		link = reopen(s->link, ONE_TRY, err);
		pause *= 2;
	}
	log_transient(NULL);
	if (link != NULL)
		log_infof("Connected again.");
	else
		log_infof("Not connected: %s", err->msg);
	return link;
}

struct connection *
again_connect(struct session *s)
{
	struct err err = ERR_INIT;
	struct connection *link;

	log_text("The connection to the server was lost. Attempting reset: ");
	link = reopen(s->link, s->notty ? 0 : ONE_TRY, &err);
	log_text(link != NULL ? "Succeeded.\n" : "Failed.\n");
	if (link == NULL && worth_waiting(s, &err))
		link = keep_trying(s, &err);
	else if (err.code == ERR_SERVER)
		log_infof("Not connected: %s", err.msg);
	err_clear(&err);
	if (link == NULL)
		again_tell(s);
	return link;
}

void
again_tell(struct session *s)
{
	if (s->lost.open)
		log_infof("The open transaction is gone.");
	if (s->lost.own)
		log_infof("The last statement may or may not have run.");
	s->lost.open = s->lost.own = false;
}
