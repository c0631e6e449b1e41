/* SPDX-License-Identifier: PostgreSQL */
/* The TLS settings of a connection, resolved from all their sources under one floor: a pure function. */
#include "tls/policy.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "tls/policy_keys.h"

static bool
bad_value(const char *keyword, const char *value, enum policy_source source,
    const char *where, const char *const *choices, struct err *err)
{
	char *safe = utf8_safe(value), *from = policy_source_text(source, where);
	struct buf list = BUF_INIT;
	const char *quote;

	/* As libpq words it: the protocol versions in quotes, the others without. */
	quote = strstr(keyword, "protocol") != NULL ? "\"" : "";
	err_set(err, ERR_USAGE, "invalid %s%s%s value: \"%s\" (%s)", quote, keyword, quote, safe, from);
	for (; *choices != NULL; choices++)
		buf_addf(&list, "%s%s", list.len > 0 ? ", " : "", *choices);
	err_hint(err, "Allowed are %s.", list.data);
	buf_free(&list);
	free(safe);
	free(from);
	return false;
}

struct floor {
	enum policy_mode mode;
	char *why;	/* NULL: the default */
	char *lost;	/* a request that a lock overruled, for a note */
};

static bool
floor_of(const struct policy_in *in, struct floor *fl, struct err *err)
{
	const struct policy_floor *best = NULL, *sys = NULL, *f;
	enum policy_mode mode, sys_mode = POLICY_VERIFY_FULL;
	size_t i;

	fl->mode = POLICY_VERIFY_FULL;
	fl->why = fl->lost = NULL;
	for (i = 0; i < in->n_floors; i++) {
		f = &in->floors[i];
		if (!policy_mode_from(f->value, &mode))
			return bad_value("min_sslmode", f->value, f->source, f->where,
			    policy_rows[POLICY_SSLMODE].choices, err);
		if (f->source == POLICY_FROM_SYSTEM && sys == NULL) {
			sys = f;
			sys_mode = mode;
		}
		if (best == NULL || f->source < best->source) {
			best = f;
			fl->mode = mode;
		}
	}
	if (in->locked && (best == NULL || best == sys || fl->mode < sys_mode)) {
		if (best != NULL && best != sys && fl->mode < sys_mode) {
			char *from = policy_source_text(best->source, best->where);

			fl->lost = xasprintf("the floor \"%s\" (%s) is ignored: %s locks it at \"%s\"",
			    best->value, from, in->locked_where, policy_mode_name(sys_mode));
			free(from);
		}
		fl->mode = sys_mode;
		fl->why = xasprintf("locked by %s", in->locked_where);
	} else if (best != NULL)
		fl->why = policy_source_text(best->source, best->where);
	return true;
}

static void
floor_clear(struct floor *fl)
{
	free(fl->why);
	free(fl->lost);
}

static bool
mode_asked(const struct policy_in *in, enum policy_mode *mode,
    const struct policy_value **from, struct err *err)
{
	*from = policy_asked(in, POLICY_SSLMODE);
	*mode = POLICY_VERIFY_FULL;
	if (*from == NULL || policy_mode_from((*from)->value, mode))
		return true;
	return bad_value("sslmode", (*from)->value, (*from)->source, (*from)->where,
	    policy_rows[POLICY_SSLMODE].choices, err);
}

bool
policy_mode_of(const struct policy_in *in, enum policy_mode *mode,
    enum policy_mode *floor, struct err *err)
{
	const struct policy_value *from;
	struct floor fl;
	bool ok;

	ok = mode_asked(in, mode, &from, err) && floor_of(in, &fl, err);
	if (!ok)
		return false;
	*floor = fl.mode;
	floor_clear(&fl);
	if (*mode < *floor)
		*mode = *floor;
	if (in->host_kind == POLICY_HOST_SOCKET)
		*mode = POLICY_DISABLE;
	return true;
}

