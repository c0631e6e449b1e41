/* SPDX-License-Identifier: PostgreSQL */
/* What a probe saw as text and JSON: the chain as a tree, the verdict of each rule, the modes that pass. */
#ifndef VPSQL_MAIN_TLS_REPORT_H
#define VPSQL_MAIN_TLS_REPORT_H

#include <stdbool.h>
#include <time.h>

#include "base/buf.h"
#include "tls/alias.h"
#include "tls/endpoint.h"
#include "tls/finding.h"
#include "tls/probe.h"

/* Everything borrowed; strings may be NULL. */
struct tls_report {
	const struct probe	*probe;
	const struct findings	*findings;
	const struct endpoint	*endpoint;
	const struct alias	*alias;
	const char		*host;
	int			 port;
	const char		*via;
	const char		*roots;		/* "us-east-1, shipped" */
	const char		*roots_file;
	bool			 crl;		/* a revocation list was given */
	bool			 direct;
	time_t			 now;
};

/* Days to the end of the first certificate of the chain that ends; false without one. */
bool	 tls_report_days(const struct tls_report *r, long *days);
/* Each appends the whole report: lines for people, or one JSON object. */
void	 tls_report_text(const struct tls_report *r, struct buf *out);
void	 tls_report_json(const struct tls_report *r, struct buf *out);
/* One line as monitoring systems read it; code is one of TLS_CHECK_…. */
void	 tls_report_line(const struct tls_report *r, int code, long warn_days,
	    struct buf *out);

#endif
