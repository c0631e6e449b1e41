/* SPDX-License-Identifier: PostgreSQL */
/* Comma-separated values by the rules of RFC 4180. */
#include "print/formats.h"

#include <string.h>

#include "print/escape.h"
#include "print/job.h"

/* Constant ranges make faster code than those of another separator. */
static const struct escape comma = { .low = { ',', '"', '\n' }, .span = { 0, 0, 3 } };

struct csv {
	struct out	*out;
	char		 sep;
	bool		 always;	/* quotes around every value */
	struct escape	 special;	/* only its ranges are used */
};

static void
csv_init(struct csv *c, const struct print_job *job)
{
	*c = (struct csv){ .out = job->out, .sep = job->opt->csv_fieldsep[0] };
	/* Two values and the separator must not make up a \. either. */
	c->always = c->sep == '\\' || c->sep == '.';
	/* Line feed to carriage return. */
	c->special = (struct escape){ .low = { (unsigned char)c->sep, '"', '\n' }, .span = { 0, 0, 3 } };
}

static void
csv_quoted(struct csv *c, const char *s, size_t n)
{
	const char *end = s + n, *quote;

	out_addc(c->out, '"');
	while ((quote = memchr(s, '"', (size_t)(end - s))) != NULL) {
		out_add(c->out, s, (size_t)(quote - s) + 1);
		out_addc(c->out, '"');
		s = quote + 1;
	}
	out_add(c->out, s, (size_t)(end - s));
	out_addc(c->out, '"');
}

static inline void
csv_value(struct csv *c, const char *s, size_t n)
{
	/* COPY takes a lone \. for the end of its input. */
	bool quote = c->always || (n == 2 && s[0] == '\\' && s[1] == '.');

	if (!quote && (c->sep == ',' ? escape_clean(&comma, 3, s, n) : escape_clean(&c->special, 3, s, n))) {
		out_add(c->out, s, n);
		return;
	}
	/* The range holds two bytes that need no quotes. */
	for (size_t i = 0; i < n && !quote; i++)
		quote = s[i] == c->sep || s[i] == '"' || s[i] == '\n' || s[i] == '\r';
	if (quote)
		csv_quoted(c, s, n);
	else
		out_add(c->out, s, n);
}

static bool
csv_table(struct print_job *job)
{
	int n = job->table->ncols;
	enum table_next rc;
	struct csv c;

	csv_init(&c, job);
	if (job->opt->start_table && !job->opt->tuples_only) {
		for (int i = 0; i < n; i++) {
			if (i > 0)
				out_addc(c.out, c.sep);
			csv_value(&c, job->table->cols[i].name, strlen(job->table->cols[i].name));
		}
		out_addc(c.out, '\n');
	}
	while ((rc = job_next(job)) == TABLE_ROW) {
		for (int i = 0; i < n; i++) {
			csv_value(&c, job->row[i].s, (size_t)job->row[i].len);
			out_addc(c.out, i + 1 < n ? c.sep : '\n');
		}
	}
	return rc == TABLE_END;
}

static bool
csv_record(struct print_job *job)
{
	int n = job->table->ncols;
	enum table_next rc;
	struct csv c;

	csv_init(&c, job);
	while ((rc = job_next(job)) == TABLE_ROW) {
		for (int i = 0; i < n; i++) {
			csv_value(&c, job->table->cols[i].name, strlen(job->table->cols[i].name));
			out_addc(c.out, c.sep);
			csv_value(&c, job->row[i].s, (size_t)job->row[i].len);
			out_addc(c.out, '\n');
		}
	}
	return rc == TABLE_END;
}

const struct fmt fmt_csv = { "csv", { .whole = csv_table }, { .whole = csv_record }, 0 };
