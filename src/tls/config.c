/* SPDX-License-Identifier: PostgreSQL */
/* vpsql.conf: sections of host patterns, the first value wins, a locked system file above all. */
#include "tls/config.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/num.h"
#include "base/utf8.h"
#include "tls/endpoint.h"

enum { MAX_BYTES = 256 * 1024, MAX_LINES = 10000, MAX_VALUE = 4096, MAX_PATTERN = 255 };

enum value_type { TYPE_BOOL, TYPE_GUARD, TYPE_MODE, TYPE_TEXT, TYPE_PATH, TYPE_NAME, TYPE_URL };

static const struct {
	const char	*name;
	enum value_type	 type;
} rows[CONFIG_KEYS] = {
	[CONFIG_MIN_SSLMODE] = { "min_sslmode", TYPE_MODE },
	[CONFIG_LOCKED] = { "locked", TYPE_BOOL },
	[CONFIG_SSLROOTCERT] = { "sslrootcert", TYPE_PATH },
	[CONFIG_SERVER_NAME] = { "server_name", TYPE_NAME },
	[CONFIG_READ_ONLY] = { "read_only", TYPE_BOOL },
	[CONFIG_LABEL] = { "label", TYPE_TEXT },
	[CONFIG_FETCH] = { "fetch", TYPE_BOOL },
	[CONFIG_TRUSTSTORE_URL] = { "truststore_url", TYPE_URL },
	[CONFIG_CONFIRM] = { "confirm", TYPE_GUARD },
};

const char *
config_key_name(enum config_key key)
{
	return rows[key].name;
}

static const char *
config_system_path(void)
{
	return SYSCONFDIR "/vpsql.conf";
}

char *
config_user_path(void)
{
	return file_config_path("vpsql.conf");
}

/* Reports one finding; false ends the reading. */
typedef bool found_fn(void *ctx, const char *file, unsigned line,
    const char *text);

static bool
found_err(void *ctx, const char *file, unsigned line, const char *text)
{
	if (line > 0)
		err_set(ctx, ERR_FORMAT, "%s:%u: %s", file, line, text);
	else
		err_set(ctx, ERR_FORMAT, "%s: %s", file, text);
	return false;
}

static bool
found_strv(void *ctx, const char *file, unsigned line, const char *text)
{
	if (line > 0)
		strv_take(ctx, xasprintf("%s:%u: %s", file, line, text));
	else
		strv_take(ctx, xasprintf("%s: %s", file, text));
	return true;
}

struct reader {
	struct config	*config;
	const char	*file;
	bool		 system;
	unsigned	 line;
	char		 pattern[MAX_PATTERN + 1];
	found_fn	*found;
	void		*ctx;
};

__attribute__((format(printf, 2, 3)))
static bool
complain(struct reader *r, const char *fmt, ...)
{
	char *text;
	va_list ap;
	bool go_on;

	va_start(ap, fmt);
	text = xvasprintf(fmt, ap);
	va_end(ap);
	go_on = r->found(r->ctx, r->file, r->line, text);
	free(text);
	return go_on;
}

static char *
trim(char *s)
{
	char *end;

	s += strspn(s, CONFIG_BLANKS);
	end = s + strlen(s);
	while (end > s && strchr(CONFIG_BLANKS, end[-1]) != NULL)
		end--;
	*end = '\0';
	return s;
}

bool
config_has_word(const char *value, const char *word)
{
	size_t len;

	for (; value != NULL && *value != '\0'; value += len) {
		value += strspn(value, ", \t");
		len = strcspn(value, ", \t");
		if (len > 0 && len == strlen(word) && strncmp(value, word, len) == 0)
			return true;
	}
	return false;
}

/* "off", or some of "destructive" and "quit". */
static bool
is_guard(const char *value)
{
	size_t len, n = 0;

	if (strcmp(value, "off") == 0)
		return true;
	for (; *value != '\0'; value += len) {
		value += strspn(value, ", \t");
		len = strcspn(value, ", \t");
		if (len == 0)
			break;
		if ((len != 11 || strncmp(value, "destructive", len) != 0) &&
		    (len != 4 || strncmp(value, "quit", len) != 0))
			return false;
		n++;
	}
	return n > 0;
}

