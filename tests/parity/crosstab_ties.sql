select 'a' as v, 'h'||(i*7%20) as h, i as c, i%3 as s from generate_series(1,20) i \crosstabview v h c s
