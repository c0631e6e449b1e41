/* SPDX-License-Identifier: PostgreSQL */
/* Any keys and values for \pset: what it shows it takes back, and what it refuses changes nothing. */
#include "base/buf.h"
#include "feed.h"
#include "print/opt.h"
#include "state/pset.h"
#include "state/session.h"

/* The setting is read back to itself where its text says all of it. */
static void
check_one(struct session *s, const char *key)
{
	char *value = pset_value(s, key), *again;
	struct err err = ERR_INIT;

	HOLDS(value != NULL);
	/* Quoted texts are for people; 2 is how psql shows a pager that is always used. */
	if (*value != '\'' && *value != '\0' && strcmp(key, "fieldsep_zero") != 0 &&
	    strcmp(key, "recordsep_zero") != 0 && strcmp(value, "2") != 0) {
		HOLDS(pset_set(s, key, value, true, NULL, &err));
		again = pset_value(s, key);
		HOLDS(strcmp(again, value) == 0);
		free(again);
	}
	free(value);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct session *s;
	struct print_opt defaults;
	struct feed f = { data, size };
	struct buf before = BUF_INIT, after = BUF_INIT, said = BUF_INIT;
	struct err err = ERR_INIT;

	if (s == NULL)
		s = session_new("psql");
	print_opt_init(&defaults);
	print_opt_clear(&s->print);
	s->print = defaults;
	while (f.n > 0) {
		unsigned pick = feed_byte(&f);
		const char *help, *key = pset_key(pick & 31, &help);
		char *own = key == NULL ? feed_text(&f, '\n') : NULL;
		char *value = (pick & 32) != 0 ? NULL : feed_text(&f, '\n');

		/* Slow, so for some. */
		bool list = (pick & 224) == 224;

		if (list)
			pset_list(s, &before);
		if (pset_set(s, own != NULL ? own : key, value, (pick & 64) != 0, &said, &err))
			HOLDS((pick & 64) == 0 || said.len == 0);
		else {
			HOLDS(err_is(&err));
			if (list)
				pset_list(s, &after);
			HOLDS(strcmp(before.data, after.data) == 0);
		}
		HOLDS(s->print.border >= 0 && s->print.fieldsep.s != NULL && s->print.recordsep.s != NULL);
		HOLDS((unsigned)s->print.format < PRINT_NFORMATS && strlen(s->print.csv_fieldsep) == 1);
		err_clear(&err);
		buf_clear(&before);
		buf_clear(&after);
		buf_clear(&said);
		free(own);
		free(value);
	}
	for (unsigned i = 0; i < 4; i++) {
		const char *help, *key = pset_key((size + i * 7) % 22, &help);

		HOLDS(key != NULL && help != NULL);
		check_one(s, key);
	}
	buf_free(&before);
	buf_free(&after);
	buf_free(&said);
	return 0;
}
