/* SPDX-License-Identifier: PostgreSQL */
/* The program vpsql_tls. */

int
main(void)
{
	return 0;
}
