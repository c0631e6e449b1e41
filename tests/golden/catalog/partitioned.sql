-- plain 12 13 14 15 16 17 18; S 12 13 14 15 16 17 18; it plain 12 13 14 15 16 17 18; it S 12 13 14 15 16 17 18
-- List of partitioned relations
SELECT n.nspname AS "Schema",
  c.relname AS "Name",
  pg_catalog.pg_get_userbyid(c.relowner) AS "Owner",
  CASE c.relkind WHEN 'p' THEN 'partitioned table' WHEN 'I' THEN 'partitioned index' END AS "Type",
  i.indrelid::pg_catalog.regclass AS "Table"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
  LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = c.oid AND c.relispartition
WHERE NOT c.relispartition
  AND c.relnamespace <> 'pg_catalog'::pg_catalog.regnamespace
  AND n.nspname <> 'information_schema'
  AND n.nspname !~ '^pg_toast'
  AND pg_catalog.pg_table_is_visible(c.oid)
  AND c.relkind IN ('p', 'I')
ORDER BY n.nspname, c.relkind DESC, h.inhparent NULLS FIRST, c.relname;

-- + 12 13 14 15 16 17 18; S+ 12 13 14 15 16 17 18; + hidden 12 13 14 15 16 17 18; it + 12 13 14 15 16 17 18; it S+ 12 13 14 15 16 17 18; it + hidden 12 13 14 15 16 17 18
-- List of partitioned relations
SELECT n.nspname AS "Schema",
  c.relname AS "Name",
  pg_catalog.pg_get_userbyid(c.relowner) AS "Owner",
  CASE c.relkind WHEN 'p' THEN 'partitioned table' WHEN 'I' THEN 'partitioned index' END AS "Type",
  i.indrelid::pg_catalog.regclass AS "Table",
  a.amname AS "Access method",
  (SELECT pg_catalog.pg_size_pretty(pg_catalog.sum(pg_catalog.pg_table_size(p.relid))) FROM pg_catalog.pg_partition_tree(c.oid) p) AS "Total size",
  pg_catalog.obj_description(c.oid, 'pg_class') AS "Description"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
  LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = c.oid AND c.relispartition
  LEFT JOIN pg_catalog.pg_am a ON a.oid = c.relam
WHERE NOT c.relispartition
  AND c.relnamespace <> 'pg_catalog'::pg_catalog.regnamespace
  AND n.nspname <> 'information_schema'
  AND n.nspname !~ '^pg_toast'
  AND pg_catalog.pg_table_is_visible(c.oid)
  AND c.relkind IN ('p', 'I')
ORDER BY n.nspname, c.relkind DESC, h.inhparent NULLS FIRST, c.relname;

-- pattern 12 13 14 15 16 17 18; two patterns 12 13 14 15 16 17 18; n pattern 12 13 14 15 16 17 18; n two patterns 12 13 14 15 16 17 18; it pattern 12 13 14 15 16 17 18; it two patterns 12 13 14 15 16 17 18; itn pattern 12 13 14 15 16 17 18; itn two patterns 12 13 14 15 16 17 18
-- List of partitioned relations
SELECT n.nspname AS "Schema",
  c.relname AS "Name",
  pg_catalog.pg_get_userbyid(c.relowner) AS "Owner",
  CASE c.relkind WHEN 'p' THEN 'partitioned table' WHEN 'I' THEN 'partitioned index' END AS "Type",
  h.inhparent::pg_catalog.regclass AS "Parent name",
  i.indrelid::pg_catalog.regclass AS "Table"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
  LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = c.oid AND c.relispartition
WHERE c.relname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
  AND pg_catalog.pg_table_is_visible(c.oid)
  AND c.relkind IN ('p', 'I')
ORDER BY n.nspname, c.relkind DESC, h.inhparent NULLS FIRST, c.relname;

