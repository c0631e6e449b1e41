-- plain 12; + 12; S 12; S+ 12; + hidden 12; pattern 12; + pattern 12; two patterns 12
SELECT '    "' || pg_catalog.quote_ident(n.nspname) || '.' || s.stxname || '"' || ' (' || pg_catalog.concat_ws(', ', CASE WHEN 'd' = ANY (s.stxkind) THEN 'ndistinct' END, CASE WHEN 'f' = ANY (s.stxkind) THEN 'dependencies' END, CASE WHEN 'm' = ANY (s.stxkind) THEN 'mcv' END) || ') ON '
    || (SELECT pg_catalog.string_agg(pg_catalog.quote_ident(a.attname), ', ')
      FROM pg_catalog.unnest(s.stxkeys) u(attnum)
      JOIN pg_catalog.pg_attribute a ON a.attrelid = s.stxrelid AND a.attnum = u.attnum AND NOT a.attisdropped)
    || ' FROM ' || s.stxrelid::pg_catalog.regclass::pg_catalog.text AS "line",
  s.oid AS "place"
FROM pg_catalog.pg_statistic_ext s
  JOIN pg_catalog.pg_namespace n ON n.oid = s.stxnamespace
WHERE s.stxrelid = {oid}
ORDER BY place;

-- plain 13; + 13; S 13; S+ 13; + hidden 13; pattern 13; + pattern 13; two patterns 13
SELECT '    "' || pg_catalog.quote_ident(n.nspname) || '.' || s.stxname || '"' || ' (' || pg_catalog.concat_ws(', ', CASE WHEN 'd' = ANY (s.stxkind) THEN 'ndistinct' END, CASE WHEN 'f' = ANY (s.stxkind) THEN 'dependencies' END, CASE WHEN 'm' = ANY (s.stxkind) THEN 'mcv' END) || ') ON '
    || (SELECT pg_catalog.string_agg(pg_catalog.quote_ident(a.attname), ', ')
      FROM pg_catalog.unnest(s.stxkeys) u(attnum)
      JOIN pg_catalog.pg_attribute a ON a.attrelid = s.stxrelid AND a.attnum = u.attnum AND NOT a.attisdropped)
    || ' FROM ' || s.stxrelid::pg_catalog.regclass::pg_catalog.text
    || CASE WHEN s.stxstattarget <> -1 THEN '; STATISTICS ' || s.stxstattarget ELSE '' END AS "line",
  s.oid AS "place"
FROM pg_catalog.pg_statistic_ext s
  JOIN pg_catalog.pg_namespace n ON n.oid = s.stxnamespace
WHERE s.stxrelid = {oid}
ORDER BY place;

-- plain 14 15 16 17 18; + 14 15 16 17 18; S 14 15 16 17 18; S+ 14 15 16 17 18; + hidden 14 15 16 17 18; pattern 14 15 16 17 18; + pattern 14 15 16 17 18; two patterns 14 15 16 17 18
SELECT '    "' || pg_catalog.quote_ident(n.nspname) || '.' || s.stxname || '"'
    || CASE WHEN s.stxkind @> '{d,f,m}' OR NOT s.stxkind && '{d,f,m}' THEN '' ELSE ' (' || pg_catalog.concat_ws(', ', CASE WHEN 'd' = ANY (s.stxkind) THEN 'ndistinct' END, CASE WHEN 'f' = ANY (s.stxkind) THEN 'dependencies' END, CASE WHEN 'm' = ANY (s.stxkind) THEN 'mcv' END) || ')' END
    || ' ON ' || pg_catalog.pg_get_statisticsobjdef_columns(s.oid)
    || ' FROM ' || s.stxrelid::pg_catalog.regclass::pg_catalog.text
    || CASE WHEN s.stxstattarget <> -1 THEN '; STATISTICS ' || s.stxstattarget ELSE '' END AS "line",
  pg_catalog.row_number() OVER (ORDER BY n.nspname, s.stxname) AS "place"
FROM pg_catalog.pg_statistic_ext s
  JOIN pg_catalog.pg_namespace n ON n.oid = s.stxnamespace
WHERE s.stxrelid = {oid}
ORDER BY place;