/* Takes why over. */
static void
set_field(struct policy *p, enum policy_key key, const char *value,
    enum policy_source source, char *why)
{
	struct policy_field *f = &p->field[key];

	mem_wipe_free(f->value);
	free(f->why);
	f->value = xstrdup_null(value);
	f->source = source;
	f->why = why;
}

__attribute__((format(printf, 2, 3)))
static void
add_line(struct strv *sv, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	strv_take(sv, xvasprintf(fmt, ap));
	va_end(ap);
}

static const char *
lower_hint(const struct policy *p)
{
	return p->locked ? "; the floor is locked" : "";
}

/* What the banner must say loudly. */
static void
note_weakness(struct policy *p, const char *from)
{
	static const char *const what[] = {
		[POLICY_DISABLE] = "NOT ENCRYPTED and the server is NOT VERIFIED",
		[POLICY_ALLOW] = "encryption is NOT CERTAIN and the server is NOT VERIFIED",
		[POLICY_PREFER] = "encryption is NOT CERTAIN and the server is NOT VERIFIED",
		[POLICY_REQUIRE] = "the server is NOT VERIFIED",
		[POLICY_VERIFY_CA] = "the server's NAME is NOT VERIFIED",
	};

	if (p->mode < POLICY_VERIFY_FULL)
		add_line(&p->weak, "%s: sslmode \"%s\" (%s), floor lowered by %s", what[p->mode],
		    policy_mode_name(p->mode), from, p->floor_why);
}

static bool
resolve_mode(const struct policy_in *in, struct policy *p, struct err *err)
{
	const struct policy_value *from;
	enum policy_mode asked;
	struct floor fl;
	char *text;

	if (!mode_asked(in, &asked, &from, err) || !floor_of(in, &fl, err))
		return false;
	p->floor = fl.mode;
	p->floor_why = xstrdup(fl.why != NULL ? fl.why : "default");
	if (in->host_kind == POLICY_HOST_SOCKET) {
		/* libpq ignores it there, and sslrootcert=system demands this one. */
		p->mode = POLICY_DISABLE;
		set_field(p, POLICY_SSLMODE, "verify-full", POLICY_FROM_RULE,
		    xstrdup("a local socket carries no TLS: libpq ignores it"));
		floor_clear(&fl);
		return true;
	}
	if (fl.lost != NULL)
		strv_add(&p->notes, fl.lost);
	p->mode = asked < fl.mode ? fl.mode : asked;
	text = from != NULL ? policy_source_text(from->source, from->where) : xstrdup("nothing was asked");
	if (asked < fl.mode) {
		set_field(p, POLICY_SSLMODE, policy_mode_name(p->mode), POLICY_FROM_RULE,
		    xasprintf("raised from \"%s\" (%s) to the floor (%s)",
		    policy_mode_name(asked), text, p->floor_why));
		if (p->locked)
			add_line(&p->notes, "sslmode raised from \"%s\" (%s) to \"%s\"; %s locks the floor",
			    policy_mode_name(asked), text, policy_mode_name(p->mode), in->locked_where);
		else
			add_line(&p->notes, "sslmode raised from \"%s\" (%s) to \"%s\"; "
			    "--min-sslmode=%s lowers the floor", policy_mode_name(asked), text,
			    policy_mode_name(p->mode), policy_mode_name(asked));
		/* Raised it may still be weak. */
		note_weakness(p, "raised to the floor");
	} else {
		set_field(p, POLICY_SSLMODE, policy_mode_name(p->mode),
		    from != NULL ? from->source : POLICY_FROM_DEFAULT, xstrdup(text));
		note_weakness(p, text);
	}
	free(text);
	floor_clear(&fl);
	if (in->host_kind == POLICY_HOST_NONE && p->mode == POLICY_VERIFY_FULL) {
		char *safe = utf8_safe(in->host);

		err_set(err, ERR_USAGE,
		    "hostaddr=%s is given without host: there is no name to verify", safe);
		err_hint(err, "Give the name that the server's certificate holds as well: "
		    "host=NAME hostaddr=%s", safe);
		free(safe);
		return false;
	}
	return true;
}

