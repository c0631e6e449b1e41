/* SPDX-License-Identifier: PostgreSQL */
/* Words for a shell: as they are written, and read back by the shell itself. */
#include "base/shell.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/proc.h"

#include "../check.h"

static const struct {
	const char *text, *quoted, *word, *fish;
} rows[] = {
	{ "db.example.com", "'db.example.com'", "db.example.com", "'db.example.com'" },
	{ "", "''", "''", "''" },
	{ "o'neil", "'o'\\''neil'", "'o'\\''neil'", "'o\\'neil'" },
	{ "a b", "'a b'", "'a b'", "'a b'" },
	{ "DOM\\me", "'DOM\\me'", "'DOM\\me'", "'DOM\\\\me'" },
	{ "$(x)`y`\"z\"", "'$(x)`y`\"z\"'", "'$(x)`y`\"z\"'", "'$(x)`y`\"z\"'" },
	{ "~", "'~'", "'~'", "'~'" },
	{ "a=b,c+d%e@f:g/h-i_j", "'a=b,c+d%e@f:g/h-i_j'", "a=b,c+d%e@f:g/h-i_j", "'a=b,c+d%e@f:g/h-i_j'" },
	{ "*?[]#!{}", "'*?[]#!{}'", "'*?[]#!{}'", "'*?[]#!{}'" },
	{ "\xc3\xa9", "'\xc3\xa9'", "'\xc3\xa9'", "'\xc3\xa9'" },
	{ "two\nlines", "'two\nlines'", "'two\nlines'", "'two\nlines'" }
};

static void
check_row(size_t i)
{
	struct buf b = BUF_INIT, said = BUF_INIT;
	char *word = shell_word_new(rows[i].text), *command, *want;

	shell_quote(&b, rows[i].text);
	CHECK_STR_ROW(b.data, rows[i].quoted, "quoted");
	CHECK_STR_ROW(word, rows[i].word, "where it needs quotes");
	command = xasprintf("printf '[%%s]' %s %s x", b.data, word);
	CHECK(proc_capture(command, &said, NULL, NULL));
	want = xasprintf("[%s][%s][x]", rows[i].text, rows[i].text);
	CHECK_STR_ROW(said.data, want, "sh reads it");
	buf_clear(&b);
	shell_quote_fish(&b, rows[i].text);
	CHECK_STR_ROW(b.data, rows[i].fish, "for fish");
	free(command);
	free(want);
	free(word);
	buf_free(&b);
	buf_free(&said);
}

int
main(void)
{
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		check_row(i);
	return check_done();
}
