/* SPDX-License-Identifier: PostgreSQL */
/* Tests of run/watch's arguments, run/report's times, run/edit's line numbers and run/lobj's versions. */
#include "run/watch.h"

#include <stdlib.h>

#include "run/edit.h"
#include "run/lobj.h"
#include "run/report.h"

#include "../check.h"

static const char *
option(struct watch *w, const char *arg)
{
	static char text[128];
	struct err err = ERR_INIT;

	if (watch_option(w, arg, &err))
		return NULL;
	snprintf(text, sizeof(text), "%s", err.msg);
	err_clear(&err);
	return text;
}

static void
test_watch(void)
{
	struct watch w = { .count = 0 };

	CHECK_STR(option(&w, "i=0.5"), NULL);
	CHECK(w.interval == 0.5);
	CHECK_STR(option(&w, "3"), "\\watch: interval value is specified more than once");
	CHECK_STR(option(&w, "count=4"), NULL);
	CHECK_INT(w.count, 4);
	CHECK_STR(option(&w, "c=1"), "\\watch: iteration count is specified more than once");
	CHECK_STR(option(&w, "min_rows=7"), NULL);
	CHECK_INT(w.min_rows, 7);
	w = (struct watch){ .count = 0 };
	CHECK_STR(option(&w, "a"), "\\watch: incorrect interval value \"a\"");
	w = (struct watch){ .count = 0 };
	CHECK_STR(option(&w, "c=0"), "\\watch: incorrect iteration count \"0\"");
	CHECK_STR(option(&w, "m=x"), "\\watch: incorrect minimum row count \"x\"");
	CHECK_STR(option(&w, "x=1"), "\\watch: unrecognized parameter \"x=1\"");
}

static void
time_is(double ms, const char *want)
{
	char *text = report_time_text(ms);

	CHECK_STR_ROW(text, want, want);
	free(text);
}

static void
line_of(const char *given, const char *rest, int line)
{
	const char *digits;
	char text[64];

	snprintf(text, sizeof(text), "%s", given);
	CHECK_INT_ROW(edit_strip_line(text, &digits), line, given);
	CHECK_STR_ROW(text, rest, given);
}

int
main(void)
{
	test_watch();
	time_is(0.1234, "Time: 0.123 ms");
	time_is(1202.68, "Time: 1202.680 ms (00:01.203)");
	time_is(3723004.5, "Time: 3723004.500 ms (01:02:03.005)");
	time_is(90061000, "Time: 90061000.000 ms (1 d 01:01:01.000)");
	line_of("foo", "foo", 0);
	line_of("foo1", "foo1", 0);
	line_of("foo 12", "foo ", 12);
	line_of("foo(int)7 ", "foo(int)", 7);
	line_of("foo 0", "foo 0", -1);
	CHECK_INT(edit_body_line("CREATE f()\n RETURNS x\nAS $$\nbody\n", 2), 4);
	CHECK_INT(edit_body_line("no body", 2), 2);
	CHECK(lobj_libpq_safe(150018));
	CHECK(!lobj_libpq_safe(150017));
	CHECK(!lobj_libpq_safe(180003));
	CHECK(lobj_libpq_safe(180004));
	CHECK(lobj_libpq_safe(190000));
	CHECK(!lobj_libpq_safe(130023));
	return check_done();
}
