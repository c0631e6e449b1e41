# The user's folder in \cd, and an output file that is opened again.
psql -X -c '\cd ~' -c '\! pwd'
psql -X -c '\cd ~nosuchuser' -c '\cd ./~'
psql -X -c '\o out' -c 'select 1' -c '\o out' -c 'select 2 as two' -c '\o'
cat out
echo 'select 1 \gdesc \o out
select 3 as three;' > script.sql
psql -X -o out -f script.sql
cat out
echo 'select 1 as one \o out\gdesc\o out
select 3 as three;' > script.sql
psql -X -f script.sql
cat out
