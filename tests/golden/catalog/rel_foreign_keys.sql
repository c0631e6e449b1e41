-- plain 12 13 14 15 16 17 18; + 12 13 14 15 16 17 18; S 12 13 14 15 16 17 18; S+ 12 13 14 15 16 17 18; + hidden 12 13 14 15 16 17 18; pattern 12 13 14 15 16 17 18; + pattern 12 13 14 15 16 17 18; two patterns 12 13 14 15 16 17 18; v plain 12 13 14 15 16 17 18; v + 12 13 14 15 16 17 18; v S 12 13 14 15 16 17 18; v S+ 12 13 14 15 16 17 18; v + hidden 12 13 14 15 16 17 18; v pattern 12 13 14 15 16 17 18; v + pattern 12 13 14 15 16 17 18; v two patterns 12 13 14 15 16 17 18
SELECT CASE WHEN k.conrelid = {oid} THEN '    "' ELSE '    TABLE "' || k.conrelid::pg_catalog.regclass::pg_catalog.text || '" CONSTRAINT "' END
    || k.conname || '" ' || pg_catalog.pg_get_constraintdef(k.oid, true) AS "line"
FROM pg_catalog.pg_constraint k
WHERE k.conrelid = {oid}
  AND k.contype = 'f' AND k.conparentid = 0
ORDER BY k.conrelid = {oid} DESC, k.conname;

-- p plain 12 13 14 15 16 17 18; p + 12 13 14 15 16 17 18; p S 12 13 14 15 16 17 18; p S+ 12 13 14 15 16 17 18; p + hidden 12 13 14 15 16 17 18; p pattern 12 13 14 15 16 17 18; p + pattern 12 13 14 15 16 17 18; p two patterns 12 13 14 15 16 17 18
SELECT CASE WHEN k.conrelid = {oid} THEN '    "' ELSE '    TABLE "' || k.conrelid::pg_catalog.regclass::pg_catalog.text || '" CONSTRAINT "' END
    || k.conname || '" ' || pg_catalog.pg_get_constraintdef(k.oid, true) AS "line"
FROM pg_catalog.pg_constraint k
WHERE k.conrelid IN (SELECT {oid}::pg_catalog.oid UNION SELECT pa.relid FROM pg_catalog.pg_partition_ancestors({oid}) pa)
  AND k.contype = 'f' AND k.conparentid = 0
ORDER BY k.conrelid = {oid} DESC, k.conname;

