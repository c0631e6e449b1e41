/* SPDX-License-Identifier: PostgreSQL */
/* JSON: an array with one object for each row; numbers, booleans, nulls and json keep their type. */
#include "print/formats.h"

#include <string.h>

#include "base/buf.h"
#include "print/escape.h"
#include "print/job.h"

static const struct escape json = { .by_byte = {
	[0x01] = "\\u0001", [0x02] = "\\u0002", [0x03] = "\\u0003", [0x04] = "\\u0004",
	[0x05] = "\\u0005", [0x06] = "\\u0006", [0x07] = "\\u0007", ['\b'] = "\\b",
	['\t'] = "\\t", ['\n'] = "\\n", [0x0b] = "\\u000b", ['\f'] = "\\f", ['\r'] = "\\r",
	[0x0e] = "\\u000e", [0x0f] = "\\u000f", [0x10] = "\\u0010", [0x11] = "\\u0011",
	[0x12] = "\\u0012", [0x13] = "\\u0013", [0x14] = "\\u0014", [0x15] = "\\u0015",
	[0x16] = "\\u0016", [0x17] = "\\u0017", [0x18] = "\\u0018", [0x19] = "\\u0019",
	[0x1a] = "\\u001a", [0x1b] = "\\u001b", [0x1c] = "\\u001c", [0x1d] = "\\u001d",
	[0x1e] = "\\u001e", [0x1f] = "\\u001f", ['"'] = "\\\"", ['\\'] = "\\\\"
}, 3, { 0, '"', '\\' }, { 0x1f, 0, 0 } };

static void
add_string(struct out *o, const char *s, size_t n)
{
	out_addc(o, '"');
	escape_put(o, &json, 3, s, n);
	out_addc(o, '"');
}

static size_t
count_digits(const char *s, size_t n)
{
	size_t i = 0;

	while (i < n && s[i] >= '0' && s[i] <= '9')
		i++;
	return i;
}

/* The grammar of RFC 8259; NaN, money and the like are no numbers there. */
static bool
is_number(const char *s, size_t n)
{
	const char *end = s + n;
	size_t d;

	if (s < end && *s == '-')
		s++;
	d = count_digits(s, (size_t)(end - s));
	if (d == 0 || (d > 1 && *s == '0'))
		return false;
	s += d;
	if (s < end && *s == '.') {
		d = count_digits(s + 1, (size_t)(end - s) - 1);
		if (d == 0)
			return false;
		s += d + 1;
	}
	if (s < end && (*s == 'e' || *s == 'E')) {
		s++;
		if (s < end && (*s == '+' || *s == '-'))
			s++;
		d = count_digits(s, (size_t)(end - s));
		if (d == 0)
			return false;
		s += d;
	}
	return s == end;
}

static void
add_value(struct out *o, const struct cell *c, enum table_kind kind)
{
	size_t n = (size_t)c->len;

	if (c->len < 0)
		out_adds(o, "null");
	else if (kind == TABLE_NUMBER && is_number(c->s, n))
		out_add(o, c->s, n);
	else if (kind == TABLE_BOOL && n == 1 && (*c->s == 't' || *c->s == 'f'))
		out_adds(o, *c->s == 't' ? "true" : "false");
	else if (kind == TABLE_JSON && n > 0)
		out_add(o, c->s, n);
	else
		add_string(o, c->s, n);
}

/* One object a line, or (expanded) one member a line. */
static bool
write_all(struct print_job *job, const char *open, const char *between, const char *close)
{
	const struct table *t = job->table;
	struct out names, *o = job->out;
	size_t *end, at;
	enum table_next rc;
	struct buf ends = BUF_INIT;

	/* "name": of each column, escaped once. */
	out_open_memory(&names);
	for (int i = 0; i < t->ncols; i++) {
		add_string(&names, t->cols[i].name, strlen(t->cols[i].name));
		out_adds(&names, job->records ? ": " : ":");
		at = names.len;
		buf_add(&ends, &at, sizeof(at));
	}
	job->keep_null = job->raw_numbers = true;
	if (job->opt->start_table)
		out_adds(o, "[");
	while ((rc = job_next(job)) == TABLE_ROW) {
		out_adds(o, job->nrows + job->opt->prior_records > 1 ? ",\n" : "\n");
		out_adds(o, open);
		at = 0;
		for (int i = 0; i < t->ncols; i++) {
			end = (size_t *)(void *)ends.data + i;
			if (i > 0)
				out_adds(o, between);
			out_add(o, names.buf + at, *end - at);
			at = *end;
			add_value(o, &job->row[i], t->cols[i].kind);
		}
		out_adds(o, close);
	}
	if (rc == TABLE_END && job->opt->stop_table)
		out_adds(o, job->nrows + job->opt->prior_records > 0 ? "\n]\n" : "]\n");
	out_close(&names, NULL);
	buf_free(&ends);
	return rc == TABLE_END;
}

static bool
json_table(struct print_job *job)
{
	return write_all(job, "{", ",", "}");
}

static bool
json_record(struct print_job *job)
{
	return write_all(job, "  {\n    ", ",\n    ", "\n  }");
}

const struct fmt fmt_json = { "json", { .whole = json_table }, { .whole = json_record }, FMT_OURS };
