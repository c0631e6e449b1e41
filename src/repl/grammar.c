/* SPDX-License-Identifier: PostgreSQL */
/* The rules as a small nondeterministic automaton, made when Tab is pressed first. */
#include "repl/grammar.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/mem.h"

#define MAX_NESTING	12

enum node_kind { NODE_WORD, NODE_SLOT, NODE_EXPR, NODE_FORK, NODE_END };

struct node {
	enum node_kind	 kind;
	bool		 sets_ref;
	bool		 commas;	/* of an expression: they belong to it */
	const char	*text;
	int		 next;		/* -1: none */
	int		 alt;		/* of a fork; -1: none */
};

struct machine {
	struct node	*v;
	int		 n, cap;
	int		*starts;
	int		 nstarts, starts_cap;
	struct strv	 texts;		/* owns the node's words */
	const char	*bad;
};

/* A piece of the automaton: last is a fork whose next is still free. */
struct piece {
	int	first, last;
};

/* Where one reading of the words stands. */
struct place {
	int	 node;
	int	 ref;
	int	 depth;		/* open parentheses inside an expression */
	bool	 started;	/* the expression has a word already */
	int	 before;	/* 1 + the place before it at the same node, 0: none */
};

struct places {
	struct place	*v;
	size_t		 n, cap;
	int		*at;		/* by node: 1 + the latest place there, 0: none */
};

static struct machine rules;
/* Where a statement begins, the same for each of them, and behind its latest two words. */
static struct places beginning, reading[2];

static int
node_add(struct machine *m, enum node_kind kind, const char *text)
{
	struct node *nd;

	if (m->n == m->cap) {
		m->cap = m->cap == 0 ? 4096 : m->cap * 2;
		m->v = xreallocarray(m->v, (size_t)m->cap, sizeof(*m->v));
	}
	nd = &m->v[m->n];
	nd->kind = kind;
	nd->sets_ref = nd->commas = false;
	nd->text = text;
	nd->next = nd->alt = -1;
	return m->n++;
}

static char *
token_next(const char **p)
{
	size_t len;
	char *t;

	*p += strspn(*p, " \t\n");
	len = strcspn(*p, " \t\n");
	if (len == 0)
		return NULL;
	t = xstrndup(*p, len);
	*p += len;
	return t;
}

static const char *
sub_text(const char *name)
{
	for (size_t i = 0; grammar_subs[i].name != NULL; i++)
		if (strcmp(grammar_subs[i].name, name) == 0)
			return grammar_subs[i].text;
	return NULL;
}

static struct piece parse_alternatives(struct machine *m, const char **p,
    char close, int nesting);

static struct piece
atom(struct machine *m, char *t, int nesting)
{
	struct piece pc;
	size_t len = strlen(t);
	int id;

	if (t[0] == '@') {
		const char *text = sub_text(t + 1);

		if (text == NULL || nesting > MAX_NESTING) {
			m->bad = text == NULL ? "unknown part" : "parts nest too deep";
			pc.first = pc.last = node_add(m, NODE_FORK, NULL);
		} else
			pc = parse_alternatives(m, &text, '\0', nesting + 1);
		free(t);
		return pc;
	}
	if (strcmp(t, "<expr>") == 0 || strcmp(t, "<query>") == 0) {
		id = node_add(m, NODE_EXPR, NULL);
		m->v[id].commas = t[1] == 'q';
	} else if (t[0] == '<' && t[len - 1] == '>') {
		bool ref = t[len - 2] == '!';

		t[len - (ref ? 2 : 1)] = '\0';
		memmove(t, t + 1, strlen(t));
		id = node_add(m, NODE_SLOT, t);
		m->v[id].sets_ref = ref;
	} else
		id = node_add(m, NODE_WORD, t);
	strv_take(&m->texts, t);
	pc.first = id;
	pc.last = node_add(m, NODE_FORK, NULL);
	m->v[id].next = pc.last;
	return pc;
}

