-- plain 12 13 14 15 16 17 18; + 12 13 14 15 16 17 18; S 12 13 14 15 16 17 18; S+ 12 13 14 15 16 17 18; + hidden 12 13 14 15 16 17 18; pattern 12 13 14 15 16 17 18; + pattern 12 13 14 15 16 17 18; two patterns 12 13 14 15 16 17 18
SELECT '    "' || k.conname || '" NOT NULL "' || a.attname || '"'
    || CASE WHEN k.connoinherit THEN ' NO INHERIT' WHEN k.conislocal AND k.coninhcount > 0 THEN ' (local, inherited)' WHEN k.coninhcount > 0 THEN ' (inherited)' ELSE '' END
    || CASE WHEN k.convalidated THEN '' ELSE ' NOT VALID' END AS "line"
FROM pg_catalog.pg_constraint k
  JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
WHERE k.conrelid = {oid} AND k.contype = 'n'
ORDER BY a.attnum;

