/* SPDX-License-Identifier: PostgreSQL */
/* Tests of the alias walk: DNS answers good, broken and hostile, byte by byte. */
#include "tls/alias.h"

#include <stdlib.h>

#include "base/buf.h"
#include "../check.h"

static void
put16(struct buf *b, unsigned v)
{
	buf_addc(b, (char)(v >> 8));
	buf_addc(b, (char)v);
}

static void
put_name(struct buf *b, const char *name)
{
	while (*name != '\0') {
		size_t n = strcspn(name, ".");

		buf_addc(b, (char)n);
		buf_add(b, name, n);
		name += n + (name[n] == '.');
	}
	buf_addc(b, '\0');
}

static void
start(struct buf *b, const char *question, unsigned answers)
{
	buf_clear(b);
	put16(b, 0x1234);
	put16(b, 0x8180);
	put16(b, 1);
	put16(b, answers);
	put16(b, 0);
	put16(b, 0);
	put_name(b, question);
	put16(b, 1);
	put16(b, 1);
}

static void
put_cname(struct buf *b, const char *owner, const char *target)
{
	size_t at;

	put_name(b, owner);
	put16(b, 5);
	put16(b, 1);
	put16(b, 0);
	put16(b, 60);
	at = b->len;
	put16(b, 0);
	put_name(b, target);
	b->data[at] = (char)((b->len - at - 2) >> 8);
	b->data[at + 1] = (char)(b->len - at - 2);
}

static void
put_a(struct buf *b, const char *owner)
{
	put_name(b, owner);
	put16(b, 1);
	put16(b, 1);
	put16(b, 0);
	put16(b, 60);
	put16(b, 4);
	buf_add(b, "\x0a\0\0\x01", 4);
}

static enum alias_status
parse(const struct buf *b, const char *host, char **text)
{
	struct alias a = ALIAS_INIT;

	strv_add(&a.chain, host);
	/* A copy of the exact size: valgrind and ASan see every byte past the end. */
	{
		unsigned char *msg = malloc(b->len + 1);

		memcpy(msg, b->data, b->len);
		a.status = alias_parse(msg, b->len, NULL, NULL, &a.chain);
		free(msg);
	}
	*text = alias_text(&a);
	strv_clear(&a.chain);
	return a.status;
}

#define RDS "db1.c0abc1def2gh.eu-west-1.rds.amazonaws.com"

static void
expect(const struct buf *b, const char *host, enum alias_status status,
    const char *chain, const char *name)
{
	char *text;

	CHECK_INT_ROW(parse(b, host, &text), status, name);
	if (chain != NULL)
		CHECK_STR_ROW(text, chain, name);
	free(text);
}

