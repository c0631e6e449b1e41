/* SPDX-License-Identifier: PostgreSQL */
/* Any bytes as a DNS answer: the chain stays short, its names stay host names. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "tls/alias.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct strv chain = STRV_INIT;

	if (size > ALIAS_MAX_ANSWER)
		return 0;
	strv_add(&chain, "db.example.com");
	alias_parse(data, size, NULL, NULL, &chain);
	if (chain.n > ALIAS_MAX_HOPS + 2)
		abort();
	for (size_t i = 1; i < chain.n; i++) {
		size_t n = strlen(chain.v[i]);

		if (n == 0 || n > 253 ||
		    strspn(chain.v[i], "abcdefghijklmnopqrstuvwxyz0123456789-_.") != n)
			abort();
	}
	strv_clear(&chain);
	return 0;
}
