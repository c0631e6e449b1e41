/* SPDX-License-Identifier: PostgreSQL */
/* The part of diagnosis that explains how far a connection came before a certificate could be judged; pure. */
#include "tls/diagnose_wire.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

static void
no_tls(const struct diagnose_facts *f, struct findings *out)
{
	struct finding *row;
	char *at = NULL;
	bool local = name_is_loopback(f->host);

	if (f->via != NULL) {
		at = xstrdup(f->via);
		if (strrchr(at, ':') != NULL)
			*strrchr(at, ':') = '\0';
		local = local || name_is_loopback(at);
	}
	if (local) {
		row = finding_add(out, FINDING_TLS_PROXY,
		    "what listens on %s says that it has no TLS",
		    f->probe->addr != NULL ? f->probe->addr : f->host);
		if (f->via != NULL)
			finding_remedy(row,
			    "If %s is a tunnel or a forwarded port, let it lead to the database itself, not to a pooler without TLS.",
			    f->via);
		else {
			char *via = diagnose_via(f), *cmd = diagnose_command(f, "REAL-NAME", via);

			finding_remedy(row,
			    "If it is a tunnel or a forwarded port, let it lead to the database itself, not to a pooler without TLS, and type: %s",
			    cmd);
			free(via);
			free(cmd);
		}
		finding_remedy(row,
		    "If it is a proxy that ends TLS itself (cloud-sql-proxy and the like), let it listen on a Unix socket and connect to that: %s -h /FOLDER",
		    diagnose_program(f));
	} else {
		row = finding_add(out, FINDING_NO_TLS,
		    "the server at %s says that it has no TLS",
		    f->probe->addr != NULL ? f->probe->addr : f->host);
		if (f->kind != DIAGNOSE_PRIVATE)
			finding_remedy(row,
			    "Amazon's servers always speak TLS: what answered is a pooler, a tunnel or a stranger. Find out what listens there.");
		else
			finding_remedy(row,
			    "The server's owner must switch it on: ssl = on, ssl_cert_file and ssl_key_file in postgresql.conf, then a reload.");
	}
	free(at);
}

static void
before_tls(const struct diagnose_facts *f, struct findings *out)
{
	const struct probe *p = f->probe;
	struct finding *row;

	switch (p->answer) {
	case PROBE_NO:
		no_tls(f, out);
		break;
	case PROBE_ERROR:
		row = finding_add(out, FINDING_SERVER_ERROR,
		    "asked for TLS, the server answered with an error; an unverified peer says: %s",
		    p->server_text != NULL && p->server_text[0] != '\0' ?
		    p->server_text : "(nothing)");
		finding_remedy(row, "Look at the server's log; a server that is full or starting up answers so, and one older than 7.1.");
		break;
	case PROBE_GARBAGE:
		row = finding_add(out, FINDING_NOT_POSTGRES,
		    "asked for TLS, the server answered 0x%02X", p->answer_byte);
		finding_remedy(row, "Check host and port: another service seems to listen there.");
		break;
	case PROBE_EARLY:
		finding_remedy(finding_add(out, FINDING_EARLY_DATA,
		    "the server sent bytes in plain text after its yes to TLS"),
		    "Do not use this network path; nothing was sent. Tell the network's administrators.");
		break;
	case PROBE_STALLED:
		row = finding_add(out, FINDING_STALLED,
		    "asked for TLS, the server did not answer within the time");
		finding_remedy(row, "Check host and port; a firewall that swallows packets or a service of another kind behaves so.");
		break;
	default:
		row = finding_add(out, FINDING_CLOSED,
		    "asked for TLS, the server closed the connection");
		finding_remedy(row, "Check host and port, the tunnel's far end, and the server's log.");
		break;
	}
}

