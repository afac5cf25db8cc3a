"""One peer, one measure, one whole process: import, read CSV, build, compute, write CSV.

usage: peers.py PEER MEASURE FOLDER OUT THREADS
Values are written in actormap's conventions (raw betweenness, closeness of Wasserman and Faust, raw
harmonic closeness), so that they can be compared. The last line printed is JSON with the times.
Exit code 3: the peer does not know the measure. A measure ending in _w is weighted (and the graph
directed where FOLDER ends in d), one ending in _a approximate.
"""
import csv
import json
import os
import sys
import time

started = time.perf_counter()
peer, measure, folder, out, threads = sys.argv[1:6]
threads = int(threads)
weighted, approximate = measure.endswith("_w"), measure.endswith("_a")
base = measure[:-2] if weighted or approximate else measure
directed = folder.rstrip("/").endswith("d")
if peer == "graphtool":
    import warnings

    warnings.simplefilter("ignore")
    sys.path.append(os.path.join(os.path.dirname(__file__), "../.build/peers/debian"))
    import numpy as np
    import graph_tool as gt
    import graph_tool.centrality as gtc
    import graph_tool.topology as gtt

    gt.openmp_set_num_threads(threads)
elif peer == "igraph":
    import igraph
elif peer == "networkit":
    import networkit as nk
    import numpy as np

    nk.setNumberOfThreads(threads)
    nk.setSeed(1, False)
elif peer == "rustworkx":
    import rustworkx as rx
imported = time.perf_counter()

ids, sources, targets, weights = [], [], [], []
if os.path.getsize(f"{folder}/edges.csv") > 1_000_000:
    import polars as pl  # quicker than csv, but costs 0.2 s to import

    nodes = pl.read_csv(f"{folder}/nodes.csv")
    ids = nodes["id"].to_list()
    place = nodes.select("id").with_row_index("i")
    edges = pl.read_csv(f"{folder}/edges.csv")
    for end in ("source", "target"):
        edges = edges.join(place, left_on=end, right_on="id", how="left", maintain_order="left")
        edges = edges.rename({"i": end + "_i"})
    sources, targets = edges["source_i"].to_numpy(), edges["target_i"].to_numpy()
    weights = edges["weight"].to_numpy().astype("float64")
else:
    with open(f"{folder}/nodes.csv", newline="") as file:
        ids = [row["id"] for row in csv.DictReader(file)]
    place = {name: number for number, name in enumerate(ids)}
    with open(f"{folder}/edges.csv", newline="") as file:
        for row in csv.DictReader(file):
            sources.append(place[row["source"]])
            targets.append(place[row["target"]])
            weights.append(float(row["weight"]))
n = len(ids)
read = time.perf_counter()


def arrays(kind):
    import numpy as np

    return np.asarray(sources, kind), np.asarray(targets, kind)


def pairs():
    return [(int(a), int(b)) for a, b in zip(sources, targets)]


if peer == "igraph":
    graph = igraph.Graph(n, pairs(), directed=directed)
    strength = [float(w) for w in weights] if weighted else None
    distance = [1 / w for w in strength] if weighted else None
elif peer == "networkit":
    s, t = arrays("uint64")
    w = np.asarray(weights, float)
    w = 1 / w if base in ("betweenness", "closeness", "harmonic") else w
    graph = nk.GraphFromCoo((w, (s, t)) if weighted else (s, t), n=n, weighted=weighted, directed=directed)
elif peer == "graphtool":
    s, t = arrays("int64")
    graph = gt.Graph(directed=directed)
    graph.add_vertex(n)
    strength = distance = None
    if weighted:
        strength = graph.new_ep("double")
        graph.add_edge_list(np.stack([s, t, np.asarray(weights)], 1), eprops=[strength])
        distance = graph.new_ep("double")
        distance.a = 1 / strength.a
    else:
        graph.add_edge_list(np.stack([s, t], 1))
elif peer == "rustworkx":
    if base == "pagerank" or directed:
        graph = rx.PyDiGraph(multigraph=False)
    else:
        graph = rx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(n))
    graph.add_edges_from_no_data(pairs())
    if base == "pagerank" and not directed:
        graph.add_edges_from_no_data([(b, a) for a, b in pairs()])
built = time.perf_counter()

value, told = None, {}
if peer == "igraph":
    if base == "betweenness" and not approximate:
        value = graph.betweenness(weights=distance, directed=directed)
    elif base == "closeness":
        reached = [len(c) for c in graph.connected_components("weak")]
        member = graph.connected_components("weak").membership
        raw = graph.closeness(normalized=True)
        value = [0 if x != x else x * (reached[c] - 1) / (n - 1) for x, c in zip(raw, member)]
    elif base == "harmonic" and not approximate:
        value = [x * (n - 1) for x in graph.harmonic_centrality()]
    elif base == "pagerank":
        value = graph.pagerank(damping=0.85, weights=strength, directed=directed)
    elif base == "eigenvector":
        value = graph.eigenvector_centrality()
    elif base == "core":
        value = graph.coreness()
    elif base == "articulation":
        points = set(graph.articulation_points())
        value = [int(v in points) for v in range(n)]
    elif base == "constraint":
        value = graph.constraint(weights=strength)
    elif base == "component":
        value = graph.connected_components("weak").membership
    elif base == "community":
        import random

        random.seed(1)
        found = graph.community_leiden(objective_function="modularity", n_iterations=2)
        value, told["q"] = found.membership, found.modularity
