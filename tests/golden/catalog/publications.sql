-- plain 12; S 12
-- List of publications
SELECT p.pubname AS "Name",
  pg_catalog.pg_get_userbyid(p.pubowner) AS "Owner",
  p.puballtables AS "All tables",
  p.pubinsert AS "Inserts",
  p.pubupdate AS "Updates",
  p.pubdelete AS "Deletes",
  p.pubtruncate AS "Truncates"
FROM pg_catalog.pg_publication p
ORDER BY p.pubname;

-- plain 13 14 15 16 17; S 13 14 15 16 17
-- List of publications
SELECT p.pubname AS "Name",
  pg_catalog.pg_get_userbyid(p.pubowner) AS "Owner",
  p.puballtables AS "All tables",
  p.pubinsert AS "Inserts",
  p.pubupdate AS "Updates",
  p.pubdelete AS "Deletes",
  p.pubtruncate AS "Truncates",
  p.pubviaroot AS "Via root"
FROM pg_catalog.pg_publication p
ORDER BY p.pubname;

-- plain 18; S 18
-- List of publications
SELECT p.pubname AS "Name",
  pg_catalog.pg_get_userbyid(p.pubowner) AS "Owner",
  p.puballtables AS "All tables",
  p.pubinsert AS "Inserts",
  p.pubupdate AS "Updates",
  p.pubdelete AS "Deletes",
  p.pubtruncate AS "Truncates",
  CASE p.pubgencols WHEN 'n' THEN 'none' WHEN 's' THEN 'stored' END AS "Generated columns",
  p.pubviaroot AS "Via root"
FROM pg_catalog.pg_publication p
ORDER BY p.pubname;

-- + 12; S+ 12; + hidden 12
SELECT p.oid AS "oid",
  'Publication ' || p.pubname AS "title",
  pg_catalog.pg_get_userbyid(p.pubowner) AS "Owner",
  p.puballtables AS "All tables",
  p.pubinsert AS "Inserts",
  p.pubupdate AS "Updates",
  p.pubdelete AS "Deletes",
  p.pubtruncate AS "Truncates"
FROM pg_catalog.pg_publication p
ORDER BY p.pubname;
SELECT p.oid AS "oid",
  '    "' || n.nspname || '.' || c.relname || '"' AS "line"
FROM pg_catalog.pg_publication p
  JOIN pg_catalog.pg_publication_rel r ON r.prpubid = p.oid
  JOIN pg_catalog.pg_class c ON c.oid = r.prrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE NOT p.puballtables
ORDER BY p.pubname, n.nspname, c.relname;

-- + 13 14; S+ 13 14; + hidden 13 14
SELECT p.oid AS "oid",
  'Publication ' || p.pubname AS "title",
  pg_catalog.pg_get_userbyid(p.pubowner) AS "Owner",
  p.puballtables AS "All tables",
  p.pubinsert AS "Inserts",
  p.pubupdate AS "Updates",
  p.pubdelete AS "Deletes",
  p.pubtruncate AS "Truncates",
  p.pubviaroot AS "Via root"
FROM pg_catalog.pg_publication p
ORDER BY p.pubname;
SELECT p.oid AS "oid",
  '    "' || n.nspname || '.' || c.relname || '"' AS "line"
FROM pg_catalog.pg_publication p
  JOIN pg_catalog.pg_publication_rel r ON r.prpubid = p.oid
  JOIN pg_catalog.pg_class c ON c.oid = r.prrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE NOT p.puballtables
ORDER BY p.pubname, n.nspname, c.relname;

-- + 15 16 17; S+ 15 16 17; + hidden 15 16 17
SELECT p.oid AS "oid",
  'Publication ' || p.pubname AS "title",
  pg_catalog.pg_get_userbyid(p.pubowner) AS "Owner",
  p.puballtables AS "All tables",
  p.pubinsert AS "Inserts",
  p.pubupdate AS "Updates",
  p.pubdelete AS "Deletes",
  p.pubtruncate AS "Truncates",
  p.pubviaroot AS "Via root"
FROM pg_catalog.pg_publication p
ORDER BY p.pubname;
SELECT p.oid AS "oid",
  '    "' || n.nspname || '.' || c.relname || '"'
    || COALESCE(' (' || (SELECT pg_catalog.string_agg(a.attname, ', ' ORDER BY k.pos)
      FROM pg_catalog.unnest(r.prattrs) WITH ORDINALITY k(attnum, pos)
      JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum) || ')', '')
    || COALESCE(' WHERE ' || pg_catalog.pg_get_expr(r.prqual, c.oid), '') AS "line"
FROM pg_catalog.pg_publication p
  JOIN pg_catalog.pg_publication_rel r ON r.prpubid = p.oid
  JOIN pg_catalog.pg_class c ON c.oid = r.prrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE NOT p.puballtables