void
diagnose_handshake(const struct diagnose_facts *f, struct findings *out)
{
	const struct probe *p = f->probe;
	const char *words = p->tls_text != NULL ? p->tls_text : "unknown";
	struct finding *row;

	switch (p->tls_error) {
	case PROBE_TLS_VERSION:
		row = finding_add(out, FINDING_PROTOCOL,
		    "the server has no TLS version that this client accepts (%s)", words);
		finding_remedy(row, "The server's owner must allow TLS 1.2 or newer: ssl_min_protocol_version, ssl_max_protocol_version, and a server that knows it.");
		break;
	case PROBE_TLS_CIPHER:
	case PROBE_TLS_WEAK_KEY:
		row = finding_add(out, FINDING_SECURITY_LEVEL,
		    "the TLS handshake failed: %s", words);
		finding_remedy(row, "The server's owner must install a key of 2048 bits (RSA) or an EC key, and allow current ciphers (ssl_ciphers).");
		break;
	case PROBE_TLS_NOT_TLS:
		row = finding_add(out, FINDING_NOT_TLS,
		    "what followed the server's yes is not TLS (%s)", words);
		finding_remedy(row, "Check host and port, and what stands between (a proxy, a tunnel).");
		break;
	case PROBE_TLS_ALERT:
		row = finding_add(out, FINDING_ALERT,
		    "the server broke the TLS handshake off: %s", words);
		finding_remedy(row, "Look at the server's log%s.",
		    strstr(words, "unrecognized name") != NULL ?
		    "; it seems to choose by name (SNI) and not to know this one" : "");
		break;
	case PROBE_TLS_CLOSED:
		row = finding_add(out, FINDING_CLOSED,
		    "the connection ended in the middle of the TLS handshake");
		if (p->answer == PROBE_NOT_ASKED)
			finding_remedy(row, "Leave out sslnegotiation=direct (vpsql-tls check: --direct): servers older than 17 and most poolers do not take TLS from the first byte.");
		finding_remedy(row, "Look at the server's log; a firewall or proxy that inspects TLS behaves so too.");
		break;
	case PROBE_TLS_STALLED:
		row = finding_add(out, FINDING_STALLED,
		    "the TLS handshake did not finish within the time");
		finding_remedy(row, "Look for a proxy, or for packets that are lost because they are too large (MTU of a VPN).");
		break;
	case PROBE_TLS_TOO_BIG:
		row = finding_add(out, FINDING_TOO_BIG, "the server sent too much: %s", words);
		finding_remedy(row, "Check host and port. If the server is meant, its owner must install a certificate of usual size.");
		break;
	case PROBE_TLS_BAD_CERT:
		row = finding_add(out, FINDING_BAD_CERT,
		    "the server's certificate cannot be read: %s", words);
		finding_remedy(row, "The server's owner must install a proper certificate.");
		break;
	case PROBE_TLS_ALPN:
		row = finding_add(out, FINDING_ALPN,
		    "the server does not speak the protocol \"postgresql\" with direct TLS");
		finding_remedy(row, "Leave out sslnegotiation=direct: servers older than 17 and most poolers ask for TLS the other way.");
		break;
	default:
		row = finding_add(out, FINDING_HANDSHAKE, "the TLS handshake failed: %s", words);
		finding_remedy(row, "Look at the server's log, and for what stands between and opens TLS (a proxy, an inspecting firewall).");
		break;
	}
}

static void
resolution(const struct diagnose_facts *f, struct findings *out)
{
	const struct probe *p = f->probe;
	struct finding *row;

	row = finding_add(out, FINDING_UNREACHABLE, "%s",
	    p->err.msg != NULL ? p->err.msg : "the server cannot be reached");
	if (p->stage == PROBE_RESOLVE)
		finding_remedy(row, "Check the spelling of \"%s\" and the resolver; private endpoints resolve only inside their network.", f->host);
	else
		finding_remedy(row, "Check host, port, security group and route; for a database in a private network use a tunnel and --via.");
}

void
diagnose_wire(const struct diagnose_facts *f, struct findings *out)
{
	const struct probe *p = f->probe;

	if (p->stage == PROBE_SETUP)
		finding_remedy(finding_add(out, FINDING_ROOT_FILE, "%s",
		    p->err.msg != NULL ? p->err.msg : "the TLS settings cannot be used"),
		    "Check the file%s%s.", f->roots_source != NULL ? " that was named by " : "",
		    f->roots_source != NULL ? f->roots_source : "");
	else if (p->stage == PROBE_REQUEST)
		before_tls(f, out);
	else
		resolution(f, out);
}
