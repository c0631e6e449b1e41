/* SPDX-License-Identifier: PostgreSQL */
/* The program vpsql. */

int
main(void)
{
	return 0;
}
