-- plain 12 13 14 15 16 17 18; S 12 13 14 15 16 17 18
-- List of text search parsers
SELECT n.nspname AS "Schema",
  p.prsname AS "Name",
  pg_catalog.obj_description(p.oid, 'pg_ts_parser') AS "Description"
FROM pg_catalog.pg_ts_parser p
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = p.prsnamespace
WHERE pg_catalog.pg_ts_parser_is_visible(p.oid)
ORDER BY n.nspname, p.prsname;

-- + 12 13 14 15 16 17 18; S+ 12 13 14 15 16 17 18; + hidden 12 13 14 15 16 17 18
SELECT p.oid AS "oid",
  'Text search parser "' || n.nspname || '.' || p.prsname || '"' AS "title",
  m.label AS "Method",
  m.fn::pg_catalog.regproc AS "Function",
  pg_catalog.obj_description(m.fn, 'pg_proc') AS "Description"
FROM pg_catalog.pg_ts_parser p
  JOIN pg_catalog.pg_namespace n ON n.oid = p.prsnamespace
  CROSS JOIN LATERAL (VALUES (1, 'Start parse', p.prsstart), (2, 'Get next token', p.prstoken),
    (3, 'End parse', p.prsend), (4, 'Get headline', p.prsheadline),
    (5, 'Get token types', p.prslextype)) m(pos, label, fn)
WHERE pg_catalog.pg_ts_parser_is_visible(p.oid)
ORDER BY n.nspname, p.prsname, m.pos;
SELECT p.oid AS "oid",
  'Token types for parser "' || n.nspname || '.' || p.prsname || '"' AS "title",
  t.alias AS "Token name",
  t.description AS "Description"
FROM pg_catalog.pg_ts_parser p
  JOIN pg_catalog.pg_namespace n ON n.oid = p.prsnamespace
  LEFT JOIN LATERAL pg_catalog.ts_token_type(p.oid) t ON true
WHERE pg_catalog.pg_ts_parser_is_visible(p.oid)
ORDER BY n.nspname, p.prsname, t.alias;

-- pattern 12 13 14 15 16 17 18; two patterns 12 13 14 15 16 17 18
-- List of text search parsers
SELECT n.nspname AS "Schema",
  p.prsname AS "Name",
  pg_catalog.obj_description(p.oid, 'pg_ts_parser') AS "Description"
FROM pg_catalog.pg_ts_parser p
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = p.prsnamespace
WHERE p.prsname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
  AND pg_catalog.pg_ts_parser_is_visible(p.oid)
ORDER BY n.nspname, p.prsname;

-- + pattern 12 13 14 15 16 17 18
SELECT p.oid AS "oid",
  'Text search parser "' || n.nspname || '.' || p.prsname || '"' AS "title",
  m.label AS "Method",
  m.fn::pg_catalog.regproc AS "Function",
  pg_catalog.obj_description(m.fn, 'pg_proc') AS "Description"
FROM pg_catalog.pg_ts_parser p
  JOIN pg_catalog.pg_namespace n ON n.oid = p.prsnamespace
  CROSS JOIN LATERAL (VALUES (1, 'Start parse', p.prsstart), (2, 'Get next token', p.prstoken),
    (3, 'End parse', p.prsend), (4, 'Get headline', p.prsheadline),
    (5, 'Get token types', p.prslextype)) m(pos, label, fn)
WHERE p.prsname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
  AND pg_catalog.pg_ts_parser_is_visible(p.oid)
ORDER BY n.nspname, p.prsname, m.pos;
SELECT p.oid AS "oid",
  'Token types for parser "' || n.nspname || '.' || p.prsname || '"' AS "title",
  t.alias AS "Token name",
  t.description AS "Description"
FROM pg_catalog.pg_ts_parser p
  JOIN pg_catalog.pg_namespace n ON n.oid = p.prsnamespace
  LEFT JOIN LATERAL pg_catalog.ts_token_type(p.oid) t ON true
WHERE p.prsname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
  AND pg_catalog.pg_ts_parser_is_visible(p.oid)
ORDER BY n.nspname, p.prsname, t.alias;