int
main(void)
{
	struct buf b = BUF_INIT, cut = BUF_INIT;
	char name[64], next[64], *text;

	start(&b, "db.example.com", 1);
	put_a(&b, "db.example.com");
	expect(&b, "db.example.com", ALIAS_NOT_ONE, "db.example.com", "no CNAME");

	start(&b, "db.example.com", 2);
	put_cname(&b, "db.example.com", RDS);
	put_a(&b, RDS);
	expect(&b, "db.example.com", ALIAS_FOUND, "db.example.com -> " RDS, "one hop");

	start(&b, "db.example.com", 3);
	put_cname(&b, RDS, "ec2-1-2-3-4.eu-west-1.compute.amazonaws.com");
	put_cname(&b, "alias.example.net", RDS);
	put_cname(&b, "DB.Example.com", "Alias.Example.NET");
	expect(&b, "db.example.com", ALIAS_FOUND,
	    "db.example.com -> alias.example.net -> " RDS, "any order, not past the endpoint");

	start(&b, "db.corp.example.com", 1);
	put_cname(&b, "db.corp.example.com", RDS);
	expect(&b, "db", ALIAS_FOUND, "db -> " RDS, "search domain");

	start(&b, "db.example.com", 1);
	put_cname(&b, "other.example.com", RDS);
	expect(&b, "db.example.com", ALIAS_NOT_ONE, "db.example.com", "a record of another name");

	start(&b, "db.example.com", 2);
	put_cname(&b, "db.example.com", "x.example.com");
	put_cname(&b, "x.example.com", "db.example.com");
	expect(&b, "db.example.com", ALIAS_LOOP, NULL, "loop");

	start(&b, "db.example.com", 1);
	put_cname(&b, "db.example.com", "db.example.com");
	expect(&b, "db.example.com", ALIAS_LOOP, NULL, "itself");

	start(&b, "", 1);
	put_cname(&b, "", "");
	expect(&b, "db.example.com", ALIAS_BAD_ANSWER, "db.example.com", "the root is no target, not even its own");

	start(&b, "db.example.com", 1);
	put_cname(&b, "db.example.com", "db1.c0abc1def2gh.eu-west-1.rds.amazonaws.com.evil.example");
	expect(&b, "db.example.com", ALIAS_NOT_ONE, NULL, "look-alike is no endpoint");

	start(&b, "n0.example.com", 30);
	for (int i = 0; i < 30; i++) {
		snprintf(name, sizeof(name), "n%d.example.com", i);
		snprintf(next, sizeof(next), "n%d.example.com", i + 1);
		put_cname(&b, name, next);
	}
	expect(&b, "n0.example.com", ALIAS_TOO_LONG, NULL, "thirty hops");

	start(&b, "db.example.com", 1);
	put_cname(&b, "db.example.com", "a\x1b[2Jb.example.com");
	expect(&b, "db.example.com", ALIAS_BAD_ANSWER, NULL, "control characters in a target");

	start(&b, "db.example.com", 1);
	put_cname(&b, "db.example.com", "a b.example.com");
	expect(&b, "db.example.com", ALIAS_BAD_ANSWER, NULL, "a blank in a target");

	/* a pointer to itself, and one past the end */
	start(&b, "db.example.com", 1);
	put_name(&b, "db.example.com");
	put16(&b, 5); put16(&b, 1); put16(&b, 0); put16(&b, 60); put16(&b, 2);
	put16(&b, 0xc000 | (unsigned)b.len);
	expect(&b, "db.example.com", ALIAS_BAD_ANSWER, NULL, "pointer to itself");
	b.data[b.len - 1] = (char)0xff;
	expect(&b, "db.example.com", ALIAS_BAD_ANSWER, NULL, "pointer past the end");

	/* compression as servers really use it */
	start(&b, "db.example.com", 1);
	put16(&b, 0xc00c);
	put16(&b, 5); put16(&b, 1); put16(&b, 0); put16(&b, 60); put16(&b, 4);
	buf_add(&b, "\x01x", 2);
	put16(&b, 0xc00f);
	expect(&b, "db.example.com", ALIAS_NOT_ONE, "db.example.com -> x.example.com", "compressed names");

	/* every prefix of a good answer is bad or says nothing, and never reads past its end */
	start(&b, "db.example.com", 2);
	put_cname(&b, "db.example.com", RDS);
	put_a(&b, RDS);
	for (size_t n = 0; n < b.len; n++) {
		buf_clear(&cut);
		buf_add(&cut, b.data, n);
		if (parse(&cut, "db.example.com", &text) != ALIAS_BAD_ANSWER)
			CHECK_ROW(false, "cut at %zu", n);
		free(text);
	}
	CHECK_ROW(true, "every cut answer is refused");

	{
		struct alias a;

		alias_walk("127.0.0.1", NULL, NULL, 100, &a);
		CHECK_INT(a.status, ALIAS_NOT_ONE);
		alias_clear(&a);
		alias_walk("/var/run/postgresql", NULL, NULL, 100, &a);
		CHECK_INT(a.status, ALIAS_NOT_ONE);
		alias_clear(&a);
		alias_walk("DB1.c0abc1def2gh.eu-west-1.rds.amazonaws.com.", NULL, NULL, 100, &a);
		CHECK_INT(a.status, ALIAS_NOT_ONE);
		CHECK_STR(a.chain.v[0], RDS);
		alias_clear(&a);
	}
	buf_free(&b);
	buf_free(&cut);
	return check_done();
}
