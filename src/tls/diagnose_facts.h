/* SPDX-License-Identifier: PostgreSQL */
/* What a diagnosis has to go on, and the commands that its remedies show. */
#ifndef VPSQL_TLS_DIAGNOSE_FACTS_H
#define VPSQL_TLS_DIAGNOSE_FACTS_H

#include <stdbool.h>
#include <time.h>

#include "base/buf.h"
#include "tls/alias.h"
#include "tls/probe.h"

/* Which kind of endpoint the host name says it is; the roots it needs follow from that. */
enum diagnose_kind {
	DIAGNOSE_PRIVATE,	/* not a name of Amazon's */
	DIAGNOSE_RDS,		/* that region's RDS roots */
	DIAGNOSE_AMAZON_TRUST	/* RDS Proxy, DSQL, Redshift: the Amazon Trust roots */
};

/* All strings are borrowed and may be NULL where nothing is known. */
struct diagnose_facts {
	const struct probe	*probe;
	const char		*program;	/* for commands to type; "vpsql" when NULL */
	const char		*host;		/* as asked for */
	int			 port;
	const char		*via;		/* "HOST:PORT" of --via; or NULL */
	const char		*user;		/* put into commands; or NULL */
	const char		*dbname;
	enum diagnose_kind	 kind;
	const char		*region;	/* of the endpoint */
	const char		*mode;		/* effective sslmode */
	const char		*mode_source;	/* "PGSSLMODE", "service file /x/pg_service.conf" */
	const char		*roots;		/* "us-east-1, shipped" */
	const char		*roots_file;	/* path that was used; NULL: the system's store */
	const char		*roots_source;	/* "sslrootcert in the URI" */
	const struct cert_chain	*root_certs;	/* what roots_file holds; or NULL */
	bool			 roots_explicit;/* the user named the file */
	const char		*locked_where;	/* "file:line" of the lock that the roots are under; or NULL */
	bool			 root_crt_home;	/* roots_file is ~/.postgresql/root.crt by default */
	const char		*crl_file;
	bool			 crl_home;	/* it is ~/.postgresql/root.crl by default */
	const char		*key_file;	/* client key and what is wrong with it */
	const char		*key_problem;
	bool			 gss;		/* gssencmode other than disable was asked for */
	const struct alias	*alias;		/* or NULL when not walked */
	const char		*server_name;	/* a pin in force; host is the alias then */
	const char		*pin_alias;	/* the alias that the pin replaced; or NULL */
	time_t			 now;
	time_t			 built;		/* no clock is right that says less; 0: the day of this version */
	long			 warn_days;	/* expiry warning; 0: 30 */
	const char		*libpq_error;	/* libpq's own words, for FINDING_PASSES; or NULL */
};

/* The program's name for a command to type; borrowed. */
const char *diagnose_program(const struct diagnose_facts *f);
/* The command for the same database under another host name; via may be NULL. New. */
char	*diagnose_command(const struct diagnose_facts *f, const char *host,
	    const char *via);
/* What --via would say of the host and port that were tried: a tunnel's end. New. */
char	*diagnose_via(const struct diagnose_facts *f);

#endif