static bool
is_choice(const struct policy_row *row, const char *value)
{
	const char *const *c;

	for (c = row->choices; *c != NULL; c++)
		if ((row->flags & POLICY_ROW_ANY_CASE) != 0 ? strcasecmp(*c, value) == 0 :
		    strcmp(*c, value) == 0)
			return true;
	return row->choices[0] == NULL;
}

/* Everything that is simply passed as asked, or preset. */
static bool
resolve_plain(const struct policy_in *in, struct policy *p, struct err *err)
{
	const struct policy_value *v;
	const struct policy_row *row;
	char *from;
	int k;

	for (k = 0; k < POLICY_KEYS; k++) {
		row = &policy_rows[k];
		if (k == POLICY_SSLMODE || k == POLICY_SSLROOTCERT)
			continue;
		v = policy_asked(in, (enum policy_key)k);
		if (v != NULL && !is_choice(row, v->value) && k != POLICY_SSLSNI &&
		    k != POLICY_SSLCOMPRESSION)
			return bad_value(row->name, v->value, v->source, v->where, row->choices, err);
		if (v != NULL && in->libpq < row->since &&
		    (row->preset == NULL || strcmp(v->value, row->preset) != 0)) {
			from = policy_source_text(v->source, v->where);
			err_set(err, ERR_USAGE, "%s (%s) needs libpq %d or newer, this is libpq %d",
			    row->name, from, row->since / 10000, in->libpq / 10000);
			err_hint(err, "This libpq would ignore it. Leave it out, or build with a newer libpq.");
			free(from);
			return false;
		}
		if (in->libpq < row->since)
			set_field(p, (enum policy_key)k, NULL, POLICY_FROM_DEFAULT,
			    xasprintf("libpq %d does not know it", in->libpq / 10000));
		else if (v != NULL)
			set_field(p, (enum policy_key)k, v->value, v->source,
			    policy_source_text(v->source, v->where));
		else
			set_field(p, (enum policy_key)k, row->preset, POLICY_FROM_DEFAULT,
			    xstrdup(row->why_preset != NULL ? row->why_preset :
			    row->preset != NULL ? "always passed" : "not set"));
	}
	return true;
}

static bool
resolve_protocol(struct policy *p, struct err *err)
{
	struct policy_field *lo = &p->field[POLICY_SSL_MIN], *hi = &p->field[POLICY_SSL_MAX];
	int floor = policy_protocol_rank("TLSv1.2");

	if (hi->value != NULL && (policy_protocol_rank(hi->value) < floor ||
	    policy_protocol_rank(hi->value) < policy_protocol_rank(lo->value))) {
		err_set(err, ERR_POLICY, "invalid SSL protocol version range: "
		    "ssl_max_protocol_version is \"%s\" (%s), ssl_min_protocol_version \"%s\"",
		    hi->value, hi->why, policy_protocol_rank(lo->value) < floor ? "TLSv1.2" : lo->value);
		err_hint(err, "TLSv1.2 is the oldest protocol that is allowed.");
		return false;
	}
	if (policy_protocol_rank(lo->value) < floor) {
		add_line(&p->notes, "ssl_min_protocol_version raised from \"%s\" (%s) to \"TLSv1.2\"",
		    lo->value, lo->why);
		set_field(p, POLICY_SSL_MIN, "TLSv1.2", POLICY_FROM_RULE,
		    xasprintf("raised from \"%s\" (%s)", lo->value, lo->why));
	}
	return true;
}