-- + pattern 12 13 14 15 16 17 18; it + pattern 12 13 14 15 16 17 18
-- List of partitioned relations
SELECT n.nspname AS "Schema",
  c.relname AS "Name",
  pg_catalog.pg_get_userbyid(c.relowner) AS "Owner",
  CASE c.relkind WHEN 'p' THEN 'partitioned table' WHEN 'I' THEN 'partitioned index' END AS "Type",
  h.inhparent::pg_catalog.regclass AS "Parent name",
  i.indrelid::pg_catalog.regclass AS "Table",
  a.amname AS "Access method",
  (SELECT pg_catalog.pg_size_pretty(pg_catalog.sum(pg_catalog.pg_table_size(p.relid))) FROM pg_catalog.pg_partition_tree(c.oid) p) AS "Total size",
  pg_catalog.obj_description(c.oid, 'pg_class') AS "Description"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
  LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = c.oid AND c.relispartition
  LEFT JOIN pg_catalog.pg_am a ON a.oid = c.relam
WHERE c.relname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
  AND pg_catalog.pg_table_is_visible(c.oid)
  AND c.relkind IN ('p', 'I')
ORDER BY n.nspname, c.relkind DESC, h.inhparent NULLS FIRST, c.relname;

-- i plain 12 13 14 15 16 17 18; i S 12 13 14 15 16 17 18
-- List of partitioned indexes
SELECT n.nspname AS "Schema",
  c.relname AS "Name",
  pg_catalog.pg_get_userbyid(c.relowner) AS "Owner",
  i.indrelid::pg_catalog.regclass AS "Table"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
  LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = c.oid AND c.relispartition
WHERE NOT c.relispartition
  AND c.relnamespace <> 'pg_catalog'::pg_catalog.regnamespace
  AND n.nspname <> 'information_schema'
  AND n.nspname !~ '^pg_toast'
  AND pg_catalog.pg_table_is_visible(c.oid)
  AND c.relkind = 'I'
ORDER BY n.nspname, c.relkind DESC, h.inhparent NULLS FIRST, c.relname;

-- i + 12 13 14 15 16 17 18; i S+ 12 13 14 15 16 17 18; i + hidden 12 13 14 15 16 17 18
-- List of partitioned indexes
SELECT n.nspname AS "Schema",
  c.relname AS "Name",
  pg_catalog.pg_get_userbyid(c.relowner) AS "Owner",
  i.indrelid::pg_catalog.regclass AS "Table",
  a.amname AS "Access method",
  (SELECT pg_catalog.pg_size_pretty(pg_catalog.sum(pg_catalog.pg_table_size(p.relid))) FROM pg_catalog.pg_partition_tree(c.oid) p) AS "Total size",
  pg_catalog.obj_description(c.oid, 'pg_class') AS "Description"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
  LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = c.oid AND c.relispartition
  LEFT JOIN pg_catalog.pg_am a ON a.oid = c.relam
WHERE NOT c.relispartition
  AND c.relnamespace <> 'pg_catalog'::pg_catalog.regnamespace
  AND n.nspname <> 'information_schema'
  AND n.nspname !~ '^pg_toast'
  AND pg_catalog.pg_table_is_visible(c.oid)
  AND c.relkind = 'I'
ORDER BY n.nspname, c.relkind DESC, h.inhparent NULLS FIRST, c.relname;

-- i pattern 12 13 14 15 16 17 18; i two patterns 12 13 14 15 16 17 18; in pattern 12 13 14 15 16 17 18; in two patterns 12 13 14 15 16 17 18
-- List of partitioned indexes
SELECT n.nspname AS "Schema",
  c.relname AS "Name",
  pg_catalog.pg_get_userbyid(c.relowner) AS "Owner",
  h.inhparent::pg_catalog.regclass AS "Parent name",
  i.indrelid::pg_catalog.regclass AS "Table"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
  LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = c.oid AND c.relispartition
WHERE c.relname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
  AND pg_catalog.pg_table_is_visible(c.oid)
  AND c.relkind = 'I'
ORDER BY n.nspname, c.relkind DESC, h.inhparent NULLS FIRST, c.relname;

