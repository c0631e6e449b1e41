\echo [1]
\echo 'unterminated
\echo [2]
\echo a 'unterminated
\echo [3]
\echo a b'unterminated
\echo [4]
\echo a "unterminated
\echo [5]
\echo a b"unterminated
\echo [6]
\echo a b"untermi 'c
\echo [7]
\set zz 'x y
\echo :zz
\set zz a 'x y
\echo :zz
\echo [8]
\echo a \echo 'b
\echo [9]
\echo a `b
\echo [10]
\echo a 'b \\ select 1;
select 2;
\echo `echo a
