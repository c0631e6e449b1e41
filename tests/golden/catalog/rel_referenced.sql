-- plain 12 13 14 15 16 17 18; + 12 13 14 15 16 17 18; S 12 13 14 15 16 17 18; S+ 12 13 14 15 16 17 18; + hidden 12 13 14 15 16 17 18; pattern 12 13 14 15 16 17 18; + pattern 12 13 14 15 16 17 18; two patterns 12 13 14 15 16 17 18; v plain 12 13 14 15 16 17 18; v + 12 13 14 15 16 17 18; v S 12 13 14 15 16 17 18; v S+ 12 13 14 15 16 17 18; v + hidden 12 13 14 15 16 17 18; v pattern 12 13 14 15 16 17 18; v + pattern 12 13 14 15 16 17 18; v two patterns 12 13 14 15 16 17 18
SELECT '    TABLE "' || k.conrelid::pg_catalog.regclass::pg_catalog.text || '" CONSTRAINT "' || k.conname || '" ' || pg_catalog.pg_get_constraintdef(k.oid, true) AS "line"
FROM pg_catalog.pg_constraint k
WHERE k.confrelid = {oid}
  AND k.contype = 'f' AND k.conparentid = 0
  AND k.oid IN (SELECT d.objid FROM pg_catalog.pg_depend d
    WHERE d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
    AND d.classid = 'pg_catalog.pg_constraint'::pg_catalog.regclass
    AND d.refobjid = {oid})
ORDER BY k.conname;

-- p plain 12 13 14 15 16 17 18; p + 12 13 14 15 16 17 18; p S 12 13 14 15 16 17 18; p S+ 12 13 14 15 16 17 18; p + hidden 12 13 14 15 16 17 18; p pattern 12 13 14 15 16 17 18; p + pattern 12 13 14 15 16 17 18; p two patterns 12 13 14 15 16 17 18
SELECT '    TABLE "' || k.conrelid::pg_catalog.regclass::pg_catalog.text || '" CONSTRAINT "' || k.conname || '" ' || pg_catalog.pg_get_constraintdef(k.oid, true) AS "line"
FROM pg_catalog.pg_constraint k
WHERE k.confrelid IN (SELECT {oid}::pg_catalog.oid UNION SELECT pa.relid FROM pg_catalog.pg_partition_ancestors({oid}) pa)
  AND k.contype = 'f' AND k.conparentid = 0
  AND k.oid IN (SELECT d.objid FROM pg_catalog.pg_depend d
    WHERE d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
    AND d.classid = 'pg_catalog.pg_constraint'::pg_catalog.regclass
    AND d.refobjid IN (SELECT {oid}::pg_catalog.oid UNION SELECT pa.relid FROM pg_catalog.pg_partition_ancestors({oid}) pa))
ORDER BY k.conname;

