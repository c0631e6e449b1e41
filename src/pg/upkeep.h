/* SPDX-License-Identifier: PostgreSQL */
/* What will stop working soon: certificates that end, root files that lack the next roots. */
#ifndef VPSQL_PG_UPKEEP_H
#define VPSQL_PG_UPKEEP_H

#include "base/strv.h"
#include "pg/ask.h"
#include "pg/connection.h"
#include "tls/cert.h"

enum { UPKEEP_DAYS = 30, UPKEEP_SECONDS = 24 * 60 * 60 };

/*
 * Appends one line for each: a certificate of the verified chain that ends within
 * UPKEEP_DAYS, a root that is retired, an explicit root file (given) without a
 * current root of the endpoint's region (current). The chains may be NULL.
 */
void	 upkeep_judge(const struct cert_chain *built, const struct cert_chain *given,
    const struct cert_chain *current, const char *given_name, const char *region,
    time_t now, struct strv *out);
/*
 * Judges an open, verified connection and says it through ui, once a day for a
 * host (remembered by an empty file in the cache folder; without one, every time).
 */
void	 upkeep_warn(const struct connection *c, const struct connect_ask *ask,
    const struct connect_ui *ui);

#endif
