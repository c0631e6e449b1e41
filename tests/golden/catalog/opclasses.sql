-- plain 12 13 14 15 16 17 18; S 12 13 14 15 16 17 18
-- List of operator classes
SELECT am.amname AS "AM",
  pg_catalog.format_type(c.opcintype, NULL) AS "Input type",
  CASE WHEN c.opckeytype NOT IN (0, c.opcintype) THEN pg_catalog.format_type(c.opckeytype, NULL) END AS "Storage type",
  CASE WHEN pg_catalog.pg_opclass_is_visible(c.oid) THEN pg_catalog.quote_ident(c.opcname) ELSE pg_catalog.quote_ident(cn.nspname) || '.' || pg_catalog.quote_ident(c.opcname) END AS "Operator class",
  CASE WHEN c.opcdefault THEN 'yes' ELSE 'no' END AS "Default?"
FROM pg_catalog.pg_opclass c
  JOIN pg_catalog.pg_am am ON am.oid = c.opcmethod
  JOIN pg_catalog.pg_namespace cn ON cn.oid = c.opcnamespace
  JOIN pg_catalog.pg_type t ON t.oid = c.opcintype
  JOIN pg_catalog.pg_namespace tn ON tn.oid = t.typnamespace
ORDER BY 1, 2, 4;

-- + 12 13 14 15 16 17 18; S+ 12 13 14 15 16 17 18; + hidden 12 13 14 15 16 17 18
-- List of operator classes
SELECT am.amname AS "AM",
  pg_catalog.format_type(c.opcintype, NULL) AS "Input type",
  CASE WHEN c.opckeytype NOT IN (0, c.opcintype) THEN pg_catalog.format_type(c.opckeytype, NULL) END AS "Storage type",
  CASE WHEN pg_catalog.pg_opclass_is_visible(c.oid) THEN pg_catalog.quote_ident(c.opcname) ELSE pg_catalog.quote_ident(cn.nspname) || '.' || pg_catalog.quote_ident(c.opcname) END AS "Operator class",
  CASE WHEN c.opcdefault THEN 'yes' ELSE 'no' END AS "Default?",
  CASE WHEN pg_catalog.pg_opfamily_is_visible(f.oid) THEN pg_catalog.quote_ident(f.opfname) ELSE pg_catalog.quote_ident(fn.nspname) || '.' || pg_catalog.quote_ident(f.opfname) END AS "Operator family",
  pg_catalog.pg_get_userbyid(c.opcowner) AS "Owner"
FROM pg_catalog.pg_opclass c
  JOIN pg_catalog.pg_am am ON am.oid = c.opcmethod
  JOIN pg_catalog.pg_namespace cn ON cn.oid = c.opcnamespace
  JOIN pg_catalog.pg_type t ON t.oid = c.opcintype
  JOIN pg_catalog.pg_namespace tn ON tn.oid = t.typnamespace
  JOIN pg_catalog.pg_opfamily f ON f.oid = c.opcfamily
  JOIN pg_catalog.pg_namespace fn ON fn.oid = f.opfnamespace
ORDER BY 1, 2, 4;

-- pattern 12 13 14 15 16 17 18
-- List of operator classes
SELECT am.amname AS "AM",
  pg_catalog.format_type(c.opcintype, NULL) AS "Input type",
  CASE WHEN c.opckeytype NOT IN (0, c.opcintype) THEN pg_catalog.format_type(c.opckeytype, NULL) END AS "Storage type",
  CASE WHEN pg_catalog.pg_opclass_is_visible(c.oid) THEN pg_catalog.quote_ident(c.opcname) ELSE pg_catalog.quote_ident(cn.nspname) || '.' || pg_catalog.quote_ident(c.opcname) END AS "Operator class",
  CASE WHEN c.opcdefault THEN 'yes' ELSE 'no' END AS "Default?"
FROM pg_catalog.pg_opclass c
  JOIN pg_catalog.pg_am am ON am.oid = c.opcmethod
  JOIN pg_catalog.pg_namespace cn ON cn.oid = c.opcnamespace
  JOIN pg_catalog.pg_type t ON t.oid = c.opcintype
  JOIN pg_catalog.pg_namespace tn ON tn.oid = t.typnamespace
WHERE am.amname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY 1, 2, 4;

-- + pattern 12 13 14 15 16 17 18
-- List of operator classes
SELECT am.amname AS "AM",
  pg_catalog.format_type(c.opcintype, NULL) AS "Input type",
  CASE WHEN c.opckeytype NOT IN (0, c.opcintype) THEN pg_catalog.format_type(c.opckeytype, NULL) END AS "Storage type",
  CASE WHEN pg_catalog.pg_opclass_is_visible(c.oid) THEN pg_catalog.quote_ident(c.opcname) ELSE pg_catalog.quote_ident(cn.nspname) || '.' || pg_catalog.quote_ident(c.opcname) END AS "Operator class",
  CASE WHEN c.opcdefault THEN 'yes' ELSE 'no' END AS "Default?",
  CASE WHEN pg_catalog.pg_opfamily_is_visible(f.oid) THEN pg_catalog.quote_ident(f.opfname) ELSE pg_catalog.quote_ident(fn.nspname) || '.' || pg_catalog.quote_ident(f.opfname) END AS "Operator family",
  pg_catalog.pg_get_userbyid(c.opcowner) AS "Owner"
FROM pg_catalog.pg_opclass c
  JOIN pg_catalog.pg_am am ON am.oid = c.opcmethod
  JOIN pg_catalog.pg_namespace cn ON cn.oid = c.opcnamespace
  JOIN pg_catalog.pg_type t ON t.oid = c.opcintype
  JOIN pg_catalog.pg_namespace tn ON tn.oid = t.typnamespace
  JOIN pg_catalog.pg_opfamily f ON f.oid = c.opcfamily
  JOIN pg_catalog.pg_namespace fn ON fn.oid = f.opfnamespace
WHERE am.amname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY 1, 2, 4;

-- two patterns 12 13 14 15 16 17 18
-- List of operator classes
SELECT am.amname AS "AM",
  pg_catalog.format_type(c.opcintype, NULL) AS "Input type",
  CASE WHEN c.opckeytype NOT IN (0, c.opcintype) THEN pg_catalog.format_type(c.opckeytype, NULL) END AS "Storage type",
  CASE WHEN pg_catalog.pg_opclass_is_visible(c.oid) THEN pg_catalog.quote_ident(c.opcname) ELSE pg_catalog.quote_ident(cn.nspname) || '.' || pg_catalog.quote_ident(c.opcname) END AS "Operator class",
  CASE WHEN c.opcdefault THEN 'yes' ELSE 'no' END AS "Default?"
FROM pg_catalog.pg_opclass c
  JOIN pg_catalog.pg_am am ON am.oid = c.opcmethod
  JOIN pg_catalog.pg_namespace cn ON cn.oid = c.opcnamespace
  JOIN pg_catalog.pg_type t ON t.oid = c.opcintype
  JOIN pg_catalog.pg_namespace tn ON tn.oid = t.typnamespace
WHERE am.amname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
  AND (t.typname = 'X'
    OR pg_catalog.format_type(t.oid, NULL) = 'X')
  AND tn.nspname = 'two'
ORDER BY 1, 2, 4;

