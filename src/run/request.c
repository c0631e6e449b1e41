/* SPDX-License-Identifier: PostgreSQL */
/* One-shot options of the next query: what \g, \gset, \gexec, \bind and friends asked for. */
#include "run/request.h"

#include <stdlib.h>

#include "base/mem.h"

void
request_reset_send(struct request *r)
{
	r->send = SEND_SIMPLE;
	free(r->stmt);
	r->stmt = NULL;
	strv_clear(&r->params);
	r->get_results = 0;
}

bool
request_save_print(struct request *r, const struct print_opt *now)
{
	if (r->gsavepopt != NULL)
		return false;
	r->gsavepopt = xmalloc(sizeof(*r->gsavepopt));
	print_opt_copy(r->gsavepopt, now);
	return true;
}

void
request_restore_print(struct request *r, struct print_opt *now)
{
	if (r->gsavepopt == NULL)
		return;
	print_opt_clear(now);
	*now = *r->gsavepopt;
	free(r->gsavepopt);
	r->gsavepopt = NULL;
}

void
request_reset(struct request *r)
{
	/* Most queries have no options at all: this runs after every one. */
	if (r->send != SEND_SIMPLE || r->stmt != NULL || r->params.n > 0)
		request_reset_send(r);
	free(r->gfname);
	free(r->gset_prefix);
	r->gfname = r->gset_prefix = NULL;
	if (r->gsavepopt != NULL) {
		print_opt_clear(r->gsavepopt);
		free(r->gsavepopt);
		r->gsavepopt = NULL;
	}
	for (int i = 0; i < 4; i++) {
		free(r->crosstab_args[i]);
		r->crosstab_args[i] = NULL;
	}
	r->gdesc = r->gexec = r->crosstab = false;
	r->get_results = 0;
}
