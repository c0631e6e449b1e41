-- plain 12 13 14 15 16 17 18; S 12 13 14 15 16 17 18
-- List of foreign tables
SELECT n.nspname AS "Schema",
  c.relname AS "Table",
  s.srvname AS "Server"
FROM pg_catalog.pg_foreign_table f
  JOIN pg_catalog.pg_class c ON c.oid = f.ftrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_foreign_server s ON s.oid = f.ftserver
WHERE pg_catalog.pg_table_is_visible(c.oid)
ORDER BY n.nspname, c.relname;

-- + 12 13 14 15 16 17 18; S+ 12 13 14 15 16 17 18; + hidden 12 13 14 15 16 17 18
-- List of foreign tables
SELECT n.nspname AS "Schema",
  c.relname AS "Table",
  s.srvname AS "Server",
  CASE WHEN f.ftoptions IS NULL THEN '' ELSE '(' || (SELECT pg_catalog.string_agg(pg_catalog.quote_ident(option_name) || ' ' || pg_catalog.quote_literal(option_value), ', ') FROM pg_catalog.pg_options_to_table(f.ftoptions)) || ')' END AS "FDW options",
  pg_catalog.obj_description(c.oid, 'pg_class') AS "Description"
FROM pg_catalog.pg_foreign_table f
  JOIN pg_catalog.pg_class c ON c.oid = f.ftrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_foreign_server s ON s.oid = f.ftserver
WHERE pg_catalog.pg_table_is_visible(c.oid)
ORDER BY n.nspname, c.relname;

-- pattern 12 13 14 15 16 17 18; two patterns 12 13 14 15 16 17 18
-- List of foreign tables
SELECT n.nspname AS "Schema",
  c.relname AS "Table",
  s.srvname AS "Server"
FROM pg_catalog.pg_foreign_table f
  JOIN pg_catalog.pg_class c ON c.oid = f.ftrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_foreign_server s ON s.oid = f.ftserver
WHERE c.relname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
  AND pg_catalog.pg_table_is_visible(c.oid)
ORDER BY n.nspname, c.relname;

-- + pattern 12 13 14 15 16 17 18
-- List of foreign tables
SELECT n.nspname AS "Schema",
  c.relname AS "Table",
  s.srvname AS "Server",
  CASE WHEN f.ftoptions IS NULL THEN '' ELSE '(' || (SELECT pg_catalog.string_agg(pg_catalog.quote_ident(option_name) || ' ' || pg_catalog.quote_literal(option_value), ', ') FROM pg_catalog.pg_options_to_table(f.ftoptions)) || ')' END AS "FDW options",
  pg_catalog.obj_description(c.oid, 'pg_class') AS "Description"
FROM pg_catalog.pg_foreign_table f
  JOIN pg_catalog.pg_class c ON c.oid = f.ftrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_foreign_server s ON s.oid = f.ftserver
WHERE c.relname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
  AND pg_catalog.pg_table_is_visible(c.oid)
ORDER BY n.nspname, c.relname;

