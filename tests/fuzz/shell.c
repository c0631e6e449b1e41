/* SPDX-License-Identifier: PostgreSQL */
/* Any texts in commands for a shell, run or printed to be typed: read by the rules of the shell they are the same words. */
#include "base/shell.h"
#include "base/strv.h"
#include "base/utf8.h"
#include "feed.h"
#include "lex/slash.h"
#include "run/source.h"
#include "state/session.h"
#include "state/vars.h"
#include "tls/diagnose.h"
#include "tls/diagnose_name.h"

/*
 * POSIX.1-2024, "Shell Command Language", 2.2: the words up to an unquoted line end or the end. Nothing that an
 * interactive shell acts on (expansions, patterns, operators, history, braces) may stand there unquoted.
 */
static void
sh_words(const char *p, struct strv *out)
{
	struct buf word = BUF_INIT;

	for (;;) {
		bool any = false;

		buf_clear(&word);
		while (*p == ' ' || *p == '\t')
			p++;
		for (; *p != '\0' && strchr(" \t\n", *p) == NULL; any = true) {
			if (*p == '\'') {
				const char *shut = strchr(p + 1, '\'');

				HOLDS(shut != NULL);
				buf_add(&word, p + 1, (size_t)(shut - p - 1));
				p = shut + 1;
			} else if (*p == '\\') {
				HOLDS(p[1] != '\0' && p[1] != '\n');
				buf_addc(&word, p[1]);
				p += 2;
			} else {
				HOLDS(strchr("|&;<>()$`\"*?[]#~!{}^", *p) == NULL);
				HOLDS((unsigned char)*p > ' ' && (unsigned char)*p < 0x7f);
				buf_addc(&word, *p++);
			}
		}
		if (!any)
			break;
		strv_take(out, xstrdup(word.data));
	}
	buf_free(&word);
}

/* The words of text are those given, up to NULL. */
static void
expect(const char *text, const char *const *want)
{
	struct strv got = STRV_INIT;
	size_t n = 0;

	sh_words(text, &got);
	for (; want[n] != NULL; n++)
		HOLDS(n < got.n && strcmp(got.v[n], want[n]) == 0);
	HOLDS(n == got.n);
	strv_clear(&got);
}

/* fish's manual, "Quotes": in single quotes a backslash protects a quote and itself, and is itself elsewhere. */
static void
expect_fish(const char *p, const char *want)
{
	HOLDS(*p++ == '\'');
	for (; *p != '\'' && *p != '\0'; want++) {
		p += *p == '\\' && (p[1] == '\'' || p[1] == '\\');
		HOLDS(*p++ == *want);
	}
	HOLDS(strcmp(p, "'") == 0 && *want == '\0');
}

static void
check_words(const char *a, const char *b)
{
	struct buf out = BUF_INIT;

	buf_adds(&out, "x ");
	shell_quote(&out, a);
	buf_adds(&out, "\ty ");
	shell_word(&out, b);
	expect(out.data, (const char *[]){ "x", a, "y", b, NULL });
	buf_clear(&out);
	/* What is typed in the middle of a word, as behind "export NAME=". */
	buf_adds(&out, "n=");
	shell_quote(&out, a);
	shell_quote(&out, b);
	{
		char *both = xasprintf("n=%s%s", a, b);

		expect(out.data, (const char *[]){ both, NULL });
		free(both);
	}
	buf_clear(&out);
	shell_quote_fish(&out, a);
	expect_fish(out.data, a);
	buf_free(&out);
}

static bool
printable(const char *s)
{
	while (*s >= ' ' && *s <= '~')
		s++;
	return *s == '\0';
}

/*
 * The same for the last command of a remedy; log, report and, where escaped is true, the diagnosis itself write
 * characters that a terminal would act on in another way, which leaves as many words.
 */
static void
check_printed(const char *command, const char *const *want, bool escaped)
{
	struct strv got = STRV_INIT;
	struct buf shown = BUF_INIT;
	size_t n = 0;

	if (!escaped)
		expect(command, want);
	utf8_message(&shown, command, strlen(command));
	sh_words(shown.data, &got);
	while (want[n] != NULL)
		n++;
	HOLDS(got.n == n);
	strv_clear(&got);
	buf_free(&shown);
}

/* What stands in text behind the first of a fixed mark. */
static const char *
behind(const char *text, const char *mark)
{
	const char *at = strstr(text, mark);

	HOLDS(at != NULL);
	return at + strlen(mark);
}

