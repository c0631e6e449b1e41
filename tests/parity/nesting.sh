# \i and \ir, ON_ERROR_STOP through them, restrict, rest of the line.
mkdir sub
printf 'select 1 as top;\n\\ir sub/b.sql\nselect 3 as top_again;\n' > a.sql
printf 'select 2 as nested;\n\\ir c.sql\nselect 1/0;\nselect 22 as after_error;\n' > sub/b.sql
printf '\\echo :x in c\n\\if true\n' > sub/c.sql
psql -X -v x=1 -f a.sql; echo "exit $?"
psql -X -v ON_ERROR_STOP=1 -f a.sql; echo "exit $?"
psql -X -v ON_ERROR_STOP=1 -c '\i a.sql' -c 'select 9'; echo "exit $?"
psql -X -v ON_ERROR_STOP=1 < a.sql; echo "exit $?"
psql -X -c '\i a.sql \echo rest of the line'; echo "exit $?"
printf '\\i sub/c.sql \\echo rest\nselect 5\n\\i sub/c.sql\n;\n' > d.sql
psql -X -f d.sql; echo "exit $?"
printf 'select 1\n' > half.sql
printf '\\i half.sql\n+ 1;\n' > e.sql
psql -X -f e.sql; echo "exit $?"
printf '\\restrict abc\n\\echo no\nselect 1;\n\\unrestrict wrong\n\\unrestrict abc\n\\echo yes\n\\unrestrict x\n\\restrict\n\\restrict a-b\n' > r.sql
psql -X -f r.sql; echo "exit $?"
printf '\\restrict abc\n\\unrestrict `touch pwned; echo abc`\n\\unrestrict :x\n\\unrestrict abc\n' > r2.sql
psql -X -v x=abc -f r2.sql; echo "exit $?"; ls
psql -X -v ON_ERROR_STOP=1 -c '\nosuch' -c 'select 1'; echo "exit $?"
psql -X -f a.sql -c 'select 7' -f /dev/null; echo "exit $?"
printf 'select 1;\n\\q\nselect 2;\n' > q.sql
psql -X -c '\i q.sql' -c 'select 3'; echo "exit $?"
psql -X -f q.sql -c 'select 3'; echo "exit $?"
printf 'select 1; \\q\n' | psql -X ; echo "exit $?"
printf '\\set ON_ERROR_STOP on\n\\nosuch\nselect 1;\n' | psql -X; echo "exit $?"
printf 'begin;\nselect 1/0;\nselect 2;\ncommit;\n' | psql -X -e; echo "exit $?"
printf '\\set ON_ERROR_ROLLBACK on\nbegin;\nselect 1/0;\nselect 2;\ncommit;\n' | psql -X; echo "exit $?"
printf '\\set AUTOCOMMIT off\ncreate table ac (i int);\nrollback;\ntable ac;\n' | psql -X; echo "exit $?"
printf "select pg_terminate_backend(pg_backend_pid());\nselect 1;\n" | psql -X; echo "exit $?"
printf "select pg_terminate_backend(pg_backend_pid());\nselect 1;\n" > term.sql
psql -X -f term.sql; echo "exit $?"
psql -X -c "select pg_terminate_backend(pg_backend_pid())" -c 'select 1'; echo "exit $?"
printf '\\set ECHO errors\nselect 1/0;\nselect 1;\n' | psql -X; echo "exit $?"
