select 1 -- c;\echo x
-- cselect 3;
-- c
-- d select 4;
select 'a' -- c 'b';\echo y
create temp table t(a text);/* */-- xcopy t from stdin; select 5;
row
\.
table t;
