/* SPDX-License-Identifier: PostgreSQL */
/* The probe's way to the server: connect and SSLRequest under one deadline, before any TLS. */
#ifndef VPSQL_TLS_PROBE_NET_H
#define VPSQL_TLS_PROBE_NET_H

#include "tls/probe.h"

enum probe_wait { PROBE_WAIT_READY, PROBE_WAIT_TIME, PROBE_WAIT_STOP };

/* Waits for events (of poll) on fd until deadline, or for stop_fd. */
enum probe_wait probe_wait(int fd, short events, int64_t deadline, int stop_fd);
/*
 * Connects to the first address that answers and, unless direct, asks for TLS.
 * Returns the socket (non-blocking) with p->stage at PROBE_HANDSHAKE when TLS may
 * begin; -1 with p->err, stage and answer set otherwise. *stopped: by stop_fd.
 */
int	 probe_connect(const struct probe_opts *opts, int64_t deadline,
	    struct probe *p, bool *stopped);

#endif
