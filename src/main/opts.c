/* SPDX-License-Identifier: PostgreSQL */
/* The command line: one row for each option, from which parsing, --help and the completions come. */
#include "main/opts.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "base/mem.h"
#include "cmd/help.h"
#include "config.h"
#include "state/pset.h"
#include "state/session.h"
#include "state/vars.h"
#include "tls/policy.h"

struct parse {
	struct opts	*o;
	struct session	*s;
};
typedef bool act_fn(struct parse *p, const char *arg, const char *detail);

/* --- what an option does; false when a message was printed -------------- */

static bool
act_var(struct parse *p, const char *arg, const char *detail)
{
	const char *eq = strchr(detail, '=');
	char *name = xstrndup(detail, (size_t)(eq - detail));

	(void)arg;
	vars_put(p->s->vars, name, eq + 1);
	free(name);
	return true;
}

static bool
pset(struct parse *p, const char *key, const char *value)
{
	struct err err = ERR_INIT;
	bool good = pset_set(p->s, key, value, true, NULL, &err);

	if (!good) {
		log_error(&err);
		log_errorf("could not set printing parameter \"%s\"", key);
		err_clear(&err);
	}
	return good;
}

/* detail: "format=csv", or "fieldsep" for the option's own argument. */
static bool
act_pset(struct parse *p, const char *arg, const char *detail)
{
	const char *eq = strchr(detail, '=');
	char *key = eq != NULL ? xstrndup(detail, (size_t)(eq - detail)) : xstrdup(detail);
	bool good = pset(p, key, eq != NULL ? eq + 1 : arg);

	free(key);
	return good;
}

static bool
act_any_pset(struct parse *p, const char *arg, const char *detail)
{
	const char *eq = strchr(arg, '=');
	char *key = eq != NULL ? xstrndup(arg, (size_t)(eq - arg)) : xstrdup(arg);
	bool good = pset(p, key, eq != NULL ? eq + 1 : NULL);

	(void)detail;
	free(key);
	return good;
}

static bool
act_set(struct parse *p, const char *arg, const char *detail)
{
	const char *eq = strchr(arg, '=');
	char *name = eq != NULL ? xstrndup(arg, (size_t)(eq - arg)) : xstrdup(arg);
	struct err err = ERR_INIT;
	bool good;

	good = !policy_placebo(detail, name, eq != NULL ? eq + 1 : NULL, &err) &&
	    vars_set(p->s->vars, name, eq != NULL ? eq + 1 : NULL, &err);
	log_error(&err);
	err_clear(&err);
	free(name);
	return good;
}

/* Opened when all is read: --safe may follow. */
static bool
act_output(struct parse *p, const char *arg, const char *detail)
{
	struct opts *o = p->o;

	(void)detail;
	o->outputs = xreallocarray(o->outputs, o->n_outputs + 1, sizeof *o->outputs);
	o->outputs[o->n_outputs++] = arg;
	return true;
}

static bool
act_action(struct parse *p, const char *arg, const char *detail)
{
	struct opts *o = p->o;

	o->actions = xreallocarray(o->actions, o->n_actions + 1, sizeof *o->actions);
	o->actions[o->n_actions].kind = *detail == 'c' ? OPTS_COMMAND : OPTS_FILE;
	o->actions[o->n_actions++].text = arg;
	if (*detail == 'f')
		p->s->script = true;
	return true;
}

#define TEXT_OPTION(field)							\
static bool									\
act_##field(struct parse *p, const char *arg, const char *detail)		\
{										\
	(void)detail;								\
	p->o->field = arg;							\
	return true;								\
}
#define FLAG_OPTION(field)							\
static bool									\
act_##field(struct parse *p, const char *arg, const char *detail)		\
{										\
	(void)arg;								\
	(void)detail;								\
	p->o->field = true;							\
	return true;								\
}
TEXT_OPTION(dbname)
TEXT_OPTION(host)
TEXT_OPTION(port)
TEXT_OPTION(user)
TEXT_OPTION(logfile)
TEXT_OPTION(via)
TEXT_OPTION(roots_dir)
FLAG_OPTION(no_readline)
FLAG_OPTION(no_psqlrc)
FLAG_OPTION(single_txn)
FLAG_OPTION(list_dbs)
FLAG_OPTION(no_fetch)
FLAG_OPTION(banner)
FLAG_OPTION(safe)

