/* SPDX-License-Identifier: PostgreSQL */
/* The parts of an https address, and whether a NO_PROXY list names its host. */
#ifndef VPSQL_TLS_FETCH_URL_H
#define VPSQL_TLS_FETCH_URL_H

#include <stdbool.h>

#include "base/err.h"

struct fetch_url {
	char	*host;		/* lower case, no brackets */
	char	*port;
	char	*path;		/* with query, starts with a slash */
};

/*
 * Takes an https:// address apart; one with a user name, a blank or a control
 * character is none. False with ERR_USAGE, u empty. fetch_url_clear frees. Pure.
 */
bool	 fetch_url_parse(const char *url, struct fetch_url *u, struct err *err);
void	 fetch_url_clear(struct fetch_url *u);
/*
 * Whether a NO_PROXY list (commas or blanks between; a name stands for itself and
 * all below it, "*" for everything, NAME:PORT for one port) names the host. Pure.
 */
bool	 fetch_no_proxy(const char *list, const char *host, const char *port);

#endif
