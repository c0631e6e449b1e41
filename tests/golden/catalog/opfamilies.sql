-- plain 12 13 14 15 16 17 18; S 12 13 14 15 16 17 18
-- List of operator families
SELECT am.amname AS "AM",
  CASE WHEN pg_catalog.pg_opfamily_is_visible(f.oid) THEN pg_catalog.quote_ident(f.opfname) ELSE pg_catalog.quote_ident(fn.nspname) || '.' || pg_catalog.quote_ident(f.opfname) END AS "Operator family",
  (SELECT pg_catalog.string_agg(pg_catalog.format_type(c.opcintype, NULL), ', ') FROM pg_catalog.pg_opclass c WHERE c.opcfamily = f.oid) AS "Applicable types"
FROM pg_catalog.pg_opfamily f
  JOIN pg_catalog.pg_am am ON am.oid = f.opfmethod
  JOIN pg_catalog.pg_namespace fn ON fn.oid = f.opfnamespace
ORDER BY 1, 2;

-- + 12 13 14 15 16 17 18; S+ 12 13 14 15 16 17 18; + hidden 12 13 14 15 16 17 18
-- List of operator families
SELECT am.amname AS "AM",
  CASE WHEN pg_catalog.pg_opfamily_is_visible(f.oid) THEN pg_catalog.quote_ident(f.opfname) ELSE pg_catalog.quote_ident(fn.nspname) || '.' || pg_catalog.quote_ident(f.opfname) END AS "Operator family",
  (SELECT pg_catalog.string_agg(pg_catalog.format_type(c.opcintype, NULL), ', ') FROM pg_catalog.pg_opclass c WHERE c.opcfamily = f.oid) AS "Applicable types",
  pg_catalog.pg_get_userbyid(f.opfowner) AS "Owner"
FROM pg_catalog.pg_opfamily f
  JOIN pg_catalog.pg_am am ON am.oid = f.opfmethod
  JOIN pg_catalog.pg_namespace fn ON fn.oid = f.opfnamespace
ORDER BY 1, 2;

-- pattern 12 13 14 15 16 17 18
-- List of operator families
SELECT am.amname AS "AM",
  CASE WHEN pg_catalog.pg_opfamily_is_visible(f.oid) THEN pg_catalog.quote_ident(f.opfname) ELSE pg_catalog.quote_ident(fn.nspname) || '.' || pg_catalog.quote_ident(f.opfname) END AS "Operator family",
  (SELECT pg_catalog.string_agg(pg_catalog.format_type(c.opcintype, NULL), ', ') FROM pg_catalog.pg_opclass c WHERE c.opcfamily = f.oid) AS "Applicable types"
FROM pg_catalog.pg_opfamily f
  JOIN pg_catalog.pg_am am ON am.oid = f.opfmethod
  JOIN pg_catalog.pg_namespace fn ON fn.oid = f.opfnamespace
WHERE am.amname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY 1, 2;

-- + pattern 12 13 14 15 16 17 18
-- List of operator families
SELECT am.amname AS "AM",
  CASE WHEN pg_catalog.pg_opfamily_is_visible(f.oid) THEN pg_catalog.quote_ident(f.opfname) ELSE pg_catalog.quote_ident(fn.nspname) || '.' || pg_catalog.quote_ident(f.opfname) END AS "Operator family",
  (SELECT pg_catalog.string_agg(pg_catalog.format_type(c.opcintype, NULL), ', ') FROM pg_catalog.pg_opclass c WHERE c.opcfamily = f.oid) AS "Applicable types",
  pg_catalog.pg_get_userbyid(f.opfowner) AS "Owner"
FROM pg_catalog.pg_opfamily f
  JOIN pg_catalog.pg_am am ON am.oid = f.opfmethod
  JOIN pg_catalog.pg_namespace fn ON fn.oid = f.opfnamespace
WHERE am.amname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY 1, 2;

-- two patterns 12 13 14 15 16 17 18
-- List of operator families
SELECT am.amname AS "AM",
  CASE WHEN pg_catalog.pg_opfamily_is_visible(f.oid) THEN pg_catalog.quote_ident(f.opfname) ELSE pg_catalog.quote_ident(fn.nspname) || '.' || pg_catalog.quote_ident(f.opfname) END AS "Operator family",
  (SELECT pg_catalog.string_agg(pg_catalog.format_type(c.opcintype, NULL), ', ') FROM pg_catalog.pg_opclass c WHERE c.opcfamily = f.oid) AS "Applicable types"
FROM pg_catalog.pg_opfamily f
  JOIN pg_catalog.pg_am am ON am.oid = f.opfmethod
  JOIN pg_catalog.pg_namespace fn ON fn.oid = f.opfnamespace
WHERE am.amname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
  AND EXISTS (SELECT FROM pg_catalog.pg_opclass c JOIN pg_catalog.pg_type t ON t.oid = c.opcintype JOIN pg_catalog.pg_namespace tn ON tn.oid = t.typnamespace WHERE c.opcfamily = f.oid AND (t.typname = 'X'
    OR pg_catalog.format_type(t.oid, NULL) = 'X')
  AND tn.nspname = 'two')
ORDER BY 1, 2;

