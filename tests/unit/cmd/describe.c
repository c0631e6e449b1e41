/* SPDX-License-Identifier: PostgreSQL */
/* Every command of \d's family names the list that it asks, and that list's SQL has a golden. */
#include "cmd/describe.h"

#include "../check.h"
#include "catalog/lists.h"
#include "cmd/cmd.h"

static const struct cat_entry *
entry_of(const struct cat_list *list)
{
	const struct cat_entry *e = cat_entries;

	while (e->name != NULL && e->list != list)
		e++;
	return e;
}

int
main(void)
{
	const struct cmd *const families[] = { describe_cmds, describe_lo_cmds };
	int n = 0;

	for (size_t i = 0; i < 2; i++)
		for (const struct cmd *c = families[i]; c->name != NULL; c++, n++) {
			CHECK_ROW(c->list != NULL, "\\%s names its list", c->name);
			CHECK_ROW(entry_of(c->list)->name != NULL,
			    "the list of \\%s is in cat_entries, so that unit/catalog/cat has its golden", c->name);
		}
	CHECK(n > 50);
	return check_done();
}
