/* SPDX-License-Identifier: PostgreSQL */
/* Where this system keeps the roots that it trusts. */
#ifndef VPSQL_TLS_SYSTEM_H
#define VPSQL_TLS_SYSTEM_H

#include <stdbool.h>

/*
 * The bundle file: SSL_CERT_FILE (with env), OpenSSL's own, then the places of Debian,
 * RHEL, Alpine, SUSE, macOS and FreeBSD. New; NULL where none holds a certificate.
 */
char	*system_roots_file(bool env);
/* The folder of hashed certificates (with env SSL_CERT_DIR, then OpenSSL's), new; NULL where empty. */
char	*system_roots_dir(bool env);

#endif
