# The tag of a command that returns rows, under FETCH_COUNT.
psql -X -v FETCH_COUNT=2 -f - <<'EOF'
create temp table t (a int);
insert into t values (1), (2) returning a;
insert into t values (1), (2), (3) returning a;
update t set a = 1 where false returning a;
insert into t values (1) returning a \gset
\t
insert into t values (1) returning a;
EOF
