/* SPDX-License-Identifier: PostgreSQL */
/* vpsql.conf: sections of host patterns, the first value wins, a locked system file above all. */
#ifndef VPSQL_TLS_CONFIG_H
#define VPSQL_TLS_CONFIG_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/strv.h"
#include "tls/policy.h"

enum config_key {
	CONFIG_MIN_SSLMODE = 0, CONFIG_LOCKED, CONFIG_SSLROOTCERT,
	CONFIG_SERVER_NAME, CONFIG_READ_ONLY, CONFIG_LABEL, CONFIG_FETCH,
	CONFIG_TRUSTSTORE_URL, CONFIG_CONFIRM, CONFIG_KEYS
};

struct config_item {
	char		*pattern;	/* "*" for lines before the first section */
	enum config_key	 key;
	char		*value;		/* checked: booleans are "on" or "off" */
	char		*file;
	unsigned	 line;
	bool		 system;
};

/* Items in reading order, the system's file first. Zeroed is empty. */
struct config {
	struct config_item	*items;
	size_t			 n;
};

/* What holds for one host: borrowed from the config. NULL where nothing is said. */
struct config_host {
	const struct config_item *item[CONFIG_KEYS];
	bool			  locked;
};

/* What may stand around the words of a line. */
#define CONFIG_BLANKS	" \t\r"

/* $XDG_CONFIG_HOME/vpsql/vpsql.conf as a new string, NULL without a home. */
char	*config_user_path(void);
/*
 * Reads both files; a missing one is empty. False with ERR_FILE when one is
 * unsafe or unreadable, ERR_FORMAT "file:line: ..." for the first bad line.
 */
bool	 config_load(struct config *c, struct err *err);
/* The same for one file. */
bool	 config_load_file(struct config *c, const char *path, bool system,
	    struct err *err);
/* One text, named file in messages (pure: fuzzing, tests). */
bool	 config_parse(struct config *c, const char *text, size_t len,
	    const char *file, bool system, struct err *err);
void	 config_clear(struct config *c);
/* Fills *h for a host as typed (case and trailing dot ignored); host NULL: "". */
void	 config_match(const struct config *c, const char *host,
	    struct config_host *h);
/*
 * Adds what holds for another name of the same host (the alias that was typed):
 * keys that *h lacks, and its lock. server_name is left alone.
 */
void	 config_match_also(const struct config *c, const char *host,
	    struct config_host *h);
/* The value of a key as written, or NULL; borrowed from the struct config. */
const char *config_value(const struct config_host *h, enum config_key key);
/* Whether a value (NULL: none), words between commas or blanks, has this one. Pure. */
bool	 config_has_word(const char *value, const char *word);
/* The boolean of a key; dflt where nothing is said. */
bool	 config_on(const struct config_host *h, enum config_key key, bool dflt);
/* "file:line" as a new string; NULL where nothing is said. */
char	*config_where(const struct config_host *h, enum config_key key);
/* min_sslmode, locked and sslrootcert into the policy's input. */
void	 config_to_policy(const struct config *c, const struct config_host *h,
	    struct policy_in *in);

/* Every finding about a file, "file:line: ..."; true when there is none. */
bool	 config_lint(const char *path, struct strv *findings);
/* "min_sslmode" and so on, as in the file. */
const char *config_key_name(enum config_key key);

#endif