-- i + pattern 12 13 14 15 16 17 18
-- List of partitioned indexes
SELECT n.nspname AS "Schema",
  c.relname AS "Name",
  pg_catalog.pg_get_userbyid(c.relowner) AS "Owner",
  h.inhparent::pg_catalog.regclass AS "Parent name",
  i.indrelid::pg_catalog.regclass AS "Table",
  a.amname AS "Access method",
  (SELECT pg_catalog.pg_size_pretty(pg_catalog.sum(pg_catalog.pg_table_size(p.relid))) FROM pg_catalog.pg_partition_tree(c.oid) p) AS "Total size",
  pg_catalog.obj_description(c.oid, 'pg_class') AS "Description"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
  LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = c.oid AND c.relispartition
  LEFT JOIN pg_catalog.pg_am a ON a.oid = c.relam
WHERE c.relname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
  AND pg_catalog.pg_table_is_visible(c.oid)
  AND c.relkind = 'I'
ORDER BY n.nspname, c.relkind DESC, h.inhparent NULLS FIRST, c.relname;

-- t plain 12 13 14 15 16 17 18; t S 12 13 14 15 16 17 18
-- List of partitioned tables
SELECT n.nspname AS "Schema",
  c.relname AS "Name",
  pg_catalog.pg_get_userbyid(c.relowner) AS "Owner"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
  LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = c.oid AND c.relispartition
WHERE NOT c.relispartition
  AND c.relnamespace <> 'pg_catalog'::pg_catalog.regnamespace
  AND n.nspname <> 'information_schema'
  AND n.nspname !~ '^pg_toast'
  AND pg_catalog.pg_table_is_visible(c.oid)
  AND c.relkind = 'p'
ORDER BY n.nspname, c.relkind DESC, h.inhparent NULLS FIRST, c.relname;

-- t + 12 13 14 15 16 17 18; t S+ 12 13 14 15 16 17 18; t + hidden 12 13 14 15 16 17 18
-- List of partitioned tables
SELECT n.nspname AS "Schema",
  c.relname AS "Name",
  pg_catalog.pg_get_userbyid(c.relowner) AS "Owner",
  a.amname AS "Access method",
  (SELECT pg_catalog.pg_size_pretty(pg_catalog.sum(pg_catalog.pg_table_size(p.relid))) FROM pg_catalog.pg_partition_tree(c.oid) p) AS "Total size",
  pg_catalog.obj_description(c.oid, 'pg_class') AS "Description"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
  LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = c.oid AND c.relispartition
  LEFT JOIN pg_catalog.pg_am a ON a.oid = c.relam
WHERE NOT c.relispartition
  AND c.relnamespace <> 'pg_catalog'::pg_catalog.regnamespace
  AND n.nspname <> 'information_schema'
  AND n.nspname !~ '^pg_toast'
  AND pg_catalog.pg_table_is_visible(c.oid)
  AND c.relkind = 'p'
ORDER BY n.nspname, c.relkind DESC, h.inhparent NULLS FIRST, c.relname;

-- t pattern 12 13 14 15 16 17 18; t two patterns 12 13 14 15 16 17 18; tn pattern 12 13 14 15 16 17 18; tn two patterns 12 13 14 15 16 17 18
-- List of partitioned tables
SELECT n.nspname AS "Schema",
  c.relname AS "Name",
  pg_catalog.pg_get_userbyid(c.relowner) AS "Owner",
  h.inhparent::pg_catalog.regclass AS "Parent name"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
  LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = c.oid AND c.relispartition
WHERE c.relname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
  AND pg_catalog.pg_table_is_visible(c.oid)
  AND c.relkind = 'p'
ORDER BY n.nspname, c.relkind DESC, h.inhparent NULLS FIRST, c.relname;

-- t + pattern 12 13 14 15 16 17 18
-- List of partitioned tables
SELECT n.nspname AS "Schema",
  c.relname AS "Name",
  pg_catalog.pg_get_userbyid(c.relowner) AS "Owner",
  h.inhparent::pg_catalog.regclass AS "Parent name",
  a.amname AS "Access method",
  (SELECT pg_catalog.pg_size_pretty(pg_catalog.sum(pg_catalog.pg_table_size(p.relid))) FROM pg_catalog.pg_partition_tree(c.oid) p) AS "Total size",
  pg_catalog.obj_description(c.oid, 'pg_class') AS "Description"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
  LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = c.oid AND c.relispartition
  LEFT JOIN pg_catalog.pg_am a ON a.oid = c.relam
