-- plain 12 13 14 15 16 17; + 12 13 14 15 16 17; S 12 13 14 15 16 17; S+ 12 13 14 15 16 17; + hidden 12 13 14 15 16 17; pattern 12 13 14 15 16 17; + pattern 12 13 14 15 16 17; two patterns 12 13 14 15 16 17
SELECT '    "' || x.relname || '"' || CASE WHEN k.contype = 'x'
      THEN ' ' || pg_catalog.pg_get_constraintdef(k.oid, true)
      ELSE CASE WHEN i.indisprimary THEN ' PRIMARY KEY,' WHEN i.indisunique AND k.contype = 'u' THEN ' UNIQUE CONSTRAINT,' WHEN i.indisunique THEN ' UNIQUE,' ELSE '' END
        || ' ' || pg_catalog.substring(pg_catalog.pg_get_indexdef(i.indexrelid, 0, true), ' USING (.*)$')
        || CASE WHEN k.condeferrable THEN ' DEFERRABLE' ELSE '' END
        || CASE WHEN k.condeferred THEN ' INITIALLY DEFERRED' ELSE '' END END
    || CASE WHEN i.indisclustered THEN ' CLUSTER' ELSE '' END
    || CASE WHEN i.indisvalid THEN '' ELSE ' INVALID' END
    || CASE WHEN i.indisreplident THEN ' REPLICA IDENTITY' ELSE '' END
    || COALESCE((SELECT ', tablespace "' || ts.spcname || '"' FROM pg_catalog.pg_tablespace ts WHERE ts.oid = x.reltablespace), '') AS "line"
FROM pg_catalog.pg_index i
  JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
  LEFT JOIN pg_catalog.pg_constraint k ON k.conrelid = i.indrelid AND k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x')
WHERE i.indrelid = {oid}
ORDER BY i.indisprimary DESC, x.relname;

-- plain 18; + 18; S 18; S+ 18; + hidden 18; pattern 18; + pattern 18; two patterns 18
SELECT '    "' || x.relname || '"' || CASE WHEN k.contype = 'x' OR k.conperiod
      THEN ' ' || pg_catalog.pg_get_constraintdef(k.oid, true)
      ELSE CASE WHEN i.indisprimary THEN ' PRIMARY KEY,' WHEN i.indisunique AND k.contype = 'u' THEN ' UNIQUE CONSTRAINT,' WHEN i.indisunique THEN ' UNIQUE,' ELSE '' END
        || ' ' || pg_catalog.substring(pg_catalog.pg_get_indexdef(i.indexrelid, 0, true), ' USING (.*)$')
        || CASE WHEN k.condeferrable THEN ' DEFERRABLE' ELSE '' END
        || CASE WHEN k.condeferred THEN ' INITIALLY DEFERRED' ELSE '' END END
    || CASE WHEN i.indisclustered THEN ' CLUSTER' ELSE '' END
    || CASE WHEN i.indisvalid THEN '' ELSE ' INVALID' END
    || CASE WHEN i.indisreplident THEN ' REPLICA IDENTITY' ELSE '' END
    || COALESCE((SELECT ', tablespace "' || ts.spcname || '"' FROM pg_catalog.pg_tablespace ts WHERE ts.oid = x.reltablespace), '') AS "line"
FROM pg_catalog.pg_index i
  JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
  LEFT JOIN pg_catalog.pg_constraint k ON k.conrelid = i.indrelid AND k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x')
WHERE i.indrelid = {oid}
ORDER BY i.indisprimary DESC, x.relname;