static bool
act_min_sslmode(struct parse *p, const char *arg, const char *detail)
{
	enum policy_mode mode;

	(void)detail;
	if (!policy_mode_from(arg, &mode)) {
		log_errorf("unrecognized value \"%s\" for --min-sslmode: "
		    "disable, allow, prefer, require, verify-ca or verify-full expected", arg);
		return false;
	}
	p->o->min_sslmode = arg;
	return true;
}

static bool
act_tls_errors(struct parse *p, const char *arg, const char *detail)
{
	(void)detail;
	p->o->tls_errors_json = strcmp(arg, "json") == 0;
	if (!p->o->tls_errors_json && strcmp(arg, "text") != 0) {
		log_errorf("unrecognized value \"%s\" for --tls-errors: text or json expected", arg);
		return false;
	}
	return true;
}

static bool
act_password(struct parse *p, const char *arg, const char *detail)
{
	(void)arg;
	p->s->ask_password = *detail == 'w' ? PASSWORD_NO : PASSWORD_YES;
	return true;
}

/* --- the rows, in the order of --help ----------------------------------- */

enum group { GRP_GENERAL, GRP_IO, GRP_FORMAT, GRP_CONNECT, GRP_TLS, GRP_NONE };

static const char *const group_titles[] = {
	"General options:", "Input and output options:", "Output format options:",
	"Connection options:", "TLS options (vpsql's own):"
};

/* Options that end the program at once have no act. */
struct opt {
	char		 letter;	/* 0: none */
	const char	*name;
	const char	*arg;		/* NULL: none; "[...]": optional */
	enum group	 group;
	act_fn		*act;
	const char	*detail;
	const char	*left;		/* left column where it is not the usual one */
	const char	*help;		/* NULL: not shown; lines apart by \n */
};