ORDER BY p.pubname, n.nspname, c.relname;
SELECT p.oid AS "oid",
  '    "' || n.nspname || '"' AS "line"
FROM pg_catalog.pg_publication p
  JOIN pg_catalog.pg_publication_namespace r ON r.pnpubid = p.oid
  JOIN pg_catalog.pg_namespace n ON n.oid = r.pnnspid
WHERE NOT p.puballtables
ORDER BY p.pubname, n.nspname;

-- + 18; S+ 18; + hidden 18
SELECT p.oid AS "oid",
  'Publication ' || p.pubname AS "title",
  pg_catalog.pg_get_userbyid(p.pubowner) AS "Owner",
  p.puballtables AS "All tables",
  p.pubinsert AS "Inserts",
  p.pubupdate AS "Updates",
  p.pubdelete AS "Deletes",
  p.pubtruncate AS "Truncates",
  CASE p.pubgencols WHEN 'n' THEN 'none' WHEN 's' THEN 'stored' END AS "Generated columns",
  p.pubviaroot AS "Via root"
FROM pg_catalog.pg_publication p
ORDER BY p.pubname;
SELECT p.oid AS "oid",
  '    "' || n.nspname || '.' || c.relname || '"'
    || COALESCE(' (' || (SELECT pg_catalog.string_agg(a.attname, ', ' ORDER BY k.pos)
      FROM pg_catalog.unnest(r.prattrs) WITH ORDINALITY k(attnum, pos)
      JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum) || ')', '')
    || COALESCE(' WHERE ' || pg_catalog.pg_get_expr(r.prqual, c.oid), '') AS "line"
FROM pg_catalog.pg_publication p
  JOIN pg_catalog.pg_publication_rel r ON r.prpubid = p.oid
  JOIN pg_catalog.pg_class c ON c.oid = r.prrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE NOT p.puballtables
ORDER BY p.pubname, n.nspname, c.relname;
SELECT p.oid AS "oid",
  '    "' || n.nspname || '"' AS "line"
FROM pg_catalog.pg_publication p
  JOIN pg_catalog.pg_publication_namespace r ON r.pnpubid = p.oid
  JOIN pg_catalog.pg_namespace n ON n.oid = r.pnnspid
WHERE NOT p.puballtables
ORDER BY p.pubname, n.nspname;

-- pattern 12; two patterns 12
-- List of publications
SELECT p.pubname AS "Name",
  pg_catalog.pg_get_userbyid(p.pubowner) AS "Owner",
  p.puballtables AS "All tables",
  p.pubinsert AS "Inserts",
  p.pubupdate AS "Updates",
  p.pubdelete AS "Deletes",
  p.pubtruncate AS "Truncates"
FROM pg_catalog.pg_publication p
WHERE p.pubname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY p.pubname;

-- pattern 13 14 15 16 17; two patterns 13 14 15 16 17
-- List of publications
SELECT p.pubname AS "Name",
  pg_catalog.pg_get_userbyid(p.pubowner) AS "Owner",
  p.puballtables AS "All tables",
  p.pubinsert AS "Inserts",
  p.pubupdate AS "Updates",
  p.pubdelete AS "Deletes",
  p.pubtruncate AS "Truncates",
  p.pubviaroot AS "Via root"
FROM pg_catalog.pg_publication p
WHERE p.pubname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY p.pubname;

-- pattern 18; two patterns 18
-- List of publications
SELECT p.pubname AS "Name",
  pg_catalog.pg_get_userbyid(p.pubowner) AS "Owner",
  p.puballtables AS "All tables",
  p.pubinsert AS "Inserts",
  p.pubupdate AS "Updates",
  p.pubdelete AS "Deletes",
  p.pubtruncate AS "Truncates",
  CASE p.pubgencols WHEN 'n' THEN 'none' WHEN 's' THEN 'stored' END AS "Generated columns",
  p.pubviaroot AS "Via root"
FROM pg_catalog.pg_publication p
WHERE p.pubname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY p.pubname;

-- + pattern 12
SELECT p.oid AS "oid",
  'Publication ' || p.pubname AS "title",
  pg_catalog.pg_get_userbyid(p.pubowner) AS "Owner",
  p.puballtables AS "All tables",
  p.pubinsert AS "Inserts",
  p.pubupdate AS "Updates",
  p.pubdelete AS "Deletes",
  p.pubtruncate AS "Truncates"
FROM pg_catalog.pg_publication p
WHERE p.pubname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY p.pubname;
SELECT p.oid AS "oid",
  '    "' || n.nspname || '.' || c.relname || '"' AS "line"
