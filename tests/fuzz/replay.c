/* SPDX-License-Identifier: PostgreSQL */
/* Feeds files to a fuzz target that was linked without a fuzzer. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
main(int argc, char **argv)
{
	static uint8_t data[1 << 20];

	for (int i = 1; i < argc; i++) {
		FILE *fp = fopen(argv[i], "rb");
		uint8_t *exact;
		size_t n;

		if (fp == NULL) {
			perror(argv[i]);
			return 1;
		}
		n = fread(data, 1, sizeof(data), fp);
		fclose(fp);
		/* Memory of its exact size, so that a sanitizer sees what reaches past it. */
		exact = malloc(n > 0 ? n : 1);
		if (exact == NULL)
			return 1;
		for (size_t k = 0; k < n; k++)
			exact[k] = data[k];
		LLVMFuzzerTestOneInput(exact, n);
		free(exact);
	}
	return 0;
}
