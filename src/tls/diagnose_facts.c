/* SPDX-License-Identifier: PostgreSQL */
/* What a diagnosis has to go on, and the commands that its remedies show. */
#include "tls/diagnose_facts.h"

#include <string.h>

#include "base/mem.h"
#include "base/shell.h"

const char *
diagnose_program(const struct diagnose_facts *f)
{
	return f->program != NULL ? f->program : "vpsql";
}

char *
diagnose_command(const struct diagnose_facts *f, const char *host, const char *via)
{
	struct buf b = BUF_INIT;

	buf_addf(&b, "%s -h ", diagnose_program(f));
	shell_word(&b, host);
	if (via != NULL) {
		buf_adds(&b, " --via ");
		shell_word(&b, via);
	} else if (f->port != 0 && f->port != 5432)
		buf_addf(&b, " -p %d", f->port);
	if (f->user != NULL) {
		buf_adds(&b, " -U ");
		shell_word(&b, f->user);
	}
	if (f->dbname != NULL) {
		buf_adds(&b, " -d ");
		shell_word(&b, f->dbname);
	}
	return buf_take(&b);
}

char *
diagnose_via(const struct diagnose_facts *f)
{
	bool v6 = strchr(f->host, ':') != NULL;

	return xasprintf("%s%s%s:%d", v6 ? "[" : "", f->host, v6 ? "]" : "",
	    f->port != 0 ? f->port : 5432);
}
