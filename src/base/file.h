/* SPDX-License-Identifier: PostgreSQL */
/* Files from outside and files of our own: capped reads, atomic replacement, the user's folders, safe ownership. */
#ifndef VPSQL_BASE_FILE_H
#define VPSQL_BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#include "base/buf.h"
#include "base/err.h"

/*
 * Appends the whole of a regular file (or pipe, or device) to out. False with
 * ERR_FILE when it is missing, a folder or unreadable, ERR_TOO_BIG past max
 * bytes. Messages name the path; out keeps what it had before on failure.
 */
bool	 file_read(const char *path, size_t max, struct buf *out,
	    struct err *err);
/* What lies at a path, symlinks followed. */
enum file_kind { FILE_MISSING, FILE_PLAIN, FILE_FOLDER, FILE_OTHER, FILE_NO_ACCESS };
enum file_kind file_kind(const char *path);
/* Modification time in seconds since 1970 with nanoseconds as fraction, or -1. */
double	 file_mtime(const char *path);
/*
 * Replaces the file in one step: a temporary file in the same folder, mode set,
 * fsync, rename, fsync of the folder. On failure the old file stays untouched
 * and nothing is left behind.
 */
bool	 file_replace(const char *path, const void *data, size_t len,
	    mode_t mode, struct err *err);
/* Makes a folder and its missing parents, each with mode. */
bool	 file_mkdirs(const char *path, mode_t mode, struct err *err);
/*
 * Whether nobody but the user or root can change what path leads to: the file, every
 * folder above it and every symbolic link on the way belong to root or to the effective
 * user, and others may not write. Group write passes where the group is the user's own
 * (his name, nobody else in it: umask 002 makes such files), in root's folders further up
 * (the administrator's choice) and in sticky folders of root's. False with ERR_FILE that
 * says what to chmod, ELOOP past 40 links as in path_resolution(7).
 */
bool	 file_check_safe(const char *path, struct err *err);

/* All of these give a new string; NULL where the home folder is unknown. */
/* $HOME, else the password database (as libpq 15 and newer). */
char	*file_home(void);
/* A leading "~/" or "~user/" replaced; otherwise, and for unknown users, a copy. */
char	*file_expand_tilde(const char *path);
/* $XDG_CONFIG_HOME or ~/.config, then "/vpsql/" and name. */
char	*file_config_path(const char *name);
/* $XDG_CACHE_HOME or ~/.cache, then "/vpsql/" and name. */
char	*file_cache_path(const char *name);
/*
 * libpq's per-user file, ~/.postgresql/ and name (libpq.sgml, "File System Layout"); NULL,
 * too, where nothing lies there. A home that cannot be searched counts as one that has it.
 */
char	*file_libpq_path(const char *name);
/* dir, one slash, name. */
char	*file_join(const char *dir, const char *name);
/* Without ".", doubled slashes, a last slash and "folder/..", as psql shows and opens some paths. */
char	*file_canonical(const char *path);
/* The part before the last slash ("." without one, "/" for the root). */
char	*file_dirname(const char *path);

#endif
