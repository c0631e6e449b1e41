#!/bin/sh
# SPDX-License-Identifier: PostgreSQL
# The README's pictures show what the program says today; docs/pictures/make draws them again where that changed on purpose.
exec python3 "$srcdir/docs/pictures/make" --check
