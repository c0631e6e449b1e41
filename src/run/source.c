/* SPDX-License-Identifier: PostgreSQL */
/* The stack of inputs: terminal, standard input, -c, -f and \i push, end of input pops; the loop reads the top. */
#include "run/source.h"

#include <errno.h>
#include <libpq-fe.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/proc.h"
#include "base/shell.h"
#include "state/session.h"
#include "state/vars.h"

/* NULL after a message when the value cannot be a word of a command. */
static char *
command_word(const char *value)
{
	struct buf b = BUF_INIT;

	if (strpbrk(value, "\r\n") != NULL) {
		log_errorf("shell command argument contains a newline or carriage return: \"%s\"", value);
		return NULL;
	}
	/* It may stand where the command's name is wanted: always in quotes. */
	shell_quote(&b, value);
	return buf_take(&b);
}

static char *
sql_word(struct session *s, const char *value, enum interp_quote quote)
{
	char *escaped, *copy;

	if (s->db == NULL) {
		log_errorf("cannot escape without active connection");
		return NULL;
	}
	escaped = quote == INTERP_LITERAL ? PQescapeLiteral(s->db, value, strlen(value)) :
	    PQescapeIdentifier(s->db, value, strlen(value));
	if (escaped == NULL) {
		log_infof("%s", PQerrorMessage(s->db));
		return NULL;
	}
	copy = xstrdup(escaped);
	PQfreemem(escaped);
	return copy;
}

static char *
hook_lookup(void *ctx, const char *name, enum interp_quote quote)
{
	struct session *s = ctx;
	const char *value;

	/* Nothing is replaced in a branch that does not run. */
	if (s->cond != NULL && !cond_active(s->cond))
		return NULL;
	value = vars_get(s->vars, name);
	if (value == NULL)
		return NULL;
	switch (quote) {
	case INTERP_SHELL:
		return command_word(value);
	case INTERP_LITERAL:
	case INTERP_IDENT:
		return sql_word(s, value, quote);
	default:
		return xstrdup(value);
	}
}

static char *
hook_backtick(void *ctx, const char *command)
{
	struct session *s = ctx;
	struct buf b = BUF_INIT;
	struct err err = ERR_INIT;
	int status = -1;
	size_t len;
	char *text;

	session_flush(s);
	if (!proc_capture(command, &b, &status, &err)) {
		log_error(&err);
		err_clear(&err);
		session_shell_status(s, -1);
		buf_free(&b);
		return NULL;
	}
	session_shell_status(s, status);
	/* A value ends at its first NUL byte. */
	len = strlen(b.data);
	if (len > 0 && b.data[len - 1] == '\n')
		len--;
	text = xstrndup(b.data, len);
	buf_free(&b);
	return text;
}

static void
hook_warn(void *ctx, const char *text)
{
	(void)ctx;
	log_warnf("%s", text);
}

const struct interp_hooks *
source_hooks(struct session *s)
{
	static struct interp_hooks hooks;

	hooks.lookup = hook_lookup;
	hooks.backtick = hook_backtick;
	hooks.warn = hook_warn;
	hooks.ctx = s;
	return &hooks;
}

static int
mblen_of(void *ctx, const char *text)
{
	const struct session *s = ctx;

	return PQmblenBounded(text, s->encoding);
}

/* Encodings in which a later byte of a character may look like ASCII. */
static bool
unsafe_encoding(int encoding)
{
	static const char *const names[] = {
		"SJIS", "BIG5", "GBK", "UHC", "GB18030", "JOHAB", "SHIFT_JIS_2004"
	};
	static int known = -1;
	static bool unsafe;
	const char *name;

	/* Asked for every line. */
	if (encoding == known)
		return unsafe;
	name = pg_encoding_to_char(encoding);
	known = encoding;
	unsafe = false;
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (strcmp(name, names[i]) == 0)
			unsafe = true;
	return unsafe;
}

void
source_prepare(struct session *s, struct source *src)
{
	const char *std = s->db != NULL ? PQparameterStatus(s->db, "standard_conforming_strings") : NULL;

	if (std != NULL)
		s->std_strings = strcmp(std, "on") == 0;
	src->sql.std_strings = s->std_strings;
	src->sql.singleline = s->singleline;
	input_set_mblen(&src->sql.in, unsafe_encoding(s->encoding) ? mblen_of : NULL, s);
}

static struct source *
push(struct session *s, enum source_kind kind)
{
	struct source *src = xcalloc(1, sizeof(*src));

	src->kind = kind;
	src->below = s->source;
	src->die = s->on_error_stop;
	sql_init(&src->sql, source_hooks(s));
	buf_init(&src->line);
	buf_init(&src->query);
	buf_init(&src->typed);
	src->below_previous = s->previous;
	buf_init(&s->previous);
	s->source = src;
	s->cond = &src->cond;
	s->interactive = kind == SOURCE_TERMINAL;
	return src;
}