static void
check_commands(unsigned pick, const char *host, const char *user, const char *dbname, const char *file)
{
	struct probe p = { .stage = PROBE_REQUEST, .answer = PROBE_NO };
	struct diagnose_facts f = { .probe = &p, .host = (pick & 1) != 0 ? "::1" : "localhost", .user = user, .dbname = dbname,
	    .port = (pick & 2) != 0 ? 5433 : 5432, .key_file = file, .key_problem = "x", .now = 1800000000 };
	const char *via = (pick & 1) != 0 ? ((pick & 2) != 0 ? "[::1]:5433" : "[::1]:5432") :
	    (pick & 2) != 0 ? "localhost:5433" : "localhost:5432";
	const char *tunnel[] = { "vpsql", "-h", "REAL-NAME", "--via", via, "-U", user, "-d", dbname, NULL };
	const char *port[] = { "vpsql", "-h", host, "-p", "5433", "-U", user, "-d", dbname, NULL };
	const char *plain[] = { "vpsql", "-h", host, "-U", user, "-d", dbname, NULL };
	struct findings out = FINDINGS_INIT;
	char *command = diagnose_command(&f, host, NULL);
	size_t found = 0;

	expect(command, (pick & 2) != 0 ? port : plain);
	free(command);
	command = diagnose_command(&f, host, file);
	expect(command, (const char *[]){ "vpsql", "-h", host, "--via", file, "-U", user, "-d", dbname, NULL });
	free(command);
	diagnose(&f, &out);
	for (size_t i = 0; i < out.n; i++) {
		if (out.v[i].code == FINDING_KEY_FILE)
			check_printed(out.v[i].remedy, (const char *[]){ "chmod", "600", file, NULL }, false);
		else if (out.v[i].code == FINDING_TLS_PROXY)
			check_printed(behind(out.v[i].remedy, "and type: "), tunnel, !printable(user) || !printable(dbname));
		else
			continue;
		found++;
	}
	HOLDS(found == 2);
	finding_clear(&out);
}

static void
check_alias(const char *name, const char *canonical)
{
	struct cert leaf = { .n_names = 0 };
	struct probe p = { .stage = PROBE_DONE, .answer = PROBE_YES, .peer = { &leaf, 1 },
	    .name = { .result = NAME_MISMATCH, .why = NAME_WHY_OTHER } };
	struct alias a = { .status = ALIAS_FOUND };
	struct diagnose_facts f = { .probe = &p, .host = name, .port = 5432, .alias = &a };
	struct findings out = FINDINGS_INIT;
	char *command = diagnose_command(&f, canonical, NULL), *pair = xasprintf("%s=%s", name, canonical);
	char *first = xasprintf("If \"%s\" is the database you meant, type: %s\n", canonical, command);

	strv_add(&a.chain, canonical);
	diagnose_name(&f, &out);
	HOLDS(out.n == 1 && strncmp(out.v[0].remedy, first, strlen(first)) == 0);
	check_printed(behind(out.v[0].remedy + strlen(first), ": "), (const char *[]){ "vpsql-tls", "alias", "pin", pair, NULL }, false);
	strv_clear(&a.chain);
	finding_clear(&out);
	free(command);
	free(pair);
	free(first);
}

struct backtick {
	const char	*value;
	char		*command;	/* what a shell would have run */
};

/* The program's own reading of the variable. */
static char *
lookup(void *ctx, const char *name, enum interp_quote quote)
{
	static struct session *s;

	if (s == NULL)
		s = session_new("psql");
	vars_put(s->vars, "v", ((struct backtick *)ctx)->value);
	return source_hooks(s)->lookup(s, name, quote);
}

static char *
run(void *ctx, const char *command)
{
	((struct backtick *)ctx)->command = xstrdup(command);
	return NULL;
}

/* A variable as a word between backticks; a value with a line end is refused. */
static void
check_backtick(const char *value)
{
	static const char text[] = "`a :'v' b`";
	struct backtick b = { value, NULL };
	struct interp_hooks hooks = { .lookup = lookup, .backtick = run, .ctx = &b };
	struct slash_arg arg;
	struct err err = ERR_INIT;
	struct input in;

	input_init(&in);
	input_line(&in, text, sizeof(text) - 1);
	if (slash_arg(&in, &hooks, SLASH_NORMAL, 0, &arg, &err))
		free(arg.text);
	if (strpbrk(value, "\r\n") != NULL)
		HOLDS(b.command == NULL || strcmp(b.command, "a :'v' b") == 0);
	else {
		HOLDS(b.command != NULL);
		expect(b.command, (const char *[]){ "a", value, "b", NULL });
	}
	free(b.command);
	err_clear(&err);
	input_clear(&in);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct feed f = { data, size };
	unsigned pick = feed_byte(&f);
	char *a = feed_text(&f, '\0'), *b = feed_text(&f, '\0'), *c = feed_text(&f, '\0'), *d = feed_text(&f, '\0');

	check_words(a, b);
	check_commands(pick, a, b, c, d);
	check_alias(a, b);
	check_backtick(a);
	free(a);
	free(b);
	free(c);
	free(d);
	return 0;
}
