-- plain 12 13 14 15 16 17 18
-- List of conversions
SELECT n.nspname AS "Schema",
  c.conname AS "Name",
  pg_catalog.pg_encoding_to_char(c.conforencoding) AS "Source",
  pg_catalog.pg_encoding_to_char(c.contoencoding) AS "Destination",
  CASE WHEN c.condefault THEN 'yes' ELSE 'no' END AS "Default?"
FROM pg_catalog.pg_conversion c
  JOIN pg_catalog.pg_namespace n ON n.oid = c.connamespace
WHERE c.connamespace <> 'pg_catalog'::pg_catalog.regnamespace
  AND n.nspname <> 'information_schema'
  AND pg_catalog.pg_conversion_is_visible(c.oid)
ORDER BY n.nspname, c.conname;

-- + 12 13 14 15 16 17 18; + hidden 12 13 14 15 16 17 18
-- List of conversions
SELECT n.nspname AS "Schema",
  c.conname AS "Name",
  pg_catalog.pg_encoding_to_char(c.conforencoding) AS "Source",
  pg_catalog.pg_encoding_to_char(c.contoencoding) AS "Destination",
  CASE WHEN c.condefault THEN 'yes' ELSE 'no' END AS "Default?",
  d.description AS "Description"
FROM pg_catalog.pg_conversion c
  JOIN pg_catalog.pg_namespace n ON n.oid = c.connamespace
  LEFT JOIN pg_catalog.pg_description d ON d.objoid = c.oid AND d.objsubid = 0 AND d.classoid = 'pg_catalog.pg_conversion'::pg_catalog.regclass
WHERE c.connamespace <> 'pg_catalog'::pg_catalog.regnamespace
  AND n.nspname <> 'information_schema'
  AND pg_catalog.pg_conversion_is_visible(c.oid)
ORDER BY n.nspname, c.conname;

-- S 12 13 14 15 16 17 18
-- List of conversions
SELECT n.nspname AS "Schema",
  c.conname AS "Name",
  pg_catalog.pg_encoding_to_char(c.conforencoding) AS "Source",
  pg_catalog.pg_encoding_to_char(c.contoencoding) AS "Destination",
  CASE WHEN c.condefault THEN 'yes' ELSE 'no' END AS "Default?"
FROM pg_catalog.pg_conversion c
  JOIN pg_catalog.pg_namespace n ON n.oid = c.connamespace
WHERE pg_catalog.pg_conversion_is_visible(c.oid)
ORDER BY n.nspname, c.conname;

-- S+ 12 13 14 15 16 17 18
-- List of conversions
SELECT n.nspname AS "Schema",
  c.conname AS "Name",
  pg_catalog.pg_encoding_to_char(c.conforencoding) AS "Source",
  pg_catalog.pg_encoding_to_char(c.contoencoding) AS "Destination",
  CASE WHEN c.condefault THEN 'yes' ELSE 'no' END AS "Default?",
  d.description AS "Description"
FROM pg_catalog.pg_conversion c
  JOIN pg_catalog.pg_namespace n ON n.oid = c.connamespace
  LEFT JOIN pg_catalog.pg_description d ON d.objoid = c.oid AND d.objsubid = 0 AND d.classoid = 'pg_catalog.pg_conversion'::pg_catalog.regclass
WHERE pg_catalog.pg_conversion_is_visible(c.oid)
ORDER BY n.nspname, c.conname;

-- pattern 12 13 14 15 16 17 18; two patterns 12 13 14 15 16 17 18
-- List of conversions
SELECT n.nspname AS "Schema",
  c.conname AS "Name",
  pg_catalog.pg_encoding_to_char(c.conforencoding) AS "Source",
  pg_catalog.pg_encoding_to_char(c.contoencoding) AS "Destination",
  CASE WHEN c.condefault THEN 'yes' ELSE 'no' END AS "Default?"
FROM pg_catalog.pg_conversion c
  JOIN pg_catalog.pg_namespace n ON n.oid = c.connamespace
WHERE c.conname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
  AND pg_catalog.pg_conversion_is_visible(c.oid)
ORDER BY n.nspname, c.conname;

-- + pattern 12 13 14 15 16 17 18
-- List of conversions
SELECT n.nspname AS "Schema",
  c.conname AS "Name",
  pg_catalog.pg_encoding_to_char(c.conforencoding) AS "Source",
  pg_catalog.pg_encoding_to_char(c.contoencoding) AS "Destination",
  CASE WHEN c.condefault THEN 'yes' ELSE 'no' END AS "Default?",
  d.description AS "Description"
FROM pg_catalog.pg_conversion c
  JOIN pg_catalog.pg_namespace n ON n.oid = c.connamespace
  LEFT JOIN pg_catalog.pg_description d ON d.objoid = c.oid AND d.objsubid = 0 AND d.classoid = 'pg_catalog.pg_conversion'::pg_catalog.regclass
WHERE c.conname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
  AND pg_catalog.pg_conversion_is_visible(c.oid)
ORDER BY n.nspname, c.conname;

