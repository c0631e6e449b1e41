/* SPDX-License-Identifier: PostgreSQL */
/* Tests of certificate facts: one fixed certificate read whole, and broken bytes refused. */
#include "tls/cert.h"

#include <stdio.h>
#include <stdlib.h>

#include "../check.h"

/* Made once by hand: a self-signed P-256 certificate for a hundred years. */
static const char pem[] =
	"-----BEGIN CERTIFICATE-----\n"
	"MIIB5jCCAYygAwIBAgICEjQwCgYIKoZIzj0EAwIwLTEXMBUGA1UEAwwOZGIuZXhh\n"
	"bXBsZS5jb20xEjAQBgNVBAoMCVR4YzN4YTRzdDAgFw0yNjExMjIyMDI2MjNaGA8y\n"
	"MTI2MTAyOTIwMjYyM1owLTEXMBUGA1UEAwwOZGIuZXhhbXBsZS5jb20xEjAQBgNV\n"
	"BAoMCVR4YzN4YTRzdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABO23a7cPUlt0\n"
	"cES8MKOgm9erMBEZWcu8vQ4w4PceGz/w/+etPqeZg25ziTMr2u7Y1Cu8No+RC7cW\n"
	"dSIBc+LxhuWjgZkwgZYwHQYDVR0OBBYEFBjqN7BlSdORhL0x9QaCSX9m5H7YMB8G\n"
	"A1UdIwQYMBaAFBjqN7BlSdORhL0x9QaCSX9m5H7YMA8GA1UdEwEB/wQFMAMBAf8w\n"
	"LgYDVR0RBCcwJYIOZGIuZXhhbXBsZS5jb22HBAoBAgOBDXhAZXhhbXBsZS5jb20w\n"
	"EwYDVR0lBAwwCgYIKwYBBQUHAwEwCgYIKoZIzj0EAwIDSAAwRQIhAKsUt6tQwBXA\n"
	"QX69QT1f247wF+N61AcU3sQHHoKnygvQAiB8O3dyl4uFoS8rECcHD4R2xHyHEGLN\n"
	"fpeBa2yTSSKRJQ==\n"
	"-----END CERTIFICATE-----\n";

int
main(void)
{
	struct cert_chain chain;
	struct cert c;
	struct err err = ERR_INIT;
	char *text;
	FILE *fp = fopen("one.pem", "w");

	fputs(pem, fp);
	fclose(fp);
	CHECK(cert_chain_from_file("one.pem", 10, &chain, &err));
	CHECK_INT(chain.n, 1);
	c = chain.v[0];
	CHECK_STR(c.subject_cn, "db.example.com");
	CHECK_STR(c.serial, "1234");
	CHECK_STR(c.key, "EC P-256");
	CHECK_INT(c.security_bits, 128);
	CHECK_STR(c.sig, "ecdsa-with-SHA256");
	CHECK(!c.sig_weak && c.server_auth && c.self_issued && c.self_signed);
	CHECK_INT(c.n_names, 4);
	CHECK(c.names[0].type == NAME_DNS && c.names[1].type == NAME_IP &&
	    c.names[2].type == NAME_OTHER && c.names[3].type == NAME_CN);
	CHECK_STR(c.eku, "serverAuth");
	CHECK_INT(cert_days_left(&c, c.not_after), 0);
	CHECK_INT(cert_days_left(&c, c.not_after + 1), -1);
	CHECK_INT(cert_days_left(&c, c.not_after - 86400), 1);
	CHECK_INT(cert_days_left(&c, c.not_after - 86399), 0);
	text = cert_time(0);
	CHECK_STR(text, "1970-01-01 00:00:00 UTC");
	free(text);
	text = cert_fingerprint(&c);
	CHECK_STR(text, "4D:9E:DC:50:5A:7F:C7:19:BE:05:33:0F:BF:FD:CF:C9:01:C6:02:04:43:AB:0B:79:25:DC:D1:E9:8C:80:12:B1");
	free(text);
	{
		struct cert again;

		CHECK(cert_from_der(c.der, c.der_len, &again, &err));
		cert_clear(&again);
		CHECK(!cert_from_der(c.der, c.der_len - 1, &again, &err));
		err_clear(&err);
		CHECK(!cert_from_der((const unsigned char *)"", 0, &again, &err));
		err_clear(&err);
	}
	cert_chain_clear(&chain);
	CHECK(!cert_chain_from_file("none.pem", 10, &chain, &err));
	CHECK_INT(err.code, ERR_FILE);
	err_clear(&err);
	remove("one.pem");
	return check_done();
}
