-- plain 12 13; S 12 13
SELECT c.oid AS "oid",
  n.nspname AS "schema",
  c.relname AS "name",
  c.relkind AS "kind",
  c.relpersistence AS "persistence",
  c.relreplident AS "replident",
  c.relchecks > 0 AS "checks",
  c.relhasindex AS "index",
  c.relhasrules AS "rules",
  c.relhassubclass AS "subclass",
  c.relhastriggers AS "triggers",
  c.relrowsecurity AS "rls",
  c.relforcerowsecurity AS "force_rls",
  c.relispartition AS "partition",
  am.amname AS "am",
  NULLIF(pg_catalog.array_to_string(c.reloptions || ARRAY(SELECT 'toast.' || x FROM pg_catalog.unnest(tc.reloptions) x), ', '), '') AS "options",
  CASE WHEN c.reloftype <> 0 THEN c.reloftype::pg_catalog.regtype::pg_catalog.text END AS "oftype",
  (SELECT ts.spcname FROM pg_catalog.pg_tablespace ts WHERE ts.oid = c.reltablespace) AS "tablespace",
  h.inhparent::pg_catalog.regclass AS "parent",
  pg_catalog.pg_get_expr(c.relpartbound, c.oid) AS "bound",
  CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END AS "partkey"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_am am ON am.oid = c.relam
  LEFT JOIN pg_catalog.pg_class tc ON tc.oid = c.reltoastrelid
  LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = c.oid AND c.relispartition
WHERE pg_catalog.pg_table_is_visible(c.oid)
ORDER BY n.nspname, c.relname;

-- plain 14 15 16 17 18; S 14 15 16 17 18
SELECT c.oid AS "oid",
  n.nspname AS "schema",
  c.relname AS "name",
  c.relkind AS "kind",
  c.relpersistence AS "persistence",
  c.relreplident AS "replident",
  c.relchecks > 0 AS "checks",
  c.relhasindex AS "index",
  c.relhasrules AS "rules",
  c.relhassubclass AS "subclass",
  c.relhastriggers AS "triggers",
  c.relrowsecurity AS "rls",
  c.relforcerowsecurity AS "force_rls",
  c.relispartition AS "partition",
  am.amname AS "am",
  NULLIF(pg_catalog.array_to_string(c.reloptions || ARRAY(SELECT 'toast.' || x FROM pg_catalog.unnest(tc.reloptions) x), ', '), '') AS "options",
  CASE WHEN c.reloftype <> 0 THEN c.reloftype::pg_catalog.regtype::pg_catalog.text END AS "oftype",
  (SELECT ts.spcname FROM pg_catalog.pg_tablespace ts WHERE ts.oid = c.reltablespace) AS "tablespace",
  h.inhparent::pg_catalog.regclass AS "parent",
  pg_catalog.pg_get_expr(c.relpartbound, c.oid) AS "bound",
  CASE WHEN h.inhdetachpending THEN ' DETACH PENDING' END AS "detaching",
  CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END AS "partkey"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_am am ON am.oid = c.relam
  LEFT JOIN pg_catalog.pg_class tc ON tc.oid = c.reltoastrelid
  LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = c.oid AND c.relispartition
WHERE pg_catalog.pg_table_is_visible(c.oid)
ORDER BY n.nspname, c.relname;

-- + 12 13; S+ 12 13; + hidden 12 13
SELECT c.oid AS "oid",
  n.nspname AS "schema",
  c.relname AS "name",
  c.relkind AS "kind",
  c.relpersistence AS "persistence",
  c.relreplident AS "replident",
  c.relchecks > 0 AS "checks",
  c.relhasindex AS "index",
  c.relhasrules AS "rules",
  c.relhassubclass AS "subclass",
  c.relhastriggers AS "triggers",
  c.relrowsecurity AS "rls",
  c.relforcerowsecurity AS "force_rls",
  c.relispartition AS "partition",
  am.amname AS "am",
  NULLIF(pg_catalog.array_to_string(c.reloptions || ARRAY(SELECT 'toast.' || x FROM pg_catalog.unnest(tc.reloptions) x), ', '), '') AS "options",
  CASE WHEN c.reloftype <> 0 THEN c.reloftype::pg_catalog.regtype::pg_catalog.text END AS "oftype",
  (SELECT ts.spcname FROM pg_catalog.pg_tablespace ts WHERE ts.oid = c.reltablespace) AS "tablespace",
  h.inhparent::pg_catalog.regclass AS "parent",
  pg_catalog.pg_get_expr(c.relpartbound, c.oid) AS "bound",
  CASE WHEN c.relispartition THEN pg_catalog.pg_get_partition_constraintdef(c.oid) END AS "constraint",
  CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END AS "partkey"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_am am ON am.oid = c.relam
  LEFT JOIN pg_catalog.pg_class tc ON tc.oid = c.reltoastrelid
  LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = c.oid AND c.relispartition