static bool
resolve_keylog(struct policy *p, struct err *err)
{
	struct policy_field *f = &p->field[POLICY_SSLKEYLOGFILE];

	if (f->value == NULL)
		return true;
	/* A pasted URI or a shared service file must not be able to give the keys away. */
	if (!p->locked && p->floor < POLICY_VERIFY_FULL &&
	    (f->source == POLICY_FROM_OPTION || f->source == POLICY_FROM_CONNINFO)) {
		add_line(&p->weak, "the session's KEYS ARE WRITTEN to a file: sslkeylogfile (%s)", f->why);
		return true;
	}
	err_set(err, ERR_POLICY, "sslkeylogfile (%s) is refused: it writes the session's keys to a file", f->why);
	err_hint(err, "To debug with it, write it into a connection string (not a URI or service) "
	    "and lower the floor: --min-sslmode=require%s", lower_hint(p));
	return false;
}

static bool
resolve_negotiation(struct policy *p, struct err *err)
{
	struct policy_field *f = &p->field[POLICY_SSLNEGOTIATION];

	if (f->value != NULL && strcmp(f->value, "direct") == 0 &&
	    p->mode < POLICY_REQUIRE && p->host_kind != POLICY_HOST_SOCKET)
		return err_set(err, ERR_USAGE, "weak sslmode \"%s\" may not be used with "
		    "sslnegotiation=direct (use \"require\", \"verify-ca\", or \"verify-full\")",
		    policy_mode_name(p->mode));
	return true;
}

/* libpq goes on without the list when it cannot read it, and says nothing. */
static bool
resolve_crl(const struct policy_in *in, struct policy *p, struct err *err)
{
	if (in->crl_problem == NULL || p->mode < POLICY_VERIFY_CA)
		return true;
	if (p->floor < POLICY_VERIFY_FULL && !p->locked) {
		add_line(&p->weak, "revocation is NOT CHECKED: %s", in->crl_problem);
		return true;
	}
	err_set(err, ERR_FILE, "%s", in->crl_problem);
	if (in->crl_home) {
		err_detail(err, "libpq takes it because it exists, and would connect without checking revocation where it cannot.");
		err_hint(err, "Repair it, or move it away; sslcrl=FILE names another one.");
		return false;
	}
	err_detail(err, "It is named by %s.", p->field[p->field[POLICY_SSLCRL].value != NULL ?
	    POLICY_SSLCRL : POLICY_SSLCRLDIR].why);
	err_hint(err, "libpq would connect without checking revocation. Correct sslcrl or leave it out.");
	return false;
}

static void
resolve_gss(const struct policy_in *in, struct policy *p)
{
	struct policy_field *f = &p->field[POLICY_GSSENCMODE];

	if (f->value == NULL || strcmp(f->value, "disable") == 0)
		return;
	if (in->host_kind == POLICY_HOST_SOCKET && strcmp(f->value, "prefer") == 0)
		return;
	if (p->locked && p->floor >= POLICY_VERIFY_CA) {
		add_line(&p->notes, "gssencmode \"%s\" (%s) is ignored: %s locks the floor at \"%s\"",
		    f->value, f->why, in->locked_where, policy_mode_name(p->floor));
		set_field(p, POLICY_GSSENCMODE, "disable", POLICY_FROM_RULE,
		    xasprintf("\"%s\" (%s) is forbidden by %s", f->value, f->why, in->locked_where));
		return;
	}
	add_line(&p->weak, "GSS encryption may take the place of TLS: gssencmode \"%s\" (%s)",
	    f->value, f->why);
}

