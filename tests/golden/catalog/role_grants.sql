-- plain 12 13 14 15; + 12 13 14 15; + hidden 12 13 14 15
-- List of role grants
SELECT m.rolname AS "Role name",
  r.rolname AS "Member of",
  pg_catalog.concat_ws(', ', CASE WHEN a.admin_option THEN 'ADMIN' END, CASE WHEN m.rolinherit THEN 'INHERIT' END, 'SET') AS "Options",
  g.rolname AS "Grantor"
FROM pg_catalog.pg_auth_members a
  JOIN pg_catalog.pg_roles m ON m.oid = a.member
  LEFT JOIN pg_catalog.pg_roles r ON r.oid = a.roleid
  LEFT JOIN pg_catalog.pg_roles g ON g.oid = a.grantor
WHERE m.rolname !~ '^pg_'
ORDER BY m.rolname, r.rolname, g.rolname;

-- plain 16 17 18; + 16 17 18; + hidden 16 17 18
-- List of role grants
SELECT m.rolname AS "Role name",
  r.rolname AS "Member of",
  pg_catalog.concat_ws(', ', CASE WHEN a.admin_option THEN 'ADMIN' END, CASE WHEN a.inherit_option THEN 'INHERIT' END, CASE WHEN a.set_option THEN 'SET' END) AS "Options",
  g.rolname AS "Grantor"
FROM pg_catalog.pg_auth_members a
  JOIN pg_catalog.pg_roles m ON m.oid = a.member
  LEFT JOIN pg_catalog.pg_roles r ON r.oid = a.roleid
  LEFT JOIN pg_catalog.pg_roles g ON g.oid = a.grantor
WHERE m.rolname !~ '^pg_'
ORDER BY m.rolname, r.rolname, g.rolname;

-- S 12 13 14 15; S+ 12 13 14 15
-- List of role grants
SELECT m.rolname AS "Role name",
  r.rolname AS "Member of",
  pg_catalog.concat_ws(', ', CASE WHEN a.admin_option THEN 'ADMIN' END, CASE WHEN m.rolinherit THEN 'INHERIT' END, 'SET') AS "Options",
  g.rolname AS "Grantor"
FROM pg_catalog.pg_auth_members a
  JOIN pg_catalog.pg_roles m ON m.oid = a.member
  LEFT JOIN pg_catalog.pg_roles r ON r.oid = a.roleid
  LEFT JOIN pg_catalog.pg_roles g ON g.oid = a.grantor
ORDER BY m.rolname, r.rolname, g.rolname;

-- S 16 17 18; S+ 16 17 18
-- List of role grants
SELECT m.rolname AS "Role name",
  r.rolname AS "Member of",
  pg_catalog.concat_ws(', ', CASE WHEN a.admin_option THEN 'ADMIN' END, CASE WHEN a.inherit_option THEN 'INHERIT' END, CASE WHEN a.set_option THEN 'SET' END) AS "Options",
  g.rolname AS "Grantor"
FROM pg_catalog.pg_auth_members a
  JOIN pg_catalog.pg_roles m ON m.oid = a.member
  LEFT JOIN pg_catalog.pg_roles r ON r.oid = a.roleid
  LEFT JOIN pg_catalog.pg_roles g ON g.oid = a.grantor
ORDER BY m.rolname, r.rolname, g.rolname;

-- pattern 12 13 14 15; + pattern 12 13 14 15; two patterns 12 13 14 15
-- List of role grants
SELECT m.rolname AS "Role name",
  r.rolname AS "Member of",
  pg_catalog.concat_ws(', ', CASE WHEN a.admin_option THEN 'ADMIN' END, CASE WHEN m.rolinherit THEN 'INHERIT' END, 'SET') AS "Options",
  g.rolname AS "Grantor"
FROM pg_catalog.pg_auth_members a
  JOIN pg_catalog.pg_roles m ON m.oid = a.member
  LEFT JOIN pg_catalog.pg_roles r ON r.oid = a.roleid
  LEFT JOIN pg_catalog.pg_roles g ON g.oid = a.grantor
WHERE m.rolname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY m.rolname, r.rolname, g.rolname;

-- pattern 16 17 18; + pattern 16 17 18; two patterns 16 17 18
-- List of role grants
SELECT m.rolname AS "Role name",
  r.rolname AS "Member of",
  pg_catalog.concat_ws(', ', CASE WHEN a.admin_option THEN 'ADMIN' END, CASE WHEN a.inherit_option THEN 'INHERIT' END, CASE WHEN a.set_option THEN 'SET' END) AS "Options",
  g.rolname AS "Grantor"
FROM pg_catalog.pg_auth_members a
  JOIN pg_catalog.pg_roles m ON m.oid = a.member
  LEFT JOIN pg_catalog.pg_roles r ON r.oid = a.roleid
  LEFT JOIN pg_catalog.pg_roles g ON g.oid = a.grantor
WHERE m.rolname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY m.rolname, r.rolname, g.rolname;