WHERE pg_catalog.pg_table_is_visible(c.oid)
ORDER BY n.nspname, c.relname;

-- + 14 15 16 17 18; S+ 14 15 16 17 18; + hidden 14 15 16 17 18
SELECT c.oid AS "oid",
  n.nspname AS "schema",
  c.relname AS "name",
  c.relkind AS "kind",
  c.relpersistence AS "persistence",
  c.relreplident AS "replident",
  c.relchecks > 0 AS "checks",
  c.relhasindex AS "index",
  c.relhasrules AS "rules",
  c.relhassubclass AS "subclass",
  c.relhastriggers AS "triggers",
  c.relrowsecurity AS "rls",
  c.relforcerowsecurity AS "force_rls",
  c.relispartition AS "partition",
  am.amname AS "am",
  NULLIF(pg_catalog.array_to_string(c.reloptions || ARRAY(SELECT 'toast.' || x FROM pg_catalog.unnest(tc.reloptions) x), ', '), '') AS "options",
  CASE WHEN c.reloftype <> 0 THEN c.reloftype::pg_catalog.regtype::pg_catalog.text END AS "oftype",
  (SELECT ts.spcname FROM pg_catalog.pg_tablespace ts WHERE ts.oid = c.reltablespace) AS "tablespace",
  h.inhparent::pg_catalog.regclass AS "parent",
  pg_catalog.pg_get_expr(c.relpartbound, c.oid) AS "bound",
  CASE WHEN h.inhdetachpending THEN ' DETACH PENDING' END AS "detaching",
  CASE WHEN c.relispartition THEN pg_catalog.pg_get_partition_constraintdef(c.oid) END AS "constraint",
  CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END AS "partkey"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_am am ON am.oid = c.relam
  LEFT JOIN pg_catalog.pg_class tc ON tc.oid = c.reltoastrelid
  LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = c.oid AND c.relispartition
WHERE pg_catalog.pg_table_is_visible(c.oid)
ORDER BY n.nspname, c.relname;

-- pattern 12 13; two patterns 12 13
SELECT c.oid AS "oid",
  n.nspname AS "schema",
  c.relname AS "name",
  c.relkind AS "kind",
  c.relpersistence AS "persistence",
  c.relreplident AS "replident",
  c.relchecks > 0 AS "checks",
  c.relhasindex AS "index",
  c.relhasrules AS "rules",
  c.relhassubclass AS "subclass",
  c.relhastriggers AS "triggers",
  c.relrowsecurity AS "rls",
  c.relforcerowsecurity AS "force_rls",
  c.relispartition AS "partition",
  am.amname AS "am",
  NULLIF(pg_catalog.array_to_string(c.reloptions || ARRAY(SELECT 'toast.' || x FROM pg_catalog.unnest(tc.reloptions) x), ', '), '') AS "options",
  CASE WHEN c.reloftype <> 0 THEN c.reloftype::pg_catalog.regtype::pg_catalog.text END AS "oftype",
  (SELECT ts.spcname FROM pg_catalog.pg_tablespace ts WHERE ts.oid = c.reltablespace) AS "tablespace",
  h.inhparent::pg_catalog.regclass AS "parent",
  pg_catalog.pg_get_expr(c.relpartbound, c.oid) AS "bound",
  CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END AS "partkey"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_am am ON am.oid = c.relam
  LEFT JOIN pg_catalog.pg_class tc ON tc.oid = c.reltoastrelid
  LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = c.oid AND c.relispartition
WHERE c.relname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
  AND pg_catalog.pg_table_is_visible(c.oid)
ORDER BY n.nspname, c.relname;

