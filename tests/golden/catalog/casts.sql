-- plain 12 13 14 15 16 17 18; S 12 13 14 15 16 17 18
-- List of casts
SELECT pg_catalog.format_type(c.castsource, NULL) AS "Source type",
  pg_catalog.format_type(c.casttarget, NULL) AS "Target type",
  CASE c.castmethod WHEN 'b' THEN '(binary coercible)' WHEN 'i' THEN '(with inout)' ELSE p.proname END AS "Function",
  CASE c.castcontext WHEN 'e' THEN 'no' WHEN 'a' THEN 'in assignment' ELSE 'yes' END AS "Implicit?"
FROM pg_catalog.pg_cast c
  LEFT JOIN pg_catalog.pg_proc p ON p.oid = c.castfunc
  LEFT JOIN pg_catalog.pg_type st ON st.oid = c.castsource
  LEFT JOIN pg_catalog.pg_namespace sn ON sn.oid = st.typnamespace
  LEFT JOIN pg_catalog.pg_type tt ON tt.oid = c.casttarget
  LEFT JOIN pg_catalog.pg_namespace tn ON tn.oid = tt.typnamespace
WHERE ((pg_catalog.pg_type_is_visible(st.oid)) OR (pg_catalog.pg_type_is_visible(tt.oid)))
ORDER BY 1, 2;

-- + 12 13 14 15 16 17 18; S+ 12 13 14 15 16 17 18; + hidden 12 13 14 15 16 17 18
-- List of casts
SELECT pg_catalog.format_type(c.castsource, NULL) AS "Source type",
  pg_catalog.format_type(c.casttarget, NULL) AS "Target type",
  CASE c.castmethod WHEN 'b' THEN '(binary coercible)' WHEN 'i' THEN '(with inout)' ELSE p.proname END AS "Function",
  CASE c.castcontext WHEN 'e' THEN 'no' WHEN 'a' THEN 'in assignment' ELSE 'yes' END AS "Implicit?",
  CASE WHEN p.proleakproof THEN 'yes' ELSE 'no' END AS "Leakproof?",
  pg_catalog.obj_description(c.oid, 'pg_cast') AS "Description"
FROM pg_catalog.pg_cast c
  LEFT JOIN pg_catalog.pg_proc p ON p.oid = c.castfunc
  LEFT JOIN pg_catalog.pg_type st ON st.oid = c.castsource
  LEFT JOIN pg_catalog.pg_namespace sn ON sn.oid = st.typnamespace
  LEFT JOIN pg_catalog.pg_type tt ON tt.oid = c.casttarget
  LEFT JOIN pg_catalog.pg_namespace tn ON tn.oid = tt.typnamespace
WHERE ((pg_catalog.pg_type_is_visible(st.oid)) OR (pg_catalog.pg_type_is_visible(tt.oid)))
ORDER BY 1, 2;

-- pattern 12 13 14 15 16 17 18; two patterns 12 13 14 15 16 17 18
-- List of casts
SELECT pg_catalog.format_type(c.castsource, NULL) AS "Source type",
  pg_catalog.format_type(c.casttarget, NULL) AS "Target type",
  CASE c.castmethod WHEN 'b' THEN '(binary coercible)' WHEN 'i' THEN '(with inout)' ELSE p.proname END AS "Function",
  CASE c.castcontext WHEN 'e' THEN 'no' WHEN 'a' THEN 'in assignment' ELSE 'yes' END AS "Implicit?"
FROM pg_catalog.pg_cast c
  LEFT JOIN pg_catalog.pg_proc p ON p.oid = c.castfunc
  LEFT JOIN pg_catalog.pg_type st ON st.oid = c.castsource
  LEFT JOIN pg_catalog.pg_namespace sn ON sn.oid = st.typnamespace
  LEFT JOIN pg_catalog.pg_type tt ON tt.oid = c.casttarget
  LEFT JOIN pg_catalog.pg_namespace tn ON tn.oid = tt.typnamespace
WHERE (((st.typname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
    OR pg_catalog.format_type(st.oid, NULL) OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default)
  AND pg_catalog.pg_type_is_visible(st.oid)) OR ((tt.typname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
    OR pg_catalog.format_type(tt.oid, NULL) OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default)
  AND pg_catalog.pg_type_is_visible(tt.oid)))
ORDER BY 1, 2;

-- + pattern 12 13 14 15 16 17 18
-- List of casts
SELECT pg_catalog.format_type(c.castsource, NULL) AS "Source type",
  pg_catalog.format_type(c.casttarget, NULL) AS "Target type",
  CASE c.castmethod WHEN 'b' THEN '(binary coercible)' WHEN 'i' THEN '(with inout)' ELSE p.proname END AS "Function",
  CASE c.castcontext WHEN 'e' THEN 'no' WHEN 'a' THEN 'in assignment' ELSE 'yes' END AS "Implicit?",
  CASE WHEN p.proleakproof THEN 'yes' ELSE 'no' END AS "Leakproof?",
  pg_catalog.obj_description(c.oid, 'pg_cast') AS "Description"
FROM pg_catalog.pg_cast c
  LEFT JOIN pg_catalog.pg_proc p ON p.oid = c.castfunc
  LEFT JOIN pg_catalog.pg_type st ON st.oid = c.castsource
  LEFT JOIN pg_catalog.pg_namespace sn ON sn.oid = st.typnamespace
  LEFT JOIN pg_catalog.pg_type tt ON tt.oid = c.casttarget
  LEFT JOIN pg_catalog.pg_namespace tn ON tn.oid = tt.typnamespace
WHERE (((st.typname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
    OR pg_catalog.format_type(st.oid, NULL) OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default)
  AND pg_catalog.pg_type_is_visible(st.oid)) OR ((tt.typname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
    OR pg_catalog.format_type(tt.oid, NULL) OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default)
  AND pg_catalog.pg_type_is_visible(tt.oid)))
ORDER BY 1, 2;

