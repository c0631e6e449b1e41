/* SPDX-License-Identifier: PostgreSQL */
/* Reading with a cap, replacing in one step, the user's folders, and who may write a file. */
#include "base/file.h"

#include <grp.h>
#include <pwd.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "../check.h"

static void
put(const char *path, const char *text)
{
	FILE *f = fopen(path, "w");

	if (f != NULL) {
		fputs(text, f);
		fclose(f);
	}
}

static void
reading(void)
{
	struct buf b = BUF_INIT;
	struct err err = ERR_INIT;

	put("five", "12345");
	CHECK(file_read("five", 5, &b, &err));
	CHECK_STR(b.data, "12345");
	CHECK(!file_read("five", 4, &b, &err));
	CHECK_INT(err.code, ERR_TOO_BIG);
	CHECK_STR(err.msg, "file \"five\" is larger than 4 bytes");
	CHECK_STR(b.data, "12345");
	err_clear(&err);
	CHECK(!file_read("none", 4, &b, &err));
	CHECK_STR(err.msg, "file \"none\" does not exist");
	err_clear(&err);
	CHECK(!file_read(".", 4, &b, &err));
	CHECK_STR(err.msg, "\".\" is a folder, not a file");
	err_clear(&err);
	CHECK_INT(file_kind("five"), FILE_PLAIN);
	CHECK_INT(file_kind("."), FILE_FOLDER);
	CHECK_INT(file_kind("none"), FILE_MISSING);
	CHECK_INT(file_kind("five/x"), FILE_MISSING);
	CHECK_INT(file_kind("/dev/null"), FILE_OTHER);
	buf_free(&b);
}

static void
replacing(void)
{
	struct buf b = BUF_INIT;
	struct err err = ERR_INIT;
	struct stat st;

	CHECK(file_mkdirs("d/e/f", 0700, &err));
	CHECK(file_mkdirs("d/e/f", 0700, &err));
	CHECK(!file_mkdirs("five/x", 0700, &err));
	err_clear(&err);
	CHECK(file_replace("d/e/f/x", "one", 3, 0600, &err));
	CHECK(file_replace("d/e/f/x", "second", 6, 0600, &err));
	CHECK(file_read("d/e/f/x", 100, &b, &err));
	CHECK_STR(b.data, "second");
	CHECK(stat("d/e/f/x", &st) == 0 && (st.st_mode & 07777) == 0600);
	CHECK(!file_replace("d/none/x", "one", 3, 0600, &err));
	CHECK_INT(err.code, ERR_FILE);
	err_clear(&err);
	/* A folder in the way: refused, and no temporary file stays behind. */
	CHECK(mkdir("d/g", 0700) == 0 && mkdir("d/g/x", 0700) == 0);
	CHECK(!file_replace("d/g/x", "one", 3, 0600, &err));
	CHECK(rmdir("d/g/x") == 0 && rmdir("d/g") == 0);
	err_clear(&err);
	buf_free(&b);
}

/* What the message holds, or NULL where path is safe. */
static bool
refused(const char *path, const char *what)
{
	struct err err = ERR_INIT;
	bool safe = file_check_safe(path, &err);
	bool as_said = !safe && err.msg != NULL && strstr(err.msg, what) != NULL;

	if (!safe && !as_said)
		printf("# %s: %s\n", path, err.msg);
	err_clear(&err);
	return as_said;
}

static bool
safe(const char *path)
{
	struct err err = ERR_INIT;
	bool ok = file_check_safe(path, &err);

	if (!ok)
		printf("# %s: %s\n", path, err.msg);
	err_clear(&err);
	return ok;
}

static void
safety(void)
{
	struct err err = ERR_INIT;

	CHECK(safe("d/e/f/x"));
	CHECK(safe("d/e/../e//./f/x"));
	CHECK(chmod("d/e/f/x", 0666) == 0 && !file_check_safe("d/e/f/x", &err));
	CHECK(err.msg != NULL && strstr(err.msg, "can be written by others (mode 0666)") != NULL);
	CHECK(err.hint != NULL && strstr(err.hint, "chmod go-w") != NULL);
	err_clear(&err);
	CHECK(chmod("d/e/f/x", 0644) == 0 && chmod("d/e/f", 0777) == 0 && refused("d/e/f/x", "folder"));
	CHECK(symlink("e/f/x", "d/link") == 0 && refused("d/link", "d/e/f\" can be written"));
	CHECK(chmod("d/e/f", 0755) == 0 && safe("d/link"));
	/* Whoever can write further up puts another folder in the place of this one. */
	CHECK(chmod("d", 0777) == 0 && refused("d/e/f/x", "d\" can be written") && refused("d/link", "d\" can be"));
	CHECK(chmod("d", 0755) == 0 && safe("d/e/f/x"));
	/* A link on the way leads through the folder that it lies in. */
	CHECK(mkdir("open", 0755) == 0 && symlink("../d/e", "open/way") == 0 && safe("open/way/f/x"));
	CHECK(chmod("open", 0777) == 0 && refused("open/way/f/x", "open\" can be written"));
	CHECK(symlink("open/way", "twice") == 0 && refused("twice/f/x", "open\" can be written"));
	CHECK(symlink("loop", "loop") == 0 && refused("loop", "could not look at"));
	CHECK(refused("d/none", "could not look at"));
	CHECK(unlink("twice") == 0 && unlink("loop") == 0 && unlink("open/way") == 0 && rmdir("open") == 0);
	CHECK(unlink("d/link") == 0);
}

