/* SPDX-License-Identifier: PostgreSQL */
/* Memory that is there or the program ends, and memory that is wiped. */
#ifndef VPSQL_BASE_MEM_H
#define VPSQL_BASE_MEM_H

#include <stdarg.h>
#include <stddef.h>

/*
 * Allocation never returns NULL: out of memory prints one line that starts with
 * the program's name and exits with EXIT_FAILURE. A size of zero yields a
 * pointer that may be freed. All results are released with free().
 */
_Noreturn void	mem_out(void);	/* says so, for a library that returned NULL */
void	*xmalloc(size_t size);
void	*xcalloc(size_t count, size_t size);
void	*xrealloc(void *ptr, size_t size);
/* count * size with an overflow check (overflow ends the program). */
void	*xreallocarray(void *ptr, size_t count, size_t size);
char	*xstrdup(const char *s);
/* At most len bytes of s, stopping at a NUL; always terminated. */
char	*xstrndup(const char *s, size_t len);
/* Like xstrdup, but NULL gives NULL. */
char	*xstrdup_null(const char *s);
char	*xasprintf(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
char	*xvasprintf(const char *fmt, va_list ap)
	    __attribute__((format(printf, 1, 0)));

/* Overwrites size bytes in a way the compiler does not remove. */
void	 mem_wipe(void *ptr, size_t size);
/* Wipes a NUL-terminated string and frees it; NULL is allowed. */
void	 mem_wipe_free(char *s);
/* The name the out-of-memory message starts with (borrowed for ever). */
void	 mem_set_program(const char *name);

#endif
