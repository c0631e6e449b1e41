\set x 'a b'
\echo :x|:'x'|:"x"|:{?x}|:{?nox}|:nox|:'nox'
\echo 'a\nb\x41\101\t|\q\'' "dq :x \n ' x" a'b c'd"e f"g
\echo `echo hi; echo there` `printf 'a\n\n'`x
\echo `echo :x :'x' :"x"`
\echo a;b c; d;;
\echo a \echo b \\ select 1;
\echo foo\bar
\echo 'unterminated
\echo next
\echo "unterminated
\echo next2
\echo `unterminated
\echo next3
\echo '' "" x
\echo \: :x
\echo a\:x b
\echo -n foo
\echo bar
\set y :x:x'lit':x
\echo :y
\set z ':x'
\echo :z
\set g '\\echo a'
:g b c
\set h 'select 1 \\echo a \\'
:h 'select' :x
;
\echo :
\echo ::x :::x a:x 'a':x
\echo ':x' ":x" ':''x'
\echo 'a' 'b' '\0' '\1234' '\x4' '\x414' end
\echo '\u00e9' '\8'
\echo :{?} :{?x :{x}
\echo a"b c`echo d`
\echo a`echo b`c'd'e
\echo a	b
