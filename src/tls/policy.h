/* SPDX-License-Identifier: PostgreSQL */
/* The TLS settings of a connection, resolved from all their sources under one floor: a pure function. */
#ifndef VPSQL_TLS_POLICY_H
#define VPSQL_TLS_POLICY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/strv.h"
#include "tls/policy_in.h"

enum policy_mode {
	POLICY_DISABLE = 0, POLICY_ALLOW, POLICY_PREFER, POLICY_REQUIRE,
	POLICY_VERIFY_CA, POLICY_VERIFY_FULL
};

struct policy_field {
	char			*value;		/* NULL: not passed, libpq's default holds */
	enum policy_source	 source;
	char			*why;		/* provenance as text, never NULL after resolve */
};

/* What comes out; policy_clear frees. */
struct policy {
	char			*host;
	enum policy_host	 host_kind;
	int			 libpq;
	enum policy_mode	 mode;		/* effective; of a socket POLICY_DISABLE */
	enum policy_mode	 floor;
	char			*floor_why;
	bool			 locked;
	struct policy_field	 field[POLICY_KEYS];
	struct strv		 notes;		/* warnings for stderr, one line each */
	struct strv		 weak;		/* for the banner: what is not verified, and why */
};

/* Only mode and floor, for callers that need them before trust is chosen. */
bool	 policy_mode_of(const struct policy_in *in, enum policy_mode *mode,
	    enum policy_mode *floor, struct err *err);

/*
 * Resolves everything: no file is opened, nothing but the arguments is read.
 * False with ERR_POLICY (forbidden) or ERR_USAGE (a value that cannot be): the
 * message names the source, the hint what to type. out is cleared then.
 */
bool	 policy_resolve(const struct policy_in *in, struct policy *out,
	    struct err *err);
void	 policy_clear(struct policy *p);
/*
 * The i-th keyword and value to hand to libpq explicitly (all of them, so that no
 * file or variable can weaken one); false past the last. Borrowed from p.
 */
bool	 policy_param(const struct policy *p, size_t *iter,
	    const char **keyword, const char **value);
/* The value in force, or NULL. */
const char *policy_get(const struct policy *p, enum policy_key key);

/* The policy as text, one "key = 'value'  # why" a line; secrets as ***. */
void	 policy_dump(const struct policy *p, struct buf *out);
/* Reads such text back; the dump of the result is the same text. */
bool	 policy_parse(const char *text, struct policy *out, struct err *err);

/* Names. policy_mode_from gives false for an unknown word. */
const char *policy_mode_name(enum policy_mode mode);
bool	 policy_mode_from(const char *word, enum policy_mode *mode);
const char *policy_key_name(enum policy_key key);

/*
 * Placebos. A psql variable (-v, --set, \set) that is named like a TLS setting
 * does nothing: true with ERR_USAGE and the right spelling in err. how is what
 * the user typed: "-v", "--set", "\\set".
 */
bool	 policy_placebo(const char *how, const char *name, const char *value,
	    struct err *err);
/* The same for the first misspelt PGSSL... variable of an environment. */
bool	 policy_placebo_env(char *const *env, struct err *err);

#endif