/* "x ..." and "x ,...": from its end back to its beginning. */
static void
repeat(struct machine *m, struct piece *pc, bool comma)
{
	int back = pc->first, end = node_add(m, NODE_FORK, NULL);

	if (comma) {
		back = node_add(m, NODE_WORD, ",");
		m->v[back].next = pc->first;
	}
	m->v[pc->last].next = end;
	m->v[pc->last].alt = back;
	pc->last = end;
}

static struct piece
parse_sequence(struct machine *m, const char **p, char close, char *stop, int nesting)
{
	struct piece all, one = { -1, -1 };
	char *t;

	*stop = '\0';
	all.first = all.last = node_add(m, NODE_FORK, NULL);
	while ((t = token_next(p)) != NULL) {
		char c = t[1] == '\0' ? t[0] : '\0';

		if (c == '|' || (c != '\0' && c == close)) {
			*stop = c;
			free(t);
			return all;
		}
		if (strcmp(t, "...") == 0 || strcmp(t, ",...") == 0) {
			if (one.first < 0)
				m->bad = "nothing to repeat";
			else {
				repeat(m, &one, t[0] == ',');
				all.last = one.last;
			}
			free(t);
			continue;
		}
		if (c == ']' || c == '}')
			m->bad = "a group closed that was not open";
		if (c == '[' || c == '{') {
			one = parse_alternatives(m, p, c == '[' ? ']' : '}', nesting);
			if (c == '[') {
				int skip = node_add(m, NODE_FORK, NULL);

				m->v[skip].next = one.first;
				m->v[skip].alt = one.last;
				one.first = skip;
			}
			free(t);
		} else
			one = atom(m, t, nesting);
		m->v[all.last].next = one.first;
		all.last = one.last;
	}
	if (close != '\0')
		m->bad = "a group is not closed";
	return all;
}

static struct piece
parse_alternatives(struct machine *m, const char **p, char close, int nesting)
{
	struct piece all;
	char stop;
	int fork, other;

	all.first = fork = node_add(m, NODE_FORK, NULL);
	all.last = node_add(m, NODE_FORK, NULL);
	for (;;) {
		struct piece one = parse_sequence(m, p, close, &stop, nesting);

		m->v[one.last].next = all.last;
		m->v[fork].next = one.first;
		if (stop != '|')
			return all;
		other = node_add(m, NODE_FORK, NULL);
		m->v[fork].alt = other;
		fork = other;
	}
}

static void
rule_add(struct machine *m, const char *text)
{
	struct piece pc = parse_alternatives(m, &text, '\0', 0);
	int end = node_add(m, NODE_END, NULL);

	m->v[pc.last].next = end;
	if (m->nstarts == m->starts_cap) {
		m->starts_cap = m->starts_cap == 0 ? 512 : m->starts_cap * 2;
		m->starts = xreallocarray(m->starts, (size_t)m->starts_cap, sizeof(int));
	}
	m->starts[m->nstarts++] = pc.first;
}

bool
grammar_check(const char *rule, const char **bad)
{
	struct machine m;

	memset(&m, 0, sizeof(m));
	rule_add(&m, rule);
	free(m.v);
	free(m.starts);
	strv_clear(&m.texts);
	*bad = m.bad;
	return m.bad == NULL;
}

static void
places_init(struct places *ps)
{
	memset(ps, 0, sizeof(*ps));
	ps->at = xcalloc((size_t)rules.n, sizeof(*ps->at));
}

static void
places_empty(struct places *ps)
{
	for (size_t i = 0; i < ps->n; i++)
		ps->at[ps->v[i].node] = 0;
	ps->n = 0;
}

