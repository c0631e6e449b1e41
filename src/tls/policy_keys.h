/* SPDX-License-Identifier: PostgreSQL */
/* The rows of the TLS policy: every keyword of libpq that TLS depends on, and misspellings of them. */
#ifndef VPSQL_TLS_POLICY_KEYS_H
#define VPSQL_TLS_POLICY_KEYS_H

#include "tls/policy.h"

enum {
	POLICY_ROW_SECRET = 1,	/* shown as *** */
	POLICY_ROW_ANY_CASE = 2	/* libpq compares the choices without case */
};

struct policy_row {
	const char		*name;
	const char		*env;		/* NULL: libpq has no variable for it */
	int			 since;		/* first libpq that knows it, 160000 */
	const char		*preset;	/* passed where nothing was asked; NULL: not passed */
	const char		*why_preset;
	unsigned		 flags;
	const char		*choices[8];	/* empty: any text */
};

extern const struct policy_row policy_rows[POLICY_KEYS];

/* Rank of a protocol word, "" lowest and TLSv1.3 highest; -1 unknown. */
int	 policy_protocol_rank(const char *word);

#endif
