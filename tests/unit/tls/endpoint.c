/* SPDX-License-Identifier: PostgreSQL */
/* Every form of endpoint that Amazon documents, and names that only look like one. */
#include "tls/endpoint.h"

#include "../check.h"

#define H "c0abc1def2gh"
#define RDS ENDPOINT_ROOTS_REGION
#define ALL ENDPOINT_ROOTS_ALL
#define ATS ENDPOINT_ROOTS_AMAZON
#define NIL ENDPOINT_ROOTS_UNPUBLISHED
#define DSQL_ID "abcdefghijklmnopqrstuvwxyz"

static const struct {
	const char *host;
	enum endpoint_kind kind;
	const char *region;
	enum endpoint_partition partition;
	enum endpoint_roots roots;
	bool known;
} good[] = {
	/* RDS and Aurora */
	{ "db1." H ".eu-west-1.rds.amazonaws.com", ENDPOINT_INSTANCE, "eu-west-1", ENDPOINT_AWS, RDS, true },
	{ "DB1." H ".EU-West-1.RDS.AmazonAWS.com.", ENDPOINT_INSTANCE, "eu-west-1", ENDPOINT_AWS, RDS, true },
	{ "shop.cluster-" H ".eu-west-1.rds.amazonaws.com", ENDPOINT_CLUSTER, "eu-west-1", ENDPOINT_AWS, RDS, true },
	{ "shop.cluster-ro-" H ".eu-west-1.rds.amazonaws.com", ENDPOINT_READER, "eu-west-1", ENDPOINT_AWS, RDS, true },
	{ "bi.cluster-custom-" H ".us-east-2.rds.amazonaws.com", ENDPOINT_CUSTOM, "us-east-2", ENDPOINT_AWS, RDS, true },
	{ "sg1.shardgrp-" H ".us-east-1.rds.amazonaws.com", ENDPOINT_SHARDGRP, "us-east-1", ENDPOINT_AWS, RDS, true },
	{ "px.proxy-" H ".eu-west-1.rds.amazonaws.com", ENDPOINT_PROXY, "eu-west-1", ENDPOINT_AWS, ATS, true },
	{ "ro.endpoint.proxy-" H ".eu-west-1.rds.amazonaws.com", ENDPOINT_PROXY, "eu-west-1", ENDPOINT_AWS, ATS, true },
	{ "shop.global-abc123def456.global.rds.amazonaws.com", ENDPOINT_GLOBAL, "", ENDPOINT_AWS, ALL, false },
	{ "db1-green-ab12cd." H ".eu-west-1.rds.amazonaws.com", ENDPOINT_INSTANCE, "eu-west-1", ENDPOINT_AWS, RDS, true },
	{ "db1-old1." H ".eu-west-1.rds.amazonaws.com", ENDPOINT_INSTANCE, "eu-west-1", ENDPOINT_AWS, RDS, true },
	{ "shop-green-ab12cd.cluster-" H ".eu-west-1.rds.amazonaws.com", ENDPOINT_CLUSTER, "eu-west-1", ENDPOINT_AWS, RDS, true },
	{ "ls-0123456789abcdef." H ".us-west-2.rds.amazonaws.com", ENDPOINT_INSTANCE, "us-west-2", ENDPOINT_AWS, RDS, true },
	{ "db1." H ".us-east-1.rds-fips.amazonaws.com", ENDPOINT_INSTANCE, "us-east-1", ENDPOINT_AWS, RDS, true },
	{ "shop.cluster-" H ".us-east-1.rds-fips.amazonaws.com", ENDPOINT_CLUSTER, "us-east-1", ENDPOINT_AWS, RDS, true },
	{ "database-test-name.cluster-XYZ.us-east-2.rds.amazonaws.com", ENDPOINT_CLUSTER, "us-east-2", ENDPOINT_AWS, RDS, true },
	{ "db1." H ".ap-southeast-7.rds.amazonaws.com", ENDPOINT_INSTANCE, "ap-southeast-7", ENDPOINT_AWS, RDS, true },
	{ "db1." H ".mx-central-1.rds.amazonaws.com", ENDPOINT_INSTANCE, "mx-central-1", ENDPOINT_AWS, RDS, true },
	/* a region newer than this build */
	{ "db1." H ".eu-west-9.rds.amazonaws.com", ENDPOINT_INSTANCE, "eu-west-9", ENDPOINT_AWS, RDS, false },
	{ "db1." H ".sa-west-1.rds.amazonaws.com", ENDPOINT_INSTANCE, "sa-west-1", ENDPOINT_AWS, RDS, false },
	/* GovCloud, both orders */
	{ "x.cluster-" H ".us-gov-west-1.rds.amazonaws.com", ENDPOINT_CLUSTER, "us-gov-west-1", ENDPOINT_GOV, RDS, true },
	{ "x." H ".us-gov-east-1.rds.amazonaws.com", ENDPOINT_INSTANCE, "us-gov-east-1", ENDPOINT_GOV, RDS, true },
	{ "x.cluster-ro-" H ".rds.us-gov-east-1.amazonaws.com", ENDPOINT_READER, "us-gov-east-1", ENDPOINT_GOV, RDS, true },
	{ "p.proxy-" H ".us-gov-west-1.rds.amazonaws.com", ENDPOINT_PROXY, "us-gov-west-1", ENDPOINT_GOV, ATS, true },
	/* China, new and old order */
	{ "shop.cluster-" H ".rds.cn-north-1.amazonaws.com.cn", ENDPOINT_CLUSTER, "cn-north-1", ENDPOINT_CN, RDS, true },
	{ "shop." H ".rds.cn-northwest-1.amazonaws.com.cn", ENDPOINT_INSTANCE, "cn-northwest-1", ENDPOINT_CN, RDS, true },
	{ "shop.cluster-ro-" H ".cn-northwest-1.rds.amazonaws.com.cn", ENDPOINT_READER, "cn-northwest-1", ENDPOINT_CN, RDS, true },
	{ "n.endpoint.proxy-" H ".rds.cn-north-1.amazonaws.com.cn", ENDPOINT_PROXY, "cn-north-1", ENDPOINT_CN, ATS, true },
	{ "n.proxy-" H ".rds.cn-north-1.amazonaws.com.cn", ENDPOINT_PROXY, "cn-north-1", ENDPOINT_CN, ATS, true },
	{ "database-test-name.cluster-XYZ.rds.cn-northwest-1.amazonaws.com", ENDPOINT_CLUSTER, "cn-northwest-1", ENDPOINT_CN, RDS, true },
	/* isolated and sovereign partitions: no public roots */
	{ "db." H ".rds.us-iso-east-1.c2s.ic.gov", ENDPOINT_INSTANCE, "us-iso-east-1", ENDPOINT_ISO, NIL, true },
	{ "db.cluster-" H ".rds.us-isob-east-1.sc2s.sgov.gov", ENDPOINT_CLUSTER, "us-isob-east-1", ENDPOINT_ISOB, NIL, true },
	{ "db." H ".eusc-de-east-1.rds.amazonaws.eu", ENDPOINT_INSTANCE, "eusc-de-east-1", ENDPOINT_EUSC, NIL, true },
	{ "db.proxy-" H ".eusc-de-east-1.rds.amazonaws.eu", ENDPOINT_PROXY, "eusc-de-east-1", ENDPOINT_EUSC, NIL, true },
	{ "db." H ".rds.eu-isoe-west-1.cloud.adc-e.uk", ENDPOINT_INSTANCE, "eu-isoe-west-1", ENDPOINT_ISOE, NIL, true },
	{ "db." H ".rds.us-isof-south-1.csp.hci.ic.gov", ENDPOINT_INSTANCE, "us-isof-south-1", ENDPOINT_ISOF, NIL, true },
	/* Aurora DSQL */
	{ DSQL_ID ".dsql.us-east-1.on.aws", ENDPOINT_DSQL, "us-east-1", ENDPOINT_AWS, ATS, true },
	{ "id.dsql-fnh4.us-east-1.on.aws", ENDPOINT_DSQL, "us-east-1", ENDPOINT_AWS, ATS, true },
	{ "vpce-0ab-12cd.dsql-fnh4.us-east-1.vpce.amazonaws.com", ENDPOINT_DSQL_VPCE, "us-east-1", ENDPOINT_AWS, ATS, true },
	{ "vpce-0ab-12cd.dsql-fnh4.cn-north-1.vpce.amazonaws.com.cn", ENDPOINT_DSQL_VPCE, "cn-north-1", ENDPOINT_CN, ATS, true },
	/* Redshift */
	{ "dw." H ".us-west-2.redshift.amazonaws.com", ENDPOINT_REDSHIFT, "us-west-2", ENDPOINT_AWS, ATS, true },
	{ "dw." H ".redshift.cn-north-1.amazonaws.com.cn", ENDPOINT_REDSHIFT, "cn-north-1", ENDPOINT_CN, ATS, true },
	{ "wg.123456789012.us-east-1.redshift-serverless.amazonaws.com", ENDPOINT_REDSHIFT_SERVERLESS, "us-east-1", ENDPOINT_AWS, ATS, true },
	{ "123456789012.us-east-1.redshift-serverless.amazonaws.com", ENDPOINT_REDSHIFT_SERVERLESS, "us-east-1", ENDPOINT_AWS, ATS, true },
};

