/* SPDX-License-Identifier: PostgreSQL */
/* The forms with + that print one table for each object found, such as \dx+. */
#ifndef VPSQL_CATALOG_DETAIL_H
#define VPSQL_CATALOG_DETAIL_H

#include <stdbool.h>

#include "catalog/cat.h"

struct session;

/*
 * Asks each part's list once, for all objects together, then prints object by
 * object. False after a message, also when there is none such.
 */
bool	 detail_run(struct session *s, const struct cat_detail *detail,
	    const struct cat_query *q);

#endif
