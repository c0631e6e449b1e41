#!/usr/bin/env python3
# SPDX-License-Identifier: PostgreSQL
"""Fetching roots from a real HTTPS server: good and bad in every way, through a proxy, from 20 processes at once."""
import http.server, os, re, shutil, socket, ssl, subprocess, sys, tempfile, threading, time

PROG = os.path.join(os.environ['builddir'], 'src', 'vpsql-tls')
SRC = os.environ['srcdir']
W = tempfile.mkdtemp(prefix='vpsql-fetch.')
count = failed = 0
lock = threading.Lock()


def ok(good, name, more=''):
    global count, failed
    with lock:
        count += 1
        if not good:
            failed += 1
        print(('ok' if good else 'not ok'), count, '-', name, flush=True)
        if not good:
            for line in str(more).splitlines():
                print('#', line)
    return good


def path(*p):
    return os.path.join(W, *p)


def run(*cmd, **kw):
    return subprocess.run(cmd, check=True, capture_output=True, text=True, **kw)


# --- certificates: a CA for the HTTPS server, and "Amazon's" roots to fetch
def openssl(*a):
    run('openssl', *a)


def make_root(name, cn, days='3650', ca='TRUE', startend=None):
    a = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', path(name + '.key'),
         '-out', path(name + '.pem'), '-subj', '/CN=' + cn, '-addext', 'basicConstraints=critical,CA:' + ca,
         '-days', days]
    openssl(*a)


def make_signed(name, cn, issuer, ext, days='365', past=False):
    openssl('req', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', path(name + '.key'),
            '-out', path(name + '.csr'), '-subj', '/CN=' + cn)
    with open(path(name + '.ext'), 'w') as f:
        f.write(ext + '\n')
    if past:
        with open(path('ca.cnf'), 'w') as f:
            f.write('[ca]\ndefault_ca=d\n[d]\ndatabase=%s\nnew_certs_dir=%s\nserial=%s\ndefault_md=sha256\npolicy=p\n'
                    'unique_subject=no\n[p]\ncommonName=supplied\n' % (path('index.txt'), W, path('serial')))
        open(path('index.txt'), 'w').close()
        with open(path('serial'), 'w') as f:
            f.write('10\n')
        key = issuer or name
        openssl('ca', '-batch', '-config', path('ca.cnf'), '-in', path(name + '.csr'), '-out', path(name + '.pem'),
                '-keyfile', path(key + '.key'), *(['-cert', path(issuer + '.pem')] if issuer else ['-selfsign']),
                '-startdate', '20200101000000Z', '-enddate', '20210101000000Z', '-extfile', path(name + '.ext'), '-notext')
    else:
        openssl('x509', '-req', '-in', path(name + '.csr'), '-CA', path(issuer + '.pem'), '-CAkey', path(issuer + '.key'),
                '-CAcreateserial', '-out', path(name + '.pem'), '-days', days, '-extfile', path(name + '.ext'))


def pem(name):
    with open(path(name + '.pem')) as f:
        return f.read()


def sha256(name):
    out = run('openssl', 'x509', '-in', path(name + '.pem'), '-noout', '-fingerprint', '-sha256').stdout
    return out.split('=')[1].strip().replace(':', '').lower()


make_root('webca', 'Test Web CA')
make_root('otherca', 'Another Web CA')
make_signed('web', 'localhost', 'webca', 'subjectAltName=DNS:localhost,DNS:mirror.test,IP:127.0.0.1')
make_signed('nameonly', 'localhost', 'webca', 'subjectAltName=DNS:localhost')
make_signed('wrongname', 'elsewhere.test', 'webca', 'subjectAltName=DNS:elsewhere.test')
make_signed('foreign', 'localhost', 'otherca', 'subjectAltName=DNS:localhost')
make_signed('expired', 'localhost', 'webca', 'subjectAltName=DNS:localhost', past=True)
R = 'eu-west-9'
for n in (1, 2, 3):
    make_root('r%d' % n, 'Amazon RDS %s Root CA RSA204%d G1' % (R, n))