/* umask 002 makes files that a group of the user's own may write; another group may not. */
static void
groups(void)
{
	struct passwd *pw = getpwuid(geteuid());
	struct group *gr = pw != NULL ? getgrgid(pw->pw_gid) : NULL;

	if (geteuid() != 0 || gr == NULL || strcmp(gr->gr_name, "root") != 0 || gr->gr_mem[0] != NULL) {
		CHECK(chmod("d/e/f/x", 0644) == 0 && safe("d/e/f/x"));
		CHECK(unlink("d/e/f/x") == 0);
		return;
	}
	CHECK(chown("d/e/f/x", 0, 0) == 0 && chmod("d/e/f/x", 0664) == 0 && safe("d/e/f/x"));
	CHECK(chown("d/e/f/x", (uid_t)-1, 1) == 0 && refused("d/e/f/x", "can be written by others (mode 0664)"));
	CHECK(chmod("d/e/f/x", 0644) == 0 && safe("d/e/f/x"));
	/* A folder further up: root's group is the administrator's choice, of the one it lies in it is not. */
	CHECK(chown("d", 0, 1) == 0 && chmod("d", 0775) == 0 && safe("d/e/f/x"));
	CHECK(chown("d/e/f", 0, 1) == 0 && chmod("d/e/f", 0775) == 0 && refused("d/e/f/x", "folder"));
	CHECK(chmod("d", 0755) == 0 && chmod("d/e/f", 0755) == 0);
	CHECK(chown("d/e", 1, (gid_t)-1) == 0 && refused("d/e/f/x", "belongs to another user (uid 1)"));
	CHECK(chown("d/e", 0, (gid_t)-1) == 0 && chmod("d/e", 01777) == 0 && safe("d/e/f/x"));
	CHECK(chmod("d/e", 0755) == 0 && unlink("d/e/f/x") == 0);
}

static void
paths(void)
{
	char *s;

	setenv("HOME", "/h", 1);
	unsetenv("XDG_CONFIG_HOME");
	CHECK_STR(s = file_config_path("vpsql.conf"), "/h/.config/vpsql/vpsql.conf");
	free(s);
	setenv("XDG_CONFIG_HOME", "relative", 1);
	CHECK_STR(s = file_config_path("x"), "/h/.config/vpsql/x");
	free(s);
	setenv("XDG_CACHE_HOME", "/c", 1);
	CHECK_STR(s = file_cache_path("roots"), "/c/vpsql/roots");
	free(s);
	CHECK_STR(s = file_expand_tilde("~/x"), "/h/x");
	free(s);
	CHECK_STR(s = file_expand_tilde("~"), "/h");
	free(s);
	CHECK_STR(s = file_expand_tilde("~nobody-of-that-name/x"), "~nobody-of-that-name/x");
	free(s);
	CHECK_STR(s = file_expand_tilde("a~/x"), "a~/x");
	free(s);
	CHECK_STR(s = file_expand_tilde("~root/x"), "/root/x");
	free(s);
	CHECK(file_libpq_path("root.crl") == NULL);
	CHECK_STR(s = file_join("/a//", "b"), "/a/b");
	free(s);
	CHECK_STR(s = file_join("/", "b"), "/b");
	free(s);
	CHECK_STR(s = file_dirname("/a/b"), "/a");
	free(s);
	CHECK_STR(s = file_dirname("/a"), "/");
	free(s);
	CHECK_STR(s = file_dirname("a"), ".");
	free(s);
}

/* What libpq takes because it lies there; without $HOME in the home of the password database. */
static void
libpq_files(void)
{
	struct passwd *pw = getpwuid(geteuid());
	char *here = getcwd(NULL, 0), *want = xasprintf("%s/.postgresql/root.crl", here), *s;

	setenv("HOME", here, 1);
	CHECK(file_libpq_path("root.crl") == NULL);
	CHECK(mkdir(".postgresql", 0700) == 0 && file_libpq_path("root.crl") == NULL);
	put(".postgresql/root.crl", "");
	CHECK_STR(s = file_libpq_path("root.crl"), want);
	free(s);
	CHECK(file_libpq_path("root.crt") == NULL);
	CHECK(unlink(".postgresql/root.crl") == 0 && rmdir(".postgresql") == 0);
	unsetenv("HOME");
	s = file_home();
	CHECK_STR(s, pw != NULL && *pw->pw_dir != '\0' ? pw->pw_dir : NULL);
	free(s);
	free(want);
	free(here);
}

int
main(void)
{
	reading();
	replacing();
	safety();
	groups();
	paths();
	libpq_files();
	return check_done();
}
