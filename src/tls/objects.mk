# The objects of this folder, one a line; tests/lint compares the list with the files.
TLS_OBJS = \
	src/tls/alias.o \
	src/tls/cert.o \
	src/tls/cert_text.o \
	src/tls/config.o \
	src/tls/config_pin.o \
	src/tls/diagnose.o \
	src/tls/diagnose_chain.o \
	src/tls/diagnose_facts.o \
	src/tls/diagnose_name.o \
	src/tls/diagnose_wire.o \
	src/tls/endpoint.o \
	src/tls/export.o \
	src/tls/fetch.o \
	src/tls/fetch_http.o \
	src/tls/fetch_url.o \
	src/tls/finding.o \
	src/tls/memfile.o \
	src/tls/name.o \
	src/tls/pem.o \
	src/tls/pending.o \
	src/tls/policy.o \
	src/tls/policy_in.o \
	src/tls/policy_keys.o \
	src/tls/policy_text.o \
	src/tls/probe.o \
	src/tls/probe_codes.o \
	src/tls/probe_net.o \
	src/tls/store.o \
	src/tls/system.o \
	src/tls/trust.o \
	src/tls/trust_file.o \
	src/tls/trust_set.o