static const char *const bad[] = {
	"", ".", "..", "localhost", "db.example.com", "/var/run/postgresql", "@abstract",
	/* Amazon's, but no database of ours */
	"elb-name.elb.us-east-2.amazonaws.com", "ec2-1-2-3-4.eu-west-1.compute.amazonaws.com",
	"rds.eu-west-1.amazonaws.com", "rds.amazonaws.com", "eu-west-1.rds.amazonaws.com",
	H ".eu-west-1.rds.amazonaws.com", "s3.amazonaws.com",
	"truststore.pki.rds.amazonaws.com",
	/* no region, or one that is none */
	"database-test-name.cluster-XYZ.rds.amazonaws.com.cn",
	"database-test-name.cluster-XYZ.rds.cn-northwest-1.rds.amazonaws.com.cn",
	"db1." H ".us-east-1-beta.rds.amazonaws.com", "db1." H ".eu-west.rds.amazonaws.com",
	"db1." H ".eu-west-1x.rds.amazonaws.com", "db1." H ".xx-west-1.rds.amazonaws.com",
	"db1." H ".eu--1.rds.amazonaws.com", "db1." H ".eu-west-111.rds.amazonaws.com",
	"db1." H ".eu-west-1.eu-west-1.rds.amazonaws.com",
	/* region of another partition */
	"db1." H ".eu-west-1.rds.amazonaws.com.cn", "db1." H ".rds.eu-west-1.amazonaws.eu",
	"db1." H ".us-gov-west-1.rds.amazonaws.com.cn", "db1." H ".us-iso-east-1.rds.amazonaws.com",
	"db1." H ".rds.us-iso-east-1.sc2s.sgov.gov",
	/* look-alikes */
	"db1." H ".eu-west-1.rds.amazonaws.com.evil.example",
	"db1." H ".eu-west-1.rds.amazonaws.com.evil", "db1." H ".eu-west-1.rds.amazonaws.co",
	"db1." H ".eu-west-1.rds.amazonaws.comm", "db1." H ".eu-west-1.rds.xamazonaws.com",
	"db1." H ".eu-west-1.rds.amazonaws-com", "db1." H ".eu-west-1.rdsamazonaws.com",
	"db1." H ".eu-west-1.rds-amazonaws.com", "db1." H ".eu-west-1.rdss.amazonaws.com",
	"db1." H ".eu-west-1-rds.amazonaws.com", "db1." H ".eu-west-1.rds.amazonaws.com..",
	"db1.." H ".eu-west-1.rds.amazonaws.com", ".db1." H ".eu-west-1.rds.amazonaws.com",
	"db1." H ".eu-west-1.rds.amazonaws.com:5432", "db1." H ".eu-west-1.rds.amazonaws.com ",
	" db1." H ".eu-west-1.rds.amazonaws.com", "db1." H ".eu-west-1.rds.amazonaws.com/x",
	"db1." H ".eu-west-1.rds.amazonaws.com,evil.example",
	"user@db1." H ".eu-west-1.rds.amazonaws.com", "db1." H ".eu-west-1.rds.\xd0\xb0mazonaws.com",
	"db1." H ".eu-west-1.rds.amazonaws.com\n", "db1.c0abc-def.eu-west-1.rds.amazonaws.com",
	"a.b." H ".eu-west-1.rds.amazonaws.com", "a.endpoint.cluster-" H ".eu-west-1.rds.amazonaws.com",
	"a.endpointx.proxy-" H ".eu-west-1.rds.amazonaws.com",
	"a.b.endpoint.proxy-" H ".eu-west-1.rds.amazonaws.com", "x.cluster-.eu-west-1.rds.amazonaws.com",
	"shop.global-.global.rds.amazonaws.com", "shop.abc.global.rds.amazonaws.com",
	"a.shop.global-abc.global.rds.amazonaws.com", "shop.global-abc.global.rds.amazonaws.com.cn",
	"shop.global-abc.global.rds.amazonaws.com.evil.example",
	DSQL_ID ".dsql.us-east-1.on.aws.evil.example", DSQL_ID ".dsqlx.us-east-1.on.aws",
	DSQL_ID ".dsql-.us-east-1.on.aws", DSQL_ID ".dsql.us-east-1.off.aws", "x." DSQL_ID ".dsql.us-east-1.on.aws",
	DSQL_ID ".dsql.nowhere.on.aws", "dsql.us-east-1.on.aws", "dsql.us-east-1.api.aws",
	"vpce-1.rds.us-east-1.vpce.amazonaws.com", "x.dsql-fnh4.us-east-1.vpce.amazonaws.com",
	"dw." H ".us-west-2.redshift.amazonaws.com.evil", "a.dw." H ".us-west-2.redshift.amazonaws.com",
	"wg.account.us-east-1.redshift-serverless.amazonaws.com",
	"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa." H ".eu-west-1.rds.amazonaws.com",
};

