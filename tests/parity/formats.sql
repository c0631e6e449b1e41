create view v as select 1 as id, 'text' as "Name", 3.14 as pi, null::text as nothing, true as flag
 union all select 2, E'multi\nline', -1, 'x', false union all select 3, E'tab\tand|pipe,comma"quote', 100, '<b>&amp;</b>', null;
\pset null '(null)'
table v;
\pset border 0
table v;
\pset border 2
table v;
\pset border 3
\pset linestyle unicode
table v;
\pset unicode_border_linestyle double
\pset unicode_header_linestyle double
\pset unicode_column_linestyle double
table v;
\pset linestyle old-ascii
table v;
\pset linestyle ascii
\pset border 1
\x
table v;
\pset border 0
table v;
\pset border 2
table v;
\pset border 1
\x
\pset format unaligned
table v;
\pset fieldsep '\t'
table v;
\pset fieldsep_zero
\pset recordsep_zero
\pset fieldsep '|'
\pset recordsep '\n'
\x
table v;
\x
\pset format csv
table v;
\pset csv_fieldsep ';'
table v;
\pset csv_fieldsep ',,'
\pset csv_fieldsep '"'
\x
table v;
\x
\pset format html
table v;
\pset tableattr 'class="x"'
\pset title 'A title'
table v;
\x
table v;
\x
\pset format asciidoc
table v;
\x
table v;
\x
\pset format latex
table v;
\x
table v;
\x
\pset format latex-longtable
table v;
\pset format troff-ms
table v;
\x
table v;
\x
\pset format wrapped
\pset columns 30
table v;
\x
table v;
\x
\pset columns 0
\pset title
\pset tableattr
\pset format aligned
\pset tuples_only
table v;
\x
table v;
\x
\t
\pset footer off
table v;
\pset footer on
\pset numericlocale on
table v;
\pset numericlocale off
\C 'Another title'
table v;
\C
\pset xheader_width column
\pset xheader_width page
\pset xheader_width 20
\x
table v;
\x
\pset xheader_width nosuch
\pset xheader_width full
\pset
\pset border x
\pset border 5
\pset linestyle nosuch
\pset expanded nosuch
\pset format a
\pset format l
\pset format latex
\pset columns x
\pset pager nosuch
\pset pager_min_lines x
\pset unicode_border_linestyle nosuch
\pset nosuch
\a
\a
\f ;
\f
\H
\H
\T x
\T
\x auto
\x nosuch
\t x
select from v;
select;
select 1 as a where false;
\x on
select 1 as a where false;
select from v;
