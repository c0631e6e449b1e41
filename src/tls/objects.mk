# The objects of this folder, one a line; tests/lint compares the list with the files.
TLS_OBJS = \
	src/tls/endpoint.o \
	src/tls/policy.o \
	src/tls/policy_keys.o \
	src/tls/policy_text.o