/* NULL, or what is wrong with it. Booleans are replaced by on or off. */
static const char *
check_value(enum value_type type, char *value, size_t room)
{
	enum policy_mode mode;
	struct endpoint ep;
	bool on;

	switch (type) {
	case TYPE_BOOL:
		if (!num_bool(value, &on) || room < 4)
			return "is neither on nor off";
		memcpy(value, on ? "on" : "off", on ? 3 : 4);
		return NULL;
	case TYPE_GUARD:
		return is_guard(value) ? NULL :
		    "is neither off nor a list of destructive and quit";
	case TYPE_MODE:
		return policy_mode_from(value, &mode) ? NULL :
		    "is none of disable, allow, prefer, require, verify-ca, verify-full";
	case TYPE_PATH:
		return value[0] == '/' || value[0] == '~' || strcmp(value, "system") == 0 ? NULL :
		    "is neither an absolute path (or ~/...) nor \"system\"";
	case TYPE_NAME:
		endpoint_parse(value, &ep);
		return ep.name[0] != '\0' && strpbrk(value, " \t/*?[]'\"\\@,") == NULL ? NULL :
		    "is no host name";
	case TYPE_URL:
		return strncmp(value, "https://", 8) == 0 && value[8] != '\0' && value[8] != '/' &&
		    strpbrk(value, " \t\"'\\<>") == NULL ? NULL : "is no https:// address";
	case TYPE_TEXT:
		break;
	}
	return NULL;
}

static void
add_item(struct reader *r, enum config_key key, const char *value)
{
	struct config_item *it;

	r->config->items = xreallocarray(r->config->items, r->config->n + 1, sizeof(*it));
	it = &r->config->items[r->config->n++];
	it->pattern = xstrdup(r->pattern);
	it->key = key;
	it->value = xstrdup(value);
	it->file = xstrdup(r->file);
	it->line = r->line;
	it->system = r->system;
}

static bool
read_section(struct reader *r, char *s)
{
	char *close = strchr(s, ']'), *name, *p;
	size_t n;

	/* An IPv6 address may stand in a pattern, but no bracket. */
	if (close == NULL || *trim(close + 1) != '\0')
		return complain(r, "a section is written [HOST-PATTERN]");
	*close = '\0';
	name = trim(s + 1);
	n = strlen(name);
	if (n == 0 || n > MAX_PATTERN)
		return complain(r, "the host pattern is empty or longer than %d", MAX_PATTERN);
	for (p = name; *p != '\0'; p++)
		if ((unsigned char)*p <= ' ' || (unsigned char)*p >= 0x7F || *p == '[' || *p == ',')
			return complain(r, "a host pattern holds letters, digits, '.', '-', '_', ':', '*' and '?'");
		else if (*p >= 'A' && *p <= 'Z')
			*p = (char)(*p + 32);
	if (n > 1 && name[n - 1] == '.')
		name[--n] = '\0';
	memcpy(r->pattern, name, n + 1);
	return true;
}

static bool
read_line(struct reader *r, char *s)
{
	char *eq, *name, *value;
	const char *wrong;
	size_t n;
	int k;

	s = trim(s);
	if (*s == '\0' || *s == '#' || *s == ';')
		return true;
	if (*s == '[')
		return read_section(r, s);
	eq = strchr(s, '=');
	if (eq == NULL)
		return complain(r, "neither a [section] nor KEY = VALUE");
	*eq = '\0';
	name = trim(s);
	value = trim(eq + 1);
	n = strlen(value);
	if (n >= 2 && (value[0] == '"' || value[0] == '\'') && value[n - 1] == value[0]) {
		value[n - 1] = '\0';
		value++;
		n -= 2;
	}
	for (k = 0; k < CONFIG_KEYS; k++)
		if (strcmp(rows[k].name, name) == 0)
			break;
	if (k == CONFIG_KEYS) {
		char *safe = utf8_safe(name);
		bool go_on = complain(r, "unknown key \"%s\"", safe);

		free(safe);
		return go_on;
	}
	if (n == 0)
		return complain(r, "%s has no value", name);
	if (n > MAX_VALUE)
		return complain(r, "the value of %s is longer than %d bytes", name, MAX_VALUE);
	if (!utf8_valid(value, n))
		return complain(r, "the value of %s is not UTF-8", name);
	if (k == CONFIG_LOCKED && !r->system)
		return complain(r, "locked has a meaning only in %s", config_system_path());
	/* The line's own terminator and what trim cut off leave room for "off". */
	{
		char small[MAX_VALUE + 8];

		memcpy(small, value, n + 1);
		wrong = check_value(rows[k].type, small, sizeof(small));
		if (wrong != NULL) {
			char *safe = utf8_safe(value);
			bool go_on = complain(r, "%s = \"%s\" %s", name, safe, wrong);

			free(safe);
			return go_on;
		}
		add_item(r, (enum config_key)k, small);
	}
	return true;
}