WHERE c.relname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
  AND pg_catalog.pg_table_is_visible(c.oid)
  AND c.relkind = 'p'
ORDER BY n.nspname, c.relkind DESC, h.inhparent NULLS FIRST, c.relname;

-- n plain 12 13 14 15 16 17 18; n S 12 13 14 15 16 17 18; itn plain 12 13 14 15 16 17 18; itn S 12 13 14 15 16 17 18
-- List of partitioned relations
SELECT n.nspname AS "Schema",
  c.relname AS "Name",
  pg_catalog.pg_get_userbyid(c.relowner) AS "Owner",
  CASE c.relkind WHEN 'p' THEN 'partitioned table' WHEN 'I' THEN 'partitioned index' END AS "Type",
  h.inhparent::pg_catalog.regclass AS "Parent name",
  i.indrelid::pg_catalog.regclass AS "Table"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
  LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = c.oid AND c.relispartition
WHERE c.relnamespace <> 'pg_catalog'::pg_catalog.regnamespace
  AND n.nspname <> 'information_schema'
  AND n.nspname !~ '^pg_toast'
  AND pg_catalog.pg_table_is_visible(c.oid)
  AND c.relkind IN ('p', 'I')
ORDER BY n.nspname, c.relkind DESC, h.inhparent NULLS FIRST, c.relname;

-- n + 12 13 14 15 16 17 18; n S+ 12 13 14 15 16 17 18; n + hidden 12 13 14 15 16 17 18; itn + 12 13 14 15 16 17 18; itn S+ 12 13 14 15 16 17 18; itn + hidden 12 13 14 15 16 17 18
-- List of partitioned relations
SELECT n.nspname AS "Schema",
  c.relname AS "Name",
  pg_catalog.pg_get_userbyid(c.relowner) AS "Owner",
  CASE c.relkind WHEN 'p' THEN 'partitioned table' WHEN 'I' THEN 'partitioned index' END AS "Type",
  h.inhparent::pg_catalog.regclass AS "Parent name",
  i.indrelid::pg_catalog.regclass AS "Table",
  a.amname AS "Access method",
  (SELECT pg_catalog.pg_size_pretty(pg_catalog.sum(CASE WHEN p.isleaf AND p.level = 1 THEN pg_catalog.pg_table_size(p.relid) ELSE 0 END)) FROM pg_catalog.pg_partition_tree(c.oid) p) AS "Leaf partition size",
  (SELECT pg_catalog.pg_size_pretty(pg_catalog.sum(pg_catalog.pg_table_size(p.relid))) FROM pg_catalog.pg_partition_tree(c.oid) p) AS "Total size",
  pg_catalog.obj_description(c.oid, 'pg_class') AS "Description"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
  LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = c.oid AND c.relispartition
  LEFT JOIN pg_catalog.pg_am a ON a.oid = c.relam
WHERE c.relnamespace <> 'pg_catalog'::pg_catalog.regnamespace
  AND n.nspname <> 'information_schema'
  AND n.nspname !~ '^pg_toast'
  AND pg_catalog.pg_table_is_visible(c.oid)
  AND c.relkind IN ('p', 'I')
ORDER BY n.nspname, c.relkind DESC, h.inhparent NULLS FIRST, c.relname;

-- n + pattern 12 13 14 15 16 17 18; itn + pattern 12 13 14 15 16 17 18
-- List of partitioned relations
SELECT n.nspname AS "Schema",
  c.relname AS "Name",
  pg_catalog.pg_get_userbyid(c.relowner) AS "Owner",
  CASE c.relkind WHEN 'p' THEN 'partitioned table' WHEN 'I' THEN 'partitioned index' END AS "Type",
  h.inhparent::pg_catalog.regclass AS "Parent name",
  i.indrelid::pg_catalog.regclass AS "Table",
  a.amname AS "Access method",
  (SELECT pg_catalog.pg_size_pretty(pg_catalog.sum(CASE WHEN p.isleaf AND p.level = 1 THEN pg_catalog.pg_table_size(p.relid) ELSE 0 END)) FROM pg_catalog.pg_partition_tree(c.oid) p) AS "Leaf partition size",
  (SELECT pg_catalog.pg_size_pretty(pg_catalog.sum(pg_catalog.pg_table_size(p.relid))) FROM pg_catalog.pg_partition_tree(c.oid) p) AS "Total size",
  pg_catalog.obj_description(c.oid, 'pg_class') AS "Description"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
  LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = c.oid AND c.relispartition
  LEFT JOIN pg_catalog.pg_am a ON a.oid = c.relam
