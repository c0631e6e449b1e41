# Descriptors that are not there when the program starts: nothing of a result may reach the server's socket.
psql -Xc "select 1" >&-; echo "exit code $?" >&2
psql -Xc "create table t()" >&-; echo "exit code $?" >&2
psql -qXc "create table t()" >&-; echo "exit code $?" >&2
psql -Xc "select 1/0" 2>&-; echo "exit code $?"