make_root('foreignregion', 'Amazon RDS eu-west-8 Root CA RSA2048 G1')
make_root('noca', 'Amazon RDS %s Root CA RSA2048 G1' % R, ca='FALSE')
make_signed('oldroot', 'Amazon RDS %s Root CA RSA2048 G0' % R, None, 'basicConstraints=critical,CA:TRUE', past=True)
make_signed('inter', 'Amazon RDS %s Subordinate CA' % R, 'r1', 'basicConstraints=critical,CA:TRUE')
G = 'us-gov-west-1'
for n in (1, 2):
    make_root('g%d' % n, 'Amazon RDS %s Root CA RSA204%d G1' % (G, n))
make_root('gfake', 'Amazon RDS %s Root CA RSA2041 G1' % G)
make_signed('ginter', 'Amazon RDS %s Subordinate CA' % G, 'g1', 'basicConstraints=critical,CA:TRUE')
GOOD = pem('r1') + pem('r2') + pem('r3')

# A folder of roots of the shipped shape, whose manifest knows our test roots.
os.mkdir(path('roots'))
with open(path('roots', 'MANIFEST.tsv'), 'w') as f:
    f.write('sha256\tsubject\tregion\tpartition\tkey\tnot_before\tnot_after\tsource\n')
    for n in (1, 2):
        f.write('%s\tAmazon RDS %s Root CA RSA204%d G1\t%s\taws-us-gov\tEC256\tx\tx\ttest\n' % (sha256('g%d' % n), G, n, G))
    f.write('%s\tAmazon RDS eu-west-7 Root CA RSA2048 G1\teu-west-7\taws\tEC256\tx\tx\ttest\n' % ('0' * 64))
make_root('fake7', 'Amazon RDS eu-west-7 Root CA RSA2048 G1')
shutil.copy(os.path.join(SRC, 'share/roots/amazon-trust.pem'), path('roots'))

# --- the server: the first part of the path is what it does
hits = {}


def reply(c, body, status='200 OK', headers='', length=True):
    if isinstance(body, str):
        body = body.encode()
    head = 'HTTP/1.1 %s\r\nContent-Type: application/x-pem-file\r\n%s' % (status, headers)
    if length:
        head += 'Content-Length: %d\r\n' % len(body)
    c.sendall(head.encode() + b'\r\n' + body)


def drip(c, data, pause):
    for b in data:
        c.sendall(bytes([b]))
        time.sleep(pause)


