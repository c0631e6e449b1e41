-- plain 12 13 14; + 12 13 14; S 12 13 14; S+ 12 13 14; + hidden 12 13 14; pattern 12 13 14; + pattern 12 13 14; two patterns 12 13 14
SELECT pg_catalog.concat_ws(', ',
    CASE WHEN i.indisprimary THEN 'primary key' WHEN i.indisunique THEN 'unique' END,
    am.amname, 'for table "' || n.nspname || '.' || t.relname || '"',
    'predicate (' || pg_catalog.pg_get_expr(i.indpred, i.indrelid, true) || ')',
    CASE WHEN i.indisclustered THEN 'clustered' END,
    CASE WHEN NOT i.indisvalid THEN 'invalid' END,
    CASE WHEN k.condeferrable THEN 'deferrable' END,
    CASE WHEN k.condeferred THEN 'initially deferred' END,
    CASE WHEN i.indisreplident THEN 'replica identity' END) AS "line"
FROM pg_catalog.pg_index i
  JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
  JOIN pg_catalog.pg_am am ON am.oid = x.relam
  JOIN pg_catalog.pg_class t ON t.oid = i.indrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
  LEFT JOIN pg_catalog.pg_constraint k ON k.conrelid = i.indrelid AND k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x') AND k.condeferrable
WHERE i.indexrelid = {oid};

-- plain 15 16 17 18; + 15 16 17 18; S 15 16 17 18; S+ 15 16 17 18; + hidden 15 16 17 18; pattern 15 16 17 18; + pattern 15 16 17 18; two patterns 15 16 17 18
SELECT pg_catalog.concat_ws(', ',
    CASE WHEN i.indisprimary THEN 'primary key' WHEN i.indisunique AND i.indnullsnotdistinct
      THEN 'unique nulls not distinct' WHEN i.indisunique THEN 'unique' END,
    am.amname, 'for table "' || n.nspname || '.' || t.relname || '"',
    'predicate (' || pg_catalog.pg_get_expr(i.indpred, i.indrelid, true) || ')',
    CASE WHEN i.indisclustered THEN 'clustered' END,
    CASE WHEN NOT i.indisvalid THEN 'invalid' END,
    CASE WHEN k.condeferrable THEN 'deferrable' END,
    CASE WHEN k.condeferred THEN 'initially deferred' END,
    CASE WHEN i.indisreplident THEN 'replica identity' END) AS "line"
FROM pg_catalog.pg_index i
  JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
  JOIN pg_catalog.pg_am am ON am.oid = x.relam
  JOIN pg_catalog.pg_class t ON t.oid = i.indrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
  LEFT JOIN pg_catalog.pg_constraint k ON k.conrelid = i.indrelid AND k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x') AND k.condeferrable
WHERE i.indexrelid = {oid};

