-- plain 12 13 14 15 16 17 18; S 12 13 14 15 16 17 18
-- List of non-default configuration parameters
SELECT s.name AS "Parameter",
  pg_catalog.current_setting(s.name) AS "Value"
FROM pg_catalog.pg_settings s
WHERE s.source <> 'default' AND s.setting IS DISTINCT FROM s.boot_val
ORDER BY s.name;

-- + 12 13 14; S+ 12 13 14; + hidden 12 13 14
-- List of non-default configuration parameters
SELECT s.name AS "Parameter",
  pg_catalog.current_setting(s.name) AS "Value",
  s.vartype AS "Type",
  s.context AS "Context",
  NULL AS "Access privileges"
FROM pg_catalog.pg_settings s
WHERE s.source <> 'default' AND s.setting IS DISTINCT FROM s.boot_val
ORDER BY s.name;

-- + 15 16 17 18; S+ 15 16 17 18; + hidden 15 16 17 18
-- List of non-default configuration parameters
SELECT s.name AS "Parameter",
  pg_catalog.current_setting(s.name) AS "Value",
  s.vartype AS "Type",
  s.context AS "Context",
  CASE WHEN pg_catalog.cardinality(a.paracl) = 0 THEN '(none)' ELSE pg_catalog.array_to_string(a.paracl, E'\n') END AS "Access privileges"
FROM pg_catalog.pg_settings s
  LEFT JOIN pg_catalog.pg_parameter_acl a ON a.parname = pg_catalog.lower(s.name)
WHERE s.source <> 'default' AND s.setting IS DISTINCT FROM s.boot_val
ORDER BY s.name;

-- pattern 12 13 14 15 16 17 18; two patterns 12 13 14 15 16 17 18
-- List of configuration parameters
SELECT s.name AS "Parameter",
  pg_catalog.current_setting(s.name) AS "Value"
FROM pg_catalog.pg_settings s
WHERE pg_catalog.lower(s.name) OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY s.name;

-- + pattern 12 13 14
-- List of configuration parameters
SELECT s.name AS "Parameter",
  pg_catalog.current_setting(s.name) AS "Value",
  s.vartype AS "Type",
  s.context AS "Context",
  NULL AS "Access privileges"
FROM pg_catalog.pg_settings s
WHERE pg_catalog.lower(s.name) OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY s.name;

-- + pattern 15 16 17 18
-- List of configuration parameters
SELECT s.name AS "Parameter",
  pg_catalog.current_setting(s.name) AS "Value",
  s.vartype AS "Type",
  s.context AS "Context",
  CASE WHEN pg_catalog.cardinality(a.paracl) = 0 THEN '(none)' ELSE pg_catalog.array_to_string(a.paracl, E'\n') END AS "Access privileges"
FROM pg_catalog.pg_settings s
  LEFT JOIN pg_catalog.pg_parameter_acl a ON a.parname = pg_catalog.lower(s.name)
WHERE pg_catalog.lower(s.name) OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY s.name;