static const struct opt opts_rows[] = {
	{ 'c', "command", "COMMAND", GRP_GENERAL, act_action, "c", NULL,
	    "run only single command (SQL or internal) and exit" },
	{ 'd', "dbname", "DBNAME", GRP_GENERAL, act_dbname, NULL, NULL, "database name to connect to" },
	{ 'f', "file", "FILENAME", GRP_GENERAL, act_action, "f", NULL, "execute commands from file, then exit" },
	{ 'l', "list", NULL, GRP_GENERAL, act_list_dbs, NULL, NULL, "list available databases, then exit" },
	{ 'v', "set", "NAME=VALUE", GRP_GENERAL, act_set, "-v", "-v, --set=, --variable=NAME=VALUE",
	    "set psql variable NAME to VALUE\n(e.g., -v ON_ERROR_STOP=1)" },
	{ 0, "variable", "NAME=VALUE", GRP_GENERAL, act_set, "--variable", NULL, NULL },
	{ 'V', "version", NULL, GRP_GENERAL, NULL, "version", NULL, "output version information, then exit" },
	{ 'X', "no-psqlrc", NULL, GRP_GENERAL, act_no_psqlrc, NULL, NULL,
	    "do not read startup file (~/.psqlrc)" },
	{ '1', "single-transaction", NULL, GRP_GENERAL, act_single_txn, NULL,
	    "-1 (\"one\"), --single-transaction", "execute as a single transaction (if non-interactive)" },
	{ '?', "help", "[options]", GRP_GENERAL, NULL, "help", "-?, --help[=options]", "show this help, then exit" },
	{ 0, NULL, NULL, GRP_GENERAL, NULL, NULL, "    --help=commands", "list backslash commands, then exit" },
	{ 0, NULL, NULL, GRP_GENERAL, NULL, NULL, "    --help=variables", "list special variables, then exit" },

	{ 'a', "echo-all", NULL, GRP_IO, act_var, "ECHO=all", NULL, "echo all input from script" },
	{ 'b', "echo-errors", NULL, GRP_IO, act_var, "ECHO=errors", NULL, "echo failed commands" },
	{ 'e', "echo-queries", NULL, GRP_IO, act_var, "ECHO=queries", NULL, "echo commands sent to server" },
	{ 'E', "echo-hidden", NULL, GRP_IO, act_var, "ECHO_HIDDEN=on", NULL,
	    "display queries that internal commands generate" },
	{ 'L', "log-file", "FILENAME", GRP_IO, act_logfile, NULL, NULL, "send session log to file" },
	{ 'n', "no-readline", NULL, GRP_IO, act_no_readline, NULL, NULL,
	    "disable enhanced command line editing (readline)" },
	{ 'o', "output", "FILENAME", GRP_IO, act_output, NULL, NULL, "send query results to file (or |pipe)" },
	{ 'q', "quiet", NULL, GRP_IO, act_var, "QUIET=on", NULL, "run quietly (no messages, only query output)" },
	{ 's', "single-step", NULL, GRP_IO, act_var, "SINGLESTEP=on", NULL,
	    "single-step mode (confirm each query)" },
	{ 'S', "single-line", NULL, GRP_IO, act_var, "SINGLELINE=on", NULL,
	    "single-line mode (end of line terminates SQL command)" },

	{ 'A', "no-align", NULL, GRP_FORMAT, act_pset, "format=unaligned", NULL, "unaligned table output mode" },
	{ 0, "csv", NULL, GRP_FORMAT, act_pset, "format=csv", NULL,
	    "CSV (Comma-Separated Values) table output mode" },
	{ 'F', "field-separator", "STRING", GRP_FORMAT, act_pset, "fieldsep", NULL,
	    "field separator for unaligned output (default: \"|\")" },
	{ 'H', "html", NULL, GRP_FORMAT, act_pset, "format=html", NULL, "HTML table output mode" },
	{ 'P', "pset", "VAR[=ARG]", GRP_FORMAT, act_any_pset, NULL, NULL,
	    "set printing option VAR to ARG (see \\pset command)" },
	{ 'R', "record-separator", "STRING", GRP_FORMAT, act_pset, "recordsep", NULL,
	    "record separator for unaligned output (default: newline)" },
	{ 't', "tuples-only", NULL, GRP_FORMAT, act_pset, "tuples_only=on", NULL, "print rows only" },
	{ 'T', "table-attr", "TEXT", GRP_FORMAT, act_pset, "tableattr", NULL,
	    "set HTML table tag attributes (e.g., width, border)" },
	{ 'x', "expanded", NULL, GRP_FORMAT, act_pset, "expanded=on", NULL, "turn on expanded table output" },
	{ 'z', "field-separator-zero", NULL, GRP_FORMAT, act_pset, "fieldsep_zero", NULL,
	    "set field separator for unaligned output to zero byte" },
	{ '0', "record-separator-zero", NULL, GRP_FORMAT, act_pset, "recordsep_zero", NULL,
	    "set record separator for unaligned output to zero byte" },

	{ 'h', "host", "HOSTNAME", GRP_CONNECT, act_host, NULL, NULL, "database server host or socket directory" },
	{ 'p', "port", "PORT", GRP_CONNECT, act_port, NULL, NULL, "database server port" },
	{ 'U', "username", "USERNAME", GRP_CONNECT, act_user, NULL, NULL, "database user name" },
	{ 'w', "no-password", NULL, GRP_CONNECT, act_password, "w", NULL, "never prompt for password" },
	{ 'W', "password", NULL, GRP_CONNECT, act_password, "W", NULL,
	    "force password prompt (should happen automatically)" },

	{ 0, "banner", NULL, GRP_TLS, act_banner, NULL, NULL,
	    "say on standard error what was verified, in scripts too" },
	{ 0, "min-sslmode", "MODE", GRP_TLS, act_min_sslmode, NULL, NULL,
	    "lowest sslmode to accept (default: verify-full)" },
	{ 0, "no-fetch", NULL, GRP_TLS, act_no_fetch, NULL, NULL,
	    "never download root certificates" },
	{ 0, "roots-dir", "FOLDER", GRP_TLS, act_roots_dir, NULL, NULL,
	    "folder of root certificates to use instead of the shipped ones" },
	{ 0, "safe", NULL, GRP_TLS, act_safe, NULL, NULL,
	    "no shell, no files, no other server: \\restrict for the whole session" },
	{ 0, "tls-errors", "text|json", GRP_TLS, act_tls_errors, NULL, NULL,
	    "how to explain a refused server" },
	{ 0, "via", "HOST:PORT", GRP_TLS, act_via, NULL, NULL,
	    "connect through this address (a tunnel); -h stays what is verified" },
};
enum { N_ROWS = sizeof opts_rows / sizeof *opts_rows, LETTERLESS = 1000 };