WHERE c.relname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
  AND pg_catalog.pg_table_is_visible(c.oid)
  AND c.relkind IN ('p', 'I')
ORDER BY n.nspname, c.relkind DESC, h.inhparent NULLS FIRST, c.relname;

-- in plain 12 13 14 15 16 17 18; in S 12 13 14 15 16 17 18
-- List of partitioned indexes
SELECT n.nspname AS "Schema",
  c.relname AS "Name",
  pg_catalog.pg_get_userbyid(c.relowner) AS "Owner",
  h.inhparent::pg_catalog.regclass AS "Parent name",
  i.indrelid::pg_catalog.regclass AS "Table"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
  LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = c.oid AND c.relispartition
WHERE c.relnamespace <> 'pg_catalog'::pg_catalog.regnamespace
  AND n.nspname <> 'information_schema'
  AND n.nspname !~ '^pg_toast'
  AND pg_catalog.pg_table_is_visible(c.oid)
  AND c.relkind = 'I'
ORDER BY n.nspname, c.relkind DESC, h.inhparent NULLS FIRST, c.relname;

-- in + 12 13 14 15 16 17 18; in S+ 12 13 14 15 16 17 18; in + hidden 12 13 14 15 16 17 18
-- List of partitioned indexes
SELECT n.nspname AS "Schema",
  c.relname AS "Name",
  pg_catalog.pg_get_userbyid(c.relowner) AS "Owner",
  h.inhparent::pg_catalog.regclass AS "Parent name",
  i.indrelid::pg_catalog.regclass AS "Table",
  a.amname AS "Access method",
  (SELECT pg_catalog.pg_size_pretty(pg_catalog.sum(CASE WHEN p.isleaf AND p.level = 1 THEN pg_catalog.pg_table_size(p.relid) ELSE 0 END)) FROM pg_catalog.pg_partition_tree(c.oid) p) AS "Leaf partition size",
  (SELECT pg_catalog.pg_size_pretty(pg_catalog.sum(pg_catalog.pg_table_size(p.relid))) FROM pg_catalog.pg_partition_tree(c.oid) p) AS "Total size",
  pg_catalog.obj_description(c.oid, 'pg_class') AS "Description"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
  LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = c.oid AND c.relispartition
  LEFT JOIN pg_catalog.pg_am a ON a.oid = c.relam
WHERE c.relnamespace <> 'pg_catalog'::pg_catalog.regnamespace
  AND n.nspname <> 'information_schema'
  AND n.nspname !~ '^pg_toast'
  AND pg_catalog.pg_table_is_visible(c.oid)
  AND c.relkind = 'I'
ORDER BY n.nspname, c.relkind DESC, h.inhparent NULLS FIRST, c.relname;

-- in + pattern 12 13 14 15 16 17 18
-- List of partitioned indexes
SELECT n.nspname AS "Schema",
  c.relname AS "Name",
  pg_catalog.pg_get_userbyid(c.relowner) AS "Owner",
  h.inhparent::pg_catalog.regclass AS "Parent name",
  i.indrelid::pg_catalog.regclass AS "Table",
  a.amname AS "Access method",
  (SELECT pg_catalog.pg_size_pretty(pg_catalog.sum(CASE WHEN p.isleaf AND p.level = 1 THEN pg_catalog.pg_table_size(p.relid) ELSE 0 END)) FROM pg_catalog.pg_partition_tree(c.oid) p) AS "Leaf partition size",
  (SELECT pg_catalog.pg_size_pretty(pg_catalog.sum(pg_catalog.pg_table_size(p.relid))) FROM pg_catalog.pg_partition_tree(c.oid) p) AS "Total size",
  pg_catalog.obj_description(c.oid, 'pg_class') AS "Description"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
  LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = c.oid AND c.relispartition
  LEFT JOIN pg_catalog.pg_am a ON a.oid = c.relam
