/* SPDX-License-Identifier: PostgreSQL */
/* Any text as vpsql.conf: what is read was written there, and a pin changes its own host alone. */
#include "base/buf.h"
#include "base/utf8.h"
#include "feed.h"
#include "tls/config.h"
#include "tls/config_pin.h"

static const char *const hosts[] = { "alias.example.com", "a.example.com", "x", "10.0.0.1", "" };
enum { HOSTS = sizeof(hosts) / sizeof(*hosts) };

static void
check_items(const struct config *c, const char *text)
{
	for (size_t i = 0; i < c->n; i++) {
		const struct config_item *it = &c->items[i];

		HOLDS(it->key >= 0 && it->key < CONFIG_KEYS && *it->pattern != '\0' && *it->value != '\0');
		HOLDS(utf8_valid(it->value, strlen(it->value)) && strpbrk(it->value, "\n") == NULL);
		HOLDS(strstr(text, config_key_name(it->key)) != NULL && it->line > 0);
		HOLDS(it->key != CONFIG_LOCKED || it->system);
	}
}

static bool
same(const char *a, const char *b)
{
	return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

/* Pinned and unpinned again: only server_name of the alias changes. */
static void
check_pin(const struct config *c, const char *text, size_t len, bool system)
{
	struct buf pinned = BUF_INIT, free_again = BUF_INIT;
	struct config after = { NULL, 0 }, last = { NULL, 0 };
	struct config_host was, is;
	struct err err = ERR_INIT;

	config_pin_text(text, len, hosts[0], "real.example.com", &pinned);
	HOLDS(config_parse(&after, pinned.data, pinned.len, "f", system, &err));
	for (size_t h = 0; h < HOSTS; h++) {
		config_match(c, hosts[h], &was);
		config_match(&after, hosts[h], &is);
		HOLDS(was.locked == is.locked);
		for (int k = 0; k < CONFIG_KEYS; k++)
			if (k != CONFIG_SERVER_NAME || h > 0)
				HOLDS(same(config_value(&was, (enum config_key)k), config_value(&is, (enum config_key)k)));
	}
	HOLDS(config_pin_text(pinned.data, pinned.len, hosts[0], NULL, &free_again));
	HOLDS(config_parse(&last, free_again.data, free_again.len, "f", system, &err));
	for (size_t i = 0; i < last.n; i++)
		HOLDS(last.items[i].key != CONFIG_SERVER_NAME || strcmp(last.items[i].pattern, hosts[0]) != 0);
	config_clear(&after);
	config_clear(&last);
	buf_free(&pinned);
	buf_free(&free_again);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct feed f = { data, size };
	bool system = (feed_byte(&f) & 1) != 0;
	struct config c = { NULL, 0 };
	struct policy_in in;
	struct config_host h;
	struct err err = ERR_INIT;
	char *text = xmalloc(f.n + 1);

	if (f.n > 0)
		memcpy(text, f.p, f.n);
	text[f.n] = '\0';
	if (config_parse(&c, text, f.n, "f", system, &err)) {
		check_items(&c, text);
		for (size_t i = 0; i < HOSTS; i++) {
			config_match(&c, hosts[i], &h);
			config_match_also(&c, hosts[0], &h);
			policy_in_init(&in);
			config_to_policy(&c, &h, &in);
			HOLDS(system || !in.locked);
			policy_in_clear(&in);
		}
		check_pin(&c, text, f.n, system);
	} else {
		/* "f:LINE: ...", harmless. */
		HOLDS(err_is(&err) && strncmp(err.msg, "f:", 2) == 0);
		for (const char *s = err.msg; *s != '\0'; s++)
			HOLDS((unsigned char)*s >= 0x20 && *s != 0x7f);
	}
	config_clear(&c);
	err_clear(&err);
	free(text);
	return 0;
}
