-- plain 12 13 14 15 16 17 18; + 12 13 14 15 16 17 18; S 12 13 14 15 16 17 18; S+ 12 13 14 15 16 17 18; + hidden 12 13 14 15 16 17 18; pattern 12 13 14 15 16 17 18; + pattern 12 13 14 15 16 17 18; two patterns 12 13 14 15 16 17 18
SELECT s.srvname AS "server",
  CASE WHEN f.ftoptions IS NULL THEN '' ELSE '(' || (SELECT pg_catalog.string_agg(pg_catalog.quote_ident(option_name) || ' ' || pg_catalog.quote_literal(option_value), ', ') FROM pg_catalog.pg_options_to_table(f.ftoptions)) || ')' END AS "options"
FROM pg_catalog.pg_foreign_table f
  JOIN pg_catalog.pg_foreign_server s ON s.oid = f.ftserver
WHERE f.ftrelid = {oid};