WHERE c.relname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
  AND pg_catalog.pg_table_is_visible(c.oid)
  AND c.relkind = 'I'
ORDER BY n.nspname, c.relkind DESC, h.inhparent NULLS FIRST, c.relname;

-- tn plain 12 13 14 15 16 17 18; tn S 12 13 14 15 16 17 18
-- List of partitioned tables
SELECT n.nspname AS "Schema",
  c.relname AS "Name",
  pg_catalog.pg_get_userbyid(c.relowner) AS "Owner",
  h.inhparent::pg_catalog.regclass AS "Parent name"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
  LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = c.oid AND c.relispartition
WHERE c.relnamespace <> 'pg_catalog'::pg_catalog.regnamespace
  AND n.nspname <> 'information_schema'
  AND n.nspname !~ '^pg_toast'
  AND pg_catalog.pg_table_is_visible(c.oid)
  AND c.relkind = 'p'
ORDER BY n.nspname, c.relkind DESC, h.inhparent NULLS FIRST, c.relname;

-- tn + 12 13 14 15 16 17 18; tn S+ 12 13 14 15 16 17 18; tn + hidden 12 13 14 15 16 17 18
-- List of partitioned tables
SELECT n.nspname AS "Schema",
  c.relname AS "Name",
  pg_catalog.pg_get_userbyid(c.relowner) AS "Owner",
  h.inhparent::pg_catalog.regclass AS "Parent name",
  a.amname AS "Access method",
  (SELECT pg_catalog.pg_size_pretty(pg_catalog.sum(CASE WHEN p.isleaf AND p.level = 1 THEN pg_catalog.pg_table_size(p.relid) ELSE 0 END)) FROM pg_catalog.pg_partition_tree(c.oid) p) AS "Leaf partition size",
  (SELECT pg_catalog.pg_size_pretty(pg_catalog.sum(pg_catalog.pg_table_size(p.relid))) FROM pg_catalog.pg_partition_tree(c.oid) p) AS "Total size",
  pg_catalog.obj_description(c.oid, 'pg_class') AS "Description"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
  LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = c.oid AND c.relispartition
  LEFT JOIN pg_catalog.pg_am a ON a.oid = c.relam
WHERE c.relnamespace <> 'pg_catalog'::pg_catalog.regnamespace
  AND n.nspname <> 'information_schema'
  AND n.nspname !~ '^pg_toast'
  AND pg_catalog.pg_table_is_visible(c.oid)
  AND c.relkind = 'p'
ORDER BY n.nspname, c.relkind DESC, h.inhparent NULLS FIRST, c.relname;

-- tn + pattern 12 13 14 15 16 17 18
-- List of partitioned tables
SELECT n.nspname AS "Schema",
  c.relname AS "Name",
  pg_catalog.pg_get_userbyid(c.relowner) AS "Owner",
  h.inhparent::pg_catalog.regclass AS "Parent name",
  a.amname AS "Access method",
  (SELECT pg_catalog.pg_size_pretty(pg_catalog.sum(CASE WHEN p.isleaf AND p.level = 1 THEN pg_catalog.pg_table_size(p.relid) ELSE 0 END)) FROM pg_catalog.pg_partition_tree(c.oid) p) AS "Leaf partition size",
  (SELECT pg_catalog.pg_size_pretty(pg_catalog.sum(pg_catalog.pg_table_size(p.relid))) FROM pg_catalog.pg_partition_tree(c.oid) p) AS "Total size",
  pg_catalog.obj_description(c.oid, 'pg_class') AS "Description"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
  LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = c.oid AND c.relispartition
  LEFT JOIN pg_catalog.pg_am a ON a.oid = c.relam
WHERE c.relname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
  AND pg_catalog.pg_table_is_visible(c.oid)
  AND c.relkind = 'p'
ORDER BY n.nspname, c.relkind DESC, h.inhparent NULLS FIRST, c.relname;

