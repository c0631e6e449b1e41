/* SPDX-License-Identifier: PostgreSQL */
/* Any command line: parsing it ends in one of three ways, and what it kept lies in the arguments. */
#include <getopt.h>

#include "feed.h"
#include "main/opts.h"
#include "state/session.h"

enum { ARGS = 12 };

/* Files and commands that -o names would really be opened: it is not for fuzzing. */
static void
disarm(char *arg)
{
	if (strncmp(arg, "--o", 3) == 0)
		arg[2] = 'e';
	else if (arg[0] == '-' && arg[1] != '-')
		for (char *p = arg; *p != '\0'; p++)
			if (*p == 'o')
				*p = 'a';
}

static bool
kept(const char *text, char *const *argv, int argc)
{
	for (int i = 0; i < argc; i++)
		if (text >= argv[i] && text <= argv[i] + strlen(argv[i]))
			return true;
	return text == NULL;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct session *s;
	struct feed f = { data, size };
	char *argv[ARGS + 2], *own[ARGS + 2];
	struct opts o;
	int argc = 0;

	if (s == NULL)
		s = session_new("psql");
	own[argc] = xstrdup("psql");
	for (argc = 1; argc <= ARGS && f.n > 0; argc++) {
		own[argc] = feed_text(&f, '\n');
		disarm(own[argc]);
	}
	memcpy(argv, own, sizeof(argv[0]) * (size_t)argc);
	argv[argc] = NULL;
	optind = 0;
	switch (opts_parse(&o, s, argc, argv)) {
	case OPTS_GO:
		HOLDS(kept(o.dbname, own, argc) && kept(o.host, own, argc) && kept(o.port, own, argc) && kept(o.user, own, argc));
		HOLDS(kept(o.logfile, own, argc) && kept(o.min_sslmode, own, argc) && kept(o.via, own, argc) && kept(o.roots_dir, own, argc));
		for (size_t i = 0; i < o.n_actions; i++)
			HOLDS(o.actions[i].text != NULL && kept(o.actions[i].text, own, argc));
		break;
	case OPTS_DONE:
	case OPTS_BAD:
		break;
	default:
		abort();
	}
	opts_clear(&o);
	for (int i = 0; i < argc; i++)
		free(own[i]);
	return 0;
}