def behave(c, what, target):
    P = server_port
    if what == 'good': reply(c, GOOD)
    elif what == 'nolength': reply(c, GOOD, length=False)
    elif what == 'slowstart': time.sleep(0.5); reply(c, GOOD)
    elif what == '404': reply(c, 'nothing here', '404 Not Found')
    elif what == '500': reply(c, GOOD, '500 Internal Server Error')
    elif what == '204': c.sendall(b'HTTP/1.1 204 No Content\r\n\r\n')
    elif what == 'html': reply(c, '<!DOCTYPE html><html><body>Please log in</body></html>')
    elif what == 'empty': reply(c, '')
    elif what == 'garbage': c.sendall(b'\x00\x01\x02 what is this\r\n\r\n')
    elif what == 'cutlength':
        c.sendall(('HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n' % len(GOOD)).encode() + GOOD[:900].encode())
    elif what == 'cutpem': reply(c, GOOD[:900])
    elif what == 'cutraw':      # ends at a certificate's end, but without TLS saying so
        c.sendall(b'HTTP/1.1 200 OK\r\n\r\n' + pem('r1').encode())
        socket.socket.shutdown(c, socket.SHUT_RDWR) if not isinstance(c, ssl.SSLSocket) else os.close(c.detach())
        return False
    elif what == 'big': reply(c, GOOD + '#' * (2 << 20))
    elif what == 'bigstream':
        c.sendall(b'HTTP/1.1 200 OK\r\n\r\n' + GOOD.encode())
        for _ in range(300):
            c.sendall(b'#' * 8192)
    elif what == 'bigheader':
        c.sendall(b'HTTP/1.1 200 OK\r\n')
        for _ in range(300):
            c.sendall(b'X-Fill: ' + b'x' * 8192 + b'\r\n')
    elif what == 'drip':
        c.sendall(b'HTTP/1.1 200 OK\r\n\r\n')
        drip(c, GOOD.encode(), 0.1)
    elif what == 'stall': time.sleep(15)
    elif what == 'redirect': reply(c, '', '302 Found', 'Location: https://localhost:%d/good%s\r\n' % (P, target))
    elif what == 'redirectpath': reply(c, '', '301 Moved', 'Location: /good%s\r\n' % target)
    elif what == 'redirecthost': reply(c, '', '302 Found', 'Location: https://127.0.0.1:%d/good%s\r\n' % (P, target))
    elif what == 'redirecthttp': reply(c, '', '302 Found', 'Location: http://localhost:%d/good%s\r\n' % (P, target))
    elif what == 'redirectloop': reply(c, '', '302 Found', 'Location: /redirectloop%s\r\n' % target)
    elif what == 'noca': reply(c, pem('noca'))
    elif what == 'oldroot': reply(c, pem('oldroot'))
    elif what == 'inter': reply(c, GOOD + pem('inter'))
    elif what == 'region': reply(c, pem('foreignregion'))
    elif what == 'key': reply(c, GOOD + open(path('r1.key')).read())
    elif what == 'one': reply(c, pem('r1'))
    elif what == 'fake7': reply(c, pem('fake7'))
    elif what == 'gov': reply(c, pem('g1') + pem('ginter') + pem('g2'))
    elif what == 'govfake': reply(c, pem('g1') + pem('gfake'))
    elif what == 'govinter': reply(c, pem('ginter'))
    else: reply(c, 'no such case', '404 Not Found')
    return True


def serve(listener, ctx):
    def one(raw):
        try:
            raw.settimeout(30)
            c = ctx.wrap_socket(raw, server_side=True) if ctx else raw
            data = b''
            while ctx and b'\r\n\r\n' not in data:
                more = c.recv(4096)
                if not more:
                    return
                data += more
            if not ctx:
                c.recv(4096)
                return c.sendall(b'HTTP/1.1 400 Bad Request\r\n\r\n')
            line = data.split(b'\r\n')[0].decode()
            p = line.split(' ')[1].lstrip('/')
            what, _, target = p.partition('/')
            with lock:
                hits[what] = hits.get(what, 0) + 1
                hits['host'] = re.search(r'(?im)^host: *(.*?)\r?$', data.decode()).group(1)
            if behave(c, what, '/' + target) and ctx:
                c.unwrap()
            c.close()
        except (OSError, ValueError):
            pass
        finally:
            raw.close()

    def loop():
        while True:
            try:
                raw, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=one, args=(raw,), daemon=True).start()
    threading.Thread(target=loop, daemon=True).start()


def listen(cert=None):
    s = socket.socket()
    s.bind(('127.0.0.1', 0))
    s.listen(64)
    ctx = None
    if cert:
        ctx = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        ctx.load_cert_chain(path(cert + '.pem'), path(cert + '.key'))
    serve(s, ctx)
    return s.getsockname()[1]


server_port = listen('web')
ports = {n: listen(n) for n in ('nameonly', 'wrongname', 'foreign', 'expired')}
plain_port = listen()
dead = socket.socket()
dead.bind(('127.0.0.1', 0))     # bound, never listening: refused
proxied = []


class Proxy(http.server.BaseHTTPRequestHandler):
    """CONNECT, and nothing else; mirror.test is this machine."""
    refuse = False
    need = None

    def do_CONNECT(self):
        proxied.append(self.path)
        if self.need and self.headers.get('Proxy-Authorization') != self.need:
            return self.send_error(407)
        if self.refuse:
            return self.send_error(403)
        up = socket.create_connection(('127.0.0.1', int(self.path.rsplit(':', 1)[1])))
        self.send_response(200)
        self.end_headers()
        threading.Thread(target=self.pump, args=(up, self.connection), daemon=True).start()
        self.pump(self.connection, up)
        self.close_connection = True

    def pump(self, a, b):
        try:
            while (d := a.recv(65536)):
                b.sendall(d)
        except OSError:
            pass
        finally:
            try:
                b.shutdown(socket.SHUT_WR)
            except OSError:
                pass

    def log_message(self, *a):
        pass