static bool
resolve_roots(const struct policy_in *in, struct policy *p, struct err *err)
{
	const struct policy_value *v = policy_asked(in, POLICY_SSLROOTCERT);
	bool system;

	/* With a local socket, or no verification, only what was asked is passed. */
	if (in->host_kind == POLICY_HOST_SOCKET || p->mode < POLICY_VERIFY_CA) {
		system = v != NULL && strcmp(v->value, "system") == 0;
		if (system && in->host_kind != POLICY_HOST_SOCKET)
			return err_set(err, ERR_USAGE, "weak sslmode \"%s\" may not be used with "
			    "sslrootcert=system (use \"verify-full\")", policy_mode_name(p->mode));
		if (v != NULL && !(system && in->libpq < 160000))
			set_field(p, POLICY_SSLROOTCERT, v->value, v->source,
			    policy_source_text(v->source, v->where));
		else
			set_field(p, POLICY_SSLROOTCERT, NULL, POLICY_FROM_DEFAULT,
			    xstrdup(in->host_kind == POLICY_HOST_SOCKET ? "not used: local socket" :
			    "~/.postgresql/root.crt where it exists"));
		return true;
	}
	if (v != NULL && strcmp(v->value, "system") == 0 && p->mode < POLICY_VERIFY_FULL)
		return err_set(err, ERR_USAGE, "weak sslmode \"%s\" may not be used with "
		    "sslrootcert=system (use \"verify-full\")", policy_mode_name(p->mode));
	policy_ignored(in, &p->notes);
	if (in->trust_path == NULL)
		return err_set(err, ERR_TRUST, "there are no root certificates to verify the server with");
	if (strcmp(in->trust_path, "system") == 0 && in->libpq < 160000)
		return err_set(err, ERR_INTERNAL, "libpq %d does not understand sslrootcert=system",
		    in->libpq / 10000);
	if (v != NULL && strcmp(v->value, in->trust_path) == 0)
		set_field(p, POLICY_SSLROOTCERT, in->trust_path, v->source,
		    policy_source_text(v->source, v->where));
	else
		set_field(p, POLICY_SSLROOTCERT, in->trust_path,
		    v != NULL ? v->source : POLICY_FROM_RULE,
		    xstrdup(in->trust_reason != NULL ? in->trust_reason : "default"));
	return true;
}

bool
policy_resolve(const struct policy_in *in, struct policy *p, struct err *err)
{
	struct policy_field *f;

	memset(p, 0, sizeof(*p));
	p->host = xstrdup(in->host != NULL ? in->host : "");
	p->host_kind = in->host_kind;
	p->libpq = in->libpq;
	p->locked = in->locked;
	if (!resolve_mode(in, p, err) || !resolve_plain(in, p, err) ||
	    !resolve_protocol(p, err) || !resolve_keylog(p, err) ||
	    !resolve_negotiation(p, err) || !resolve_roots(in, p, err) ||
	    !resolve_crl(in, p, err)) {
		policy_clear(p);
		return false;
	}
	resolve_gss(in, p);
	f = &p->field[POLICY_SSLCOMPRESSION];
	if (strcmp(f->value, "0") != 0) {
		add_line(&p->notes, "sslcompression (%s) is ignored: compression leaks what is encrypted",
		    f->why);
		set_field(p, POLICY_SSLCOMPRESSION, "0", POLICY_FROM_RULE,
		    xasprintf("never: \"%s\" (%s) is ignored", f->value, f->why));
	}
	if (in->oauth_unsafe && in->libpq >= 180000)
		add_line(&p->notes, "PGOAUTHDEBUG=UNSAFE prints access tokens and allows plain HTTP");
	return true;
}

void
policy_clear(struct policy *p)
{
	int k;

	for (k = 0; k < POLICY_KEYS; k++) {
		mem_wipe_free(p->field[k].value);
		free(p->field[k].why);
	}
	free(p->host);
	free(p->floor_why);
	strv_clear(&p->notes);
	strv_clear(&p->weak);
	memset(p, 0, sizeof(*p));
}

bool
policy_param(const struct policy *p, size_t *iter, const char **keyword,
    const char **value)
{
	for (; *iter < POLICY_KEYS; (*iter)++)
		if (p->field[*iter].value != NULL) {
			*keyword = policy_rows[*iter].name;
			*value = p->field[*iter].value;
			(*iter)++;
			return true;
		}
	return false;
}

const char *
policy_get(const struct policy *p, enum policy_key key)
{
	return p->field[key].value;
}
