# What \flush means for ON_ERROR_STOP.
printf '\\startpipeline\nselect 1 \\bind \\sendpipeline\n\\flush\n\\echo after\n\\endpipeline\n' > a.sql
psql -X -v ON_ERROR_STOP=1 -f a.sql; echo "exit $?"
printf 'select 1;\n\\flush\n\\echo after\n' > b.sql
psql -X -v ON_ERROR_STOP=1 -f b.sql; echo "exit $?"
