/* SPDX-License-Identifier: PostgreSQL */
/* Bytes that TLS has decrypted but nobody has read: a wait on the socket does not see them. */
#include "tls/pending.h"

#include <openssl/ssl.h>

bool
pending_bytes(void *ssl)
{
	return ssl != NULL && SSL_pending(ssl) > 0;
}
