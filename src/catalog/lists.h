/* SPDX-License-Identifier: PostgreSQL */
/* Every listing, by object kind. */
#ifndef VPSQL_CATALOG_LISTS_H
#define VPSQL_CATALOG_LISTS_H

#include "catalog/cat.h"

extern const struct cat_list cat_relations;	/* letters tvmisE */
extern const struct cat_list cat_partitioned;	/* letters itn */
extern const struct cat_list cat_functions;	/* letters anptw */
extern const struct cat_list cat_aggregates;
extern const struct cat_list cat_operators;
extern const struct cat_list cat_types;
extern const struct cat_list cat_domains;
extern const struct cat_list cat_casts;
extern const struct cat_list cat_conversions;
extern const struct cat_list cat_collations;
extern const struct cat_list cat_schemas;
extern const struct cat_list cat_databases;
extern const struct cat_list cat_tablespaces;
extern const struct cat_list cat_roles;
extern const struct cat_list cat_role_grants;
extern const struct cat_list cat_role_settings;
extern const struct cat_list cat_privileges;
extern const struct cat_list cat_default_privileges;
extern const struct cat_list cat_access_methods;
extern const struct cat_list cat_opclasses;
extern const struct cat_list cat_opfamilies;
extern const struct cat_list cat_opfamily_operators;
extern const struct cat_list cat_opfamily_functions;
extern const struct cat_list cat_ts_configs;
extern const struct cat_list cat_ts_dicts;
extern const struct cat_list cat_ts_parsers;
extern const struct cat_list cat_ts_templates;
extern const struct cat_list cat_fdws;
extern const struct cat_list cat_servers;
extern const struct cat_list cat_user_mappings;
extern const struct cat_list cat_foreign_tables;
extern const struct cat_list cat_extensions;
extern const struct cat_list cat_publications;
extern const struct cat_list cat_subscriptions;
extern const struct cat_list cat_comments;
extern const struct cat_list cat_parameters;
extern const struct cat_list cat_languages;
extern const struct cat_list cat_statistics;
extern const struct cat_list cat_event_triggers;
extern const struct cat_list cat_large_objects;

/* Name and list of all of the above, of \d NAME's queries and of \sf's and \sv's. */
extern const struct cat_entry cat_entries[];

#endif
