select * from (values ('a','x',1,'s'),('b','y',2,'t')) v(a,b,c,d) \crosstabview
select * from (values ('a','x',1,'s'),('b','y',2,'t')) v(a,b,c,d) \crosstabview a b c d
select * from (values ('a','x',1,'s'),('b','y',2,'t')) v(a,b,c,d) \crosstabview a b c c extra
select * from (values ('a','x',1,1.5),('b','y',2,0)) v(a,b,c,d) \crosstabview a b c d
select * from (values ('a','x',1,null),('b','y',2,0)) v(a,b,c,d) \crosstabview a b c d
select * from (values ('a','x',1,'-3'),('b','y',2,'+2'),('c','z',2,'99999999999')) v(a,b,c,d) \crosstabview a b c d
select * from (values ('a','x',1,' 3'),('b','y',2,'2 ')) v(a,b,c,d) \crosstabview a b c d
select 1 as a, 2 as a, 3 as b \crosstabview a
select 1 as a, 2 as a, 3 as b \crosstabview 1
select 1 as a, 2 as a, 3 as b \crosstabview 0
select 1 as a, 2 as a, 3 as b \crosstabview -1
select 1 as a, 2 as a, 3 as b \crosstabview 99999999999
select 1 as a, 2 as a, 3 as b \crosstabview 4
select 1 as a, 2 as a, 3 as b \crosstabview 1x
select 1 as a, 2 as a, 3 as b \crosstabview ''
select 1 as a, 2 as a, 3 as b \crosstabview 1 3
select 1 as a, 2 as c, 3 as b \crosstabview C a
select 1 as a, 2 as c, 3 as b \crosstabview 3 3
select 1 as a, 2 as c, 3 as b \crosstabview 1 2 2
select 1 as a, 2 as c, 3 as b \crosstabview 1 2 1
select 1 as a, 2 as c, 3 as b where false \crosstabview
select 1 as a, 2 as c, 3 as b, 4 as d where false \crosstabview
\pset expanded on
select 1 as a, 2 as c, 3 as b \crosstabview
\pset expanded off
\pset format csv
select null as a, 2 as c, 3 as b \crosstabview
\pset format aligned
\pset null NULL
select null as a, null as c, null as b union all select null, 1, 2 union all select 3,4,5 \crosstabview
select null as a, null as c, null as b union all select null, null, 2 \crosstabview
select 1 as a, 2 as c, 3 as b union all select 1,2,4 \crosstabview
select * from (values (1,'x',true),(2,'y',false)) v(a,b,c) \crosstabview b a c
select * from (values (1,'x',1.5),(2,'y',2)) v(a,b,c) \crosstabview b a c
select 'b' as "My Col", 'x' as h, '1' as v \crosstabview "My Col" h v
select a, b, '1' from generate_series(1,2) a, generate_series(1,1600) b \crosstabview
select a, b, '1' from generate_series(1,2) a, generate_series(1,1599) b \crosstabview \g /dev/null
select * from (values ('a','x',1,'+5'),('b','y',2,'3'),('c','z',3,'-1')) v(a,b,c,d) \crosstabview a b c d
select * from (values ('a','x',1,'5'),('b','y',2,'99999999999'),('c','z',3,'1x')) v(a,b,c,d) \crosstabview a b c d
select * from (values ('a','x',1,'5'),('b','y',2,null),('c','z',3,'-4')) v(a,b,c,d) \crosstabview a b c d
select * from (values ('a','x',1,'5'),('b','y',2,''),('c','z',3,'-')) v(a,b,c,d) \crosstabview a b c d
select * from (values ('a','x',1,3000000000),('b','y',2,7)) v(a,b,c,d) \crosstabview a b c d
select null,null,null union all select null,null,null \crosstabview
select * from (values ('a','x',1,0),('a',null,2,0),('a','B',3,0),('a','b',4,0),('a','é',5,0),('a','',6,0)) as t(v,h,c,s) \crosstabview v h c s
select * from (values ('a','x',1,null),('a',null,2,1),('a','B',3,0),('a','b',4,null),('a','é',5,0),('a','',6,0)) as t(v,h,c,s) \crosstabview v h c s
select 'a' as v, 'h'||(i*7%20) as h, i as c, 0 as s from generate_series(1,20) i \crosstabview v h c s
select 'a' as v, 'h'||(i*7%20) as h, i as c, -i%2 as s from generate_series(1,6) i \crosstabview v h c s
select 'a' as v, 'h'||(i*7%20) as h, i as c, i as s from generate_series(1,20) i \crosstabview v h c s
