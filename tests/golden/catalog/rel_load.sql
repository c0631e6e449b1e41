-- plain 12 13 14 15 16 17; S 12 13 14 15 16 17
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
  EXISTS (SELECT FROM pg_catalog.pg_policy p WHERE p.polrelid = c.oid) AS "policies",
  EXISTS (SELECT FROM pg_catalog.pg_statistic_ext s WHERE s.stxrelid = c.oid) AS "statistics",
  EXISTS (SELECT FROM pg_catalog.pg_inherits h WHERE h.inhrelid = c.oid) AS "parents",
  CASE WHEN c.reloftype <> 0 THEN c.reloftype::pg_catalog.regtype::pg_catalog.text END AS "oftype",
  (SELECT ts.spcname FROM pg_catalog.pg_tablespace ts WHERE ts.oid = c.reltablespace) AS "tablespace",
  CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END AS "partkey"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE pg_catalog.pg_table_is_visible(c.oid)
ORDER BY n.nspname, c.relname;

-- plain 18; S 18
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
  EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'f') AS "foreign_keys",
  EXISTS (SELECT FROM pg_catalog.pg_policy p WHERE p.polrelid = c.oid) AS "policies",
  EXISTS (SELECT FROM pg_catalog.pg_statistic_ext s WHERE s.stxrelid = c.oid) AS "statistics",
  EXISTS (SELECT FROM pg_catalog.pg_inherits h WHERE h.inhrelid = c.oid) AS "parents",
  CASE WHEN c.reloftype <> 0 THEN c.reloftype::pg_catalog.regtype::pg_catalog.text END AS "oftype",
  (SELECT ts.spcname FROM pg_catalog.pg_tablespace ts WHERE ts.oid = c.reltablespace) AS "tablespace",
  CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END AS "partkey"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE pg_catalog.pg_table_is_visible(c.oid)
ORDER BY n.nspname, c.relname;

-- + 12 13 14 15 16 17; S+ 12 13 14 15 16 17
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
  EXISTS (SELECT FROM pg_catalog.pg_policy p WHERE p.polrelid = c.oid) AS "policies",
  EXISTS (SELECT FROM pg_catalog.pg_statistic_ext s WHERE s.stxrelid = c.oid) AS "statistics",
  EXISTS (SELECT FROM pg_catalog.pg_inherits h WHERE h.inhrelid = c.oid) AS "parents",
  am.amname AS "am",
  NULLIF(pg_catalog.array_to_string(c.reloptions || ARRAY(SELECT 'toast.' || x FROM pg_catalog.unnest(tc.reloptions) x), ', '), '') AS "options",
  CASE WHEN c.reloftype <> 0 THEN c.reloftype::pg_catalog.regtype::pg_catalog.text END AS "oftype",
  (SELECT ts.spcname FROM pg_catalog.pg_tablespace ts WHERE ts.oid = c.reltablespace) AS "tablespace",
  CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END AS "partkey"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_am am ON am.oid = c.relam
  LEFT JOIN pg_catalog.pg_class tc ON tc.oid = c.reltoastrelid
WHERE pg_catalog.pg_table_is_visible(c.oid)
ORDER BY n.nspname, c.relname;

-- + 18; S+ 18
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
  EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'f') AS "foreign_keys",
  EXISTS (SELECT FROM pg_catalog.pg_policy p WHERE p.polrelid = c.oid) AS "policies",
  EXISTS (SELECT FROM pg_catalog.pg_statistic_ext s WHERE s.stxrelid = c.oid) AS "statistics",
  EXISTS (SELECT FROM pg_catalog.pg_inherits h WHERE h.inhrelid = c.oid) AS "parents",
  am.amname AS "am",
  NULLIF(pg_catalog.array_to_string(c.reloptions || ARRAY(SELECT 'toast.' || x FROM pg_catalog.unnest(tc.reloptions) x), ', '), '') AS "options",
  CASE WHEN c.reloftype <> 0 THEN c.reloftype::pg_catalog.regtype::pg_catalog.text END AS "oftype",
  (SELECT ts.spcname FROM pg_catalog.pg_tablespace ts WHERE ts.oid = c.reltablespace) AS "tablespace",
  CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END AS "partkey"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_am am ON am.oid = c.relam
  LEFT JOIN pg_catalog.pg_class tc ON tc.oid = c.reltoastrelid
WHERE pg_catalog.pg_table_is_visible(c.oid)
ORDER BY n.nspname, c.relname;

-- + hidden 12 13 14 15 16 17
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
  EXISTS (SELECT FROM pg_catalog.pg_policy p WHERE p.polrelid = c.oid) AS "policies",
  EXISTS (SELECT FROM pg_catalog.pg_statistic_ext s WHERE s.stxrelid = c.oid) AS "statistics",
  EXISTS (SELECT FROM pg_catalog.pg_inherits h WHERE h.inhrelid = c.oid) AS "parents",
  NULLIF(pg_catalog.array_to_string(c.reloptions || ARRAY(SELECT 'toast.' || x FROM pg_catalog.unnest(tc.reloptions) x), ', '), '') AS "options",
  CASE WHEN c.reloftype <> 0 THEN c.reloftype::pg_catalog.regtype::pg_catalog.text END AS "oftype",
  (SELECT ts.spcname FROM pg_catalog.pg_tablespace ts WHERE ts.oid = c.reltablespace) AS "tablespace",
  CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END AS "partkey"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_class tc ON tc.oid = c.reltoastrelid
WHERE pg_catalog.pg_table_is_visible(c.oid)
ORDER BY n.nspname, c.relname;

