/* SPDX-License-Identifier: PostgreSQL */
/* The lines that greet a session at the terminal: versions, TLS, and what was verified. */
#include "run/greet.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "pg/server.h"
#include "pg/verified.h"
#include "print/out.h"
#include "state/session.h"

void
greet_print(struct session *s, bool starting)
{
	struct buf b = BUF_INIT;
	char *mine, *theirs;

	if (s->quiet || s->notty)
		return;
	if (s->sversion != SESSION_PSQL_NUMBER) {
		/* The server may say anything. */
		buf_addf(&b, "%s (%s, server ", s->progname, SESSION_PSQL_VERSION);
		utf8_message(&b, server_version(s->db), strlen(server_version(s->db)));
		buf_adds(&b, ")\n");
	} else if (starting)
		buf_addf(&b, "%s (%s)\n", s->progname, SESSION_PSQL_VERSION);
	if (s->sversion / 10000 > SESSION_PSQL_MAJOR || s->sversion < 90200) {
		mine = server_major(SESSION_PSQL_NUMBER);
		theirs = server_major(s->sversion);
		buf_addf(&b, "WARNING: %s major version %s, server major version %s.\n"
		    "         Some psql features might not work.\n", s->progname, mine, theirs);
		free(mine);
		free(theirs);
	}
	if (!s->link->local || strcmp(s->progname, "psql") != 0)
		verified_banner(s->link, &b);
	out_add(s->stdout_out, b.data, b.len);
	session_flush(s);
	buf_free(&b);
}
