/* SPDX-License-Identifier: PostgreSQL */
/* The clock that only goes forward, for waits and measurements. */
#ifndef VPSQL_BASE_CLOCK_H
#define VPSQL_BASE_CLOCK_H

#include <stdint.h>

/* Whole milliseconds since a moment that is the same for the whole process (CLOCK_MONOTONIC). */
int64_t	 clock_ms(void);
/* The same moment in seconds with their fraction. */
double	 clock_seconds(void);

#endif
