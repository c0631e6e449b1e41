/* SPDX-License-Identifier: PostgreSQL */
/* One attempt to connect with all parameters, which Ctrl-C can end and weak keys cannot pass. */
#include "pg/dial.h"

#include <netdb.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#include "base/clock.h"
#include "base/intr.h"
#include "base/mem.h"
#include "base/num.h"
#include "base/strv.h"
#include "base/utf8.h"
#include "tls/cert.h"

/* How a driven attempt came out; what libpq thinks of it is in its PGconn. */
enum driven { DRIVEN_OVER, DRIVEN_LATE, DRIVEN_ENDED };

/*
 * libpq's message. It may quote names of a certificate and what an unverified
 * peer said.
 */
void
dial_text(PGconn *db, struct buf *out)
{
	const char *text = PQerrorMessage(db);
	size_t len = strlen(text);

	while (len > 0 && text[len - 1] == '\n')
		len--;
	utf8_message(out, text, len);
}

/* libpq begins the line with the place, as soon as it has one. */
static void
add_failure(PGconn *db, bool late, struct buf *out)
{
	if (out->len > 0)
		buf_addc(out, '\n');
	dial_text(db, out);
	if (late)
		buf_adds(out, "timeout expired");
}

/* --- one host or address after another ---------------------------------- */

static char *
place_text(const char *host, const char *addr, const char *port)
{
	return xasprintf("%s %s %s", host != NULL ? host : "", addr != NULL ? addr : "",
	    port != NULL && *port != '\0' ? port : "5432");
}

static char *
place_of(PGconn *db)
{
	return place_text(PQhost(db), PQhostaddr(db), PQport(db));
}

/* Of the list the element that libpq was busy with; n when it cannot be told. */
static size_t
find_place(const struct conninfo_host *hosts, size_t n, PGconn *db)
{
	char *there = place_of(db), *here;
	size_t i;

	for (i = 0; i < n; i++) {
		here = place_text(hosts[i].host != NULL ? hosts[i].host : PQhost(db),
		    hosts[i].hostaddr != NULL ? hosts[i].hostaddr : PQhostaddr(db), hosts[i].port);
		if (strcmp(here, there) == 0) {
			free(here);
			break;
		}
		free(here);
	}
	free(there);
	return i;
}

struct places {
	struct buf	 host, addr, port;
	size_t		 n;
};

static void
add_place(struct places *p, const char *host, const char *addr, const char *port)
{
	const char *comma = p->n++ > 0 ? "," : "";

	buf_addf(&p->host, "%s%s", comma, host != NULL ? host : "");
	buf_addf(&p->addr, "%s%s", comma, addr != NULL ? addr : "");
	buf_addf(&p->port, "%s%s", comma, port != NULL ? port : "");
}

/* The addresses of a name that were not tried yet. */
static void
add_addresses(struct places *p, const struct conninfo_host *h, const struct strv *tried)
{
	struct addrinfo hints = { .ai_socktype = SOCK_STREAM }, *all = NULL;
	char text[NI_MAXHOST], *place;

	if (h->local || h->host == NULL || h->hostaddr != NULL ||
	    getaddrinfo(h->host, NULL, &hints, &all) != 0)
		return;
	for (struct addrinfo *a = all; a != NULL; a = a->ai_next) {
		if (getnameinfo(a->ai_addr, a->ai_addrlen, text, sizeof text, NULL, 0, NI_NUMERICHOST) != 0)
			continue;
		place = place_text(h->host, text, h->port);
		if (!strv_has(tried, place))
			add_place(p, h->host, text, h->port);
		free(place);
	}
	freeaddrinfo(all);
}

static bool
is(const struct conninfo *params, const char *name, const char *value)
{
	const char *s = conninfo_get(params, name);

	return s != NULL && strcmp(s, value) == 0;
}

/*
 * What is left of the list after the place where time ran out, into params; false:
 * nothing. Where libpq chooses the order, or goes through the list twice, those
 * before it stay, behind the others.
 */
static bool
leave_place(struct conninfo *params, PGconn *db, const struct strv *tried)
{
	bool again = is(params, "load_balance_hosts", "random") ||
	    is(params, "target_session_attrs", "prefer-standby");
	struct places p = { BUF_INIT, BUF_INIT, BUF_INIT, 0 };
	struct conninfo_host *hosts;
	size_t n, at;

	if (!conninfo_hosts(params, &hosts, &n, NULL))
		return false;
	at = find_place(hosts, n, db);
	if (at < n)
		add_addresses(&p, &hosts[at], tried);
	for (size_t i = at + 1; i < n; i++)
		add_place(&p, hosts[i].host, hosts[i].hostaddr, hosts[i].port);
	for (size_t i = 0; again && at < n && i < at; i++)
		add_place(&p, hosts[i].host, hosts[i].hostaddr, hosts[i].port);
	if (p.n > 0) {
		conninfo_set(params, "host", p.host.data, CONNINFO_OPTION, "the list");
		conninfo_set(params, "hostaddr", p.addr.data, CONNINFO_OPTION, "the list");
		conninfo_set(params, "port", p.port.data, CONNINFO_OPTION, "the list");
	}
	buf_free(&p.host);
	buf_free(&p.addr);
	buf_free(&p.port);
	conninfo_hosts_free(hosts, n);
	return p.n > 0;
}

