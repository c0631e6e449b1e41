-- plain 12 13 14 15 16 17 18; + 12 13 14 15 16 17 18; S 12 13 14 15 16 17 18; S+ 12 13 14 15 16 17 18; + hidden 12 13 14 15 16 17 18; pattern 12 13 14 15 16 17 18; + pattern 12 13 14 15 16 17 18; two patterns 12 13 14 15 16 17 18
SELECT {name}::pg_catalog.regproc::pg_catalog.oid AS "oid";

-- v plain 12 13 14 15 16 17 18; v + 12 13 14 15 16 17 18; v S 12 13 14 15 16 17 18; v S+ 12 13 14 15 16 17 18; v + hidden 12 13 14 15 16 17 18; v pattern 12 13 14 15 16 17 18; v + pattern 12 13 14 15 16 17 18; v two patterns 12 13 14 15 16 17 18
SELECT {name}::pg_catalog.regclass::pg_catalog.oid AS "oid";

-- s plain 12 13 14 15 16 17 18; s + 12 13 14 15 16 17 18; s S 12 13 14 15 16 17 18; s S+ 12 13 14 15 16 17 18; s + hidden 12 13 14 15 16 17 18; s pattern 12 13 14 15 16 17 18; s + pattern 12 13 14 15 16 17 18; s two patterns 12 13 14 15 16 17 18
SELECT {name}::pg_catalog.regprocedure::pg_catalog.oid AS "oid";

