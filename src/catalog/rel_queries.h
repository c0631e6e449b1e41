/* SPDX-License-Identifier: PostgreSQL */
/* The queries behind the footers of \d NAME: each gives "heading" (or not) and "line". */
#ifndef VPSQL_CATALOG_REL_QUERIES_H
#define VPSQL_CATALOG_REL_QUERIES_H

#include "catalog/cat.h"

/* Flag bits these queries test besides + : the relation is a view; is a partition. */
enum { REL_IS_VIEW = CAT_LETTER(0), REL_IS_PARTITION = CAT_LETTER(1) };

extern const struct cat_list relq_partition_of, relq_toast_owner, relq_index, relq_indexes, relq_checks, relq_foreign_keys,
    relq_referenced, relq_policies, relq_statistics, relq_rules, relq_publications,
    relq_not_null, relq_view, relq_triggers, relq_foreign, relq_inherits, relq_children;

#endif