def proxy(**kw):
    cls = type('P', (Proxy,), kw)
    s = http.server.ThreadingHTTPServer(('127.0.0.1', 0), cls)
    s.daemon_threads = True
    threading.Thread(target=s.serve_forever, daemon=True).start()
    return s.server_address[1]


# --- running the program
fresh = 0


def env(cache, **more):
    e = {'PATH': os.environ['PATH'], 'HOME': path('home'), 'XDG_CACHE_HOME': cache, 'XDG_CONFIG_HOME': path('config'),
         'SSL_CERT_FILE': path('webca.pem'), 'SSL_CERT_DIR': '/nonexistent', 'LC_ALL': 'C.UTF-8',
         'VPSQL_ROOTS_DIR': path('roots')}
    e.update(more)
    return {k: v for k, v in e.items() if v is not None}


def new_cache():
    global fresh
    with lock:
        fresh += 1
        c = path('cache%d' % fresh)
    os.mkdir(c)
    return c


def fetch(url, region=R, cache=None, **more):
    return subprocess.run([PROG, 'roots', 'fetch', '--url=' + url, region], env=env(cache or new_cache(), **more),
                          capture_output=True, text=True, timeout=60)


def url(what, port=None, host='localhost'):
    return 'https://%s:%d/%s/{region}/{region}-bundle.pem' % (host, port or server_port, what)


def leftovers(cache):
    out = []
    for d, _, files in os.walk(cache):
        out += [f for f in files if not re.fullmatch(r'[a-z0-9-]+\.pem(\.lock|\.old)?', f)]
    return out


def held(cache, region=R):
    p = os.path.join(cache, 'vpsql/roots', region + '.pem')
    if not os.path.exists(p):
        return 0
    with open(p) as f:
        return f.read().count('BEGIN CERTIFICATE')


os.mkdir(path('home'))


def accepted(what, n=3, name=None, region=R, **kw):
    c = new_cache()
    p = fetch(url(what, kw.pop('port', None), kw.pop('host', 'localhost')), region, c, **kw)
    ok(p.returncode == 0 and held(c, region) == n and not leftovers(c), name or what, (p.returncode, p.stderr, held(c, region)))
    return p


def refused(what, says, name=None, region=R, port=None, host='localhost', **kw):
    """Refused with the cause, nothing kept, and the hint names file and place."""
    c = new_cache()
    t = time.time()
    p = fetch(url(what, port, host), region, c, **kw)
    place = os.path.join(c, 'vpsql/roots', region + '.pem')
    ok(p.returncode == 2 and re.search(says, p.stderr) and held(c, region) == 0 and not leftovers(c)
       and 'Download https://%s:%d/%s/%s/%s-bundle.pem' % (host, port or server_port, what, region, region) in p.stderr
       and place in p.stderr, (name or what) + ' is refused', (p.returncode, p.stderr))
    return time.time() - t


p = accepted('good')
ok(re.search(r'fetched the 3 roots of eu-west-9 from https://localhost:\d+/good/eu-west-9/eu-west-9-bundle\.pem '
             r'\(vouched for by "Test Web CA"\) into /.*/eu-west-9\.pem', p.stderr), 'the message says what, from where, by whom, where to', p.stderr)
ok(hits['host'] == 'localhost:%d' % server_port, 'the Host header', hits['host'])
accepted('nolength', name='a body that ends with the connection')
accepted('slowstart', name='a slow server')
accepted('redirect', name='a redirect to the same host')
accepted('redirectpath', name='a redirect to a path')
accepted('good', host='127.0.0.1', name='an address that the certificate names')

