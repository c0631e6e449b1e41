/* SPDX-License-Identifier: PostgreSQL */
/* Strict reading of numbers and booleans: the whole string or nothing. */
#ifndef VPSQL_BASE_NUM_H
#define VPSQL_BASE_NUM_H

#include <stdbool.h>

/*
 * Decimal integer with optional leading blanks and sign; trailing bytes, an
 * empty string and anything outside [min, max] give false and leave *out alone.
 */
bool	 num_int(const char *s, int min, int max, int *out);
bool	 num_long(const char *s, long min, long max, long *out);
/* Finite decimal number, '.' as the point whatever the locale. */
bool	 num_double(const char *s, double min, double max, double *out);
/*
 * psql's boolean words (manual, "Variables"): unambiguous prefixes of true,
 * false, yes, no, on, off in any case, and 1 and 0.
 */
bool	 num_bool(const char *s, bool *out);

#endif
