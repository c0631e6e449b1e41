create temp table t(a text);
copy t from stdin;
a
\.