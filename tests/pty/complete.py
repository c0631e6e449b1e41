#!/usr/bin/env python3
# SPDX-License-Identifier: PostgreSQL
"""Tab at a real terminal: keywords, names by kind and schema, quoting, files, variables, columns and aliases."""
import os
import subprocess
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.environ["srcdir"] + "/tests/lib")
from terminal import Terminal, builddir, done, local, ok, with_server

with_server(__file__)

SETUP = """
create table tab1 (c1 int primary key constraint foo not null, c2 text);
create table mytab123 (f1 int, f2 text);
create table mytab246 (f1 int, f2 text);
create table "mixedName" (f1 int, f2 text);
create table "has space" (f1 int);
create schema inner_one;
create table inner_one.deep (deep_column int);
create type enum1 as enum ('foo', 'bar', 'baz', 'BLACK');
create function tab_function() returns int language sql as 'select 1';
create view some_view as select 1 as one;
create function tab_trigger() returns trigger language plpgsql as 'begin return null; end';
create role tab_role;
"""
subprocess.run([builddir + "/src/vpsql", "-Xq", *local(), "-v", "ON_ERROR_STOP=1", "-f", "-"],
               input=SETUP.encode(), check=True)
os.makedirs("dir/sub")
for name in ("somefile", "afile123", "afile456", "with space"):
    open("dir/" + name, "w").close()

t = Terminal("-At", *local(), env={"PSQL_HISTORY": "history", "COLUMNS": "120"})
t.expect("postgres=# ", "a prompt")


def tab(send, pattern, name):
    """One dialogue, then the query buffer and the line are thrown away."""
    t.check(send, pattern, name)
    t.send("\x01\x0b\\r\n")
    if not t.wait(r"Query buffer reset[^\n]*\n.*postgres=# "):
        ok(False, "back at the prompt after " + name, t.text)


for send, pattern, name in [
    ("SEL\t", "SELECT ", "a keyword in capitals"),
    ("sel\t", "select ", "a keyword in small letters"),
    ("select * from t\t", r"from tab1 ", "a table"),
    ("select * from my\t", r"my\a?tab", "the common part of two tables"),
    ("select * from mytab\t\t", r"mytab123 +mytab246", "both tables"),
    ("select * from my\t2\t", r"246 ", "the rest of one of them"),
    ('select * from "my\t\t\t', r'"mytab123" +"mytab246"', "quoted names"),
    ('select * from "mi\t', r'"mixedName" ', "a name in mixed case"),
    ("select * from mi\t", r'"mixedName" ', "a name that needs quotes, typed without"),
    ('select * from "has\t', r'"has space" ', "a name with a blank"),
    ("select * from TAB\t", r"tab1 ", "case is folded"),
    ("select * from inn\t", r"inner_one\.", "a schema"),
    ("select * from inner_one.d\t", r"inner_one\.deep ", "a name in a schema"),
    ("select * from PUBLIC.ta\t", r"public\.tab1 ", "a folded schema"),
    ("alter table tab1 drop constraint t\t", r"tab1_pkey ", "a constraint of the table"),
    ("alter table public.\"tab1\" drop constraint t\t", r"tab1_pkey ", "the same with schema and quotes"),
    ("comment on constraint tab1_pkey \n on public.\t", r"public\.tab1", "the table of a constraint"),
    ("\\DRD\t", r"drds ", "a backslash command, case ignored where nothing else fits"),
    ("\\crosst\t", r"view ", "a backslash command"),
    ("\\lo_import dir/some\t", r"dir/somefile ", "a file"),
    ("\\lo_import dir/af\t", r"dir/af\a?ile", "the common part of files"),
    ("\\i dir/su\t", r"dir/sub/", "a folder"),
    ("\\i dir/wi\t", r"'dir/with space' ", "a file that needs quotes"),
    ("COPY foo FROM dir/some\t", r"'dir/somefile' ", "COPY quotes its file"),
    ("drop type big\t", r"bigint ", "a type by its SQL name"),
    ("set interv\t\t", r"intervalstyle TO", "a parameter, then TO"),
    ("set intervalstyle to iso\t", r"iso_8601 ", "a value of a parameter"),
    ("set enable_seqscan to of\t", r"off ", "a boolean parameter"),
    ("\\set VERB\t", r"VERBOSITY ", "a variable"),
    ("\\set VERBOSITY def\t", r"default ", "a variable's value"),
    ("\\echo :VERB\t", r":VERBOSITY ", "an interpolated variable"),
    ("\\echo :{?VERB\t", r":\{\?VERBOSITY} ", "a test for a variable"),
    ("\\pset bord\t", r"border ", "a \\pset key"),
    ("\\pset format asc\t", r"asciidoc ", "a \\pset value"),
    ("\\encoding UTF\t", r"UTF8 ", "an encoding"),
    ("\\h alter tab\t\t\t", r"table +tablespace", "a command for \\h"),
    ("\\c post\t", r"postgres ", "a database"),
    ("drop role tab\t", r"tab_role ", "a role"),
    ("drop function tab_f\t", r"tab_function ", "a function"),
    ("drop function tab_function(\t", r"tab_function\(\)", "the arguments of a function"),
    ("create trigger x before insert on tab1 execute function tab_\t", r"function tab_trigger ", "trigger functions alone"),
    ("alter table tab1 add x timestamptz\t", r"timestamptz ", "a type by its own name"),
    ("alter table tab1 add x varch\t", r"varchar ", "a type that is a key word"),
    ("set role to tab\t", r"tab_role ", "a role as a value"),
    ("\\d tab1_p\t", r"tab1_pkey ", "an index for \\d"),
    ("drop view some\t", r"some_view ", "a view"),
    ("drop table some\t \x01", r"drop table some", "no view where a table is wanted"),
    ("select tab_f\t", r"tab_function\(", "a function in an expression"),
    ("select * from tab1 where c\t\t", r"c1 +c2", "columns of the table in FROM"),
    ("select a. from tab1 a" + "\x02" * 12 + "\t\t\t", r"a\.c1 +a\.c2", "columns by alias, FROM behind the cursor"),
    ("select * from tab1 a join mytab123 b on a.c1 = b.f\t\t", r"b\.f1 +b\.f2", "columns of the joined table"),
    ("select * from tab1 where exists (select from inner_one.deep where de\t\t", r"deep_column", "columns inside a subquery"),
    ("insert into tab1 (c\t\t", r"c1 +c2", "columns of INSERT"),
    ("update tab1 set c\t\t", r"c1 +c2", "columns of UPDATE"),
    ("create index on tab1 (c\t\t", r"c1 +c2", "columns of an index"),
    ("select 'ééééééééé', \"mix\" from my\t\t\t", r"mytab123 +mytab246", "behind letters of several bytes"),
    ("select 1 from tab1 order b\t", r"order by ", "a keyword behind names"),
    ("alter table tab1 rename co\t\t\t", r"column +constraint", "keywords beside columns"),
]:
    tab(send, pattern, name)