elif peer == "networkit":
    if base == "betweenness" and approximate:
        run = nk.centrality.KadabraBetweenness(graph, err=0.01, delta=0.1)
    elif base == "betweenness":
        run = nk.centrality.Betweenness(graph)
    elif base == "closeness":
        run = nk.centrality.Closeness(graph, True, nk.centrality.ClosenessVariant.GENERALIZED)
    elif base == "harmonic" and not approximate:
        run = nk.centrality.HarmonicCloseness(graph, normalized=False)
    elif base == "pagerank":
        run = nk.centrality.PageRank(
            graph, damp=0.85, tol=1e-10, distributeSinks=nk.centrality.SinkHandling.DistributeSinks)
    elif base == "eigenvector":
        run = nk.centrality.EigenvectorCentrality(graph, tol=1e-9)
    elif base == "core":
        run = nk.centrality.CoreDecomposition(graph)
    elif base == "component":
        run = nk.components.ConnectedComponents(graph)
    elif base == "articulation":
        run = nk.components.BiconnectedComponents(graph)
    elif base == "community":
        run = nk.community.ParallelLeiden(graph, iterations=3)
    else:
        sys.exit(3)
    run.run()
    if base == "component":
        value = run.getPartition().getVector()
    elif base == "community":
        partition = run.getPartition()
        value = partition.getVector()
    elif base == "articulation":
        blocks = [0] * n
        for block in run.getComponents():
            for v in block:
                blocks[v] += 1
        value = [int(b > 1) for b in blocks]
    else:
        value = run.scores()
        if base == "betweenness" and not directed and not approximate:
            value = [x / 2 for x in value]
elif peer == "graphtool":
    if base == "betweenness" and not approximate:
        value = gtc.betweenness(graph, weight=distance, norm=False)[0]
    elif base == "closeness":
        size = gtt.label_components(graph, directed=False)
        reached = size[1][size[0].a] - 1
        raw = np.nan_to_num(np.array(gtc.closeness(graph, weight=distance).a))
        value = raw * reached / (n - 1)
    elif base == "harmonic" and not approximate:
        value = np.array(gtc.closeness(graph, harmonic=True).a) * (n - 1)
    elif base == "pagerank":
        value = gtc.pagerank(graph, damping=0.85, weight=strength, epsilon=1e-10)
    elif base == "eigenvector":
        value = gtc.eigenvector(graph, epsilon=1e-9)[1]
    elif base == "core":
        value = gtt.kcore_decomposition(graph)
    elif base == "articulation":
        value = gtt.label_biconnected_components(graph)[1]
    elif base == "component":
        value = gtt.label_components(graph, directed=False)[0]
    if value is not None and hasattr(value, "a"):
        value = np.array(value.a)
elif peer == "rustworkx":
    parallel = 50 if threads > 1 else n + 1
    if base == "betweenness" and not weighted and not approximate:
        value = rx.betweenness_centrality(graph, normalized=False, parallel_threshold=parallel)
    elif base == "closeness":
        value = rx.closeness_centrality(graph, wf_improved=True, parallel_threshold=parallel)
    elif base == "pagerank" and not weighted:
        value = rx.pagerank(graph, alpha=0.85, tol=1e-10, max_iter=1000)
    elif base == "eigenvector":
        value = rx.eigenvector_centrality(graph, max_iter=1000, tol=1e-9)
    elif base == "core":
        value = rx.core_number(graph)
    elif base == "articulation":
        points = rx.articulation_points(graph)
        value = [int(v in points) for v in range(n)]
    elif base == "component":
        value = [0] * n
        for number, part in enumerate(rx.connected_components(graph)):
            for v in part:
                value[v] = number
    if value is not None and not isinstance(value, list):
        value = [value[v] for v in range(n)]
if value is None:
    sys.exit(3)
computed = time.perf_counter()
if peer == "networkit" and base == "community":
    told["q"] = nk.community.Modularity().getQuality(partition, graph)

value = [float(x) for x in value]
with open(out, "w", newline="") as file:
    rows = csv.writer(file)
    rows.writerow(["id", "value"])
    rows.writerows(zip(ids, value))
written = time.perf_counter()
told |= {
    "import_s": imported - started, "read_s": read - imported, "build_s": built - read,
    "compute_s": computed - built, "write_s": written - computed,
}
print(json.dumps(told))
