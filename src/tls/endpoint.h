/* SPDX-License-Identifier: PostgreSQL */
/* What a host name of Amazon's says: kind of service, region, and which roots vouch for it. */
#ifndef VPSQL_TLS_ENDPOINT_H
#define VPSQL_TLS_ENDPOINT_H

#include <stdbool.h>

enum endpoint_kind {
	ENDPOINT_OTHER = 0,	/* not a name that Amazon gives to a database */
	ENDPOINT_INSTANCE,	/* RDS, Aurora instance, read replica, Lightsail */
	ENDPOINT_CLUSTER,	/* Aurora or Multi-AZ cluster, writer */
	ENDPOINT_READER,
	ENDPOINT_CUSTOM,
	ENDPOINT_SHARDGRP,	/* Aurora Limitless */
	ENDPOINT_PROXY,		/* RDS Proxy, its extra endpoints too */
	ENDPOINT_GLOBAL,	/* Aurora Global Database writer: no region in it */
	ENDPOINT_DSQL,
	ENDPOINT_DSQL_VPCE,	/* PrivateLink's raw name: no certificate names it */
	ENDPOINT_REDSHIFT,
	ENDPOINT_REDSHIFT_SERVERLESS
};

enum endpoint_partition {
	ENDPOINT_AWS = 0, ENDPOINT_GOV, ENDPOINT_CN, ENDPOINT_EUSC, ENDPOINT_ISO,
	ENDPOINT_ISOB, ENDPOINT_ISOE, ENDPOINT_ISOF
};

/* Root sets, in the order in which they are tried. */
enum endpoint_roots {
	ENDPOINT_ROOTS_NONE = 0,	/* nothing known: other rules decide */
	ENDPOINT_ROOTS_REGION,		/* the region's three; then Amazon Trust beside them */
	ENDPOINT_ROOTS_ALL,		/* every commercial region; then Amazon Trust beside them */
	ENDPOINT_ROOTS_AMAZON,		/* Amazon Trust Services */
	ENDPOINT_ROOTS_UNPUBLISHED	/* Amazon's, but its roots are in no public place */
};

enum { ENDPOINT_NAME_MAX = 253, ENDPOINT_REGION_MAX = 31 };

struct endpoint {
	enum endpoint_kind	 kind;
	enum endpoint_partition	 partition;
	enum endpoint_roots	 roots;
	/* Lower case, no trailing dot: what certificates, IAM and pins compare. */
	char			 name[ENDPOINT_NAME_MAX + 1];
	char			 region[ENDPOINT_REGION_MAX + 1];	/* "" where the name has none */
	bool			 is_ip;		/* an IPv4 or IPv6 address */
	bool			 trailing_dot;	/* libpq would fail the name check with it */
	bool			 iam;		/* the service takes IAM tokens as passwords */
	bool			 known_region;	/* among the regions of this build */
};

/*
 * Reads a host as typed (pure; facts of the AWS drivers' RdsUtils and the RDS,
 * Aurora, DSQL and Redshift guides). Always fills *ep; true when it is Amazon's.
 * A name that is too long or has an empty label is ENDPOINT_OTHER.
 */
bool	 endpoint_parse(const char *host, struct endpoint *ep);
/* "RDS instance", "Aurora cluster", ... for messages. */
const char *endpoint_kind_name(enum endpoint_kind kind);
/* "aws", "aws-us-gov", ... */
const char *endpoint_partition_name(enum endpoint_partition partition);
/* The partition a region name belongs to; false when it looks like none. */
bool	 endpoint_region(const char *region, enum endpoint_partition *partition);
/* The commercial regions of this build in order; NULL past the last. */
const char *endpoint_known_region(unsigned i);

#endif
