-- plain 12 13 14 15 16 17 18; S 12 13 14 15 16 17 18
-- List of subscriptions
SELECT s.subname AS "Name",
  pg_catalog.pg_get_userbyid(s.subowner) AS "Owner",
  s.subenabled AS "Enabled",
  s.subpublications AS "Publication"
FROM pg_catalog.pg_subscription s
WHERE s.subdbid = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
ORDER BY s.subname;

-- + 12 13; S+ 12 13; + hidden 12 13
-- List of subscriptions
SELECT s.subname AS "Name",
  pg_catalog.pg_get_userbyid(s.subowner) AS "Owner",
  s.subenabled AS "Enabled",
  s.subpublications AS "Publication",
  s.subsynccommit AS "Synchronous commit",
  s.subconninfo AS "Conninfo"
FROM pg_catalog.pg_subscription s
WHERE s.subdbid = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
ORDER BY s.subname;

-- + 14; S+ 14; + hidden 14
-- List of subscriptions
SELECT s.subname AS "Name",
  pg_catalog.pg_get_userbyid(s.subowner) AS "Owner",
  s.subenabled AS "Enabled",
  s.subpublications AS "Publication",
  s.subbinary AS "Binary",
  s.substream AS "Streaming",
  s.subsynccommit AS "Synchronous commit",
  s.subconninfo AS "Conninfo"
FROM pg_catalog.pg_subscription s
WHERE s.subdbid = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
ORDER BY s.subname;

-- + 15; S+ 15; + hidden 15
-- List of subscriptions
SELECT s.subname AS "Name",
  pg_catalog.pg_get_userbyid(s.subowner) AS "Owner",
  s.subenabled AS "Enabled",
  s.subpublications AS "Publication",
  s.subbinary AS "Binary",
  s.substream AS "Streaming",
  s.subtwophasestate AS "Two-phase commit",
  s.subdisableonerr AS "Disable on error",
  s.subsynccommit AS "Synchronous commit",
  s.subconninfo AS "Conninfo",
  s.subskiplsn AS "Skip LSN"
FROM pg_catalog.pg_subscription s
WHERE s.subdbid = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
ORDER BY s.subname;

-- + 16; S+ 16; + hidden 16
-- List of subscriptions
SELECT s.subname AS "Name",
  pg_catalog.pg_get_userbyid(s.subowner) AS "Owner",
  s.subenabled AS "Enabled",
  s.subpublications AS "Publication",
  s.subbinary AS "Binary",
  CASE s.substream WHEN 'f' THEN 'off' WHEN 't' THEN 'on' WHEN 'p' THEN 'parallel' END AS "Streaming",
  s.subtwophasestate AS "Two-phase commit",
  s.subdisableonerr AS "Disable on error",
  s.suborigin AS "Origin",
  s.subpasswordrequired AS "Password required",
  s.subrunasowner AS "Run as owner?",
  s.subsynccommit AS "Synchronous commit",
  s.subconninfo AS "Conninfo",
  s.subskiplsn AS "Skip LSN"
FROM pg_catalog.pg_subscription s
WHERE s.subdbid = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
ORDER BY s.subname;

-- + 17 18; S+ 17 18; + hidden 17 18
-- List of subscriptions
SELECT s.subname AS "Name",
  pg_catalog.pg_get_userbyid(s.subowner) AS "Owner",
  s.subenabled AS "Enabled",
  s.subpublications AS "Publication",
  s.subbinary AS "Binary",
  CASE s.substream WHEN 'f' THEN 'off' WHEN 't' THEN 'on' WHEN 'p' THEN 'parallel' END AS "Streaming",
  s.subtwophasestate AS "Two-phase commit",
  s.subdisableonerr AS "Disable on error",
  s.suborigin AS "Origin",
  s.subpasswordrequired AS "Password required",
  s.subrunasowner AS "Run as owner?",
  s.subfailover AS "Failover",
  s.subsynccommit AS "Synchronous commit",
  s.subconninfo AS "Conninfo",
  s.subskiplsn AS "Skip LSN"
FROM pg_catalog.pg_subscription s
WHERE s.subdbid = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
ORDER BY s.subname;

