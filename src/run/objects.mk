# The objects of this folder, one a line; tests/lint compares the list with the files.
RUN_OBJS = \
	src/run/again.o \
	src/run/aside.o \
	src/run/begin.o \
	src/run/copy.o \
	src/run/copy_cmd.o \
	src/run/copy_parse.o \
	src/run/copy_scan.o \
	src/run/crosstab.o \
	src/run/describe.o \
	src/run/edit.o \
	src/run/elapsed.o \
	src/run/exec.o \
	src/run/greet.o \
	src/run/gset.o \
	src/run/guard.o \
	src/run/lobj.o \
	src/run/pipeline.o \
	src/run/report.o \
	src/run/request.o \
	src/run/result.o \
	src/run/sink.o \
	src/run/source.o \
	src/run/stream.o \
	src/run/wait.o \
	src/run/watch.o
