/* SPDX-License-Identifier: PostgreSQL */
/* Bytes that TLS has decrypted but nobody has read: a wait on the socket does not see them. */
#ifndef VPSQL_TLS_PENDING_H
#define VPSQL_TLS_PENDING_H

#include <stdbool.h>

/* ssl is an SSL * as PQsslStruct gives it; NULL: false. */
bool	 pending_bytes(void *ssl);

#endif