/* --- texts ---------------------------------------------------------------- */

void
opts_version(const char *program, struct buf *out)
{
	buf_addf(out, "%s (PostgreSQL) %s (vpsql %s)\n", program, SESSION_PSQL_VERSION, VPSQL_VERSION);
}

static void
help_row(const struct opt *row, struct buf *out)
{
	enum { COLUMN = 27 };
	size_t start = out->len, width;

	buf_adds(out, "  ");
	if (row->left != NULL)
		buf_adds(out, row->left);
	else {
		if (row->letter != 0)
			buf_addf(out, "-%c, ", row->letter);
		else
			buf_adds(out, "    ");
		buf_addf(out, "--%s%s%s", row->name, row->arg != NULL ? "=" : "",
		    row->arg != NULL ? row->arg : "");
	}
	width = out->len - start;
	if (width >= COLUMN) {
		buf_addc(out, '\n');
		width = 0;
	}
	for (const char *line = row->help; line != NULL; width = 0) {
		const char *end = strchr(line, '\n');

		buf_fill(out, ' ', COLUMN - width);
		buf_add(out, line, end != NULL ? (size_t)(end - line) : strlen(line));
		buf_addc(out, '\n');
		line = end != NULL ? end + 1 : NULL;
	}
}

void
opts_help(const char *program, struct buf *out)
{
	enum group group = GRP_NONE;

	buf_addf(out, "%s is the PostgreSQL interactive terminal%s.\n\nUsage:\n"
	    "  %s [OPTION]... [DBNAME [USERNAME]]\n", program,
	    strcmp(program, "psql") == 0 ? "" : ", verified", program);
	for (size_t i = 0; i < N_ROWS; i++) {
		if (opts_rows[i].help == NULL)
			continue;
		if (opts_rows[i].group != group) {
			group = opts_rows[i].group;
			buf_addf(out, "\n%s\n", group_titles[group]);
		}
		help_row(&opts_rows[i], out);
	}
	buf_adds(out,
	    "\nFor more information, type \"\\?\" (for internal commands) or \"\\help\" (for SQL\n"
	    "commands) from within psql, or consult the psql section in the PostgreSQL\n"
	    "documentation.\n");
	if (strcmp(program, "psql") == 0)
		buf_adds(out,
		    "\nReport bugs to <pgsql-bugs@lists.postgresql.org>.\n"
		    "PostgreSQL home page: <https://www.postgresql.org/>\n");
}

static void
opts_list(struct buf *out)
{
	for (size_t i = 0; i < N_ROWS; i++) {
		const struct opt *row = &opts_rows[i];
		char *help;

		if (row->name == NULL)
			continue;
		help = xstrdup(row->help != NULL ? row->help : "set psql variable NAME to VALUE");
		for (char *s = help; *s != '\0'; s++)
			if (*s == '\n')
				*s = ' ';
		buf_addf(out, "%c\t%s\t%s\t%d\t%s\n", row->letter != 0 ? row->letter : '-',
		    row->name, row->arg != NULL ? row->arg : "-", (int)row->group, help);
		free(help);
	}
}

/* --- parsing ---------------------------------------------------------------- */

static enum opts_verdict
print_and_end(struct buf *b)
{
	fwrite(b->data, 1, b->len, stdout);
	buf_free(b);
	return OPTS_DONE;
}

static enum opts_verdict
try_help(const char *program)
{
	log_msg(LOG_HINT, "Try \"%s --help\" for more information.", program);
	return OPTS_BAD;
}

