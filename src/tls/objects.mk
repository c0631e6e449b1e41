# The objects of this folder, one a line; tests/lint compares the list with the files.
TLS_OBJS = \
	src/tls/endpoint.o