FROM pg_catalog.pg_publication p
  JOIN pg_catalog.pg_publication_rel r ON r.prpubid = p.oid
  JOIN pg_catalog.pg_class c ON c.oid = r.prrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE NOT p.puballtables
  AND p.pubname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY p.pubname, n.nspname, c.relname;

-- + pattern 13 14
SELECT p.oid AS "oid",
  'Publication ' || p.pubname AS "title",
  pg_catalog.pg_get_userbyid(p.pubowner) AS "Owner",
  p.puballtables AS "All tables",
  p.pubinsert AS "Inserts",
  p.pubupdate AS "Updates",
  p.pubdelete AS "Deletes",
  p.pubtruncate AS "Truncates",
  p.pubviaroot AS "Via root"
FROM pg_catalog.pg_publication p
WHERE p.pubname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY p.pubname;
SELECT p.oid AS "oid",
  '    "' || n.nspname || '.' || c.relname || '"' AS "line"
FROM pg_catalog.pg_publication p
  JOIN pg_catalog.pg_publication_rel r ON r.prpubid = p.oid
  JOIN pg_catalog.pg_class c ON c.oid = r.prrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE NOT p.puballtables
  AND p.pubname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY p.pubname, n.nspname, c.relname;

-- + pattern 15 16 17
SELECT p.oid AS "oid",
  'Publication ' || p.pubname AS "title",
  pg_catalog.pg_get_userbyid(p.pubowner) AS "Owner",
  p.puballtables AS "All tables",
  p.pubinsert AS "Inserts",
  p.pubupdate AS "Updates",
  p.pubdelete AS "Deletes",
  p.pubtruncate AS "Truncates",
  p.pubviaroot AS "Via root"
FROM pg_catalog.pg_publication p
WHERE p.pubname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY p.pubname;
SELECT p.oid AS "oid",
  '    "' || n.nspname || '.' || c.relname || '"'
    || COALESCE(' (' || (SELECT pg_catalog.string_agg(a.attname, ', ' ORDER BY k.pos)
      FROM pg_catalog.unnest(r.prattrs) WITH ORDINALITY k(attnum, pos)
      JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum) || ')', '')
    || COALESCE(' WHERE ' || pg_catalog.pg_get_expr(r.prqual, c.oid), '') AS "line"
FROM pg_catalog.pg_publication p
  JOIN pg_catalog.pg_publication_rel r ON r.prpubid = p.oid
  JOIN pg_catalog.pg_class c ON c.oid = r.prrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE NOT p.puballtables
  AND p.pubname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY p.pubname, n.nspname, c.relname;
SELECT p.oid AS "oid",
  '    "' || n.nspname || '"' AS "line"
FROM pg_catalog.pg_publication p
  JOIN pg_catalog.pg_publication_namespace r ON r.pnpubid = p.oid
  JOIN pg_catalog.pg_namespace n ON n.oid = r.pnnspid
WHERE NOT p.puballtables
  AND p.pubname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY p.pubname, n.nspname;

-- + pattern 18
SELECT p.oid AS "oid",
  'Publication ' || p.pubname AS "title",
  pg_catalog.pg_get_userbyid(p.pubowner) AS "Owner",
  p.puballtables AS "All tables",
  p.pubinsert AS "Inserts",
  p.pubupdate AS "Updates",
  p.pubdelete AS "Deletes",
  p.pubtruncate AS "Truncates",
  CASE p.pubgencols WHEN 'n' THEN 'none' WHEN 's' THEN 'stored' END AS "Generated columns",
  p.pubviaroot AS "Via root"
FROM pg_catalog.pg_publication p
WHERE p.pubname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY p.pubname;
SELECT p.oid AS "oid",
  '    "' || n.nspname || '.' || c.relname || '"'
    || COALESCE(' (' || (SELECT pg_catalog.string_agg(a.attname, ', ' ORDER BY k.pos)
      FROM pg_catalog.unnest(r.prattrs) WITH ORDINALITY k(attnum, pos)
      JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum) || ')', '')
    || COALESCE(' WHERE ' || pg_catalog.pg_get_expr(r.prqual, c.oid), '') AS "line"
FROM pg_catalog.pg_publication p
  JOIN pg_catalog.pg_publication_rel r ON r.prpubid = p.oid
  JOIN pg_catalog.pg_class c ON c.oid = r.prrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE NOT p.puballtables
  AND p.pubname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY p.pubname, n.nspname, c.relname;
SELECT p.oid AS "oid",
  '    "' || n.nspname || '"' AS "line"
FROM pg_catalog.pg_publication p
  JOIN pg_catalog.pg_publication_namespace r ON r.pnpubid = p.oid
  JOIN pg_catalog.pg_namespace n ON n.oid = r.pnnspid
WHERE NOT p.puballtables
  AND p.pubname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY p.pubname, n.nspname;

