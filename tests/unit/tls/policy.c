/* SPDX-License-Identifier: PostgreSQL */
/* The floor, the order of sources, refusals and notes; what a refused setting is told. */
#include "tls/policy.h"

#include <stdlib.h>

#include "base/mem.h"
#include "../check.h"

#define O POLICY_FROM_OPTION
#define C POLICY_FROM_CONNINFO
#define U POLICY_FROM_URI
#define S POLICY_FROM_SERVICE
#define CF POLICY_FROM_CONFIG
#define SY POLICY_FROM_SYSTEM

struct setting {
	const char *key, *value;
	enum policy_source source;
};

/* One connection: what went in, what must come out. */
static const struct {
	const char *name, *host, *hostaddr;
	int libpq;				/* 0: 180000 */
	struct setting set[4];
	const char *env[4];
	const char *floor_option, *floor_config, *floor_system;
	bool locked;
	/* results; refused: a part of the message */
	const char *refused, *hint;
	const char *mode, *note, *weak;
	struct { enum policy_key key; const char *value, *why; } want[3];
} rows[] = {
	{ .name = "nothing asked", .mode = "verify-full",
	  .want = { { POLICY_SSLMODE, "verify-full", "nothing was asked" },
	      { POLICY_GSSENCMODE, "disable", "TLS alone, not GSS before it" },
	      { POLICY_SSL_MIN, "TLSv1.2", "always passed" } } },
	{ .name = "PGSSLMODE=require is raised", .env = { "PGSSLMODE=require" }, .mode = "verify-full",
	  .note = "sslmode raised from \"require\" (environment variable PGSSLMODE) to \"verify-full\"; --min-sslmode=require lowers the floor",
	  .want = { { POLICY_SSLMODE, "verify-full", "raised from \"require\" (environment variable PGSSLMODE) to the floor (default)" } } },
	{ .name = "a URI's disable is raised", .set = { { "sslmode", "disable", U } }, .mode = "verify-full",
	  .note = "sslmode raised from \"disable\" (connection URI)" },
	{ .name = "a service's prefer is raised", .set = { { "sslmode", "prefer", S } }, .mode = "verify-full",
	  .note = "sslmode raised from \"prefer\" (service WHERE)" },
	{ .name = "the conninfo beats the service beats the environment",
	  .set = { { "sslmode", "allow", S }, { "sslmode", "verify-ca", C } }, .env = { "PGSSLMODE=disable" },
	  .mode = "verify-full", .note = "raised from \"verify-ca\" (connection string)" },
	{ .name = "the service beats the environment", .set = { { "sslmode", "allow", S } },
	  .env = { "PGSSLMODE=disable" }, .note = "raised from \"allow\" (service WHERE)" },
	{ .name = "an empty value is unset", .set = { { "sslmode", "", C } }, .env = { "PGSSLMODE=" },
	  .mode = "verify-full", .want = { { POLICY_SSLMODE, "verify-full", "nothing was asked" } } },
	{ .name = "an empty value hides the environment's", .set = { { "sslcert", "", C } }, .env = { "PGSSLCERT=/x" },
	  .want = { { POLICY_SSLCERT, NULL, "~/.postgresql/postgresql.crt" } } },
	{ .name = "an empty variable does not hide the configuration", .set = { { "sslrootcert", "/roots/r.pem", CF } },
	  .env = { "PGSSLROOTCERT=" }, .want = { { POLICY_SSLROOTCERT, "/roots/r.pem", "WHERE" } } },
	{ .name = "an empty PGSSLMODE hides PGREQUIRESSL", .env = { "PGSSLMODE=", "PGREQUIRESSL=1" }, .mode = "verify-full" },
	{ .name = "PGREQUIRESSL", .env = { "PGREQUIRESSL=1" }, .mode = "verify-full",
	  .note = "raised from \"require\" (environment variable PGREQUIRESSL)" },
	{ .name = "PGSSLMODE before PGREQUIRESSL", .env = { "PGREQUIRESSL=1", "PGSSLMODE=allow" },
	  .note = "raised from \"allow\" (environment variable PGSSLMODE)" },
	{ .name = "PGREQUIRESSL=0 says nothing", .env = { "PGREQUIRESSL=0" },
	  .want = { { POLICY_SSLMODE, "verify-full", "nothing was asked" } } },
	{ .name = "requiressl=1 in a conninfo", .set = { { "requiressl", "1", C } },
	  .note = "raised from \"require\" (connection string)" },
	{ .name = "requiressl=0 in a conninfo", .set = { { "requiressl", "0", C } },
	  .note = "raised from \"prefer\" (connection string)" },
	{ .name = "verify-full asked", .set = { { "sslmode", "verify-full", U } },
	  .want = { { POLICY_SSLMODE, "verify-full", "connection URI" } } },
	{ .name = "an unknown sslmode", .env = { "PGSSLMODE=verify_full" },
	  .refused = "invalid sslmode value: \"verify_full\" (environment variable PGSSLMODE)",
	  .hint = "Allowed are disable, allow, prefer, require, verify-ca, verify-full." },
	{ .name = "an unknown sslmode with control characters", .set = { { "sslmode", "\033[2J", U } },
	  .refused = "value: \"\\x1b[2J\" (connection URI)" },
	/* the floor */
	{ .name = "a lowered floor and nothing asked", .floor_option = "disable", .mode = "verify-full" },
	{ .name = "a lowered floor and less asked", .floor_option = "disable", .set = { { "sslmode", "require", C } },
	  .mode = "require", .weak = "the server is NOT VERIFIED: sslmode \"require\" (connection string), floor lowered by option --min-sslmode" },
	{ .name = "a floor in between", .floor_option = "require", .set = { { "sslmode", "disable", C } },
	  .mode = "require", .weak = "the server is NOT VERIFIED: sslmode \"require\" (raised to the floor), floor lowered by option --min-sslmode", .note = "raised from \"disable\" (connection string) to \"require\"" },
	{ .name = "disable under its floor", .floor_option = "disable", .set = { { "sslmode", "disable", C } },
	  .mode = "disable", .weak = "NOT ENCRYPTED" },
	{ .name = "prefer under its floor", .floor_option = "prefer", .set = { { "sslmode", "prefer", C } },
	  .mode = "prefer", .weak = "NOT CERTAIN" },
	{ .name = "verify-ca under its floor", .floor_option = "verify-ca", .set = { { "sslmode", "verify-ca", C } },
	  .mode = "verify-ca", .weak = "the server's NAME is NOT VERIFIED" },
	{ .name = "the floor from the environment", .env = { "VPSQL_MIN_SSLMODE=require", "PGSSLMODE=require" },
	  .mode = "require", .weak = "floor lowered by environment variable VPSQL_MIN_SSLMODE" },
	{ .name = "the option's floor beats the environment's", .env = { "VPSQL_MIN_SSLMODE=disable", "PGSSLMODE=disable" },
	  .floor_option = "verify-ca", .mode = "verify-ca", .note = "to \"verify-ca\"" },
	{ .name = "the floor from the configuration", .floor_config = "require", .env = { "PGSSLMODE=require" },
	  .mode = "require", .weak = "floor lowered by WHERE" },
	{ .name = "an unknown floor", .floor_option = "none", .refused = "invalid min_sslmode value: \"none\" (option --min-sslmode)" },
	{ .name = "a lock without a floor", .locked = true, .env = { "VPSQL_MIN_SSLMODE=disable", "PGSSLMODE=disable" },
	  .mode = "verify-full", .note = "the floor \"disable\" (environment variable VPSQL_MIN_SSLMODE) is ignored: LOCK locks it at \"verify-full\"" },
	{ .name = "a lock with a lower floor", .locked = true, .floor_system = "require", .floor_option = "disable",
	  .env = { "PGSSLMODE=require" }, .mode = "require", .note = "(option --min-sslmode) is ignored: LOCK locks it at \"require\"" },
	{ .name = "a lock and a stricter wish", .locked = true, .floor_system = "require", .floor_option = "verify-ca",
	  .env = { "PGSSLMODE=require" }, .mode = "verify-ca", .note = "LOCK locks the floor" },
	{ .name = "a system floor without a lock", .floor_system = "require", .floor_option = "disable",
	  .env = { "PGSSLMODE=disable" }, .mode = "disable" },
	{ .name = "a locked floor names itself", .locked = true, .env = { "PGSSLMODE=disable" },
	  .note = "sslmode raised from \"disable\" (environment variable PGSSLMODE) to \"verify-full\"; LOCK locks the floor" },
	/* hosts */
	{ .name = "a local socket", .host = "/tmp", .env = { "PGSSLMODE=disable" }, .mode = "disable",
	  .want = { { POLICY_SSLROOTCERT, NULL, "not used: local socket" },
	      { POLICY_SSLMODE, "verify-full", "a local socket carries no TLS: libpq ignores it" } } },
	{ .name = "an abstract socket", .host = "@vpsql", .mode = "disable" },
	{ .name = "no host at all", .host = "", .mode = "disable" },
	{ .name = "hostaddr alone", .host = "", .hostaddr = "10.1.2.3",
	  .refused = "hostaddr=10.1.2.3 is given without host: there is no name to verify",
	  .hint = "host=NAME hostaddr=10.1.2.3" },
	{ .name = "a socket's path with hostaddr", .host = "/tmp", .hostaddr = "10.1.2.3", .refused = "there is no name to verify" },
	{ .name = "hostaddr alone under a lower floor", .host = "", .hostaddr = "10.1.2.3", .floor_option = "require",
	  .set = { { "sslmode", "require", C } }, .mode = "require" },
	{ .name = "host and hostaddr", .host = "db.example", .hostaddr = "10.1.2.3", .mode = "verify-full" },
	{ .name = "an address as host", .host = "10.1.2.3", .mode = "verify-full" },
	/* protocol versions */
	{ .name = "TLSv1 is raised", .env = { "PGSSLMINPROTOCOLVERSION=TLSv1" },
	  .note = "ssl_min_protocol_version raised from \"TLSv1\" (environment variable PGSSLMINPROTOCOLVERSION) to \"TLSv1.2\"",
	  .want = { { POLICY_SSL_MIN, "TLSv1.2", "raised from" } } },
	{ .name = "tlsv1.1 in a URI is raised", .set = { { "ssl_min_protocol_version", "tlsv1.1", U } },
	  .note = "raised from \"tlsv1.1\" (connection URI)" },
	{ .name = "raised under a lowered floor too", .floor_option = "disable",
	  .set = { { "ssl_min_protocol_version", "TLSv1", C } }, .want = { { POLICY_SSL_MIN, "TLSv1.2", "raised" } } },
	{ .name = "TLSv1.3 stays", .set = { { "ssl_min_protocol_version", "TLSv1.3", C } },
	  .want = { { POLICY_SSL_MIN, "TLSv1.3", "connection string" } } },
	{ .name = "a maximum below the minimum", .set = { { "ssl_min_protocol_version", "TLSv1.3", C },
	      { "ssl_max_protocol_version", "TLSv1.2", C } }, .refused = "invalid SSL protocol version range" },
	{ .name = "a maximum below TLSv1.2", .set = { { "ssl_max_protocol_version", "TLSv1.1", C } },
	  .refused = "invalid SSL protocol version range: ssl_max_protocol_version is \"TLSv1.1\" (connection string)" },
	{ .name = "an unknown protocol", .set = { { "ssl_min_protocol_version", "incorrect_tls", C } },
	  .refused = "invalid \"ssl_min_protocol_version\" value: \"incorrect_tls\"" },
	{ .name = "an unknown maximum", .set = { { "ssl_max_protocol_version", "incorrect_tls", C } },
	  .refused = "invalid \"ssl_max_protocol_version\" value" },
	/* key log */
	{ .name = "sslkeylogfile in a URI", .set = { { "sslkeylogfile", "/tmp/k", U } }, .floor_option = "disable",
	  .refused = "sslkeylogfile (connection URI) is refused" },
	{ .name = "sslkeylogfile in a service", .set = { { "sslkeylogfile", "/tmp/k", S } }, .floor_option = "disable",
	  .refused = "sslkeylogfile (service WHERE) is refused" },
	{ .name = "sslkeylogfile in a conninfo", .set = { { "sslkeylogfile", "/tmp/k", C } },
	  .refused = "sslkeylogfile (connection string) is refused", .hint = "--min-sslmode=require" },
	{ .name = "sslkeylogfile under a lowered floor", .set = { { "sslkeylogfile", "/tmp/k", C } }, .floor_option = "require",
	  .weak = "KEYS ARE WRITTEN" },
	{ .name = "sslkeylogfile under a lock", .set = { { "sslkeylogfile", "/tmp/k", C } }, .locked = true,
	  .floor_system = "require", .refused = "is refused" },
	{ .name = "sslkeylogfile on libpq 17", .libpq = 170000, .set = { { "sslkeylogfile", "/tmp/k", C } },
	  .refused = "sslkeylogfile (connection string) needs libpq 18 or newer, this is libpq 17" },
	/* GSS */
	{ .name = "gssencmode as asked", .env = { "PGGSSENCMODE=require" },
	  .weak = "GSS encryption may take the place of TLS: gssencmode \"require\" (environment variable PGGSSENCMODE)",
	  .want = { { POLICY_GSSENCMODE, "require", "environment variable PGGSSENCMODE" } } },
	{ .name = "gssencmode under a lock", .env = { "PGGSSENCMODE=prefer" }, .locked = true,
	  .note = "gssencmode \"prefer\" (environment variable PGGSSENCMODE) is ignored",
	  .want = { { POLICY_GSSENCMODE, "disable", "forbidden by LOCK" } } },
	{ .name = "an unknown gssencmode", .env = { "PGGSSENCMODE=on" }, .refused = "invalid gssencmode value" },
	/* the rest */
	{ .name = "compression is never on", .env = { "PGSSLCOMPRESSION=1" }, .note = "sslcompression",
	  .want = { { POLICY_SSLCOMPRESSION, "0", "never" } } },
	{ .name = "direct negotiation", .set = { { "sslnegotiation", "direct", C } },
	  .want = { { POLICY_SSLNEGOTIATION, "direct", "connection string" } } },
	{ .name = "direct negotiation in a weak mode", .floor_option = "disable", .set = { { "sslnegotiation", "direct", C },
	      { "sslmode", "prefer", C } }, .refused = "weak sslmode \"prefer\" may not be used with sslnegotiation=direct" },
	{ .name = "direct negotiation on libpq 15", .libpq = 150000, .env = { "PGSSLNEGOTIATION=direct" },
	  .refused = "sslnegotiation (environment variable PGSSLNEGOTIATION) needs libpq 17 or newer, this is libpq 15" },
	{ .name = "what libpq 15 lacks is not passed", .libpq = 150000, .env = { "PGSSLNEGOTIATION=postgres" },
	  .want = { { POLICY_SSLNEGOTIATION, NULL, "libpq 15 does not know it" },
	      { POLICY_SSLCERTMODE, NULL, "libpq 15 does not know it" } } },
	{ .name = "require_auth on libpq 15", .libpq = 150000, .env = { "PGREQUIREAUTH=scram-sha-256" },
	  .refused = "require_auth (environment variable PGREQUIREAUTH) needs libpq 16" },
	{ .name = "channel binding as asked", .env = { "PGCHANNELBINDING=require" },
	  .want = { { POLICY_CHANNEL_BINDING, "require", "environment variable PGCHANNELBINDING" } } },
	{ .name = "client certificate and revocation as asked", .set = { { "sslcert", "c", C }, { "sslkey", "k", S },
	      { "sslcrl", "r", U } }, .want = { { POLICY_SSLCERT, "c", "connection string" },
	      { POLICY_SSLKEY, "k", "service WHERE" }, { POLICY_SSLCRL, "r", "connection URI" } } },
	/* roots */
	{ .name = "roots as trust chose", .want = { { POLICY_SSLROOTCERT, "/roots/r.pem", "roots: r, shipped" } } },
	{ .name = "sslrootcert=system in a weak mode", .floor_option = "require", .set = { { "sslrootcert", "system", C },
	      { "sslmode", "require", C } },
	  .refused = "weak sslmode \"require\" may not be used with sslrootcert=system (use \"verify-full\")" },
	{ .name = "sslrootcert=system with verify-ca", .floor_option = "require", .set = { { "sslrootcert", "system", C },
	      { "sslmode", "verify-ca", C } }, .refused = "weak sslmode \"verify-ca\" may not be used with sslrootcert=system" },
	{ .name = "a locked sslrootcert", .locked = true, .set = { { "sslrootcert", "/roots/r.pem", SY },
	      { "sslrootcert", "/own.pem", C } }, .note = "sslrootcert \"/own.pem\" (connection string) is ignored: locked by WHERE",
	  .want = { { POLICY_SSLROOTCERT, "/roots/r.pem", "WHERE" } } },
	{ .name = "require passes what was asked alone", .floor_option = "require", .set = { { "sslmode", "require", C } },
	  .want = { { POLICY_SSLROOTCERT, NULL, "~/.postgresql/root.crt" } } },
	{ .name = "OAuth's debug switch is announced", .env = { "PGOAUTHDEBUG=UNSAFE" }, .note = "PGOAUTHDEBUG=UNSAFE" },
};

