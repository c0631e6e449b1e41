/* SPDX-License-Identifier: PostgreSQL */
/* vpsql-tls check: all that a login would verify, without logging in. */
#ifndef VPSQL_MAIN_TLS_CHECK_H
#define VPSQL_MAIN_TLS_CHECK_H

/* Exit codes, those of monitoring plug-ins. */
enum {
	TLS_CHECK_OK = 0,
	TLS_CHECK_WARNING = 1,	/* verified, but ends within --warn-days; only with that option */
	TLS_CHECK_REFUSED = 2,
	TLS_CHECK_UNKNOWN = 3	/* could not be checked: usage, roots that cannot be had */
};

/* argv[0] is "check"; what is printed goes to standard output, errors to stderr. */
int	 tls_check_main(int argc, char **argv);

#endif
