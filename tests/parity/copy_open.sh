# A COPY from the script, on a line that opens something behind it: all that follows the data runs.
run() { echo "--- $1"; printf "create temp table t (a text);\n$1" > script.sql; psql -X -f script.sql; echo "exit $?"; }
run 'copy t from stdin; (select 1\nx\n\\.\n);\nselect 2;\n'
run 'copy t from stdin; $$ abc\nx\n\\.\n$$;\nselect 2;\n'
run "copy t from stdin; select 'abc\nx\n\\\\.\n';\nselect * from t;\n"
run 'copy t from stdin; /* abc\nx\n\\.\n*/ select * from t;\n'
run 'copy t from stdin; select 1 as "abc\nx\n\\.\n";\nselect * from t;\n'