static void
run_row(size_t i)
{
	struct policy_in in;
	struct policy p;
	struct err err = ERR_INIT;
	struct buf one = BUF_INIT, two = BUF_INIT;
	char *env[5] = { NULL };
	const char *host = rows[i].host != NULL ? rows[i].host : "db.example";
	size_t k;

	policy_in_init(&in);
	policy_in_host(&in, host, rows[i].hostaddr);
	in.libpq = rows[i].libpq != 0 ? rows[i].libpq : 180000;
	in.locked = rows[i].locked;
	in.locked_where = xstrdup("LOCK");
	in.trust_path = xstrdup("/roots/r.pem");
	in.trust_reason = xstrdup("roots: r, shipped");
	for (k = 0; k < 4 && rows[i].set[k].key != NULL; k++)
		CHECK_ROW(policy_add(&in, rows[i].set[k].key, rows[i].set[k].value,
		    rows[i].set[k].source, "WHERE"), "%s: keyword", rows[i].name);
	for (k = 0; k < 4 && rows[i].env[k] != NULL; k++)
		env[k] = xstrdup(rows[i].env[k]);
	policy_add_env(&in, env);
	policy_add_floor(&in, rows[i].floor_option, O, "--min-sslmode");
	policy_add_floor(&in, rows[i].floor_config, CF, "WHERE");
	policy_add_floor(&in, rows[i].floor_system, SY, "WHERE");
	if (policy_resolve(&in, &p, &err) != (rows[i].refused == NULL)) {
		CHECK_ROW(false, "%s: verdict (%s)", rows[i].name, err.msg != NULL ? err.msg : "accepted");
		goto out;
	}
	if (rows[i].refused != NULL) {
		CHECK_ROW(strstr(err.msg, rows[i].refused) != NULL, "%s: message: %s", rows[i].name, err.msg);
		CHECK_ROW(rows[i].hint == NULL || (err.hint != NULL && strstr(err.hint, rows[i].hint) != NULL),
		    "%s: hint: %s", rows[i].name, err.hint != NULL ? err.hint : "none");
		goto out;
	}
	if (rows[i].mode != NULL)
		CHECK_STR_ROW(policy_mode_name(p.mode), rows[i].mode, rows[i].name);
	if (rows[i].note != NULL)
		CHECK_ROW(p.notes.n > 0 && strstr(p.notes.v[0], rows[i].note) != NULL, "%s: note: %s",
		    rows[i].name, p.notes.n > 0 ? p.notes.v[0] : "none");
	else if (rows[i].want[0].why == NULL || strstr(rows[i].want[0].why, "raised") == NULL)
		CHECK_ROW(p.notes.n == 0, "%s: no note: %s", rows[i].name, p.notes.n > 0 ? p.notes.v[0] : "");
	if (rows[i].weak != NULL)
		CHECK_ROW(p.weak.n == 1 && strstr(p.weak.v[0], rows[i].weak) != NULL, "%s: banner: %s",
		    rows[i].name, p.weak.n > 0 ? p.weak.v[0] : "none");
	for (k = 0; k < 3 && rows[i].want[k].why != NULL; k++) {
		const struct policy_field *f = &p.field[rows[i].want[k].key];

		CHECK_STR_ROW(f->value, rows[i].want[k].value, rows[i].name);
		CHECK_ROW(strstr(f->why, rows[i].want[k].why) != NULL, "%s: why: %s", rows[i].name, f->why);
	}
	policy_dump(&p, &one);
	policy_clear(&p);
	if (CHECK_ROW(policy_parse(one.data, &p, &err), "%s: the dump parses", rows[i].name)) {
		policy_dump(&p, &two);
		CHECK_STR_ROW(two.data, one.data, "the dump is a fixed point");
		policy_clear(&p);
	}
out:
	for (k = 0; k < 4; k++)
		free(env[k]);
	err_clear(&err);
	buf_free(&one);
	buf_free(&two);
	policy_in_clear(&in);
}

