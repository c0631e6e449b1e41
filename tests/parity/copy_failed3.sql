-- A request without words behind a COPY that failed.
copy no_such_table from stdin;
1
\.
;
\echo here
\.
\echo there
