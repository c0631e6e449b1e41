/* SPDX-License-Identifier: PostgreSQL */
/* Tests of the name check: libpq's verdict for every shape of name, and the reason. */
#include "tls/name.h"

#include <stdint.h>

#include "../check.h"

enum { MAX = 4 };

/* One name for each string: "d:" DNS, "4:" and "6:" addresses as raw bytes, "c:" CN. */
static const struct {
	const char	*host;
	const char	*names[MAX];
	enum name_result result;
	enum name_why	 why;		/* for NAME_MISMATCH */
} rows[] = {
	{ "db.example.com", { "d:db.example.com" }, NAME_MATCH, 0 },
	{ "DB.Example.COM", { "d:db.example.com" }, NAME_MATCH, 0 },
	{ "db.example.com", { "d:DB.EXAMPLE.COM" }, NAME_MATCH, 0 },
	{ "db.example.com", { "d:other.example", "d:db.example.com" }, NAME_MATCH, 0 },
	{ "db.example.com", { "d:db.example.co" }, NAME_MISMATCH, NAME_WHY_OTHER },
	{ "db.example.com", { "d:db.example.com." }, NAME_MISMATCH, NAME_WHY_OTHER },
	{ "db.example.com.", { "d:db.example.com" }, NAME_MISMATCH, NAME_WHY_TRAILING_DOT },
	{ "db.example.com.", { "d:db.example.com." }, NAME_MATCH, 0 },
	/* wildcards */
	{ "db.example.com", { "d:*.example.com" }, NAME_MATCH, 0 },
	{ "a.db.example.com", { "d:*.example.com" }, NAME_MISMATCH, NAME_WHY_WILDCARD_DEPTH },
	{ "example.com", { "d:*.example.com" }, NAME_MISMATCH, NAME_WHY_WILDCARD_DEPTH },
	{ "db.example.com", { "d:d*.example.com" }, NAME_MISMATCH, NAME_WHY_WILDCARD_PLACE },
	{ "db.example.com", { "d:*b.example.com" }, NAME_MISMATCH, NAME_WHY_WILDCARD_PLACE },
	{ "db.example.com", { "d:db.*.com" }, NAME_MISMATCH, NAME_WHY_WILDCARD_PLACE },
	{ "db.example.com", { "d:*" }, NAME_MISMATCH, NAME_WHY_WILDCARD_PLACE },
	{ "com", { "d:*" }, NAME_MISMATCH, NAME_WHY_WILDCARD_PLACE },
	{ "db.example.com", { "d:*." }, NAME_MISMATCH, NAME_WHY_OTHER },
	{ "db.com", { "d:*.com" }, NAME_MATCH, 0 },		/* libpq accepts it */
	{ ".example.com", { "d:*.example.com" }, NAME_MISMATCH, NAME_WHY_WILDCARD_DEPTH },
	{ "*.example.com", { "d:*.example.com" }, NAME_MATCH, 0 },
	{ "10.1.2.3", { "d:*.1.2.3" }, NAME_MATCH, 0 },		/* so does libpq */
	/* the common name */
	{ "db.example.com", { "c:db.example.com" }, NAME_MATCH, 0 },
	{ "db.example.com", { "c:*.example.com" }, NAME_MATCH, 0 },
	{ "db.example.com", { "d:x.example.com", "c:db.example.com" }, NAME_MISMATCH, NAME_WHY_CN_IGNORED },
	{ "db.example.com", { "4:\x0a\x01\x02\x03", "c:db.example.com" }, NAME_MATCH, 0 },
	{ "10.1.2.3", { "d:x.example.com", "c:10.1.2.3" }, NAME_MATCH, 0 },
	{ "10.1.2.3", { "4:\x0a\x01\x02\x04", "c:10.1.2.3" }, NAME_MISMATCH, NAME_WHY_CN_IGNORED },
	/* addresses */
	{ "10.1.2.3", { "4:\x0a\x01\x02\x03" }, NAME_MATCH, 0 },
	{ "10.1.2.3", { "d:10.1.2.3" }, NAME_MATCH, 0 },
	{ "10.1.515", { "4:\x0a\x01\x02\x03" }, NAME_MATCH, 0 },	/* inet_aton */
	{ "10.1.2.3", { "d:db.example.com" }, NAME_MISMATCH, NAME_WHY_IP },
	{ "2001:db8::1", { "6:\x20\x01\x0d\xb8\0\0\0\0\0\0\0\0\0\0\0\x01" }, NAME_MATCH, 0 },
	{ "2001:DB8:0::1", { "6:\x20\x01\x0d\xb8\0\0\0\0\0\0\0\0\0\0\0\x01" }, NAME_MATCH, 0 },
	{ "2001:db8::2", { "6:\x20\x01\x0d\xb8\0\0\0\0\0\0\0\0\0\0\0\x01" }, NAME_MISMATCH, NAME_WHY_IP },
	{ "10.1.2.3", { "5:\x0a\x01\x02\x03\x04" }, NAME_BAD_IP, 0 },
	{ "db.example.com", { "5:\x0a\x01\x02\x03\x04", "d:db.example.com" }, NAME_BAD_IP, 0 },
	{ "db.example.com", { "d:db.example.com", "5:\x0a\x01\x02\x03\x04" }, NAME_MATCH, 0 },
	/* localhost */
	{ "localhost", { "d:db.example.com" }, NAME_MISMATCH, NAME_WHY_LOCALHOST },
	{ "127.0.0.1", { "d:db.example.com" }, NAME_MISMATCH, NAME_WHY_LOCALHOST },
	{ "::1", { "d:db.example.com" }, NAME_MISMATCH, NAME_WHY_LOCALHOST },
	{ "db.localhost", { "d:db.example.com" }, NAME_MISMATCH, NAME_WHY_LOCALHOST },
	{ "localhost", { "d:localhost" }, NAME_MATCH, 0 },
	/* names that end before their end */
	{ "db.example.com", { "n:db.example.com" }, NAME_NUL, 0 },
	{ "db.example.com", { "d:x", "n:db.example.com" }, NAME_NUL, 0 },
	{ "db.example.com", { "d:db.example.com", "n:x" }, NAME_MATCH, 0 },
	/* nothing to compare */
	{ "db.example.com", { NULL }, NAME_NONE, 0 },
	{ "db.example.com", { "o:root@db.example.com" }, NAME_NONE, 0 },
	{ "", { "d:db.example.com" }, NAME_NO_HOST, 0 },
	{ "xn--bcher-kva.example", { "d:xn--bcher-kva.example" }, NAME_MATCH, 0 },
	{ "b\xc3\xbc" "cher.example", { "d:xn--bcher-kva.example" }, NAME_MISMATCH, NAME_WHY_OTHER },
};

