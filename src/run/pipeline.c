/* SPDX-License-Identifier: PostgreSQL */
/* Pipeline mode: what is queued, what may be read, and reading it. */
#include "run/pipeline.h"

#include <stdio.h>

#include "base/log.h"
#include "config.h"
#include "run/report.h"
#include "run/request.h"
#include "run/result.h"
#include "run/wait.h"
#include "state/session.h"

static void
publish(struct session *s)
{
	char number[16];

	snprintf(number, sizeof(number), "%d", s->pipeline.commands);
	report_put(s, "PIPELINE_COMMAND_COUNT", number);
	snprintf(number, sizeof(number), "%d", s->pipeline.syncs);
	report_put(s, "PIPELINE_SYNC_COUNT", number);
	snprintf(number, sizeof(number), "%d", s->pipeline.results);
	report_put(s, "PIPELINE_RESULT_COUNT", number);
}

void
pipeline_reset(struct session *s)
{
	s->pipeline.commands = s->pipeline.syncs = s->pipeline.results = 0;
	publish(s);
}

void
pipeline_sent(struct session *s)
{
	s->pipeline.commands++;
	publish(s);
}

/* The server will answer what was queued up to here. */
static void
answerable(struct session *s)
{
	s->pipeline.results += s->pipeline.commands;
	s->pipeline.commands = 0;
}

#define READ_ALL	(-1)

/* State of one reading: where the present segment (up to a sync) failed, and whether rows of a command go on. */
struct reading {
	int	 got;
	bool	 failed;
	bool	 broken;
	bool	 command;	/* the last answer was a command's: a NULL follows it */
};

/*
 * One answer is complete. An error of the sync itself (a deferred constraint) belongs
 * to no command, but psql counts it as one of the answers asked for.
 */
static void
count(struct session *s, struct reading *rd)
{
	rd->got++;
	rd->command = true;
	if (s->pipeline.results > 0)
		s->pipeline.results--;
}

static void
take(struct result *r, PGresult *res, struct reading *rd)
{
	struct session *s = r->sink.s;

	switch (PQresultStatus(res)) {
	case PGRES_PIPELINE_SYNC:
		result_sync(r);
		report_variables(s, res, true);
		PQclear(res);
		s->pipeline.syncs--;
		rd->got++;
		/* What failed before the sync is over: psql goes by the last answer. */
		rd->failed = r->failed = false;
		break;
	case PGRES_PIPELINE_ABORTED:
		result_sync(r);
		if (!rd->failed) {
			report_variables(s, res, false);
			log_infof("Pipeline aborted, command did not run");
		}
		PQclear(res);
		rd->failed = r->failed = true;
		count(s, rd);
		break;
	case PGRES_COPY_IN:
	case PGRES_COPY_OUT:
	case PGRES_COPY_BOTH:
		result_sync(r);
		PQclear(res);
		log_infof("COPY in a pipeline is not supported, aborting connection");
		s->quitting = r->failed = rd->broken = true;
		break;
	case PGRES_TUPLES_OK:
	case PGRES_COMMAND_OK:
	case PGRES_EMPTY_QUERY:
		result_take(r, res);
		count(s, rd);
		break;
	case PGRES_BAD_RESPONSE:
	case PGRES_NONFATAL_ERROR:
	case PGRES_FATAL_ERROR:
		result_take(r, res);
		rd->failed = true;
		count(s, rd);
		break;
	default:
		result_take(r, res);
		/* Printed to the end as it came: that was the whole answer. */
		if (!r->in_rows)
			count(s, rd);
		break;
	}
}

/* Reads up to want answers, 0: as many as can be read now, READ_ALL: until no sync is left. */
static bool
read_results(struct result *r, int want)
{
	struct session *s = r->sink.s;
	struct reading rd = { .got = 0 };
	bool fresh = true;
	int nulls = 0, all = s->pipeline.results + s->pipeline.syncs;
	PGresult *res;

	if (PQflush(s->db) < 0) {
		report_connection(s);
		return false;
	}
	if (want != READ_ALL && (want == 0 || want > all))
		want = all;
	while (!rd.broken && (want == READ_ALL ? s->pipeline.syncs > 0 : rd.got < want)) {
		if (nulls > 0 || fresh) {
			if (!result_mode(r) && fresh && r->grouped) {
				log_warnf("fetching results in chunked mode failed");
				r->grouped = false;
			}
			fresh = false;
		}
		res = wait_result(s);
		if (res == NULL) {
			/* One NULL ends each command; two say that nothing more will come. */
			if (++nulls > 2)
				break;
			continue;
		}
		nulls = 0;
		rd.command = false;
		take(r, res, &rd);
	}
	/* The NULL behind a command's answer is due; the next command's first result is not. */
	if (!rd.broken && rd.command && nulls == 0)
		PQclear(wait_result(s));
	return result_end(r);
}

static bool
end_pipeline(struct result *r)
{
	struct session *s = r->sink.s;
	bool good;

	if (!PQpipelineSync(s->db)) {
		report_connection(s);
		return false;
	}
	s->pipeline.syncs++;
	answerable(s);
	good = read_results(r, READ_ALL);
	if (s->quitting)
		return false;
	if (PQstatus(s->db) == CONNECTION_OK) {
		wait_drain(s);
		if (!PQexitPipelineMode(s->db)) {
			report_connection(s);
			good = false;
		}
	}
	s->pipeline.commands = s->pipeline.syncs = s->pipeline.results = 0;
	return good;
}

static bool
send_sync(struct session *s)
{
#ifdef HAVE_PQSENDPIPELINESYNC
	return PQsendPipelineSync(s->db) == 1;
#else
	return PQpipelineSync(s->db) == 1;
#endif
}

bool
pipeline_run(struct result *r, const struct request *req)
{
	struct session *s = r->sink.s;
	bool good = true;

	switch (req->send) {
	case SEND_START_PIPELINE:
		good = PQenterPipelineMode(s->db) == 1;
		break;
	case SEND_END_PIPELINE:
		good = end_pipeline(r);
		publish(s);
		return good;
	case SEND_SYNC:
		good = send_sync(s);
		if (good) {
			s->pipeline.syncs++;
			answerable(s);
		}
		break;
	case SEND_FLUSH:
		good = PQflush(s->db) >= 0;
		break;
	case SEND_FLUSH_REQUEST:
		good = PQsendFlushRequest(s->db) == 1;
		if (good)
			answerable(s);
		break;
	case SEND_GET_RESULTS:
		if (s->pipeline.results == 0 && s->pipeline.syncs == 0) {
			log_infof("No pending results to get");
			/* psql goes on to libpq's last message, however old. */
			report_connection(s);
			return false;
		}
		good = read_results(r, req->get_results);
		publish(s);
		return good;
	default:
		break;
	}
	if (!good)
		report_connection(s);
	publish(s);
	return good;
}