# the server's identity
refused('good', r'the certificate of localhost cannot be verified: .*(issuer|self.signed)', 'a certificate of another CA', port=ports['foreign'])
refused('good', r'the certificate is not for localhost', 'a certificate of another name', port=ports['wrongname'])
refused('good', r'cannot be verified: certificate has expired', 'an expired certificate', port=ports['expired'])
refused('good', r'the certificate is not for 127\.0\.0\.1', 'an address with a certificate of names', port=ports['nameonly'], host='127.0.0.1')
refused('good', r'cannot be verified', 'an empty system store', SSL_CERT_FILE='/dev/null')
refused('good', r'could not fetch .*(wrong version number|record layer|packet)', 'a server without TLS', port=plain_port)
refused('good', r'Connection refused', 'a closed port', port=dead.getsockname()[1])
refused('good', r'no-such-host\.invalid: ', 'a name that does not exist', host='no-such-host.invalid')

# the answer
refused('404', r'HTTP status 404')
refused('500', r'HTTP status 500')
refused('204', r'(HTTP status 204|could not fetch)', 'no content')
refused('html', r'is a web page, not a bundle')
refused('empty', r'(is empty|cut off|no answer|could not fetch)', 'an empty body')
refused('garbage', r'could not fetch', 'an answer that is no HTTP')
refused('cutlength', r'cut off after 900 bytes', 'a body shorter than its length')
refused('cutpem', r'certificate 2 is cut off|certificate 1 is cut off', 'a body cut inside a certificate')
refused('cutraw', r'cut off', 'a connection cut without TLS saying so')
refused('big', r'(larger than|max resp len exceeded)', 'a body of 2 MiB with its length')
refused('bigstream', r'larger than 1048576 bytes', 'a body of 2 MiB without its length')
refused('bigheader', r'could not fetch', 'endless headers')
refused('redirecthost', r'redirects to https://127\.0\.0\.1:\d+/good/.*which is not followed', 'a redirect to another host')
refused('redirecthttp', r'redirects to http://localhost:\d+/good/.*which is not followed', 'a redirect to plain HTTP')
refused('redirectloop', r'redirects again and again', 'a redirect without end')


def slow(what):
    t0 = refused(what, r'no whole answer within 10 seconds', 'what takes too long: ' + what)
    ok(9 < t0 < 14, '%s is given up after 10 seconds' % what, t0)


threads = [threading.Thread(target=slow, args=(what,)) for what in ('drip', 'stall')]
for t in threads:
    t.start()
for t in threads:
    t.join()

# the content
refused('noca', r'is no CA certificate')
refused('oldroot', r'expired or not yet valid')
refused('inter', r'is not self-signed', 'an intermediate')
refused('region', r'is no root of eu-west-9', 'another region\'s root')
refused('key', r'holds something other than certificates', 'a private key beside the roots')
refused('fake7', r'unknown fingerprint SHA-256', 'a known subject with an unknown fingerprint', region='eu-west-7')
accepted('gov', 2, 'GovCloud: the known roots, without the intermediate', region=G)
refused('govfake', r'unknown fingerprint', 'GovCloud: an unknown root', region=G)
refused('govinter', r'holds no root of us-gov-west-1', 'GovCloud: an intermediate alone', region=G)
refused('gov', r'unknown fingerprint', 'GovCloud without its manifest rows', region=G, VPSQL_ROOTS_DIR=os.path.join(SRC, 'share/roots'))

# an old copy
c = new_cache()
fetch(url('good'), cache=c)
place = os.path.join(c, 'vpsql/roots', R + '.pem')
before = open(place).read()
ok(os.stat(place).st_mode & 0o777 == 0o644 and os.stat(os.path.dirname(place)).st_mode & 0o777 == 0o700, 'modes of file and folder')
p = fetch(url('one'), cache=c)
ok(p.returncode == 2 and 'lacks Amazon RDS eu-west-9 Root CA' in p.stderr, 'a shrinking bundle is refused', p.stderr)
ok(open(place).read() == before, 'the old copy stays after a refusal')
fetch(url('404'), cache=c)
ok(open(place).read() == before, 'the old copy stays after a failure')
time.sleep(1.1)
p = fetch(url('good'), cache=c)
ok(p.returncode == 0 and 'nothing new' in p.stderr and open(place + '.old').read() == before, 'the copy before is kept as .old', p.stderr)
ok(not leftovers(c), 'nothing else is left', leftovers(c))