static const struct {
	const char *host;
	bool ip;
} addresses[] = {
	{ "127.0.0.1", true }, { "10.0.0.256", false }, { "::1", true },
	{ "fe80::1%eth0", true }, { "2001:db8::1", true }, { "1.2.3", false }, { "::g", false },
};

int
main(void)
{
	struct endpoint ep;
	enum endpoint_partition part;
	char longname[600];
	size_t i;

	for (i = 0; i < sizeof(good) / sizeof(good[0]); i++) {
		bool ok = endpoint_parse(good[i].host, &ep);

		CHECK_ROW(ok && ep.kind == good[i].kind && ep.partition == good[i].partition &&
		    ep.roots == good[i].roots && ep.known_region == good[i].known && ep.iam &&
		    strcmp(ep.region, good[i].region) == 0, "%s", good[i].host);
		if (!(ok && ep.kind == good[i].kind))
			printf("# got %s region %s\n", endpoint_kind_name(ep.kind), ep.region);
	}
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		CHECK_ROW(!endpoint_parse(bad[i], &ep) && ep.kind == ENDPOINT_OTHER &&
		    ep.roots == ENDPOINT_ROOTS_NONE && ep.region[0] == '\0' && !ep.iam,
		    "not Amazon's: row %zu", i);
	for (i = 0; i < sizeof(addresses) / sizeof(addresses[0]); i++) {
		endpoint_parse(addresses[i].host, &ep);
		CHECK_ROW(ep.is_ip == addresses[i].ip, "address %s", addresses[i].host);
	}
	endpoint_parse("DB1." H ".EU-West-1.RDS.AmazonAWS.com.", &ep);
	CHECK_STR(ep.name, "db1." H ".eu-west-1.rds.amazonaws.com");
	CHECK(ep.trailing_dot);
	endpoint_parse("My.Host.", &ep);
	CHECK_STR(ep.name, "my.host");
	memset(longname, 'a', sizeof(longname) - 1);
	longname[sizeof(longname) - 1] = '\0';
	CHECK(!endpoint_parse(longname, &ep) && ep.name[0] == '\0');
	for (i = 0; i < 590; i += 2)
		longname[i] = '.';
	CHECK(!endpoint_parse(longname + 1, &ep));
	for (i = 0; endpoint_known_region((unsigned)i) != NULL; i++)
		CHECK_ROW(endpoint_region(endpoint_known_region((unsigned)i), &part) &&
		    part == ENDPOINT_AWS, "%s is commercial", endpoint_known_region((unsigned)i));
	CHECK_INT(i, 34);
	CHECK(endpoint_region("us-gov-west-1", &part) && part == ENDPOINT_GOV);
	CHECK(!endpoint_region("", &part) && !endpoint_region("global", &part) &&
	    !endpoint_region("../../etc-1", &part));
	CHECK_STR(endpoint_partition_name(ENDPOINT_ISOF), "aws-iso-f");
	return check_done();
}