-- pattern 12 13 14 15 16 17 18; two patterns 12 13 14 15 16 17 18
-- List of subscriptions
SELECT s.subname AS "Name",
  pg_catalog.pg_get_userbyid(s.subowner) AS "Owner",
  s.subenabled AS "Enabled",
  s.subpublications AS "Publication"
FROM pg_catalog.pg_subscription s
WHERE s.subdbid = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
  AND s.subname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY s.subname;

-- + pattern 12 13
-- List of subscriptions
SELECT s.subname AS "Name",
  pg_catalog.pg_get_userbyid(s.subowner) AS "Owner",
  s.subenabled AS "Enabled",
  s.subpublications AS "Publication",
  s.subsynccommit AS "Synchronous commit",
  s.subconninfo AS "Conninfo"
FROM pg_catalog.pg_subscription s
WHERE s.subdbid = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
  AND s.subname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY s.subname;

-- + pattern 14
-- List of subscriptions
SELECT s.subname AS "Name",
  pg_catalog.pg_get_userbyid(s.subowner) AS "Owner",
  s.subenabled AS "Enabled",
  s.subpublications AS "Publication",
  s.subbinary AS "Binary",
  s.substream AS "Streaming",
  s.subsynccommit AS "Synchronous commit",
  s.subconninfo AS "Conninfo"
FROM pg_catalog.pg_subscription s
WHERE s.subdbid = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
  AND s.subname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY s.subname;

-- + pattern 15
-- List of subscriptions
SELECT s.subname AS "Name",
  pg_catalog.pg_get_userbyid(s.subowner) AS "Owner",
  s.subenabled AS "Enabled",
  s.subpublications AS "Publication",
  s.subbinary AS "Binary",
  s.substream AS "Streaming",
  s.subtwophasestate AS "Two-phase commit",
  s.subdisableonerr AS "Disable on error",
  s.subsynccommit AS "Synchronous commit",
  s.subconninfo AS "Conninfo",
  s.subskiplsn AS "Skip LSN"
FROM pg_catalog.pg_subscription s
WHERE s.subdbid = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
  AND s.subname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY s.subname;

-- + pattern 16
-- List of subscriptions
SELECT s.subname AS "Name",
  pg_catalog.pg_get_userbyid(s.subowner) AS "Owner",
  s.subenabled AS "Enabled",
  s.subpublications AS "Publication",
  s.subbinary AS "Binary",
  CASE s.substream WHEN 'f' THEN 'off' WHEN 't' THEN 'on' WHEN 'p' THEN 'parallel' END AS "Streaming",
  s.subtwophasestate AS "Two-phase commit",
  s.subdisableonerr AS "Disable on error",
  s.suborigin AS "Origin",
  s.subpasswordrequired AS "Password required",
  s.subrunasowner AS "Run as owner?",
  s.subsynccommit AS "Synchronous commit",
  s.subconninfo AS "Conninfo",
  s.subskiplsn AS "Skip LSN"
FROM pg_catalog.pg_subscription s
WHERE s.subdbid = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
  AND s.subname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY s.subname;

-- + pattern 17 18
-- List of subscriptions
SELECT s.subname AS "Name",
  pg_catalog.pg_get_userbyid(s.subowner) AS "Owner",
  s.subenabled AS "Enabled",
  s.subpublications AS "Publication",
  s.subbinary AS "Binary",
  CASE s.substream WHEN 'f' THEN 'off' WHEN 't' THEN 'on' WHEN 'p' THEN 'parallel' END AS "Streaming",
  s.subtwophasestate AS "Two-phase commit",
  s.subdisableonerr AS "Disable on error",
  s.suborigin AS "Origin",
  s.subpasswordrequired AS "Password required",
  s.subrunasowner AS "Run as owner?",
  s.subfailover AS "Failover",
  s.subsynccommit AS "Synchronous commit",
  s.subconninfo AS "Conninfo",
  s.subskiplsn AS "Skip LSN"
FROM pg_catalog.pg_subscription s
WHERE s.subdbid = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
  AND s.subname OPERATOR(pg_catalog.~) '^(pat.*)$' COLLATE pg_catalog.default
ORDER BY s.subname;

