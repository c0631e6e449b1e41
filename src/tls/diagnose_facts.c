/* SPDX-License-Identifier: PostgreSQL */
/* What a diagnosis has to go on, and the commands that its remedies show. */
#include "tls/diagnose_facts.h"

#include <string.h>

const char *
diagnose_program(const struct diagnose_facts *f)
{
	return f->program != NULL ? f->program : "vpsql";
}

void
diagnose_shell_word(struct buf *out, const char *s)
{
	if (s[0] != '\0' && s[strspn(s, "abcdefghijklmnopqrstuvwxyz"
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._:/@%+,=-")] == '\0') {
		buf_adds(out, s);
		return;
	}
	buf_addc(out, '\'');
	for (; *s != '\0'; s++) {
		if (*s == '\'')
			buf_adds(out, "'\\''");
		else
			buf_addc(out, *s);
	}
	buf_addc(out, '\'');
}

char *
diagnose_command(const struct diagnose_facts *f, const char *host, const char *via)
{
	struct buf b = BUF_INIT;

	buf_addf(&b, "%s -h ", diagnose_program(f));
	diagnose_shell_word(&b, host);
	if (via != NULL) {
		buf_adds(&b, " --via ");
		diagnose_shell_word(&b, via);
	} else if (f->port != 0 && f->port != 5432)
		buf_addf(&b, " -p %d", f->port);
	if (f->user != NULL) {
		buf_adds(&b, " -U ");
		diagnose_shell_word(&b, f->user);
	}
	if (f->dbname != NULL) {
		buf_adds(&b, " -d ");
		diagnose_shell_word(&b, f->dbname);
	}
	return buf_take(&b);
}
