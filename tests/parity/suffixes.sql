-- Letters behind a command's name that it does not know.
\dnfoo nosuch
\dxyz nosuch
\lq
\aa
\echoo x
\q7
