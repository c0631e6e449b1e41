-- plain 12 13 14 15 16 17 18; S 12 13 14 15 16 17 18
-- List of operators of operator families
SELECT am.amname AS "AM",
  CASE WHEN pg_catalog.pg_opfamily_is_visible(f.oid) THEN pg_catalog.quote_ident(f.opfname) ELSE pg_catalog.quote_ident(fn.nspname) || '.' || pg_catalog.quote_ident(f.opfname) END AS "Operator family",
  o.amopopr::pg_catalog.regoperator AS "Operator",
  o.amopstrategy AS "Strategy",
  CASE o.amoppurpose WHEN 'o' THEN 'ordering' WHEN 's' THEN 'search' END AS "Purpose"
FROM pg_catalog.pg_amop o
  JOIN pg_catalog.pg_opfamily f ON f.oid = o.amopfamily
  JOIN pg_catalog.pg_am am ON am.oid = f.opfmethod
  JOIN pg_catalog.pg_namespace fn ON fn.oid = f.opfnamespace
ORDER BY 1, 2, o.amoplefttype = o.amoprighttype DESC, pg_catalog.format_type(o.amoplefttype, NULL), pg_catalog.format_type(o.amoprighttype, NULL), o.amopstrategy;

-- + 12 13 14 15 16 17 18; S+ 12 13 14 15 16 17 18; + hidden 12 13 14 15 16 17 18
-- List of operators of operator families
SELECT am.amname AS "AM",
  CASE WHEN pg_catalog.pg_opfamily_is_visible(f.oid) THEN pg_catalog.quote_ident(f.opfname) ELSE pg_catalog.quote_ident(fn.nspname) || '.' || pg_catalog.quote_ident(f.opfname) END AS "Operator family",
  o.amopopr::pg_catalog.regoperator AS "Operator",
  o.amopstrategy AS "Strategy",
  CASE o.amoppurpose WHEN 'o' THEN 'ordering' WHEN 's' THEN 'search' END AS "Purpose",
  sf.opfname AS "Sort opfamily",
  CASE WHEN p.proleakproof THEN 'yes' ELSE 'no' END AS "Leakproof?"
FROM pg_catalog.pg_amop o
  JOIN pg_catalog.pg_opfamily f ON f.oid = o.amopfamily
  JOIN pg_catalog.pg_am am ON am.oid = f.opfmethod
  JOIN pg_catalog.pg_namespace fn ON fn.oid = f.opfnamespace
  LEFT JOIN pg_catalog.pg_opfamily sf ON sf.oid = o.amopsortfamily
  LEFT JOIN pg_catalog.pg_operator op ON op.oid = o.amopopr
  LEFT JOIN pg_catalog.pg_proc p ON p.oid = op.oprcode
ORDER BY 1, 2, o.amoplefttype = o.amoprighttype DESC, pg_catalog.format_type(o.amoplefttype, NULL), pg_catalog.format_type(o.amoprighttype, NULL), o.amopstrategy;

-- pattern 12 13 14 15 16 17 18
-- List of operators of operator families
SELECT am.amname AS "AM",
  CASE WHEN pg_catalog.pg_opfamily_is_visible(f.oid) THEN pg_catalog.quote_ident(f.opfname) ELSE pg_catalog.quote_ident(fn.nspname) || '.' || pg_catalog.quote_ident(f.opfname) END AS "Operator family",
  o.amopopr::pg_catalog.regoperator AS "Operator",
  o.amopstrategy AS "Strategy",
  CASE o.amoppurpose WHEN 'o' THEN 'ordering' WHEN 's' THEN 'search' END AS "Purpose"
FROM pg_catalog.pg_amop o
  JOIN pg_catalog.pg_opfamily f ON f.oid = o.amopfamily
  JOIN pg_catalog.pg_am am ON am.oid = f.opfmethod
  JOIN pg_catalog.pg_namespace fn ON fn.oid = f.opfnamespace
WHERE am.amname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY 1, 2, o.amoplefttype = o.amoprighttype DESC, pg_catalog.format_type(o.amoplefttype, NULL), pg_catalog.format_type(o.amoprighttype, NULL), o.amopstrategy;

-- + pattern 12 13 14 15 16 17 18
-- List of operators of operator families
SELECT am.amname AS "AM",
  CASE WHEN pg_catalog.pg_opfamily_is_visible(f.oid) THEN pg_catalog.quote_ident(f.opfname) ELSE pg_catalog.quote_ident(fn.nspname) || '.' || pg_catalog.quote_ident(f.opfname) END AS "Operator family",
  o.amopopr::pg_catalog.regoperator AS "Operator",
  o.amopstrategy AS "Strategy",
  CASE o.amoppurpose WHEN 'o' THEN 'ordering' WHEN 's' THEN 'search' END AS "Purpose",
  sf.opfname AS "Sort opfamily",
  CASE WHEN p.proleakproof THEN 'yes' ELSE 'no' END AS "Leakproof?"
FROM pg_catalog.pg_amop o
  JOIN pg_catalog.pg_opfamily f ON f.oid = o.amopfamily
  JOIN pg_catalog.pg_am am ON am.oid = f.opfmethod
  JOIN pg_catalog.pg_namespace fn ON fn.oid = f.opfnamespace
  LEFT JOIN pg_catalog.pg_opfamily sf ON sf.oid = o.amopsortfamily
  LEFT JOIN pg_catalog.pg_operator op ON op.oid = o.amopopr
  LEFT JOIN pg_catalog.pg_proc p ON p.oid = op.oprcode
WHERE am.amname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY 1, 2, o.amoplefttype = o.amoprighttype DESC, pg_catalog.format_type(o.amoplefttype, NULL), pg_catalog.format_type(o.amoprighttype, NULL), o.amopstrategy;

-- two patterns 12 13 14 15 16 17 18
-- List of operators of operator families
SELECT am.amname AS "AM",
  CASE WHEN pg_catalog.pg_opfamily_is_visible(f.oid) THEN pg_catalog.quote_ident(f.opfname) ELSE pg_catalog.quote_ident(fn.nspname) || '.' || pg_catalog.quote_ident(f.opfname) END AS "Operator family",
  o.amopopr::pg_catalog.regoperator AS "Operator",
  o.amopstrategy AS "Strategy",
  CASE o.amoppurpose WHEN 'o' THEN 'ordering' WHEN 's' THEN 'search' END AS "Purpose"
FROM pg_catalog.pg_amop o
  JOIN pg_catalog.pg_opfamily f ON f.oid = o.amopfamily
  JOIN pg_catalog.pg_am am ON am.oid = f.opfmethod
  JOIN pg_catalog.pg_namespace fn ON fn.oid = f.opfnamespace
WHERE am.amname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
  AND f.opfname = 'X'
  AND fn.nspname = 'two'
ORDER BY 1, 2, o.amoplefttype = o.amoprighttype DESC, pg_catalog.format_type(o.amoplefttype, NULL), pg_catalog.format_type(o.amoprighttype, NULL), o.amopstrategy;

