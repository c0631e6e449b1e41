/* SPDX-License-Identifier: PostgreSQL */
/* Any settings from any sources: no TCP connection falls below its floor, and the policy as text reads back to itself. */
#include "base/buf.h"
#include "feed.h"
#include "tls/policy.h"
#include "tls/policy_keys.h"

static const char *const words[] = { "disable", "allow", "prefer", "require", "verify-ca", "verify-full", "", "1", "0", "TLSv1",
	"TLSv1.2", "TLSv1.3", "system", "direct", "postgres", "/r.pem" };

static const char *
value(struct feed *f, char **own)
{
	unsigned pick = feed_byte(f);

	free(*own);
	*own = NULL;
	if (pick < 128)
		return words[pick % 16];
	if (pick == 255)
		return NULL;
	return *own = feed_text(f, '\n');
}

static void
add_env(struct policy_in *in, struct feed *f)
{
	char *one = feed_text(f, '\n');
	char *env[] = { one, NULL };
	struct err err = ERR_INIT;

	if (policy_placebo_env(env, &err))
		HOLDS(err_is(&err));
	policy_add_env(in, env);
	err_clear(&err);
	free(one);
}

static void
check_text(const struct policy *p)
{
	struct buf text = BUF_INIT, again = BUF_INIT;
	struct policy back;
	struct err err = ERR_INIT;

	policy_dump(p, &text);
	HOLDS(policy_parse(text.data, &back, &err));
	policy_dump(&back, &again);
	HOLDS(strcmp(text.data, again.data) == 0);
	policy_clear(&back);
	buf_free(&text);
	buf_free(&again);
}

static void
check_policy(const struct policy *p, bool lowered)
{
	const char *keyword, *text;
	bool socket = p->host_kind == POLICY_HOST_SOCKET, mode = false, gss = false, low = false;
	size_t iter = 0;

	if (!socket)
		HOLDS(p->mode >= p->floor && (lowered || p->floor == POLICY_VERIFY_FULL));
	while (policy_param(p, &iter, &keyword, &text)) {
		/* Nothing hides what libpq would find elsewhere, but verification never rests on it. */
		HOLDS(text != NULL && (*text != '\0' || socket ||
		    (strcmp(keyword, "sslmode") != 0 && strcmp(keyword, "sslrootcert") != 0)));
		if (strcmp(keyword, "sslmode") == 0) {
			mode = true;
			HOLDS(socket || strcmp(text, policy_mode_name(p->mode)) == 0);
		} else if (strcmp(keyword, "gssencmode") == 0)
			gss = true;
		else if (strcmp(keyword, "ssl_min_protocol_version") == 0) {
			low = true;
			HOLDS(policy_protocol_rank(text) >= policy_protocol_rank("TLSv1.2"));
		} else if (strcmp(keyword, "sslkeylogfile") == 0) {
			/* Allowed where the floor is lowered, and never in silence. */
			HOLDS(p->weak.n > 0 && (socket || lowered));
		}
	}
	HOLDS(socket || (mode && gss && low));
	for (size_t i = 0; i < p->notes.n; i++)
		for (const char *s = p->notes.v[i]; *s != '\0'; s++)
			HOLDS((unsigned char)*s >= 0x20 && *s != 0x7f);
	/* What is not verified is said. */
	HOLDS(socket || p->mode == POLICY_VERIFY_FULL || p->weak.n > 0);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const hosts[] = { "db.example.com", "", "/tmp", "10.0.0.1", "::1", "@abstract", "db1.c0abc1def2gh.eu-west-1.rds.amazonaws.com", NULL };
	static const int libs[] = { 150000, 160000, 170000, 180000 };
	struct feed f = { data, size };
	unsigned pick = feed_byte(&f);
	struct policy_in in;
	struct policy out;
	struct err err = ERR_INIT;
	char *own = NULL;
	bool lowered = false;

	policy_in_init(&in);
	policy_in_host(&in, hosts[pick & 7], (pick & 8) != 0 ? "10.0.0.2" : NULL);
	in.libpq = libs[pick / 16 & 3];
	in.locked = (pick & 64) != 0;
	if (in.locked)
		in.locked_where = xstrdup("/etc/vpsql.conf:1");
	if ((pick & 128) != 0) {
		in.trust_path = xstrdup("/r.pem");
		in.trust_reason = xstrdup("roots: eu-west-1, shipped");
	}
	while (f.n > 0) {
		unsigned what = feed_byte(&f);
		enum policy_source source = (enum policy_source)(what / 32 % POLICY_FROM_DEFAULT);
		const char *text;

		if ((what & 31) < POLICY_KEYS) {
			text = value(&f, &own);
			policy_add(&in, policy_rows[what & 31].name, text, source, "place");
		} else if ((what & 31) < 20) {
			text = value(&f, &own);
			policy_add_floor(&in, text != NULL ? text : "require", source, "place");
			/* A locked configuration lowers it alone. */
			lowered |= !in.locked || source == POLICY_FROM_SYSTEM;
		} else if ((what & 31) < 24) {
			if (f.n >= 17 && memcmp(f.p, "VPSQL_MIN_SSLMODE", 17) == 0)
				lowered |= !in.locked;
			add_env(&in, &f);
		} else if ((what & 31) < 26) {
			char *name = feed_text(&f, '\n');

			text = value(&f, &own);
			if (policy_placebo("\\set", name, text, &err))
				HOLDS(err_is(&err));
			err_clear(&err);
			free(name);
		}
	}
	if (policy_resolve(&in, &out, &err)) {
		check_policy(&out, lowered);
		check_text(&out);
		policy_clear(&out);
	} else
		HOLDS(err_is(&err));
	err_clear(&err);
	policy_in_clear(&in);
	free(own);
	return 0;
}
