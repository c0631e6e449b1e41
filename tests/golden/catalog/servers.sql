-- plain 12 13 14 15 16 17 18; S 12 13 14 15 16 17 18
-- List of foreign servers
SELECT s.srvname AS "Name",
  pg_catalog.pg_get_userbyid(s.srvowner) AS "Owner",
  w.fdwname AS "Foreign-data wrapper"
FROM pg_catalog.pg_foreign_server s
  JOIN pg_catalog.pg_foreign_data_wrapper w ON w.oid = s.srvfdw
ORDER BY s.srvname;

-- + 12 13 14 15 16 17 18; S+ 12 13 14 15 16 17 18; + hidden 12 13 14 15 16 17 18
-- List of foreign servers
SELECT s.srvname AS "Name",
  pg_catalog.pg_get_userbyid(s.srvowner) AS "Owner",
  w.fdwname AS "Foreign-data wrapper",
  CASE WHEN pg_catalog.cardinality(s.srvacl) = 0 THEN '(none)' ELSE pg_catalog.array_to_string(s.srvacl, E'\n') END AS "Access privileges",
  s.srvtype AS "Type",
  s.srvversion AS "Version",
  CASE WHEN s.srvoptions IS NULL THEN '' ELSE '(' || (SELECT pg_catalog.string_agg(pg_catalog.quote_ident(option_name) || ' ' || pg_catalog.quote_literal(option_value), ', ') FROM pg_catalog.pg_options_to_table(s.srvoptions)) || ')' END AS "FDW options",
  pg_catalog.obj_description(s.oid, 'pg_foreign_server') AS "Description"
FROM pg_catalog.pg_foreign_server s
  JOIN pg_catalog.pg_foreign_data_wrapper w ON w.oid = s.srvfdw
ORDER BY s.srvname;

-- pattern 12 13 14 15 16 17 18; two patterns 12 13 14 15 16 17 18
-- List of foreign servers
SELECT s.srvname AS "Name",
  pg_catalog.pg_get_userbyid(s.srvowner) AS "Owner",
  w.fdwname AS "Foreign-data wrapper"
FROM pg_catalog.pg_foreign_server s
  JOIN pg_catalog.pg_foreign_data_wrapper w ON w.oid = s.srvfdw
WHERE s.srvname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY s.srvname;

-- + pattern 12 13 14 15 16 17 18
-- List of foreign servers
SELECT s.srvname AS "Name",
  pg_catalog.pg_get_userbyid(s.srvowner) AS "Owner",
  w.fdwname AS "Foreign-data wrapper",
  CASE WHEN pg_catalog.cardinality(s.srvacl) = 0 THEN '(none)' ELSE pg_catalog.array_to_string(s.srvacl, E'\n') END AS "Access privileges",
  s.srvtype AS "Type",
  s.srvversion AS "Version",
  CASE WHEN s.srvoptions IS NULL THEN '' ELSE '(' || (SELECT pg_catalog.string_agg(pg_catalog.quote_ident(option_name) || ' ' || pg_catalog.quote_literal(option_value), ', ') FROM pg_catalog.pg_options_to_table(s.srvoptions)) || ')' END AS "FDW options",
  pg_catalog.obj_description(s.oid, 'pg_foreign_server') AS "Description"
FROM pg_catalog.pg_foreign_server s
  JOIN pg_catalog.pg_foreign_data_wrapper w ON w.oid = s.srvfdw
WHERE s.srvname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY s.srvname;

