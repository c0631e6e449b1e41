-- plain 12 13 14 15 16 17 18; + 12 13 14 15 16 17 18; S 12 13 14 15 16 17 18; S+ 12 13 14 15 16 17 18; + hidden 12 13 14 15 16 17 18; pattern 12 13 14 15 16 17 18; + pattern 12 13 14 15 16 17 18; two patterns 12 13 14 15 16 17 18
SELECT '    "' || k.conname || '" ' || pg_catalog.pg_get_constraintdef(k.oid, true) AS "line"
FROM pg_catalog.pg_constraint k
WHERE k.conrelid = {oid} AND k.contype = 'c'
ORDER BY k.conname;

