# The objects of this folder, one a line; tests/lint compares the list with the files.
REPL_OBJS = \
	src/repl/around.o \
	src/repl/candidates.o \
	src/repl/complete.o \
	src/repl/grammar.o \
	src/repl/history.o \
	src/repl/kinds.o \
	src/repl/line.o \
	src/repl/loop.o \
	src/repl/prompt.o \
	src/repl/rules_admin.o \
	src/repl/rules_alter.o \
	src/repl/rules_create.o \
	src/repl/rules_dml.o \
	src/repl/rules_drop.o \
	src/repl/rules_slash.o \
	src/repl/rules_subs.o \
	src/repl/scope.o \
	src/repl/tab.o \
	src/repl/tab_expr.o \
	src/repl/tab_kind.o \
	src/repl/tab_names.o \
	src/repl/tab_slash.o \
	src/repl/tab_sql.o \
	src/repl/tables.o