/* --version, --help and their kind. */
static enum opts_verdict
end_with(const char *what, const char *arg, const char *program)
{
	struct buf b = BUF_INIT;

	if (strcmp(what, "version") == 0)
		opts_version(program, &b);
	else if (arg != NULL && strcmp(arg, "list-options") == 0)
		opts_list(&b);
	else if (arg == NULL || strcmp(arg, "options") == 0)
		opts_help(program, &b);
	else if (strcmp(arg, "commands") == 0)
		help_commands(NULL, &b);
	else if (strcmp(arg, "variables") == 0)
		help_variables(&b);
	else
		return try_help(program);
	return print_and_end(&b);
}

static void
make_tables(char *letters, struct option *longs)
{
	size_t n = 0;

	for (size_t i = 0; i < N_ROWS; i++) {
		const struct opt *row = &opts_rows[i];

		if (row->name == NULL)
			continue;
		longs[n++] = (struct option){ .name = row->name, .val = LETTERLESS + (int)i,
		    .has_arg = row->arg == NULL ? no_argument :
		    row->arg[0] == '[' ? optional_argument : required_argument };
		if (row->letter == 0)
			continue;
		*letters++ = row->letter;
		if (row->arg != NULL && row->arg[0] != '[')
			*letters++ = ':';
	}
	*letters = '\0';
}

static const struct opt *
row_of(int c)
{
	if (c >= LETTERLESS)
		return &opts_rows[c - LETTERLESS];
	for (size_t i = 0; i < N_ROWS; i++)
		if (opts_rows[i].letter == c)
			return &opts_rows[i];
	return NULL;
}

static void
leftover(struct opts *o, int argc, char **argv)
{
	for (int i = optind; i < argc; i++)
		if (o->dbname == NULL)
			o->dbname = argv[i];
		else if (o->user == NULL)
			o->user = argv[i];
		else
			log_warnf("extra command-line argument \"%s\" ignored", argv[i]);
}

/* getopt quotes an option as it was given: one that a terminal would act on is quoted here instead. */
static bool
has_control(char *const *argv)
{
	for (; *argv != NULL; argv++)
		for (const unsigned char *c = (const unsigned char *)*argv; **argv == '-' && *c != '\0'; c++)
			if (*c < 0x20 || *c == 0x7f || (*c == 0xc2 && c[1] < 0xa0))
				return true;
	return false;
}

/* The files that options name; --safe has none. */
static bool
open_outputs(const struct opts *o, struct session *s)
{
	struct err err = ERR_INIT;
	bool good = true;

	if (o->safe && (o->n_outputs > 0 || o->logfile != NULL)) {
		log_errorf("-o and -L cannot be used with --safe: it writes no files");
		return false;
	}
	for (size_t i = 0; good && i < o->n_outputs; i++)
		good = session_output(s, o->outputs[i], &err);
	log_error(&err);
	err_clear(&err);
	return good;
}

enum opts_verdict
opts_parse(struct opts *o, struct session *s, int argc, char **argv)
{
	struct option longs[N_ROWS + 1] = { { .name = NULL } };
	struct parse p = { .o = o, .s = s };
	char letters[2 * N_ROWS + 1];
	const struct opt *row;
	const char *detail;
	int c;

	memset(o, 0, sizeof *o);
	make_tables(letters, longs);
	opterr = !has_control(argv);
	while ((c = getopt_long(argc, argv, letters, longs, NULL)) != -1) {
		/* getopt gives '?' for its own complaints too. */
		if (c == '?' && strcmp(argv[optind - 1], "-?") != 0) {
			if (!opterr)
				log_errorf("invalid option \"%s\"", argv[optind - 1]);
			return try_help(s->progname);
		}
		row = row_of(c);
		if (row == NULL)
			return try_help(s->progname);
		if (row->act == NULL)
			return end_with(row->detail, optarg, s->progname);
		detail = row->detail;
		if (row->act == act_set && c >= LETTERLESS)
			detail = row->letter == 'v' ? "--set" : "--variable";
		if (!row->act(&p, optarg, detail))
			return OPTS_BAD;
	}
	leftover(o, argc, argv);
	return open_outputs(o, s) ? OPTS_GO : OPTS_BAD;
}

void
opts_clear(struct opts *o)
{
	free(o->actions);
	free(o->outputs);
	memset(o, 0, sizeof *o);
}