static void
place_add(struct places *ps, struct place p)
{
	const struct node *nd = &rules.v[p.node];

	for (int i = ps->at[p.node]; i > 0; i = ps->v[i - 1].before) {
		const struct place *q = &ps->v[i - 1];

		if (q->ref == p.ref && q->depth == p.depth && q->started == p.started)
			return;
	}
	if (ps->n == ps->cap) {
		ps->cap = ps->cap == 0 ? 256 : ps->cap * 2;
		ps->v = xreallocarray(ps->v, ps->cap, sizeof(*ps->v));
	}
	p.before = ps->at[p.node];
	ps->v[ps->n++] = p;
	ps->at[p.node] = (int)ps->n;
	if (nd->kind == NODE_FORK) {
		struct place q = p;

		if (nd->next >= 0) {
			q.node = nd->next;
			place_add(ps, q);
		}
		if (nd->alt >= 0) {
			q.node = nd->alt;
			place_add(ps, q);
		}
	} else if (nd->kind == NODE_EXPR && p.started && p.depth == 0) {
		struct place q = { .node = nd->next, .ref = p.ref };

		place_add(ps, q);
	}
}

static int
straight(int node)
{
	while (node >= 0 && rules.v[node].kind == NODE_FORK && rules.v[node].alt < 0)
		node = rules.v[node].next;
	return node;
}

static void
load(void)
{
	static const char *const *const lists[] = {
		rules_dml, rules_alter, rules_create, rules_drop, rules_admin
	};

	if (rules.n > 0)
		return;
	for (size_t l = 0; l < sizeof(lists) / sizeof(lists[0]); l++)
		for (size_t i = 0; lists[l][i] != NULL; i++)
			rule_add(&rules, lists[l][i]);
	/* Most forks lead one way only. */
	for (int i = 0; i < rules.n; i++) {
		rules.v[i].next = straight(rules.v[i].next);
		rules.v[i].alt = straight(rules.v[i].alt);
	}
	places_init(&beginning);
	places_init(&reading[0]);
	places_init(&reading[1]);
	for (int i = 0; i < rules.nstarts; i++) {
		struct place p = { .node = straight(rules.starts[i]), .ref = -1 };

		place_add(&beginning, p);
	}
}

static bool
is_operator(const char *w)
{
	return w[strspn(w, "+-*/<>=~!@#%^&|`?")] == '\0';
}

static bool
is_punctuation(const char *w)
{
	return w[1] == '\0' && strchr("(),;=<>", w[0]) != NULL;
}

bool
grammar_begins_query(const char *word)
{
	static const char *const firsts[] = {
		"select", "with", "values", "table", "insert", "update", "delete", "merge"
	};

	for (size_t i = 0; i < sizeof(firsts) / sizeof(firsts[0]); i++)
		if (strcasecmp(word, firsts[i]) == 0)
			return true;
	return false;
}

/* The expression takes one more word; false when it cannot. */
static bool
expr_takes(const char *w, bool commas, struct place *p)
{
	if (commas && !p->started && strcmp(w, "(") != 0 && !grammar_begins_query(w))
		return false;
	if (strcmp(w, "(") == 0 || strcasecmp(w, "case") == 0)
		p->depth++;
	else if (strcmp(w, ")") == 0) {
		if (p->depth == 0)
			return false;
		p->depth--;
	} else if (strcasecmp(w, "end") == 0 && p->depth > 0)
		p->depth--;
	else if (p->depth == 0 && ((w[0] == ',' && !commas) || w[0] == ';') && w[1] == '\0')
		return false;
	p->started = true;
	return true;
}

/* "IS [NOT] DISTINCT FROM" is an operator, not the FROM of a SELECT. */
static bool
distinct_from(char *const *words, size_t i)
{
	return i >= 2 && strcasecmp(words[i], "from") == 0 &&
	    strcasecmp(words[i - 1], "distinct") == 0 &&
	    (strcasecmp(words[i - 2], "is") == 0 || strcasecmp(words[i - 2], "not") == 0);
}

bool
grammar_type_goes_on(const char *word, const char *next)
{
	static const char *const varying[] = { "character", "char", "bit", "nchar" };

	if (strcasecmp(next, "precision") == 0)
		return strcasecmp(word, "double") == 0;
	for (size_t i = 0; i < sizeof(varying) / sizeof(varying[0]); i++)
		if (strcasecmp(next, "varying") == 0 && strcasecmp(word, varying[i]) == 0)
			return true;
	return false;
}

