#!/usr/bin/env python3
# SPDX-License-Identifier: PostgreSQL
"""Tab in statements of daily life: what is in view at the cursor; transactions stay whole, a silent server holds up nobody."""
import os
import re
import signal
import subprocess
import sys
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.environ["srcdir"] + "/tests/lib")
from terminal import Terminal, builddir, done, local, ok, with_server

with_server(__file__)
SETUP = """
create table customers (id int primary key, name text, email text, created_at timestamptz);
create table orders (id int primary key, customer_id int references customers, total numeric, status text);
create table "Order Items" ("Item Id" int, order_id int, "unitPrice" numeric);
create schema sales;
create table sales.regions (region_id int, region_name text);
create function my_total(int) returns numeric language sql as 'select 1.0';
create function sales.in_schema() returns int language sql as 'select 1';
"""
subprocess.run([builddir + "/src/vpsql", "-Xq", *local(), "-v", "ON_ERROR_STOP=1", "-f", "-"], input=SETUP.encode(), check=True)
READY = r"postgres=# $"
t = Terminal("-At", *local(), env={"PSQL_HISTORY": "/dev/null"}, columns=300)
t.expect(READY, "a prompt")


def press(text, want, name):
    """Tab at the bar. want: words that are offered, or, alone and after a +, what the line gets."""
    before, _, after = text.partition("|")
    t.send(before + after + "\x02" * len(after) + "\t\t\x05!end!")
    m = t.wait("!end!")
    seen = re.sub("\x07|\x08", "", t.seen) if m else t.text
    if want.startswith("+"):
        good = before.split("\n")[-1][-3:] + want[1:] in seen
    else:
        listed = [line for line in seen.split("\r\n")[1:] if not re.match(r"postgres[-=('\"*$]*[#>]", line)]
        good = sorted(x for x in re.split(r"  +|\s*$", " ".join(listed).strip()) if x) == sorted(want.split("  "))
    ok(bool(m) and good, name + ": " + text.replace("\n", " "), seen[-600:])
    t.send("\x15\x03")
    t.wait(READY)


for text, want, name in [
    ("select | from customers c", "ALL  DISTINCT  created_at  email  id  name", "columns, no clause"),
    ("select c.| from customers c join orders o on true", "c.created_at  c.email  c.id  c.name", "by alias"),
    ("select na| from customers", "+me", "FROM behind the cursor"),
    ("select * from customers c, orders o where o.st|", "+atus ", "comma join"),
    ("select * from customers c join orders o on c.id = o.cu|", "+stomer_id ", "JOIN ON"),
    ("select * from customers c left join orders o using (st|", "+atus ", "USING"),
    ("select * from customers\nwhere em|", "+ail ", "two lines"),
    ("select regions.region_n| from sales.regions", "+ame ", "a table in a schema, by its name"),
    ("select sales.regions.region_i| from sales.regions", "+d ", "with its schema"),
    ('select "Order Items".| from "Order Items"', '"Order Items"."Item Id"  "Order Items"."unitPrice"  "Order Items".order_id', "quoted names"),
    ('select * from "Order Items" "O I" where "O I"."u|', '+nitPrice" ', "a quoted alias"),
    ('select * from "Order Items" oi where unit|', '+"unitPrice" ', "a column that needs quotes"),
    ("with r as (select id, total as amount from orders) select | from r", "ALL  DISTINCT  amount  id", "WITH"),
    ("with recent as (select 1 as one) select * from rec|", "+ent ", "its name"),
    ("with r (a, b) as (select 1, 2) select x.| from r x", "x.a  x.b", "its column list"),
    ("with r as (select * from orders) select r.to| from r", "+tal ", "its star"),
    ("with r as (insert into orders values (1) returning id, status) select r.st| from r", "+atus ", "its RETURNING"),
    ("select * from (select id, count(*) as n from orders group by id) x where x.|", "x.id  x.n", "a subquery's columns"),
    ("select * from customers c where exists (select 1 from orders o where o.customer_id = c.em|", "+ail ", "outer tables in a subquery"),
    ("select * from customers c join lateral (select sum(total) from orders o where o.customer_id = c.em|", "+ail ", "LATERAL"),
    ("select id from customers union select cust| from orders", "+omer_id", "UNION's other arm"),
    ("select sum(tot| from orders", "+al", "a parenthesis not closed yet"),
    ("select coalesce(c.na| from customers c", "+me", "the same with an alias"),
    ("select o.id+o.tot| from orders o", "+al", "behind an operator"),
    ("select total::numer| from orders", "+ic", "a type behind a cast"),
    ("select cast(total as numer| from orders", "+ic", "a type in CAST"),
    ("select status, sum(total) as turnover from orders group by status order by turn|", "+over ", "ORDER BY knows the list's names"),
    ("select 'x' from customers where name = 'y' and na|", "+me ", "behind AND"),
    ("select * from customers where id in (sel|", "+ect ", "a query in parentheses"),
    ("insert into orders (cust|", "+omer_id ", "INSERT"),
    ("insert into orders (id) select em| from customers", "+ail", "INSERT ... SELECT"),
    ("insert into orders values (1) on conflict (id) do update set tot|", "+al ", "ON CONFLICT"),
    ("insert into orders values (1) on conflict (id) do update set total = excluded.tot|", "+al ", "excluded"),
    ("insert into orders values (1) returning stat|", "+us ", "RETURNING"),
    ("update orders o set total = o.tot|", "+al ", "UPDATE"),
    ("update orders set total = 1, stat|", "+us ", "a second column"),
    ("delete from orders o using customers c where c.em|", "+ail ", "DELETE USING"),
    ("merge into orders o using customers c on o.customer_id = c.em|", "+ail ", "MERGE ON"),
    ("merge into orders o using customers c on true when matched then update set stat|", "+us ", "MERGE UPDATE"),
    ("select my_t|", "+otal(", "a function"),
    ("select sales.in_s|", "+chema(", "a function in a schema"),
    ("create index on customers (lower(em|", "+ail ", "an index's expression"),
    ("alter table customers add check (na|", "+me ", "a check"),
    ("explain (analyze, cost|", "+s ", "EXPLAIN's options"),
    ("\\copy customers (na|", "+me ", "\\copy"),
    ("\\copy (select em| from customers) to 'x'", "+ail", "\\copy with a query"),
    ("set default_transaction_isolation to |", "'read committed'  'read uncommitted'  'repeatable read'  DEFAULT  serializable", "values that need quotes"),
]:
    press(text, want, name)