/* --- driving ---------------------------------------------------------------- */

/* connect_timeout in milliseconds by the running libpq's rule; -1: none. False with libpq's words. */
static bool
timeout_ms(const struct conninfo *params, long *ms, struct err *err)
{
	const char *s = conninfo_get(params, "connect_timeout");
	int seconds = 0;

	if (s != NULL && !num_int(s, -2147483647 - 1, 2147483647, &seconds))
		return err_set(err, ERR_USAGE,
		    "invalid integer value \"%s\" for connection option \"connect_timeout\"", s);
	if (seconds == 1 && PQlibVersion() < 170000)
		seconds = 2;
	*ms = seconds > 0 ? seconds * 1000L : -1;
	return true;
}

/*
 * Until db is open or failed, or a place took too long. With strict, the server's
 * keys and signatures are judged when TLS is up and before the startup packet goes out.
 */
static enum driven
drive(PGconn *db, long limit, bool strict, struct strv *tried, struct err *err)
{
	PostgresPollingStatusType st = PGRES_POLLING_WRITING;
	char *place = place_of(db), *here;
	int64_t end = clock_ms() + limit, left = -1;
	enum driven driven = DRIVEN_OVER;

	strv_add(tried, place);
	while (driven == DRIVEN_OVER && PQstatus(db) != CONNECTION_BAD &&
	    st != PGRES_POLLING_OK && st != PGRES_POLLING_FAILED) {
		if (limit >= 0 && (left = end - clock_ms()) <= 0) {
			driven = DRIVEN_LATE;
			break;
		}
		switch (intr_wait(PQsocket(db), st == PGRES_POLLING_WRITING, (int)left)) {
		case 1:
			st = PQconnectPoll(db);
			if (strict && PQstatus(db) == CONNECTION_MADE && PQsslInUse(db) &&
			    !cert_check_peer(PQsslStruct(db, "OpenSSL"), err))
				driven = DRIVEN_ENDED;
			break;
		case 0:
			continue;
		case -1:
			err_set(err, ERR_CANCEL, "canceled by user");
			driven = DRIVEN_ENDED;
			break;
		default:
			err_set_errno(err, ERR_NET, "could not wait for the server");
			driven = DRIVEN_ENDED;
		}
		here = place_of(db);
		if (strcmp(here, place) != 0) {
			end = clock_ms() + limit;
			strv_add(tried, here);
		}
		free(place);
		place = here;
	}
	free(place);
	return driven;
}

static PGconn *
begin(const struct conninfo *params, bool wait, struct err *err)
{
	const char **keywords = xcalloc(params->n + 3, sizeof *keywords);
	const char **values = xcalloc(params->n + 3, sizeof *values);
	char *empties = NULL;
	PGconn *db;

	conninfo_arrays(params, keywords, values, &empties);
	db = wait ? PQconnectdbParams(keywords, values, 1) : PQconnectStartParams(keywords, values, 1);
	if (db == NULL)
		err_set(err, ERR_INTERNAL, "out of memory");
	free(empties);
	free(keywords);
	free(values);
	return db;
}

PGconn *
dial_start(const struct conninfo *params, struct err *err)
{
	return begin(params, false, err);
}

/* libpq cannot be told that the time for one place is over: what is left of the list is begun anew. */
static PGconn *
dial_driven(const struct conninfo *params, bool strict, struct buf *failures, struct err *err)
{
	struct conninfo *left = conninfo_copy(params);
	struct strv tried = STRV_INIT;
	enum driven driven = DRIVEN_LATE;
	PGconn *db = NULL;
	long limit = -1;

	if (!timeout_ms(params, &limit, err))
		driven = DRIVEN_ENDED;
	while (driven == DRIVEN_LATE) {
		db = begin(left, false, err);
		if (db == NULL)
			break;
		driven = drive(db, limit, strict, &tried, err);
		if (driven == DRIVEN_ENDED) {
			PQfinish(db);
			db = NULL;
		} else if (driven == DRIVEN_LATE || PQstatus(db) != CONNECTION_OK)
			add_failure(db, driven == DRIVEN_LATE, failures);
		if (driven != DRIVEN_LATE || !leave_place(left, db, &tried))
			break;
		PQfinish(db);
	}
	strv_clear(&tried);
	conninfo_free(left);
	return db;
}

/*
 * While Ctrl-C ends the process, and OpenSSL itself refuses weak keys, libpq may
 * block; else it is driven.
 */
PGconn *
dial(const struct conninfo *params, struct buf *failures, struct err *err)
{
	const char *mode = conninfo_get(params, "sslmode");
	const char *host = conninfo_get(params, "host"), *addr = conninfo_get(params, "hostaddr");
	/* A socket shows no key to judge; of a list any host may answer. */
	bool socket = (addr == NULL || *addr == '\0') && (host == NULL || *host == '\0' ||
	    ((*host == '/' || *host == '@') && strchr(host, ',') == NULL));
	bool strict = !socket && mode != NULL && strncmp(mode, "verify-", 7) == 0;
	bool caught = intr_catch(true);
	PGconn *db;

	intr_catch(caught);
	buf_clear(failures);
	if (caught || (strict && !cert_level_strict()))
		return dial_driven(params, strict, failures, err);
	db = begin(params, true, err);
	if (db != NULL && PQstatus(db) != CONNECTION_OK)
		dial_text(db, failures);
	return db;
}