/* False when found said to stop. */
static bool
read_text(struct reader *r, const char *text, size_t len)
{
	char *copy = xstrndup(text, len), *p, *end;
	bool go_on = true;

	memcpy(r->pattern, "*", 2);
	r->line = 0;
	if (len > MAX_BYTES || strlen(copy) != len) {
		go_on = complain(r, len > MAX_BYTES ? "the file is larger than 256 kB" :
		    "the file holds a NUL byte");
		free(copy);
		return go_on;
	}
	for (p = copy; go_on && *p != '\0'; p = end) {
		end = p + strcspn(p, "\n");
		if (*end == '\n')
			*end++ = '\0';
		if (++r->line > MAX_LINES) {
			go_on = complain(r, "the file has more than %d lines", MAX_LINES);
			break;
		}
		go_on = read_line(r, p);
	}
	free(copy);
	return go_on;
}

bool
config_parse(struct config *c, const char *text, size_t len, const char *file,
    bool system, struct err *err)
{
	struct reader r = { .config = c, .file = file, .system = system,
	    .found = found_err, .ctx = err };

	return read_text(&r, text, len);
}

bool
config_load_file(struct config *c, const char *path, bool system,
    struct err *err)
{
	struct buf text = BUF_INIT;
	bool ok;

	/* An unsearchable home reads as missing: psql, too, lives without one. What an administrator wrote is never passed over. */
	switch (file_kind(path)) {
	case FILE_MISSING:
		return true;
	case FILE_NO_ACCESS:
		if (!system && errno == EACCES)
			return true;
		break;
	default:
		break;
	}
	ok = file_check_safe(path, err) && file_read(path, MAX_BYTES, &text, err) &&
	    config_parse(c, text.data, text.len, path, system, err);
	buf_free(&text);
	return ok;
}

bool
config_load(struct config *c, struct err *err)
{
	char *user;
	bool ok;

	if (!config_load_file(c, config_system_path(), true, err))
		return false;
	user = config_user_path();
	ok = user == NULL || config_load_file(c, user, false, err);
	free(user);
	return ok;
}

void
config_clear(struct config *c)
{
	size_t i;

	for (i = 0; i < c->n; i++) {
		free(c->items[i].pattern);
		free(c->items[i].value);
		free(c->items[i].file);
	}
	free(c->items);
	memset(c, 0, sizeof(*c));
}

/* '*' any run, '?' one character; no classes. Linear: one point to come back to. */
static bool
glob(const char *pattern, const char *s)
{
	const char *star = NULL, *back = NULL;

	while (*s != '\0') {
		if (*pattern == '*') {
			star = ++pattern;
			back = s;
		} else if (*pattern == '?' || *pattern == *s) {
			pattern++;
			s++;
		} else if (star != NULL) {
			pattern = star;
			s = ++back;
		} else
			return false;
	}
	while (*pattern == '*')
		pattern++;
	return *pattern == '\0';
}

void
config_match(const struct config *c, const char *host, struct config_host *h)
{
	struct endpoint ep;
	const struct config_item *it;
	const char *name;
	size_t i;

	memset(h, 0, sizeof(*h));
	endpoint_parse(host != NULL ? host : "", &ep);
	name = ep.name;
	for (i = 0; i < c->n; i++) {
		it = &c->items[i];
		if (!glob(it->pattern, name) || h->item[it->key] != NULL)
			continue;
		h->item[it->key] = it;
		if (it->key == CONFIG_LOCKED && it->system && strcmp(it->value, "on") == 0)
			h->locked = true;
	}
}

void
config_match_also(const struct config *c, const char *host, struct config_host *h)
{
	struct config_host other;
	int k;

	config_match(c, host, &other);
	for (k = 0; k < CONFIG_KEYS; k++)
		if (k != CONFIG_SERVER_NAME && other.item[k] != NULL && (h->item[k] == NULL ||
		    (other.locked && other.item[k]->system && !h->item[k]->system)))
			h->item[k] = other.item[k];
	if (other.locked && !h->locked) {
		h->locked = true;
		h->item[CONFIG_LOCKED] = other.item[CONFIG_LOCKED];
	}
}

const char *
config_value(const struct config_host *h, enum config_key key)
{
	return h->item[key] != NULL ? h->item[key]->value : NULL;
}

bool
config_on(const struct config_host *h, enum config_key key, bool dflt)
{
	return h->item[key] != NULL ? strcmp(h->item[key]->value, "on") == 0 : dflt;
}

char *
config_where(const struct config_host *h, enum config_key key)
{
	const struct config_item *it = h->item[key];

	return it != NULL ? xasprintf("%s:%u", it->file, it->line) : NULL;
}

