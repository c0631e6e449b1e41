/* SPDX-License-Identifier: PostgreSQL */
/* A growable vector of strings that it owns. */
#ifndef VPSQL_BASE_STRV_H
#define VPSQL_BASE_STRV_H

#include <stdbool.h>
#include <stddef.h>

/* v[n] is NULL once something was added, so that v serves execv and the like. */
struct strv {
	char	**v;
	size_t	  n;
	size_t	  cap;
};

#define STRV_INIT { .v = NULL }

/* Appends a copy. */
void	 strv_add(struct strv *sv, const char *s);
/* Appends the string itself, which strv_clear frees. */
void	 strv_take(struct strv *sv, char *s);
/* Removes and frees element i. */
void	 strv_remove(struct strv *sv, size_t i);
/* Whether one of them equals s. */
bool	 strv_has(const struct strv *sv, const char *s);
/* Byte order. */
void	 strv_sort(struct strv *sv);
/* Frees all; the vector may be used again. */
void	 strv_clear(struct strv *sv);
/* Appends the pieces of s between the bytes in sep; empty pieces are kept. */
void	 strv_split(struct strv *sv, const char *s, const char *sep);

#endif