-- pattern 14 15 16 17 18; two patterns 14 15 16 17 18
SELECT c.oid AS "oid",
  n.nspname AS "schema",
  c.relname AS "name",
  c.relkind AS "kind",
  c.relpersistence AS "persistence",
  c.relreplident AS "replident",
  c.relchecks > 0 AS "checks",
  c.relhasindex AS "index",
  c.relhasrules AS "rules",
  c.relhassubclass AS "subclass",
  c.relhastriggers AS "triggers",
  c.relrowsecurity AS "rls",
  c.relforcerowsecurity AS "force_rls",
  c.relispartition AS "partition",
  am.amname AS "am",
  NULLIF(pg_catalog.array_to_string(c.reloptions || ARRAY(SELECT 'toast.' || x FROM pg_catalog.unnest(tc.reloptions) x), ', '), '') AS "options",
  CASE WHEN c.reloftype <> 0 THEN c.reloftype::pg_catalog.regtype::pg_catalog.text END AS "oftype",
  (SELECT ts.spcname FROM pg_catalog.pg_tablespace ts WHERE ts.oid = c.reltablespace) AS "tablespace",
  h.inhparent::pg_catalog.regclass AS "parent",
  pg_catalog.pg_get_expr(c.relpartbound, c.oid) AS "bound",
  CASE WHEN h.inhdetachpending THEN ' DETACH PENDING' END AS "detaching",
  CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END AS "partkey"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_am am ON am.oid = c.relam
  LEFT JOIN pg_catalog.pg_class tc ON tc.oid = c.reltoastrelid
  LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = c.oid AND c.relispartition
WHERE c.relname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
  AND pg_catalog.pg_table_is_visible(c.oid)
ORDER BY n.nspname, c.relname;

-- + pattern 12 13
SELECT c.oid AS "oid",
  n.nspname AS "schema",
  c.relname AS "name",
  c.relkind AS "kind",
  c.relpersistence AS "persistence",
  c.relreplident AS "replident",
  c.relchecks > 0 AS "checks",
  c.relhasindex AS "index",
  c.relhasrules AS "rules",
  c.relhassubclass AS "subclass",
  c.relhastriggers AS "triggers",
  c.relrowsecurity AS "rls",
  c.relforcerowsecurity AS "force_rls",
  c.relispartition AS "partition",
  am.amname AS "am",
  NULLIF(pg_catalog.array_to_string(c.reloptions || ARRAY(SELECT 'toast.' || x FROM pg_catalog.unnest(tc.reloptions) x), ', '), '') AS "options",
  CASE WHEN c.reloftype <> 0 THEN c.reloftype::pg_catalog.regtype::pg_catalog.text END AS "oftype",
  (SELECT ts.spcname FROM pg_catalog.pg_tablespace ts WHERE ts.oid = c.reltablespace) AS "tablespace",
  h.inhparent::pg_catalog.regclass AS "parent",
  pg_catalog.pg_get_expr(c.relpartbound, c.oid) AS "bound",
  CASE WHEN c.relispartition THEN pg_catalog.pg_get_partition_constraintdef(c.oid) END AS "constraint",
  CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END AS "partkey"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_am am ON am.oid = c.relam
  LEFT JOIN pg_catalog.pg_class tc ON tc.oid = c.reltoastrelid
  LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = c.oid AND c.relispartition
WHERE c.relname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
  AND pg_catalog.pg_table_is_visible(c.oid)
ORDER BY n.nspname, c.relname;

-- + pattern 14 15 16 17 18
SELECT c.oid AS "oid",
  n.nspname AS "schema",
  c.relname AS "name",
  c.relkind AS "kind",
  c.relpersistence AS "persistence",
  c.relreplident AS "replident",
  c.relchecks > 0 AS "checks",
  c.relhasindex AS "index",
  c.relhasrules AS "rules",
  c.relhassubclass AS "subclass",
  c.relhastriggers AS "triggers",
  c.relrowsecurity AS "rls",
  c.relforcerowsecurity AS "force_rls",
  c.relispartition AS "partition",
  am.amname AS "am",
  NULLIF(pg_catalog.array_to_string(c.reloptions || ARRAY(SELECT 'toast.' || x FROM pg_catalog.unnest(tc.reloptions) x), ', '), '') AS "options",
  CASE WHEN c.reloftype <> 0 THEN c.reloftype::pg_catalog.regtype::pg_catalog.text END AS "oftype",
  (SELECT ts.spcname FROM pg_catalog.pg_tablespace ts WHERE ts.oid = c.reltablespace) AS "tablespace",
  h.inhparent::pg_catalog.regclass AS "parent",
  pg_catalog.pg_get_expr(c.relpartbound, c.oid) AS "bound",
  CASE WHEN h.inhdetachpending THEN ' DETACH PENDING' END AS "detaching",
  CASE WHEN c.relispartition THEN pg_catalog.pg_get_partition_constraintdef(c.oid) END AS "constraint",
  CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END AS "partkey"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_am am ON am.oid = c.relam
  LEFT JOIN pg_catalog.pg_class tc ON tc.oid = c.reltoastrelid
  LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = c.oid AND c.relispartition
WHERE c.relname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
  AND pg_catalog.pg_table_is_visible(c.oid)
ORDER BY n.nspname, c.relname;