void
config_to_policy(const struct config *c, const struct config_host *h,
    struct policy_in *in)
{
	const struct config_item *it;
	char *where, *path;

	(void)c;
	if (h->locked) {
		in->locked = true;
		free(in->locked_where);
		in->locked_where = config_where(h, CONFIG_LOCKED);
	}
	it = h->item[CONFIG_MIN_SSLMODE];
	if (it != NULL) {
		where = config_where(h, CONFIG_MIN_SSLMODE);
		policy_add_floor(in, it->value, it->system ? POLICY_FROM_SYSTEM : POLICY_FROM_CONFIG, where);
		free(where);
	}
	it = h->item[CONFIG_SSLROOTCERT];
	if (it != NULL) {
		where = config_where(h, CONFIG_SSLROOTCERT);
		path = file_expand_tilde(it->value);
		policy_add(in, "sslrootcert", path,
		    it->system ? POLICY_FROM_SYSTEM : POLICY_FROM_CONFIG, where);
		free(path);
		free(where);
	}
}

/* Values that an earlier line always hides. */
static void
lint_hidden(const struct config *c, struct strv *findings)
{
	size_t i, j;

	for (i = 0; i < c->n; i++)
		for (j = 0; j < i; j++)
			if (c->items[i].key == c->items[j].key &&
			    glob(c->items[j].pattern, c->items[i].pattern)) {
				strv_take(findings, xasprintf(
				    "%s:%u: %s has no effect here: line %u comes first, and the first value wins",
				    c->items[i].file, c->items[i].line, rows[c->items[i].key].name,
				    c->items[j].line));
				break;
			}
}

static void
lint_values(const struct config *c, struct strv *findings)
{
	const struct config_item *it;
	struct err err = ERR_INIT;
	struct endpoint ep;
	char *path;
	size_t i;

	for (i = 0; i < c->n; i++) {
		it = &c->items[i];
		if (it->key == CONFIG_SSLROOTCERT && strcmp(it->value, "system") != 0) {
			path = file_expand_tilde(it->value);
			if (file_kind(path) != FILE_PLAIN)
				strv_take(findings, xasprintf("%s:%u: sslrootcert \"%s\" %s", it->file,
				    it->line, path, file_kind(path) == FILE_MISSING ? "does not exist" :
				    "is no readable file"));
			else if (!file_check_safe(path, &err))
				strv_take(findings, xasprintf("%s:%u: sslrootcert: %s", it->file, it->line, err.msg));
			err_clear(&err);
			free(path);
		}
		if (it->key == CONFIG_SERVER_NAME && strpbrk(it->pattern, "*?") != NULL &&
		    strcmp(it->pattern, "*") != 0 && endpoint_parse(it->value, &ep))
			strv_take(findings, xasprintf("%s:%u: server_name pins every host of the pattern "
			    "\"%s\" to one server", it->file, it->line, it->pattern));
		if (it->key == CONFIG_SERVER_NAME && strcmp(it->pattern, "*") == 0)
			strv_take(findings, xasprintf("%s:%u: server_name pins every host to one server",
			    it->file, it->line));
		if (it->key == CONFIG_TRUSTSTORE_URL && strstr(it->value, "{region}") == NULL)
			strv_take(findings, xasprintf("%s:%u: truststore_url lacks {region}: every region "
			    "would get one file", it->file, it->line));
		if (it->key == CONFIG_MIN_SSLMODE && strcmp(it->pattern, "*") == 0 &&
		    strcmp(it->value, "verify-full") != 0)
			strv_take(findings, xasprintf("%s:%u: min_sslmode = %s holds for every host",
			    it->file, it->line, it->value));
	}
}

bool
config_lint(const char *path, struct strv *findings)
{
	struct config c = { NULL, 0 };
	struct buf text = BUF_INIT;
	struct err err = ERR_INIT;
	struct reader r = { .config = &c, .file = path, .system = true,
	    .found = found_strv, .ctx = findings };

	/* Where it lies decides whether locked has a meaning. */
	if (strstr(path, "/.config/") != NULL)
		r.system = false;
	if (!file_read(path, MAX_BYTES, &text, &err)) {
		strv_add(findings, err.msg);
		err_clear(&err);
		buf_free(&text);
		return false;
	}
	if (!file_check_safe(path, &err)) {
		strv_add(findings, err.msg);
		err_clear(&err);
	}
	read_text(&r, text.data, text.len);
	lint_hidden(&c, findings);
	lint_values(&c, findings);
	config_clear(&c);
	buf_free(&text);
	return findings->n == 0;
}