static const struct {
	const char *name, *hint;	/* hint NULL: a variable like any other */
} placebos[] = {
	{ "sslmode", "\"sslmode=require host=...\", or set the environment variable PGSSLMODE=require" },
	{ "SSLMODE", "PGSSLMODE" }, { "ssl_mode", "PGSSLMODE" }, { "PGSSLMODE", "\"sslmode=" },
	{ "sslrootcert", "PGSSLROOTCERT" }, { "ssl-root-cert", "PGSSLROOTCERT" }, { "sslkeylogfile", "\"sslkeylogfile=" },
	{ "requiressl", "PGSSLMODE" }, { "channel_binding", "PGCHANNELBINDING" }, { "sslpassword", "sslpassword=..." },
	{ "ssl", NULL }, { "sslmodes", NULL }, { "mode", NULL }, { "ON_ERROR_STOP", NULL }, { "", NULL },
};

static const struct {
	const char *var, *hint;
} misspelt[] = {
	{ "PGSSLMODE=x", NULL }, { "PGSSLROOTCERT=x", NULL }, { "PGREQUIRESSL=1", NULL }, { "PGSERVICE=x", NULL },
	{ "PGSSLNEGOTIATION=direct", NULL }, { "PGSSLCERTMODE=allow", NULL }, { "PGGSSDELEGATION=1", NULL },
	{ "PGHOST=x", NULL }, { "SSL_CERT_FILE=x", NULL }, { "PATH=x", NULL }, { "PG=x", NULL }, { "SSLMODE=x", NULL },
	{ "PGOPTIONS=-c ssl=x", NULL }, { "PGMINPROTOCOLVERSION=3.0", NULL }, { "VPSQL_MIN_SSLMODE=require", NULL },
	{ "VPSQL_ROOTS_DIR=/x", NULL },
	{ "PGSSL_MODE=x", "PGSSLMODE?" }, { "PG_SSLMODE=x", "PGSSLMODE?" }, { "PGSSLMOD=x", "PGSSLMODE?" },
	{ "PGSSLROOTCA=x", "PGSSLROOTCERT?" }, { "PGSSL=on", "The variables are" }, { "PGSLLMODE=x", "PGSSLMODE?" },
	{ "PSGSSLMODE=x", "PGSSLMODE?" }, { "PGSSLMODE =x", "PGSSLMODE?" }, { "PGSSLMINPROTOCOL=x", "PGSSLMINPROTOCOLVERSION?" },
	{ "PGSSLPASSWORD=x", "no variable for sslpassword" }, { "PGSSLKEYLOGFILE=x", "no variable for sslkeylogfile" },
	{ "PGCHANNEL_BINDING=x", "PGCHANNELBINDING?" }, { "PGGSSENC_MODE=x", "PGGSSENCMODE?" },
	{ "VPSQL_MINSSLMODE=x", "VPSQL_MIN_SSLMODE?" }, { "VPSQL_SSLMODE=x", "VPSQL_MIN_SSLMODE?" },
	{ "PGSSLVERIFYEVERYTHINGALWAYS=x", "The variables are" }, { "pgsslmode=x", "The variables are" },
};

