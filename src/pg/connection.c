/* SPDX-License-Identifier: PostgreSQL */
/* An open connection, what was verified about it, and what it was opened with. */
#include "pg/connection.h"

#include <stdlib.h>

#include "base/mem.h"
#include "pg/target.h"

struct connection_keep {
	struct target	 target;
	unsigned	 refs;
};

struct connection *
connection_new(void)
{
	struct connection *c = xcalloc(1, sizeof *c);

	c->keep = xcalloc(1, sizeof *c->keep);
	c->keep->target.joined_fd = -1;
	c->keep->refs = 1;
	return c;
}

struct connection *
connection_share(const struct connection *old)
{
	struct connection *c = xcalloc(1, sizeof *c);

	c->keep = old->keep;
	c->keep->refs++;
	c->password_found = old->password_found;
	return c;
}

void
connection_close(struct connection *c)
{
	if (c == NULL)
		return;
	PQfinish(c->db);
	if (--c->keep->refs == 0) {
		target_clear(&c->keep->target);
		free(c->keep);
	}
	free(c->verified_name);
	free(c->issuer);
	free(c->roots);
	free(c);
}

struct target *
connection_target(const struct connection *c)
{
	return &c->keep->target;
}

const struct conninfo *
connection_asked(const struct connection *c)
{
	return c->keep->target.asked;
}

const char *
connection_password(const struct connection *c)
{
	const char *password = PQpass(c->db);

	if (password == NULL || *password == '\0' ||
	    (c->password_found && c->keep->target.n_hosts > 1))
		return NULL;
	return password;
}
