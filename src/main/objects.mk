# The objects of this folder, one a line; tests/lint compares the list with the files.
MAIN_OBJS = \
	src/main/opts.o \
	src/main/tls_alias.o \
	src/main/tls_check.o \
	src/main/tls_cmd.o \
	src/main/tls_env.o \
	src/main/tls_policy.o \
	src/main/tls_report.o \
	src/main/tls_roots.o
