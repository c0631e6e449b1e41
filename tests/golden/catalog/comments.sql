-- plain 12 13 14 15 16 17 18; + 12 13 14 15 16 17 18; + hidden 12 13 14 15 16 17 18
-- Object descriptions
SELECT DISTINCT n.nspname AS "Schema",
  o.name AS "Name",
  o.object AS "Object",
  d.description AS "Description"
FROM (
    SELECT 'pg_constraint'::pg_catalog.regclass AS classoid, c.relnamespace AS schema,
      x.oid, x.conname::pg_catalog.text AS name, 'table constraint' AS object, pg_catalog.pg_table_is_visible(c.oid) AS visible
    FROM pg_catalog.pg_constraint x JOIN pg_catalog.pg_class c ON c.oid = x.conrelid
    UNION ALL
    SELECT 'pg_constraint'::pg_catalog.regclass AS classoid, t.typnamespace AS schema,
      x.oid, x.conname::pg_catalog.text AS name, 'domain constraint' AS object, pg_catalog.pg_type_is_visible(t.oid) AS visible
    FROM pg_catalog.pg_constraint x JOIN pg_catalog.pg_type t ON t.oid = x.contypid
    UNION ALL
    SELECT 'pg_opclass'::pg_catalog.regclass AS classoid, x.opcnamespace AS schema,
      x.oid, x.opcname::pg_catalog.text AS name, 'operator class' AS object, pg_catalog.pg_opclass_is_visible(x.oid) AS visible
    FROM pg_catalog.pg_opclass x 
    UNION ALL
    SELECT 'pg_opfamily'::pg_catalog.regclass AS classoid, x.opfnamespace AS schema,
      x.oid, x.opfname::pg_catalog.text AS name, 'operator family' AS object, pg_catalog.pg_opfamily_is_visible(x.oid) AS visible
    FROM pg_catalog.pg_opfamily x 
    UNION ALL
    SELECT 'pg_rewrite'::pg_catalog.regclass AS classoid, c.relnamespace AS schema,
      x.oid, x.rulename::pg_catalog.text AS name, 'rule' AS object, pg_catalog.pg_table_is_visible(c.oid) AS visible
    FROM pg_catalog.pg_rewrite x JOIN pg_catalog.pg_class c ON c.oid = x.ev_class WHERE x.rulename <> '_RETURN'
    UNION ALL
    SELECT 'pg_trigger'::pg_catalog.regclass AS classoid, c.relnamespace AS schema,
      x.oid, x.tgname::pg_catalog.text AS name, 'trigger' AS object, pg_catalog.pg_table_is_visible(c.oid) AS visible
    FROM pg_catalog.pg_trigger x JOIN pg_catalog.pg_class c ON c.oid = x.tgrelid
  ) o
  JOIN pg_catalog.pg_namespace n ON n.oid = o.schema
  JOIN pg_catalog.pg_description d ON d.classoid = o.classoid AND d.objoid = o.oid AND d.objsubid = 0
WHERE n.nspname NOT IN ('pg_catalog', 'information_schema')
  AND o.visible
ORDER BY 1, 2, 3;

-- S 12 13 14 15 16 17 18; S+ 12 13 14 15 16 17 18
-- Object descriptions
SELECT DISTINCT n.nspname AS "Schema",
  o.name AS "Name",
  o.object AS "Object",
  d.description AS "Description"
