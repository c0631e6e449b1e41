/* SPDX-License-Identifier: PostgreSQL */
/* Strings in JSON. */
#include "base/json.h"

#include <string.h>

#include "base/utf8.h"

void
json_string(struct buf *out, const char *s)
{
	size_t len, n;
	uint32_t code;

	if (s == NULL) {
		buf_adds(out, "null");
		return;
	}
	len = strlen(s);
	buf_addc(out, '"');
	while (len > 0) {
		n = utf8_decode(s, len, &code);
		if (n == 0) {
			buf_adds(out, "\\ufffd");
			n = 1;
		} else if (code == '"' || code == '\\')
			buf_addf(out, "\\%c", (int)code);
		else if (code == '\n')
			buf_adds(out, "\\n");
		else if (code == '\t')
			buf_adds(out, "\\t");
		else if (code < 0x20 || (code >= 0x7f && code < 0xa0))
			buf_addf(out, "\\u%04x", (unsigned)code);
		else
			buf_add(out, s, n);
		s += n;
		len -= n;
	}
	buf_addc(out, '"');
}
