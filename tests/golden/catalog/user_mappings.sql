-- plain 12 13 14 15 16 17 18; S 12 13 14 15 16 17 18
-- List of user mappings
SELECT m.srvname AS "Server",
  m.usename AS "User name"
FROM pg_catalog.pg_user_mappings m
ORDER BY 1, 2;

-- + 12 13 14 15 16 17 18; S+ 12 13 14 15 16 17 18; + hidden 12 13 14 15 16 17 18
-- List of user mappings
SELECT m.srvname AS "Server",
  m.usename AS "User name",
  CASE WHEN m.umoptions IS NULL THEN '' ELSE '(' || (SELECT pg_catalog.string_agg(pg_catalog.quote_ident(option_name) || ' ' || pg_catalog.quote_literal(option_value), ', ') FROM pg_catalog.pg_options_to_table(m.umoptions)) || ')' END AS "FDW options"
FROM pg_catalog.pg_user_mappings m
ORDER BY 1, 2;

-- pattern 12 13 14 15 16 17 18; two patterns 12 13 14 15 16 17 18
-- List of user mappings
SELECT m.srvname AS "Server",
  m.usename AS "User name"
FROM pg_catalog.pg_user_mappings m
WHERE (m.srvname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
    OR m.usename OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default)
ORDER BY 1, 2;

-- + pattern 12 13 14 15 16 17 18
-- List of user mappings
SELECT m.srvname AS "Server",
  m.usename AS "User name",
  CASE WHEN m.umoptions IS NULL THEN '' ELSE '(' || (SELECT pg_catalog.string_agg(pg_catalog.quote_ident(option_name) || ' ' || pg_catalog.quote_literal(option_value), ', ') FROM pg_catalog.pg_options_to_table(m.umoptions)) || ')' END AS "FDW options"
FROM pg_catalog.pg_user_mappings m
WHERE (m.srvname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
    OR m.usename OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default)
ORDER BY 1, 2;