/* Words that are no step of their own: DOUBLE PRECISION, INT [ 3 ], OPERATOR < =. */
static bool
goes_on(char *const *words, size_t i, bool *bracket)
{
	bool inside = i > 0 && (*bracket || words[i][0] == '[');
	size_t from = i;

	if (inside)
		*bracket = strchr(words[i], ']') == NULL;
	if (inside || i == 0 || grammar_type_goes_on(words[i - 1], words[i]))
		return i > 0;
	while (from > 0 && is_operator(words[from]))
		from--;
	return i - from > 1 && strcasecmp(words[from], "operator") == 0;
}

static void
step(char *const *words, size_t i, const struct places *from, struct places *to)
{
	const char *w = words[i];
	bool literal = false, may = !distinct_from(words, i);

	places_empty(to);
	for (size_t k = 0; may && k < from->n; k++) {
		const struct node *nd = &rules.v[from->v[k].node];

		if (nd->kind == NODE_WORD && strcasecmp(nd->text, w) == 0) {
			struct place p = { .node = nd->next, .ref = from->v[k].ref };

			literal = true;
			place_add(to, p);
		}
	}
	for (size_t k = 0; k < from->n; k++) {
		struct place p = from->v[k];
		const struct node *nd = &rules.v[p.node];

		if (nd->kind == NODE_EXPR && (p.depth > 0 || !literal)) {
			if (expr_takes(w, nd->commas, &p))
				place_add(to, p);
		} else if (nd->kind == NODE_SLOT && !literal &&
		    (!is_punctuation(w) || (strcmp(nd->text, "operator") == 0 && is_operator(w)))) {
			struct place q = { .node = nd->next, .ref = p.ref };

			if (nd->sets_ref)
				q.ref = (int)i;
			place_add(to, q);
		}
	}
}

static void
next_add(struct grammar_nexts *out, struct grammar_next x)
{
	if (out->n == out->cap) {
		out->cap = out->cap == 0 ? 64 : out->cap * 2;
		out->v = xreallocarray(out->v, out->cap, sizeof(*out->v));
	}
	out->v[out->n++] = x;
}

/* Whether an earlier place at the same node says the same. */
static bool
said(const struct places *ps, const struct place *p)
{
	bool word = rules.v[p->node].kind == NODE_WORD;

	for (int i = p->before; i > 0; i = ps->v[i - 1].before)
		if (word || (ps->v[i - 1].ref == p->ref && ps->v[i - 1].started == p->started))
			return true;
	return false;
}

void
grammar_follow(char *const *words, size_t n, struct grammar_nexts *out)
{
	const struct places *now = &beginning;
	bool bracket = false;

	load();
	for (size_t i = 0; i < n && now->n > 0; i++) {
		struct places *then = now == &reading[0] ? &reading[1] : &reading[0];

		if (goes_on(words, i, &bracket))
			continue;
		step(words, i, now, then);
		now = then;
	}
	for (size_t k = 0; k < now->n; k++) {
		const struct node *nd = &rules.v[now->v[k].node];
		struct grammar_next x = { .ref = now->v[k].ref };

		if (nd->kind == NODE_WORD && (isalpha((unsigned char)nd->text[0]) ||
		    (n > 0 && (strcmp(nd->text, "(") == 0 || strcmp(nd->text, "=") == 0)))) {
			x.keyword = nd->text;
			x.ref = -1;
		} else if (nd->kind == NODE_SLOT && strcmp(nd->text, "name") != 0 && strcmp(nd->text, "operator") != 0)
			x.kind = nd->text;
		else if (nd->kind == NODE_EXPR) {
			x.expr = true;
			x.query = nd->commas && !now->v[k].started;
		} else
			continue;
		if (!said(now, &now->v[k]))
			next_add(out, x);
	}
}

void
grammar_nexts_clear(struct grammar_nexts *nexts)
{
	free(nexts->v);
	nexts->v = NULL;
	nexts->n = nexts->cap = 0;
}