# Inside a literal the query buffer cannot be reset: leave with Ctrl-U.
for send, pattern, name in [
    ("ALTER TYPE enum1 RENAME VALUE 'ba\t\t", r"'bar' +'baz'", "enum labels"),
    ("ALTER TYPE enum1 RENAME VALUE 'B\t", r"BLACK", "enum labels heed case"),
    ("SET timezone TO am\t", r"'America/", "a time zone"),
    ("SET timezone TO 'america/new_\t", r"America/New_York", "the rest of a time zone"),
    ("COPY foo FROM dir/af\t\t\t", r"afile123' +'dir/afile456", "files of COPY"),
]:
    t.check(send, pattern, name)
    t.check("\x15\n", "postgres=# ", "an empty line after that")

# Never in a failed transaction.
t.check("begin; select 1/0;\n", r"postgres=!# ", "a failed transaction")
t.check("select * from my\tend", r"from my\a?end", "no query in a failed transaction")
t.check("\x15rollback;\n", r"postgres=# ", "rolled back")

# The table list is fresh after DDL.
t.check("create table zzz_new ();\n", r"postgres=# ", "a new table")
tab("drop table zzz\t", r"zzz_new ", "is offered at once")

# More names than are asked for: what all have in common is right, and no more than that is listed.
t.check("do $$ begin for i in 1..1500 loop execute format('create table many_%s (a int)', lpad(i::text, 4, '0')); "
        "end loop; end $$; create table many_x ();\n", r"CREATE TABLE[^#]*postgres=# ", "1,501 tables")
tab("drop table man\tend", r"drop table man\a?y_end", "the common part of more names than are listed")
t.check("drop table many_\t\t", r"Display all 100\d possibilities", "a limited list of them")
t.check("n\x15drop table \t\t", r"Display all 10\d\d possibilities", "a limited list of all there are")
t.check("n\x15\n", r"postgres=# ", "and none when it is not wanted")
t.send("\\q\n")
ok(t.end() == 0, "the shell ends with 0")
done()
