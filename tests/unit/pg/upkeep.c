/* SPDX-License-Identifier: PostgreSQL */
/* Tests of what is said ahead of time: ends of certificates, retired roots, root files that lag. */
#include "pg/upkeep.h"

#include "../check.h"

enum { NOW = 1800000000, DAY = 86400 };

static const char *
judge(const struct cert_chain *built, const struct cert_chain *given,
    const struct cert_chain *current)
{
	static char text[1024];
	struct strv lines = STRV_INIT;
	size_t n = 0;

	upkeep_judge(built, given, current, "my.pem", "eu-west-1", NOW, &lines);
	text[0] = '\0';
	for (size_t i = 0; i < lines.n; i++)
		n += (size_t)snprintf(text + n, sizeof(text) - n, "%s|", lines.v[i]);
	strv_clear(&lines);
	return text;
}

int
main(void)
{
	char leaf[] = "db", inter[] = "Amazon RDS eu-west-1 Subordinate CA", root[] = "Amazon RDS eu-west-1 Root CA RSA2048 G1";
	char old[] = "Amazon RDS eu-west-1 2019 CA";
	struct cert v[3] = {
		{ .subject_cn = leaf, .not_after = NOW + 400 * DAY, .sha256 = { 1 } },
		{ .subject_cn = inter, .not_after = NOW + 400 * DAY, .sha256 = { 2 } },
		{ .subject_cn = root, .not_after = NOW + 4000 * DAY, .sha256 = { 3 } },
	};
	struct cert_chain built = { v, 3 }, one = { v, 1 }, two = { v + 1, 2 };

	CHECK_STR(judge(&built, NULL, NULL), "");
	CHECK_STR(judge(NULL, NULL, NULL), "");
	v[0].not_after = NOW + 30 * DAY;
	CHECK_STR(judge(&built, NULL, NULL), "");
	v[0].not_after = NOW + 30 * DAY - 1;
	CHECK_STR(judge(&built, NULL, NULL), "the server's certificate \"db\" expires in 29 days, on 2027-02-14 07:59:59 UTC|");
	v[0].not_after = NOW + 400 * DAY;
	v[1].not_after = NOW + DAY;
	CHECK(strstr(judge(&built, NULL, NULL), "the intermediate certificate \"Amazon RDS eu-west-1 Subordinate CA\" expires in 1 day, on") != NULL);
	v[1].not_after = NOW + 400 * DAY;
	v[2].subject_cn = old;
	CHECK(strstr(judge(&built, NULL, NULL), "a root that is retired") != NULL);
	v[2].subject_cn = root;
	CHECK_STR(judge(NULL, &built, &two), "");
	CHECK(strstr(judge(NULL, &one, &two), "\"my.pem\" lacks 2 of the 2 current roots of eu-west-1") != NULL);
	return check_done();
}