int
main(void)
{
	static const char *const broken[] = {
		"", "host = 'x'\n", "sslmode 'verify-full'\n", "host = 'x\n", "nothing = 'x'\n", "host =\n",
		"sslmode = 'x'  # nowhere: x\n", "libpq = 'x'\n", "host = 'x' y\n", "=\n", " = 'x'\n",
	};
	struct err err = ERR_INIT;
	struct policy_in in;
	struct policy p;
	size_t i;
	bool hit;

	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		run_row(i);
	for (i = 0; i < sizeof(placebos) / sizeof(placebos[0]); i++) {
		hit = policy_placebo("-v", placebos[i].name, "require", &err);
		CHECK_ROW(hit == (placebos[i].hint != NULL) && (!hit ||
		    strstr(err.hint, placebos[i].hint) != NULL), "-v %s: %s", placebos[i].name,
		    err.hint != NULL ? err.hint : "none");
		err_clear(&err);
	}
	for (i = 0; i < sizeof(misspelt) / sizeof(misspelt[0]); i++) {
		char *var = xstrdup(misspelt[i].var), *env[] = { var, NULL };

		hit = policy_placebo_env(env, &err);
		CHECK_ROW(hit == (misspelt[i].hint != NULL) && (!hit ||
		    strstr(err.hint, misspelt[i].hint) != NULL), "%s: %s", misspelt[i].var,
		    err.hint != NULL ? err.hint : "none");
		err_clear(&err);
		free(var);
	}
	for (i = 0; i < sizeof(broken) / sizeof(broken[0]); i++) {
		CHECK_ROW(!policy_parse(broken[i], &p, &err) && err.code == ERR_FORMAT, "broken dump %zu", i);
		err_clear(&err);
	}
	policy_in_init(&in);
	policy_in_host(&in, "db.example", NULL);
	in.libpq = 180000;
	CHECK(!policy_add(&in, "dbname", "x", C, NULL));
	CHECK(!policy_resolve(&in, &p, &err));
	CHECK_INT(err.code, ERR_TRUST);
	err_clear(&err);
	policy_in_clear(&in);
	return check_done();
}
