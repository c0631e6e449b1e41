-- plain 12 13 14 15 16 17 18; S 12 13 14 15 16 17 18
-- List of foreign-data wrappers
SELECT w.fdwname AS "Name",
  pg_catalog.pg_get_userbyid(w.fdwowner) AS "Owner",
  w.fdwhandler::pg_catalog.regproc AS "Handler",
  w.fdwvalidator::pg_catalog.regproc AS "Validator"
FROM pg_catalog.pg_foreign_data_wrapper w
ORDER BY w.fdwname;

-- + 12 13 14 15 16 17 18; S+ 12 13 14 15 16 17 18; + hidden 12 13 14 15 16 17 18
-- List of foreign-data wrappers
SELECT w.fdwname AS "Name",
  pg_catalog.pg_get_userbyid(w.fdwowner) AS "Owner",
  w.fdwhandler::pg_catalog.regproc AS "Handler",
  w.fdwvalidator::pg_catalog.regproc AS "Validator",
  CASE WHEN pg_catalog.cardinality(w.fdwacl) = 0 THEN '(none)' ELSE pg_catalog.array_to_string(w.fdwacl, E'\n') END AS "Access privileges",
  CASE WHEN w.fdwoptions IS NULL THEN '' ELSE '(' || (SELECT pg_catalog.string_agg(pg_catalog.quote_ident(option_name) || ' ' || pg_catalog.quote_literal(option_value), ', ') FROM pg_catalog.pg_options_to_table(w.fdwoptions)) || ')' END AS "FDW options",
  pg_catalog.obj_description(w.oid, 'pg_foreign_data_wrapper') AS "Description"
FROM pg_catalog.pg_foreign_data_wrapper w
ORDER BY w.fdwname;

-- pattern 12 13 14 15 16 17 18; two patterns 12 13 14 15 16 17 18
-- List of foreign-data wrappers
SELECT w.fdwname AS "Name",
  pg_catalog.pg_get_userbyid(w.fdwowner) AS "Owner",
  w.fdwhandler::pg_catalog.regproc AS "Handler",
  w.fdwvalidator::pg_catalog.regproc AS "Validator"
FROM pg_catalog.pg_foreign_data_wrapper w
WHERE w.fdwname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY w.fdwname;

-- + pattern 12 13 14 15 16 17 18
-- List of foreign-data wrappers
SELECT w.fdwname AS "Name",
  pg_catalog.pg_get_userbyid(w.fdwowner) AS "Owner",
  w.fdwhandler::pg_catalog.regproc AS "Handler",
  w.fdwvalidator::pg_catalog.regproc AS "Validator",
  CASE WHEN pg_catalog.cardinality(w.fdwacl) = 0 THEN '(none)' ELSE pg_catalog.array_to_string(w.fdwacl, E'\n') END AS "Access privileges",
  CASE WHEN w.fdwoptions IS NULL THEN '' ELSE '(' || (SELECT pg_catalog.string_agg(pg_catalog.quote_ident(option_name) || ' ' || pg_catalog.quote_literal(option_value), ', ') FROM pg_catalog.pg_options_to_table(w.fdwoptions)) || ')' END AS "FDW options",
  pg_catalog.obj_description(w.oid, 'pg_foreign_data_wrapper') AS "Description"
FROM pg_catalog.pg_foreign_data_wrapper w
WHERE w.fdwname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY w.fdwname;

