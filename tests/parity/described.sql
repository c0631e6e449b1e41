-- What vpsql says where psql 18 says less: each line of difference is one of these.
create table described (a int primary key);
alter table described replica identity nothing;
-- psql 18 shows the replica identity NOTHING as ???
\d+ described
-- the manual lets a schema or language be named with its database; psql 18 calls every database another one
\dn parity.public
\dL parity.plpgsql
-- psql 18 loses the type pattern after *.*
\do *.!! tsquery
-- psql 18 asks for the size of every tablespace and shows nothing when one is forbidden
create role described_low;
set role described_low;
\db+
reset role;
drop role described_low;
