/* SPDX-License-Identifier: PostgreSQL */
/* The expanded form of the aligned and wrapped formats: one line for each column of a row. */
#ifndef VPSQL_PRINT_FMT_RECORD_H
#define VPSQL_PRINT_FMT_RECORD_H

#include "print/job.h"

/* Reads the rows twice: rewound when called. */
bool	 fmt_record_aligned(struct print_job *job);

#endif
