-- plain 12; + 12; S 12; S+ 12; + hidden 12; pattern 12; + pattern 12; two patterns 12
SELECT CASE WHEN t.tgenabled = 'A' THEN 'Triggers firing always:'
    WHEN t.tgenabled = 'R' THEN 'Triggers firing on replica only:'
    WHEN t.tgenabled = 'D' AND t.tgisinternal THEN 'Disabled internal triggers:'
    WHEN t.tgenabled = 'D' THEN 'Disabled user triggers:' ELSE 'Triggers:' END AS "heading",
  '    ' || pg_catalog.substring(pg_catalog.pg_get_triggerdef(t.oid, true), ' TRIGGER (.*)$') AS "line",
  CASE WHEN t.tgenabled = 'A' THEN 4 WHEN t.tgenabled = 'R' THEN 5
    WHEN t.tgenabled <> 'D' THEN 1 WHEN t.tgisinternal THEN 3 ELSE 2 END AS "place"
FROM pg_catalog.pg_trigger t
WHERE t.tgrelid = {oid}
  AND (NOT t.tgisinternal OR t.tgenabled = 'D' OR EXISTS (
    SELECT FROM pg_catalog.pg_depend d WHERE d.objid = t.oid
    AND d.classid = 'pg_catalog.pg_trigger'::pg_catalog.regclass
    AND d.refclassid = 'pg_catalog.pg_trigger'::pg_catalog.regclass))
ORDER BY place, t.tgname;

-- plain 13 14; + 13 14; S 13 14; S+ 13 14; + hidden 13 14; pattern 13 14; + pattern 13 14; two patterns 13 14
SELECT CASE WHEN t.tgenabled = 'A' THEN 'Triggers firing always:'
    WHEN t.tgenabled = 'R' THEN 'Triggers firing on replica only:'
    WHEN t.tgenabled = 'D' AND t.tgisinternal THEN 'Disabled internal triggers:'
    WHEN t.tgenabled = 'D' THEN 'Disabled user triggers:' ELSE 'Triggers:' END AS "heading",
  '    ' || pg_catalog.substring(pg_catalog.pg_get_triggerdef(t.oid, true), ' TRIGGER (.*)$')
    || CASE WHEN t.tgparentid = 0 THEN '' ELSE COALESCE((
      SELECT ', ON TABLE ' || u.tgrelid::pg_catalog.regclass::pg_catalog.text
      FROM pg_catalog.pg_partition_ancestors(t.tgrelid) WITH ORDINALITY a(relid, depth)
        JOIN pg_catalog.pg_trigger u ON u.tgrelid = a.relid AND u.tgname = t.tgname
          AND u.tgparentid = 0
      ORDER BY a.depth LIMIT 1), '') END AS "line",
  CASE WHEN t.tgenabled = 'A' THEN 4 WHEN t.tgenabled = 'R' THEN 5
    WHEN t.tgenabled <> 'D' THEN 1 WHEN t.tgisinternal THEN 3 ELSE 2 END AS "place"
FROM pg_catalog.pg_trigger t
WHERE t.tgrelid = {oid}
  AND (NOT t.tgisinternal OR t.tgenabled = 'D' OR EXISTS (
    SELECT FROM pg_catalog.pg_depend d WHERE d.objid = t.oid
    AND d.classid = 'pg_catalog.pg_trigger'::pg_catalog.regclass
    AND d.refclassid = 'pg_catalog.pg_trigger'::pg_catalog.regclass))
ORDER BY place, t.tgname;

-- plain 15 16 17 18; + 15 16 17 18; S 15 16 17 18; S+ 15 16 17 18; + hidden 15 16 17 18; pattern 15 16 17 18; + pattern 15 16 17 18; two patterns 15 16 17 18
SELECT CASE WHEN t.tgenabled = 'A' THEN 'Triggers firing always:'
    WHEN t.tgenabled = 'R' THEN 'Triggers firing on replica only:'
    WHEN t.tgenabled = 'D' AND t.tgisinternal THEN 'Disabled internal triggers:'
    WHEN t.tgenabled = 'D' THEN 'Disabled user triggers:' ELSE 'Triggers:' END AS "heading",
  '    ' || pg_catalog.substring(pg_catalog.pg_get_triggerdef(t.oid, true), ' TRIGGER (.*)$')
    || CASE WHEN t.tgparentid = 0 THEN '' ELSE COALESCE((
      SELECT ', ON TABLE ' || u.tgrelid::pg_catalog.regclass::pg_catalog.text
      FROM pg_catalog.pg_partition_ancestors(t.tgrelid) WITH ORDINALITY a(relid, depth)
        JOIN pg_catalog.pg_trigger u ON u.tgrelid = a.relid AND u.tgname = t.tgname
          AND u.tgparentid = 0
      ORDER BY a.depth LIMIT 1), '') END AS "line",
  CASE WHEN t.tgenabled = 'A' THEN 4 WHEN t.tgenabled = 'R' THEN 5
    WHEN t.tgenabled <> 'D' THEN 1 WHEN t.tgisinternal THEN 3 ELSE 2 END AS "place"
FROM pg_catalog.pg_trigger t
WHERE t.tgrelid = {oid}
  AND (NOT t.tgisinternal OR t.tgenabled = 'D')
ORDER BY place, t.tgname;

