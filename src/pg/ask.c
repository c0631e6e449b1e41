/* SPDX-License-Identifier: PostgreSQL */
/* A request to connect, and what it may ask and tell the person who made it. */
#include "pg/ask.h"

#include <stddef.h>

void
ask_note(const struct connect_ui *ui, enum connect_note kind, const char *text)
{
	if (ui != NULL && ui->note != NULL)
		ui->note(ui->ctx, kind, text);
}

void
ask_progress(const struct connect_ui *ui, const char *text)
{
	if (ui != NULL && ui->progress != NULL)
		ui->progress(ui->ctx, text);
}

bool
ask_confirm(const struct connect_ui *ui, const struct connect_ask *ask, const char *question)
{
	return ask->interactive && ui != NULL && ui->confirm != NULL &&
	    ui->confirm(ui->ctx, question);
}

bool
ask_for_password(const struct connect_ui *ui, const char *user, struct buf *out)
{
	buf_wipe(out);
	*out = (struct buf)BUF_INIT_SECRET(0);
	return ui != NULL && ui->password != NULL && ui->password(ui->ctx, user, out);
}
