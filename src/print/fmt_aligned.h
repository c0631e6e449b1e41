/* SPDX-License-Identifier: PostgreSQL */
/* The aligned and wrapped tables: columns as wide as their widest cell, or as the screen allows. */
#ifndef VPSQL_PRINT_FMT_ALIGNED_H
#define VPSQL_PRINT_FMT_ALIGNED_H

#include "print/job.h"

#endif
