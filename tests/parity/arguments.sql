-- A semicolon in an argument's place, arguments read before a refusal, paths as they are opened.
select 1, 2, 3 \crosstabview ; 2
select 1, 2, 3 \crosstabview 1 ; 2 3
\crosstabview 1;  2 3
\crosstabview 1 2 3 ; 4
\crosstabview ; ; ; ; ;
\df abs ; integer
\startpipeline
select 1 \g (border=3) 'x
\gset `echo a b`
\gx 'y
\watch '
\endpipeline
\copy (select 1) to made/
\copy (select 2) to './none/../made/'
\! cat made
select 3
\w kept/
\! cat kept
\dno:such 'x
\dno`echo ran >&2`
\lo_no 'x 'y
\if false
\dno 'x
\endif
\h abort	x
\h create	table
\pset t maybe
\pset vertical maybe
\pset fieldsep_zero
\pset columns 2147483648
\pset xheader_width 99999999999
\pset
\startpipeline
\bind 1\g
\sendpipeline
\bind 1\gset
\sendpipeline
\endpipeline
