# \copy from pstdin: the commands' own input ends at "\.", another one at its end.
commands='create temp table c (a int, b text);
\copy c from pstdin
1	x
\.
table c;
\copy c from pstdin csv
2,"y
z"
\.
\copy c from nosuch
\copy nosuch from pstdin
3	q
\.
table c;'
echo "$commands" | psql -X
echo "$commands" | psql -X -f -
printf 'create temp table c (a int, b text);\n\\copy c from pstdin\ntable c;\n' > script.sql
printf '1\tx\n2\ty\n' | psql -X -f script.sql
printf '1\tx\n\\.\n2\ty\n' | psql -X -f script.sql
printf '1\tx\n2\ty\n\\.\n3\tz\n' | psql -X -c 'create temp table c (a int, b text)' -c '\copy c from pstdin' -c 'table c' -c '\copy c from pstdin' -c 'table c'
printf '1\tx\n2\ty\n\\.\n3\tz\n' | psql -X -c 'create temp table c (a int, b text)' -c '\copy c from stdin' -c 'table c' -c '\copy c from pstdin' -c 'table c'
printf '1\tx\n\\.\n\\echo not run\n' | psql -X -c 'create temp table c (a int, b text)' -c '\copy c from pstdin' -f - -c 'table c'
psql -X -c 'create temp table c (a int, b text)' -c '\copy c to pstdout' -c '\o out' -c "insert into c values (1, 'x')" -c '\copy c to pstdout' -c '\copy c to stdout'
cat out
