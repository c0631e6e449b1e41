-- plain 12 13 14 15 16 17 18; + 12 13 14 15 16 17 18; S 12 13 14 15 16 17 18; S+ 12 13 14 15 16 17 18; + hidden 12 13 14 15 16 17 18; pattern 12 13 14 15 16 17 18; + pattern 12 13 14 15 16 17 18; two patterns 12 13 14 15 16 17 18
SELECT CASE w.ev_enabled WHEN 'O' THEN 'Rules:' WHEN 'D' THEN 'Disabled rules:' WHEN 'A' THEN 'Rules firing always:' WHEN 'R' THEN 'Rules firing on replica only:' END AS "heading",
  '    ' || pg_catalog.substr(pg_catalog.rtrim(pg_catalog.pg_get_ruledef(w.oid, true), ';'), 13) AS "line",
  pg_catalog.strpos('ODAR', w.ev_enabled::pg_catalog.text) AS "place"
FROM pg_catalog.pg_rewrite w
WHERE w.ev_class = {oid} AND w.rulename <> '_RETURN'
ORDER BY place, w.rulename;