# the proxy
pp = proxy()
accepted('good', HTTPS_PROXY='http://127.0.0.1:%d' % pp, name='through a proxy')
ok(proxied == ['localhost:%d' % server_port], 'the proxy was asked for the host', proxied)
accepted('good', https_proxy='127.0.0.1:%d' % pp, host='mirror.test', name='a name that only the proxy knows')
accepted('good', HTTPS_PROXY='http://127.0.0.1:1', NO_PROXY='other.test, localhost', name='NO_PROXY')
accepted('good', HTTPS_PROXY='http://127.0.0.1:1', no_proxy='*', name='NO_PROXY=*')
refused('good', r'the proxy 127\.0\.0\.1:\d+ refused the connection.*403', 'what a proxy refuses', HTTPS_PROXY='http://127.0.0.1:%d' % proxy(refuse=True))
auth = proxy(need='Basic dTpwJTE=')
accepted('good', HTTPS_PROXY='http://u:p%%251@127.0.0.1:%d' % auth, name='a proxy that wants a password')
p = fetch(url('good'), HTTPS_PROXY='http://u:secretword@127.0.0.1:%d' % auth)
ok(p.returncode == 2 and '407' in p.stderr and 'secretword' not in p.stderr, 'a wrong proxy password, which is not shown', p.stderr)
refused('good', r'the proxy 127\.0\.0\.1 port 1: Connection refused', 'a proxy that is not there', HTTPS_PROXY='http://127.0.0.1:1')
refused('good', r'is no http:// proxy', 'a proxy of another kind', HTTPS_PROXY='socks5://127.0.0.1:1')
refused('good', r'cannot be verified', 'a bad certificate behind a proxy', port=ports['foreign'], HTTPS_PROXY='http://127.0.0.1:%d' % pp)

# where to keep it
p = subprocess.run([PROG, 'roots', 'fetch', '--url=' + url('good'), R], env=env(None, HOME='/proc/no-home'), capture_output=True, text=True)
ok(p.returncode == 2 and '/proc/no-home' in p.stderr and 'Download https://' in p.stderr, 'a missing HOME', p.stderr)
p = fetch(url('good'), cache='/proc/self')
ok(p.returncode == 2 and 'could not make folder "/proc/self/vpsql"' in p.stderr, 'a folder that cannot be made', p.stderr)
c = new_cache()
open(os.path.join(c, 'vpsql'), 'w').close()
p = fetch(url('good'), cache=c)
ok(p.returncode == 2 and 'is not a folder' in p.stderr, 'a file in the folder\'s place', p.stderr)
c = new_cache()
os.makedirs(os.path.join(c, 'vpsql/roots'))
os.chmod(os.path.join(c, 'vpsql/roots'), 0o500)
if os.geteuid() == 0:
    shutil.copy(PROG, path('vpsql-tls'))
    for d, _, fs in os.walk(W):
        os.chmod(d, 0o755)
        for f in fs:
            os.chmod(os.path.join(d, f), 0o755 if f == 'vpsql-tls' else 0o644)
    os.chown(c, 65534, 65534)
    for d, ds, _ in os.walk(c):
        os.chown(d, 65534, 65534)
        os.chmod(d, 0o500)
    p = subprocess.run(['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', path('vpsql-tls'), 'roots', 'fetch',
                        '--url=' + url('good'), R], env=env(c), capture_output=True, text=True)
else:
    p = fetch(url('good'), cache=c)
ok(p.returncode == 2 and 'Permission denied' in p.stderr and 'Download https://' in p.stderr, 'a read-only cache', p.stderr)
c = new_cache()
p = subprocess.run(['unshare', '-Urm', 'sh', '-c', 'mount -t tmpfs -o size=4k,nr_inodes=64 none "$1" && mkdir -p "$1/vpsql/roots" && '
                    'head -c 4096 /dev/zero > "$1/fill"; exec "$2" roots fetch "--url=$3" "$4"', 'sh', c, PROG, url('good'), R],
                   env=env(c), capture_output=True, text=True)