FROM (
    SELECT 'pg_constraint'::pg_catalog.regclass AS classoid, c.relnamespace AS schema,
      x.oid, x.conname::pg_catalog.text AS name, 'table constraint' AS object, pg_catalog.pg_table_is_visible(c.oid) AS visible
    FROM pg_catalog.pg_constraint x JOIN pg_catalog.pg_class c ON c.oid = x.conrelid
    UNION ALL
    SELECT 'pg_constraint'::pg_catalog.regclass AS classoid, t.typnamespace AS schema,
      x.oid, x.conname::pg_catalog.text AS name, 'domain constraint' AS object, pg_catalog.pg_type_is_visible(t.oid) AS visible
    FROM pg_catalog.pg_constraint x JOIN pg_catalog.pg_type t ON t.oid = x.contypid
    UNION ALL
    SELECT 'pg_opclass'::pg_catalog.regclass AS classoid, x.opcnamespace AS schema,
      x.oid, x.opcname::pg_catalog.text AS name, 'operator class' AS object, pg_catalog.pg_opclass_is_visible(x.oid) AS visible
    FROM pg_catalog.pg_opclass x 
    UNION ALL
    SELECT 'pg_opfamily'::pg_catalog.regclass AS classoid, x.opfnamespace AS schema,
      x.oid, x.opfname::pg_catalog.text AS name, 'operator family' AS object, pg_catalog.pg_opfamily_is_visible(x.oid) AS visible
    FROM pg_catalog.pg_opfamily x 
    UNION ALL
    SELECT 'pg_rewrite'::pg_catalog.regclass AS classoid, c.relnamespace AS schema,
      x.oid, x.rulename::pg_catalog.text AS name, 'rule' AS object, pg_catalog.pg_table_is_visible(c.oid) AS visible
    FROM pg_catalog.pg_rewrite x JOIN pg_catalog.pg_class c ON c.oid = x.ev_class WHERE x.rulename <> '_RETURN'
    UNION ALL
    SELECT 'pg_trigger'::pg_catalog.regclass AS classoid, c.relnamespace AS schema,
      x.oid, x.tgname::pg_catalog.text AS name, 'trigger' AS object, pg_catalog.pg_table_is_visible(c.oid) AS visible
    FROM pg_catalog.pg_trigger x JOIN pg_catalog.pg_class c ON c.oid = x.tgrelid
  ) o
  JOIN pg_catalog.pg_namespace n ON n.oid = o.schema
  JOIN pg_catalog.pg_description d ON d.classoid = o.classoid AND d.objoid = o.oid AND d.objsubid = 0
WHERE o.visible
ORDER BY 1, 2, 3;

-- pattern 12 13 14 15 16 17 18; + pattern 12 13 14 15 16 17 18; two patterns 12 13 14 15 16 17 18
-- Object descriptions
SELECT DISTINCT n.nspname AS "Schema",
  o.name AS "Name",
  o.object AS "Object",
  d.description AS "Description"
FROM (
    SELECT 'pg_constraint'::pg_catalog.regclass AS classoid, c.relnamespace AS schema,
      x.oid, x.conname::pg_catalog.text AS name, 'table constraint' AS object, pg_catalog.pg_table_is_visible(c.oid) AS visible
    FROM pg_catalog.pg_constraint x JOIN pg_catalog.pg_class c ON c.oid = x.conrelid
    UNION ALL
    SELECT 'pg_constraint'::pg_catalog.regclass AS classoid, t.typnamespace AS schema,
      x.oid, x.conname::pg_catalog.text AS name, 'domain constraint' AS object, pg_catalog.pg_type_is_visible(t.oid) AS visible
    FROM pg_catalog.pg_constraint x JOIN pg_catalog.pg_type t ON t.oid = x.contypid
    UNION ALL
    SELECT 'pg_opclass'::pg_catalog.regclass AS classoid, x.opcnamespace AS schema,
      x.oid, x.opcname::pg_catalog.text AS name, 'operator class' AS object, pg_catalog.pg_opclass_is_visible(x.oid) AS visible
    FROM pg_catalog.pg_opclass x 
    UNION ALL
    SELECT 'pg_opfamily'::pg_catalog.regclass AS classoid, x.opfnamespace AS schema,
      x.oid, x.opfname::pg_catalog.text AS name, 'operator family' AS object, pg_catalog.pg_opfamily_is_visible(x.oid) AS visible
    FROM pg_catalog.pg_opfamily x 
    UNION ALL
    SELECT 'pg_rewrite'::pg_catalog.regclass AS classoid, c.relnamespace AS schema,
      x.oid, x.rulename::pg_catalog.text AS name, 'rule' AS object, pg_catalog.pg_table_is_visible(c.oid) AS visible
    FROM pg_catalog.pg_rewrite x JOIN pg_catalog.pg_class c ON c.oid = x.ev_class WHERE x.rulename <> '_RETURN'
    UNION ALL
    SELECT 'pg_trigger'::pg_catalog.regclass AS classoid, c.relnamespace AS schema,
      x.oid, x.tgname::pg_catalog.text AS name, 'trigger' AS object, pg_catalog.pg_table_is_visible(c.oid) AS visible
    FROM pg_catalog.pg_trigger x JOIN pg_catalog.pg_class c ON c.oid = x.tgrelid
  ) o
  JOIN pg_catalog.pg_namespace n ON n.oid = o.schema
  JOIN pg_catalog.pg_description d ON d.classoid = o.classoid AND d.objoid = o.oid AND d.objsubid = 0
WHERE o.name OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
  AND o.visible
ORDER BY 1, 2, 3;