# A question of ours that fails leaves the user's transaction whole.
OPEN = r"postgres=\*[#>] $"
t.check("create role without_rights; grant all on sales.regions to without_rights; grant usage on schema sales to without_rights;\n", READY, "a role")
t.check("revoke select on pg_catalog.pg_class from public;\n", READY, "that may not see tables")
t.check("begin; set local role without_rights; insert into sales.regions values (1, 'mine');\n", OPEN, "a transaction")
t.check("select * from cust\tend\x15\n", r"cust\a?end.*" + OPEN, "a completion that the server refuses")
t.check("commit;\n", r"COMMIT\r\n" + READY, "the transaction is whole")
t.check("grant select on pg_catalog.pg_class to public;\n", READY, "rights again")
t.check("begin; select region_name from sales.regions;\n", r"mine\r\n" + OPEN, "nothing is lost")
t.check("select * from cust\tend\x15\n", r"customers end.*" + OPEN, "inside a transaction names are found")
t.check("commit;\n", r"COMMIT\r\n" + READY, "and nothing is left of it")
t.check("begin isolation level serializable; select 1/0;\n", r"postgres=!# $", "a failed transaction")
t.check("select * from cust\tend\x15rollback;\n", r"from cust\a?end.*" + READY, "is not asked")
t.check("\\startpipeline\n", r"postgres=\*?# $", "a pipeline")
t.check("select 1 \\bind \\sendpipeline\n", r"postgres=\*?# $", "with a statement")
t.check("select * from cust\tend\x15\n", r"from cust\a?end.*postgres=\*?# $", "is not asked")
t.check("\\endpipeline\n", r"1\r\n" + READY, "and is whole")

# Another session holds the catalogue: Tab gives up, the next statement runs.
holder = Terminal("-At", *local(), env={"PSQL_HISTORY": "/dev/null"})
holder.wait(READY)
holder.check("begin; lock table pg_catalog.pg_class in access exclusive mode;\n", OPEN, "a locked catalogue")
start = time.time()
t.check("select * from ord\tend", r"from ord\a?end", "Tab gives up")
ok(time.time() - start < 8, "within a second or so", time.time() - start)
t.check("\x15\\echo still here\n", r"still here\r\n" + READY, "the session goes on")
holder.check("rollback;\n", READY, "unlocked")
t.check("select * from orde\tend", r"from orders end", "Tab answers again")
t.check("\x15select 'a' || 'live';\n", r"alive\r\n" + READY, "and so does the server")

# A server process that is stopped, as one behind a dead network.
t.check("select pg_backend_pid();\n", r"(\d+)\r\n" + READY, "the server process")
backend = int(re.search(r"(\d+)\r\n", t.seen).group(1))
os.kill(backend, signal.SIGSTOP)
try:
    t.check("select * from ord\t", r"from ord", "Tab at a stalled server")
    t.check("\tend", r"end", "and again", timeout=8)
    t.check("\x03", READY, "Ctrl-C: a fresh line at once", timeout=8)
finally:
    os.kill(backend, signal.SIGCONT)
t.check("select 'it' || ' goes on';\n", r"it goes on\r\n" + READY, "the server wakes up, and nothing is out of step")
t.send("\\q\n")
ok(t.end() == 0, "the end")
done()