static size_t
fill(const char *const *texts, struct name *names)
{
	size_t n = 0;

	for (; n < MAX && texts[n] != NULL; n++) {
		const char *t = texts[n];

		names[n].data = (unsigned char *)(uintptr_t)(t + 2);
		names[n].len = strlen(t + 2);
		names[n].type = t[0] == 'c' ? NAME_CN : t[0] == 'o' ? NAME_OTHER : NAME_DNS;
		if (t[0] >= '4' && t[0] <= '6') {
			names[n].type = NAME_IP;
			names[n].len = t[0] == '6' ? 16 : (size_t)(t[0] - '0');
		}
		if (t[0] == 'n')	/* the string's own end is inside */
			names[n].len++;
	}
	return n;
}

static void
text_of(enum name_type type, const char *data, size_t len, const char *want)
{
	struct name name = { type, (unsigned char *)(uintptr_t)data, len };
	struct buf b = BUF_INIT;

	name_text(&name, &b);
	CHECK_STR_ROW(b.data, want, want);
	buf_free(&b);
}

int
main(void)
{
	struct name names[MAX];
	struct name_verdict v;

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		size_t n = fill(rows[i].names, names);

		name_match(rows[i].host, names, n, &v);
		CHECK_ROW(v.result == rows[i].result, "row %zu, %s: %d", i, rows[i].host,
		    v.result);
		if (rows[i].result == NAME_MISMATCH)
			CHECK_ROW(v.why == rows[i].why && v.which != NULL,
			    "row %zu, %s: why %d", i, rows[i].host, v.why);
		if (rows[i].result == NAME_MATCH)
			CHECK_ROW(v.which != NULL, "row %zu, %s: which name", i, rows[i].host);
	}
	{
		const char *const many[MAX] = { "d:a.other.example", "d:db2.example.com", "d:zz.com", NULL };

		name_match("db1.example.com", names, fill(many, names), &v);
		CHECK(v.which == &names[1]);
		CHECK_INT(v.examined, 3);
	}
	text_of(NAME_DNS, "\x1b[2J\\x\x80", 7, "\\x1B[2J\\\\x\\x80");
	text_of(NAME_IP, "\x0a\x01\x02\x03", 4, "10.1.2.3");
	text_of(NAME_IP, "\x0a\x01\x02", 3, "\\x0A\\x01\\x02");
	CHECK(name_is_ip("1.2"));
	CHECK(!name_is_ip("db1"));
	CHECK(!name_is_loopback("localhost.example"));
	CHECK(name_is_loopback("::ffff:127.0.0.1"));
	return check_done();
}
