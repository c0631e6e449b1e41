-- plain 12 13 14 15 16 17 18; S 12 13 14 15 16 17 18
-- List of text search configurations
SELECT n.nspname AS "Schema",
  c.cfgname AS "Name",
  pg_catalog.obj_description(c.oid, 'pg_ts_config') AS "Description"
FROM pg_catalog.pg_ts_config c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.cfgnamespace
WHERE pg_catalog.pg_ts_config_is_visible(c.oid)
ORDER BY n.nspname, c.cfgname;

-- + 12 13 14 15 16 17 18; S+ 12 13 14 15 16 17 18; + hidden 12 13 14 15 16 17 18
SELECT c.oid AS "oid",
  'Text search configuration "' || n.nspname || '.' || c.cfgname
    || E'"\nParser: "' || pn.nspname || '.' || p.prsname || '"' AS "title",
  m.token AS "Token",
  m.dicts AS "Dictionaries"
FROM pg_catalog.pg_ts_config c
  JOIN pg_catalog.pg_namespace n ON n.oid = c.cfgnamespace
  JOIN pg_catalog.pg_ts_parser p ON p.oid = c.cfgparser
  JOIN pg_catalog.pg_namespace pn ON pn.oid = p.prsnamespace
  LEFT JOIN LATERAL (
    SELECT t.alias AS token, pg_catalog.btrim(pg_catalog.array_agg(
      k.mapdict::pg_catalog.regdictionary ORDER BY k.mapseqno)::pg_catalog.text, '{}') AS dicts
    FROM pg_catalog.ts_token_type(c.cfgparser) t
      JOIN pg_catalog.pg_ts_config_map k ON k.maptokentype = t.tokid
    WHERE k.mapcfg = c.oid
    GROUP BY t.tokid, t.alias) m ON true
WHERE pg_catalog.pg_ts_config_is_visible(c.oid)
ORDER BY n.nspname, c.cfgname, m.token;

-- pattern 12 13 14 15 16 17 18; two patterns 12 13 14 15 16 17 18
-- List of text search configurations
SELECT n.nspname AS "Schema",
  c.cfgname AS "Name",
  pg_catalog.obj_description(c.oid, 'pg_ts_config') AS "Description"
FROM pg_catalog.pg_ts_config c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.cfgnamespace
WHERE c.cfgname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
  AND pg_catalog.pg_ts_config_is_visible(c.oid)
ORDER BY n.nspname, c.cfgname;

-- + pattern 12 13 14 15 16 17 18
SELECT c.oid AS "oid",
  'Text search configuration "' || n.nspname || '.' || c.cfgname
    || E'"\nParser: "' || pn.nspname || '.' || p.prsname || '"' AS "title",
  m.token AS "Token",
  m.dicts AS "Dictionaries"
FROM pg_catalog.pg_ts_config c
  JOIN pg_catalog.pg_namespace n ON n.oid = c.cfgnamespace
  JOIN pg_catalog.pg_ts_parser p ON p.oid = c.cfgparser
  JOIN pg_catalog.pg_namespace pn ON pn.oid = p.prsnamespace
  LEFT JOIN LATERAL (
    SELECT t.alias AS token, pg_catalog.btrim(pg_catalog.array_agg(
      k.mapdict::pg_catalog.regdictionary ORDER BY k.mapseqno)::pg_catalog.text, '{}') AS dicts
    FROM pg_catalog.ts_token_type(c.cfgparser) t
      JOIN pg_catalog.pg_ts_config_map k ON k.maptokentype = t.tokid
    WHERE k.mapcfg = c.oid
    GROUP BY t.tokid, t.alias) m ON true
WHERE c.cfgname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
  AND pg_catalog.pg_ts_config_is_visible(c.oid)
ORDER BY n.nspname, c.cfgname, m.token;