-- + hidden 18
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
  EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'f') AS "foreign_keys",
  EXISTS (SELECT FROM pg_catalog.pg_policy p WHERE p.polrelid = c.oid) AS "policies",
  EXISTS (SELECT FROM pg_catalog.pg_statistic_ext s WHERE s.stxrelid = c.oid) AS "statistics",
  EXISTS (SELECT FROM pg_catalog.pg_inherits h WHERE h.inhrelid = c.oid) AS "parents",
  NULLIF(pg_catalog.array_to_string(c.reloptions || ARRAY(SELECT 'toast.' || x FROM pg_catalog.unnest(tc.reloptions) x), ', '), '') AS "options",
  CASE WHEN c.reloftype <> 0 THEN c.reloftype::pg_catalog.regtype::pg_catalog.text END AS "oftype",
  (SELECT ts.spcname FROM pg_catalog.pg_tablespace ts WHERE ts.oid = c.reltablespace) AS "tablespace",
  CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END AS "partkey"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_class tc ON tc.oid = c.reltoastrelid
WHERE pg_catalog.pg_table_is_visible(c.oid)
ORDER BY n.nspname, c.relname;

-- pattern 12 13 14 15 16 17; two patterns 12 13 14 15 16 17
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
  EXISTS (SELECT FROM pg_catalog.pg_policy p WHERE p.polrelid = c.oid) AS "policies",
  EXISTS (SELECT FROM pg_catalog.pg_statistic_ext s WHERE s.stxrelid = c.oid) AS "statistics",
  EXISTS (SELECT FROM pg_catalog.pg_inherits h WHERE h.inhrelid = c.oid) AS "parents",
  CASE WHEN c.reloftype <> 0 THEN c.reloftype::pg_catalog.regtype::pg_catalog.text END AS "oftype",
  (SELECT ts.spcname FROM pg_catalog.pg_tablespace ts WHERE ts.oid = c.reltablespace) AS "tablespace",
  CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END AS "partkey"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
  AND pg_catalog.pg_table_is_visible(c.oid)
ORDER BY n.nspname, c.relname;

-- pattern 18; two patterns 18
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
  EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'f') AS "foreign_keys",
  EXISTS (SELECT FROM pg_catalog.pg_policy p WHERE p.polrelid = c.oid) AS "policies",
  EXISTS (SELECT FROM pg_catalog.pg_statistic_ext s WHERE s.stxrelid = c.oid) AS "statistics",
  EXISTS (SELECT FROM pg_catalog.pg_inherits h WHERE h.inhrelid = c.oid) AS "parents",
  CASE WHEN c.reloftype <> 0 THEN c.reloftype::pg_catalog.regtype::pg_catalog.text END AS "oftype",
  (SELECT ts.spcname FROM pg_catalog.pg_tablespace ts WHERE ts.oid = c.reltablespace) AS "tablespace",
  CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END AS "partkey"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
  AND pg_catalog.pg_table_is_visible(c.oid)
ORDER BY n.nspname, c.relname;

-- + pattern 12 13 14 15 16 17
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
  EXISTS (SELECT FROM pg_catalog.pg_policy p WHERE p.polrelid = c.oid) AS "policies",
  EXISTS (SELECT FROM pg_catalog.pg_statistic_ext s WHERE s.stxrelid = c.oid) AS "statistics",
  EXISTS (SELECT FROM pg_catalog.pg_inherits h WHERE h.inhrelid = c.oid) AS "parents",
  am.amname AS "am",
  NULLIF(pg_catalog.array_to_string(c.reloptions || ARRAY(SELECT 'toast.' || x FROM pg_catalog.unnest(tc.reloptions) x), ', '), '') AS "options",
  CASE WHEN c.reloftype <> 0 THEN c.reloftype::pg_catalog.regtype::pg_catalog.text END AS "oftype",
  (SELECT ts.spcname FROM pg_catalog.pg_tablespace ts WHERE ts.oid = c.reltablespace) AS "tablespace",
  CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END AS "partkey"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_am am ON am.oid = c.relam
  LEFT JOIN pg_catalog.pg_class tc ON tc.oid = c.reltoastrelid
WHERE c.relname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
  AND pg_catalog.pg_table_is_visible(c.oid)
ORDER BY n.nspname, c.relname;

-- + pattern 18
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
  EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'f') AS "foreign_keys",
  EXISTS (SELECT FROM pg_catalog.pg_policy p WHERE p.polrelid = c.oid) AS "policies",
  EXISTS (SELECT FROM pg_catalog.pg_statistic_ext s WHERE s.stxrelid = c.oid) AS "statistics",
  EXISTS (SELECT FROM pg_catalog.pg_inherits h WHERE h.inhrelid = c.oid) AS "parents",
  am.amname AS "am",
  NULLIF(pg_catalog.array_to_string(c.reloptions || ARRAY(SELECT 'toast.' || x FROM pg_catalog.unnest(tc.reloptions) x), ', '), '') AS "options",
  CASE WHEN c.reloftype <> 0 THEN c.reloftype::pg_catalog.regtype::pg_catalog.text END AS "oftype",
  (SELECT ts.spcname FROM pg_catalog.pg_tablespace ts WHERE ts.oid = c.reltablespace) AS "tablespace",
  CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END AS "partkey"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_am am ON am.oid = c.relam
  LEFT JOIN pg_catalog.pg_class tc ON tc.oid = c.reltoastrelid
WHERE c.relname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
  AND pg_catalog.pg_table_is_visible(c.oid)
ORDER BY n.nspname, c.relname;

