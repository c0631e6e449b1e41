/* SPDX-License-Identifier: PostgreSQL */
/* Parts that several completion rules share. */
#include "repl/grammar.h"

const struct grammar_sub grammar_subs[] = {
	/* queries */
	{ "alias", "[ AS <name> | <name> ] [ ( <name> ,... ) ]" },
	{ "from", "{ [ ONLY ] <selectable!> [ * ] @alias [ TABLESAMPLE { BERNOULLI | SYSTEM } ( <expr> ) [ REPEATABLE ( <expr> ) ] ]"
	    " | [ LATERAL ] ( <query> ) @alias | LATERAL <name> ( [ <expr> ,... ] ) [ WITH ORDINALITY ] @alias"
	    " | <name> ( [ <expr> ,... ] ) [ WITH ORDINALITY ] @alias"
	    " | ROWS FROM ( <expr> ,... ) [ WITH ORDINALITY ] @alias"
	    /* Joined tables; the parts cannot contain themselves. */
	    " | ( [ ONLY ] <selectable!> @alias { [ NATURAL ] { JOIN | INNER JOIN | CROSS JOIN | { LEFT | RIGHT | FULL } [ OUTER ] JOIN }"
	    " { [ ONLY ] <selectable!> | [ LATERAL ] ( <query> ) } @alias [ ON <expr> | USING ( <column> ,... ) [ AS <name> ] ] } ... ) @alias }" },
	{ "join", "{ [ NATURAL ] { JOIN | INNER JOIN | { LEFT | RIGHT | FULL } [ OUTER ] JOIN } @from"
	    " [ ON <expr> | USING ( <column> ,... ) [ AS <name> ] ] | CROSS JOIN @from } ..." },
	{ "froms", "{ @from [ @join ] } ,..." },
	{ "order", "{ <expr> [ ASC | DESC | USING <name> ] [ NULLS { FIRST | LAST } ] } ,..." },
	{ "core", "{ SELECT [ ALL | DISTINCT [ ON ( <expr> ,... ) ] ] [ { <expr> [ AS <name> ] } ,... ]"
	    " [ INTO [ TEMPORARY | TEMP | UNLOGGED ] [ TABLE ] <name> ]"
	    " [ FROM @froms ] [ WHERE <expr> ]"
	    " [ GROUP BY [ ALL | DISTINCT ] <expr> ,... ] [ HAVING <expr> ]"
	    " [ WINDOW { <name> AS ( <expr> ) } ,... ]"
	    " | VALUES { ( { DEFAULT | <expr> } ,... ) } ,... | TABLE [ ONLY ] <selectable!> | ( <query> ) }" },
	{ "select", "@core [ { { UNION | INTERSECT | EXCEPT } [ ALL | DISTINCT ] @core } ... ]"
	    " [ ORDER BY @order ] [ LIMIT { ALL | <expr> } ] [ OFFSET <expr> [ ROW | ROWS ] ]"
	    " [ FETCH { FIRST | NEXT } [ <expr> ] { ROW | ROWS } { ONLY | WITH TIES } ]"
	    " [ { FOR { UPDATE | NO KEY UPDATE | SHARE | KEY SHARE } [ OF <name> ,... ] [ NOWAIT | SKIP LOCKED ] } ... ]" },
	{ "returning", "RETURNING [ WITH ( { { OLD | NEW } AS <name> } ,... ) ] { <expr> [ AS <name> ] } ,..." },
	{ "assign", "{ <column> = { DEFAULT | <expr> } | ( <column> ,... ) = [ ROW ] ( <expr> ,... ) } ,..." },
	{ "insert", "INSERT INTO <updatable!> [ AS <name> ] [ ( <column> ,... ) ] [ OVERRIDING { SYSTEM | USER } VALUE ]"
	    " { DEFAULT VALUES | @select }"
	    " [ ON CONFLICT [ ( { <column> [ COLLATE <collation> ] } ,... ) [ WHERE <expr> ] | ON CONSTRAINT <constraint> ]"
	    " DO { NOTHING | UPDATE SET @assign [ WHERE <expr> ] } ] [ @returning ]" },
	{ "update", "UPDATE [ ONLY ] <updatable!> [ * ] [ AS <name> | <name> ] SET @assign [ FROM @froms ]"
	    " [ WHERE { CURRENT OF <cursor> | <expr> } ] [ @returning ]" },
	{ "delete", "DELETE FROM [ ONLY ] <updatable!> [ * ] [ AS <name> | <name> ] [ USING @froms ]"
	    " [ WHERE { CURRENT OF <cursor> | <expr> } ] [ @returning ]" },
	{ "merge_do", "{ DO NOTHING | DELETE | UPDATE SET @assign"
	    " | INSERT [ ( <column> ,... ) ] [ OVERRIDING { SYSTEM | USER } VALUE ]"
	    " { DEFAULT VALUES | VALUES ( { DEFAULT | <expr> } ,... ) } }" },
	{ "merge", "MERGE INTO [ ONLY ] <updatable!> [ * ] [ AS <name> | <name> ]"
	    " USING { [ ONLY ] <selectable> [ * ] | ( <query> ) } [ AS <name> | <name> ] [ @join ] ON <expr>"
	    " { WHEN { MATCHED | NOT MATCHED [ BY { SOURCE | TARGET } ] } [ AND <expr> ] THEN @merge_do } ... [ @returning ]" },
	{ "query", "[ WITH [ RECURSIVE ] { <name> [ ( <name> ,... ) ] AS [ [ NOT ] MATERIALIZED ] ( <query> )"
	    " [ SEARCH { BREADTH | DEPTH } FIRST BY <name> ,... SET <name> ]"
	    " [ CYCLE <name> ,... SET <name> [ TO <name> DEFAULT <name> ] USING <name> ] } ,... ]"
	    " { @select | @insert | @update | @delete | @merge }" },

	/* names and values */
	{ "owner", "OWNER TO <role>" },
	{ "rename", "RENAME TO <name>" },
	{ "set_schema", "SET SCHEMA <schema>" },
	{ "ends", "[ CASCADE | RESTRICT ]" },
	{ "depends", "[ NO ] DEPENDS ON EXTENSION <extension>" },
	{ "datatype", "<type> [ ( <name> ,... ) ] [ WITH TIME ZONE | WITHOUT TIME ZONE ]" },
	{ "params", "( { <storage_parameter> [ = { <truth> | <name> } ] } ,... )" },
	{ "view_option", "<view_option> [ = { true | false | local | cascaded | <name> } ]" },
	{ "options", "OPTIONS ( { <name> <name> } ,... )" },
	{ "alter_options", "OPTIONS ( { [ ADD | SET | DROP ] <name> [ <name> ] } ,... )" },
	{ "args", "[ ( [ <signature> [ <name> ... ] [ { , <type> [ <name> ... ] } ... ] ] ) ]" },
	{ "arg", "[ IN | OUT | INOUT | VARIADIC ] { @datatype | <name> @datatype } [ { DEFAULT | = } <expr> ]" },
	{ "to_value", "{ TO | = } { DEFAULT | <guc_value> ,... }" },
	{ "setting", "{ SET { <guc!> { @to_value | FROM CURRENT } | ROLE { TO | = } <rolename> } | RESET { ALL | <guc> } }" },

	/* columns and constraints */
	{ "action", "{ NO ACTION | RESTRICT | CASCADE | SET { NULL | DEFAULT } [ ( <column> ,... ) ] }" },
	{ "references", "REFERENCES <table!> [ ( <column> ,... ) ] [ MATCH { FULL | PARTIAL | SIMPLE } ]"
	    " [ { ON { DELETE | UPDATE } @action } ... ]" },
	{ "defer", "[ { DEFERRABLE | NOT { DEFERRABLE | ENFORCED | VALID } | INITIALLY { DEFERRED | IMMEDIATE } | ENFORCED | NO INHERIT } ... ]" },
	{ "index_params", "[ INCLUDE ( <column> ,... ) ] [ WITH @params ] [ USING INDEX TABLESPACE <tablespace> ]" },
	{ "sequence_option", "{ AS <type> | INCREMENT [ BY ] <name> | MINVALUE <name> | MAXVALUE <name>"
	    " | NO { MINVALUE | MAXVALUE | CYCLE } | START [ WITH ] <name> | CACHE <name> | CYCLE"
	    " | OWNED BY { NONE | <column_path> } | SEQUENCE NAME <name> }" },
	{ "column_constraint", "[ CONSTRAINT <name> ] { NOT NULL | NULL | CHECK ( <expr> ) | DEFAULT <expr>"
	    " | GENERATED { ALWAYS | BY DEFAULT } AS { IDENTITY [ ( @sequence_option ... ) ] | ( <expr> ) [ STORED | VIRTUAL ] }"
	    " | UNIQUE [ NULLS [ NOT ] DISTINCT ] @index_params | PRIMARY KEY @index_params | @references } @defer" },
	{ "column_def", "<name> @datatype [ STORAGE { PLAIN | EXTERNAL | EXTENDED | MAIN | DEFAULT } ]"
	    " [ COMPRESSION <toast_compression> ] [ COLLATE <collation> ] [ @options ] [ @column_constraint ... ]" },
	{ "table_constraint", "[ CONSTRAINT <name> ] { CHECK ( <expr> ) | NOT NULL <column>"
	    " | UNIQUE [ NULLS [ NOT ] DISTINCT ] { ( <column> ,... [ WITHOUT OVERLAPS ] ) | USING INDEX <index_of> } @index_params"
	    " | PRIMARY KEY { ( <column> ,... [ WITHOUT OVERLAPS ] ) | USING INDEX <index_of> } @index_params"
	    " | EXCLUDE [ USING <index_am> ] ( { <expr> WITH <name> } ,... ) @index_params [ WHERE ( <expr> ) ]"
	    " | FOREIGN KEY ( <column> ,... [ , PERIOD <column> ] ) @references } @defer" },
	{ "bound", "{ DEFAULT | FOR VALUES { IN ( <expr> ,... ) | FROM ( <bound_value> ,... ) TO ( <bound_value> ,... )"
	    " | WITH ( MODULUS <name> , REMAINDER <name> ) } }" },

	/* roles and privileges */
	{ "role_option", "{ SUPERUSER | NOSUPERUSER | CREATEDB | NOCREATEDB | CREATEROLE | NOCREATEROLE | INHERIT | NOINHERIT"
	    " | LOGIN | NOLOGIN | REPLICATION | NOREPLICATION | BYPASSRLS | NOBYPASSRLS | CONNECTION LIMIT <name>"
	    " | [ ENCRYPTED ] PASSWORD { NULL | <name> } | VALID UNTIL <name> }" },
	{ "member_option", "{ IN { ROLE | GROUP } <rolename> ,... | ROLE <rolename> ,... | ADMIN <rolename> ,... | USER <rolename> ,... | SYSID <name> }" },
	{ "privileges", "{ ALL [ PRIVILEGES ] | { { SELECT | INSERT | UPDATE | DELETE | TRUNCATE | REFERENCES | TRIGGER | MAINTAIN"
	    " | CREATE | CONNECT | TEMPORARY | TEMP | EXECUTE | USAGE | SET | ALTER SYSTEM } [ ( <name> ,... ) ] } ,... }" },
	{ "privilege_on", "ON { [ TABLE ] <grantable> ,... | SEQUENCE <sequence> ,... | DATABASE <database> ,... | DOMAIN <domain> ,..."
	    " | FOREIGN { DATA WRAPPER <fdw> | SERVER <server> } ,... | FUNCTION { <function!> @args } ,..."
	    " | PROCEDURE { <procedure!> @args } ,... | ROUTINE { <routine!> @args } ,... | LANGUAGE <language> ,..."
	    " | LARGE OBJECT <name> ,... | PARAMETER <any_guc> ,... | SCHEMA <schema> ,... | TABLESPACE <tablespace> ,..."
	    " | TYPE <type> ,... | ALL { TABLES | SEQUENCES | FUNCTIONS | PROCEDURES | ROUTINES } IN SCHEMA <schema> ,... }" },
	{ "granted", "[ GRANTED BY <role> ]" },

	/* routines */
	{ "routine_option", "{ CALLED ON NULL INPUT | RETURNS NULL ON NULL INPUT | STRICT | IMMUTABLE | STABLE | VOLATILE"
	    " | [ NOT ] LEAKPROOF | [ EXTERNAL ] SECURITY { INVOKER | DEFINER } | PARALLEL { UNSAFE | RESTRICTED | SAFE }"
	    " | COST <name> | ROWS <name> | SUPPORT <function> | @setting }" },
	{ "routine_body", "{ LANGUAGE <language> | TRANSFORM { FOR TYPE <type> } ,... | WINDOW | AS <name> [ , <name> ]"
	    " | RETURN <expr> | BEGIN ATOMIC | @routine_option } ..." },

	/* objects that COMMENT, SECURITY LABEL and ALTER EXTENSION name */
	{ "object", "{ ACCESS METHOD <am> | AGGREGATE <aggregate!> @args | CAST ( <type> AS <type> ) | COLLATION <collation>"
	    " | CONVERSION <conversion> | DATABASE <database> | DOMAIN <domain> | EXTENSION <extension> | EVENT TRIGGER <event_trigger>"
	    " | FOREIGN { DATA WRAPPER <fdw> | TABLE <foreign_table> } | FUNCTION <function!> @args | INDEX <index>"
	    " | LARGE OBJECT <name> | MATERIALIZED VIEW <matview> | OPERATOR { CLASS <opclass> USING <index_am>"
	    " | FAMILY <opfamily> USING <index_am> | <operator> ( { NONE | <type> } , <type> ) } | [ PROCEDURAL ] LANGUAGE <language>"
	    " | PROCEDURE <procedure!> @args | PUBLICATION <publication> | ROLE <rolename> | ROUTINE <routine!> @args"
	    " | SCHEMA <schema> | SEQUENCE <sequence> | SERVER <server> | STATISTICS <statistics> | SUBSCRIPTION <subscription>"
	    " | TABLE <anytable> | TABLESPACE <tablespace> | TEXT SEARCH { CONFIGURATION <ts_config> | DICTIONARY <ts_dict>"
	    " | PARSER <ts_parser> | TEMPLATE <ts_template> } | TRANSFORM FOR <type> LANGUAGE <language> | TYPE <type> | VIEW <view>"
	    " | COLUMN <column_path> }" },
	{ "transaction_mode", "{ ISOLATION LEVEL { SERIALIZABLE | REPEATABLE READ | READ { COMMITTED | UNCOMMITTED } }"
	    " | READ { WRITE | ONLY } | [ NOT ] DEFERRABLE }" },
	{ "chain", "[ WORK | TRANSACTION ] [ AND [ NO ] CHAIN ]" },
	{ "truth", "[ ON | OFF | TRUE | FALSE ]" },
	{ NULL, NULL }
};