/* The name as \ir means it: beside the script that says it. */
static char *
resolve(const struct session *s, const char *path, bool relative)
{
	char *full = file_expand_tilde(path), *joined;
	const char *slash, *name = NULL;

	if (strcmp(full, "-") == 0)
		return full;
	if (relative && *full != '/' && s->source != NULL) {
		name = s->source->file != NULL ? s->source->name : NULL;
		slash = name != NULL ? strrchr(name, '/') : NULL;
		if (slash != NULL) {
			joined = xasprintf("%.*s/%s", (int)(slash - name), name, full);
			free(full);
			full = joined;
		}
	}
	joined = file_canonical(full);
	free(full);
	return joined;
}

enum { READ_BUFFER = 64 << 10 };

/* A long script takes fewer system calls; nobody waits for us while we read a plain file. */
static void
big_buffer(struct source *src, FILE *file)
{
	static char *stdin_buffer;
	char *buffer;
	struct stat st;

	src->plain_file = fstat(fileno(file), &st) == 0 && S_ISREG(st.st_mode);
	if (!src->plain_file || (file == stdin && stdin_buffer != NULL))
		return;
	/* glibc takes the size only together with the memory. */
	buffer = xmalloc(READ_BUFFER);
	if (file == stdin)
		stdin_buffer = buffer;
	else
		src->buffer = buffer;
	setvbuf(file, buffer, _IOFBF, READ_BUFFER);
}

bool
source_push_file(struct session *s, const char *path, bool relative, struct err *err)
{
	char *name = resolve(s, path, relative);
	struct source *src;
	FILE *file = stdin;

	if (strcmp(name, "-") == 0) {
		free(name);
		name = xstrdup("<stdin>");
	} else if ((file = fopen(name, "re")) == NULL) {
		err_set_errno(err, ERR_FILE, "%s", name);
		free(name);
		return false;
	}
	src = push(s, file != stdin ? SOURCE_FILE : s->notty ? SOURCE_STDIN : SOURCE_TERMINAL);
	src->file = file;
	src->name = name;
	if (file != stdin)
		big_buffer(src, file);
	return true;
}

void
source_push_command(struct session *s, const char *text)
{
	struct source *src = push(s, SOURCE_COMMAND);

	buf_adds(&src->line, text);
}

void
source_push_stdin(struct session *s, bool terminal)
{
	struct source *src = push(s, terminal ? SOURCE_TERMINAL : SOURCE_STDIN);

	src->file = stdin;
	if (!terminal)
		big_buffer(src, stdin);
}

void
source_pop(struct session *s)
{
	struct source *src = s->source;

	if (src == NULL)
		return;
	s->source = src->below;
	s->cond = s->source != NULL ? &s->source->cond : NULL;
	s->interactive = s->source != NULL && s->source->kind == SOURCE_TERMINAL;
	sql_clear(&src->sql);
	cond_clear(&src->cond);
	if (src->file != NULL && src->file != stdin)
		fclose(src->file);
	free(src->buffer);
	free(src->name);
	free(src->unfinished);
	buf_free(&src->line);
	buf_free(&src->query);
	buf_free(&src->typed);
	buf_free(&s->previous);
	s->previous = src->below_previous;
	free(src);
}

/* Behind getline's -1: a line that there was no memory for is no end of the file. */
static void
read_failed(FILE *file, struct err *err)
{
	if (feof(file))
		return;
	if (errno == ENOMEM)
		mem_out();
	if (errno != 0)
		err_set_errno(err, ERR_FILE, "could not read from input file");
}

bool
source_read(struct source *src, struct err *err)
{
	static char *text;
	static size_t cap;
	size_t len;
	ssize_t got;
	bool more = true, any = false;

	buf_clear(&src->line);
	while (more) {
		errno = 0;
		got = getline(&text, &cap, src->file);
		if (got < 0) {
			read_failed(src->file, err);
			break;
		}
		any = true;
		len = (size_t)got;
		if (src->lineno == 0 && src->line.len == 0 && len >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0) {
			memmove(text, text + 3, len - 3);
			len -= 3;
		}
		more = memchr(text, '\0', len) != NULL;
		if (more)
			/* psql's line ends at the NUL and the next one is glued to it. */
			len = strlen(text);
		else if (len > 0 && text[len - 1] == '\n')
			len--;
		buf_add(&src->line, text, len);
	}
	if (err != NULL && err_is(err))
		return false;
	if (any)
		src->lineno++;
	return any;
}

FILE *
source_data_file(const struct session *s)
{
	return s->source != NULL && s->source->file != NULL ? s->source->file : stdin;
}

bool
source_read_data(struct session *s, struct buf *out, struct err *err)
{
	FILE *file = source_data_file(s);
	static char *text;
	static size_t cap;
	ssize_t got;

	errno = 0;
	got = getline(&text, &cap, file);
	if (got < 0) {
		read_failed(file, err);
		return false;
	}
	/* psql counts the line ends of data. */
	if (s->source != NULL && s->source->file == file && text[got - 1] == '\n')
		s->source->lineno++;
	buf_add(out, text, (size_t)got);
	return true;
}

const char *
source_locus(void *session, unsigned long *line)
{
	const struct session *s = session;
	const struct source *src = s->source;

	/* A command of -c runs in nobody's file; below it there is none. */
	if (src == NULL || src->name == NULL)
		return NULL;
	*line = src->lineno;
	return src->name;
}