if 'unshare' in p.stderr or 'mount' in p.stderr:
    print('ok', count + 1, '- a full disk # SKIP no mount namespaces here')
    count += 1
else:
    ok(p.returncode == 2 and 'No space left' in p.stderr and 'Download https://' in p.stderr, 'a full disk', p.stderr)

# 20 at once
c = new_cache()
hits['slowstart'] = 0
ps = [subprocess.Popen([PROG, 'roots', 'fetch', '--url=' + url('slowstart'), R], env=env(c), stderr=subprocess.PIPE, text=True) for _ in range(20)]
out = [q.communicate()[1] for q in ps]
ok(all(q.returncode == 0 for q in ps), '20 processes at once all succeed', '\n'.join(out))
ok(held(c) == 3 and not leftovers(c), 'and leave one whole file', leftovers(c))
ok(hits['slowstart'] < 20, 'most took the file that another fetched (%d downloads)' % hits['slowstart'])

# as part of a connection's policy
os.makedirs(path('config', 'vpsql'))


def policy(host, conf, *more, **kw):
    with open(path('config', 'vpsql', 'vpsql.conf'), 'w') as f:
        f.write(conf)
    c = kw.pop('cache', None) or new_cache()
    return subprocess.run([PROG, 'policy', *more, host], env=env(c, **kw), capture_output=True, text=True), c


mirror = 'truststore_url = %s\n'
host = 'db1.c0abc1def2gh.%s.rds.amazonaws.com'
p, c = policy(host % R, mirror % url('good'))
ok(p.returncode == 0 and "roots: eu-west-9, fetched now" in p.stdout and held(c) == 3, 'a region that is not shipped is fetched', p.stderr)
p, c = policy(host % R, mirror % url('404'), cache=c)
ok(p.returncode == 0 and re.search(r'roots: eu-west-9, fetched \d{4}-', p.stdout), 'and the copy is used the next time', p.stderr)
p, _ = policy(host % G, mirror % url('gov'))
ok(p.returncode == 0 and 'roots: us-gov-west-1, fetched now' in p.stdout, 'GovCloud is fetched', p.stderr)
p, _ = policy(host % R, mirror % url('404'))
ok(p.returncode == 2 and 'HTTP status 404' in p.stderr and 'eu-west-9.pem' in p.stderr, 'a failing fetch refuses the connection', p.stderr)
p, c = policy(host % R, mirror % url('good'), '--no-fetch')
ok(p.returncode == 2 and 'fetching is off (--no-fetch)' in p.stderr and '/good/eu-west-9/eu-west-9-bundle.pem' in p.stderr
   and held(c) == 0, '--no-fetch', p.stderr)
p, c = policy(host % R, 'fetch = off\n' + mirror % url('good'))
ok(p.returncode == 2 and 'fetching is off (fetch = off)' in p.stderr and held(c) == 0, 'fetch = off', p.stderr)
p, c = policy(host % R, mirror % url('good'), cache=None)
place = os.path.join(c, 'vpsql/roots', R + '.pem')
with open(place, 'a') as f:
    f.write('-----BEGIN CERTIFICATE-----\nAAAA')
p, _ = policy(host % R, mirror % url('good'), '--no-fetch', cache=c)
ok(p.returncode == 2 and 'not on this machine' in p.stderr, 'a copy that is not whole is not used', p.stderr)
p, c = policy(host % R, mirror % url('good'))
place = os.path.join(c, 'vpsql/roots', R + '.pem')
os.chmod(place, 0o666)
p, _ = policy(host % R, mirror % url('good'), '--no-fetch', cache=c)
ok(p.returncode == 2 and 'not on this machine' in p.stderr, 'a copy that others may write is not used', p.stderr)

shutil.rmtree(W, ignore_errors=True)
print('1..%d' % count, flush=True)
os._exit(1 if failed else 0)
