-- plain 12 13 14; + 12 13 14; S 12 13 14; S+ 12 13 14; + hidden 12 13 14; pattern 12 13 14; + pattern 12 13 14; two patterns 12 13 14
SELECT '    "' || p.pubname || '"' || p.detail AS "line"
FROM (
    SELECT p.pubname, '' AS detail
    FROM pg_catalog.pg_publication p
    WHERE p.puballtables AND pg_catalog.pg_relation_is_publishable({oid})
    UNION
    SELECT p.pubname, '' AS detail
    FROM pg_catalog.pg_publication p
      JOIN pg_catalog.pg_publication_rel r ON r.prpubid = p.oid
    WHERE r.prrelid = {oid}
  ) p
ORDER BY p.pubname, p.detail = '', p.detail;

-- plain 15 16 17 18; + 15 16 17 18; S 15 16 17 18; S+ 15 16 17 18; + hidden 15 16 17 18; pattern 15 16 17 18; + pattern 15 16 17 18; two patterns 15 16 17 18
SELECT '    "' || p.pubname || '"' || p.detail AS "line"
FROM (
    SELECT p.pubname, '' AS detail
    FROM pg_catalog.pg_publication p
    WHERE p.puballtables AND pg_catalog.pg_relation_is_publishable({oid})
    UNION
    SELECT p.pubname, COALESCE(' (' || (
        SELECT pg_catalog.string_agg(a.attname, ', ' ORDER BY u.pos)
        FROM pg_catalog.unnest(r.prattrs) WITH ORDINALITY u(attnum, pos)
          JOIN pg_catalog.pg_attribute a ON a.attrelid = r.prrelid AND a.attnum = u.attnum) || ')', '')
      || COALESCE(' WHERE ' || pg_catalog.pg_get_expr(r.prqual, r.prrelid), '') AS detail
    FROM pg_catalog.pg_publication p
      JOIN pg_catalog.pg_publication_rel r ON r.prpubid = p.oid
    WHERE r.prrelid = {oid}
    UNION
    SELECT p.pubname, '' AS detail
    FROM pg_catalog.pg_publication p
      JOIN pg_catalog.pg_publication_namespace pn ON pn.pnpubid = p.oid
      JOIN pg_catalog.pg_class c ON c.relnamespace = pn.pnnspid
    WHERE c.oid = {oid} AND pg_catalog.pg_relation_is_publishable({oid})
  ) p
ORDER BY p.pubname, p.detail = '', p.detail;

