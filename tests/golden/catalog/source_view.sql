-- plain 12 13 14 15 16 17 18; + 12 13 14 15 16 17 18; S 12 13 14 15 16 17 18; S+ 12 13 14 15 16 17 18; + hidden 12 13 14 15 16 17 18; pattern 12 13 14 15 16 17 18; + pattern 12 13 14 15 16 17 18; two patterns 12 13 14 15 16 17 18
SELECT n.nspname AS "schema",
  c.relname AS "name",
  c.relkind AS "kind",
  pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname) AS "qualified",
  CASE WHEN c.relkind = 'v' THEN pg_catalog.pg_get_viewdef(c.oid, true) END AS "definition",
  (SELECT pg_catalog.string_agg(pg_catalog.quote_ident(pg_catalog.split_part(o, '=', 1)) || '=' || pg_catalog.quote_literal(pg_catalog.substr(o, pg_catalog.strpos(o, '=') + 1)), ', ')
    FROM pg_catalog.unnest(c.reloptions) o WHERE o NOT LIKE 'check\_option=%') AS "options",
  CASE WHEN 'check_option=local' = ANY (c.reloptions) THEN 'LOCAL'
    WHEN 'check_option=cascaded' = ANY (c.reloptions) THEN 'CASCADED' END AS "checked"
FROM pg_catalog.pg_class c
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.oid = {oid};

