# SPDX-License-Identifier: PostgreSQL
"""mirror.py CERTIFICATE KEY: the files below www over HTTPS on loopback; the port is written to the file "port", requests to stderr."""
import http.server
import os
import ssl
import sys

s = http.server.ThreadingHTTPServer(("127.0.0.1", 0), lambda *a: http.server.SimpleHTTPRequestHandler(*a, directory="www"))
c = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
c.load_cert_chain(sys.argv[1], sys.argv[2])
s.socket = c.wrap_socket(s.socket, server_side=True)
with open("port.new", "w") as f:
    f.write(str(s.server_address[1]))
os.rename("port.new", "port")
s.serve_forever()
