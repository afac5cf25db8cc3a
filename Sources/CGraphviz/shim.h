#pragma once
#include <gvc.h>
#include <unistd.h>

// Agdirected and its like are shared mutable state to Swift, the ND_ accessors are macros,
// and cgraph takes `char *` where it only reads: hence these wrappers.

static inline Agraph_t *layout_graph(int directed) {
  return agopen((char *)"layout", directed ? Agstrictdirected : Agstrictundirected, NULL);
}

static inline void layout_graph_set(Agraph_t *graph, const char *name, const char *value) {
  agattr(graph, AGRAPH, (char *)name, (char *)value);
}

static inline void layout_box_default(Agraph_t *graph, const char *name, const char *value) {
  agattr(graph, AGNODE, (char *)name, (char *)value);
}

static inline void layout_arc_default(Agraph_t *graph, const char *name, const char *value) {
  agattr(graph, AGEDGE, (char *)name, (char *)value);
}

static inline Agnode_t *layout_box(Agraph_t *graph, const char *name) {
  return agnode(graph, (char *)name, 1);
}

static inline void layout_box_set(Agnode_t *box, const char *name, const char *value) {
  agset(box, (char *)name, (char *)value);
}

static inline void layout_arc(Agraph_t *graph, Agnode_t *from, Agnode_t *to) {
  agedge(graph, from, to, NULL, 1);
}

static inline double layout_box_x(Agnode_t *box) { return ND_coord(box).x; }

static inline double layout_box_y(Agnode_t *box) { return ND_coord(box).y; }

static inline char *const *layout_environment(void) { return __environ; }
