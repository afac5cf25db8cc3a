#!/usr/bin/env python3
"""Reads what `actormap export` writes with other programs, and counts what they see.

Run by hand: python3 Tools/readback.py ACTORMAP MAP
Needs networkx, igraph and openpyxl. Each count is compared with the CSV export of the same map.
"""
import csv
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import igraph
import networkx
import openpyxl


def export(program, city, kind, path):
    subprocess.run(
        [program, "export", city, "--as", kind, "--into", str(path), "-q"], check=True)
    return path


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def seen(graph):
    """Actors, ties, and the sum of the weights, 1 where there is none."""
    if isinstance(graph, igraph.Graph):
        weights = graph.es["weight"] if "weight" in graph.es.attributes() else [1] * graph.ecount()
        weights = [1 if w is None or w != w else float(w) for w in weights]
        return graph.vcount(), graph.ecount(), round(sum(weights), 6)
    weights = [float(d.get("weight", 1)) for _, _, d in graph.edges(data=True)]
    return graph.number_of_nodes(), len(weights), round(sum(weights), 6)


def main(program, city):
    folder = Path(tempfile.mkdtemp())
    tables = export(program, city, "csv", folder / "csv")
    actors, ties = rows(tables / "actors.csv"), rows(tables / "ties.csv")
    wanted = (
        len(actors), len(ties), round(sum(float(t["strength"] or 1) for t in ties), 6))
    files = {
        kind: str(export(program, city, kind, folder / f"network.{kind}"))
        for kind in ["graphml", "gexf", "gml", "pajek", "json"]
    }
    readers = [
        ("networkx", "graphml", lambda p: networkx.read_graphml(p, force_multigraph=True)),
        ("networkx", "gexf", networkx.read_gexf),
        ("networkx", "gml", lambda p: networkx.read_gml(p, label="id")),
        ("networkx", "pajek", networkx.read_pajek),
        ("networkx", "json", lambda p: networkx.node_link_graph(
            json.load(open(p, encoding="utf-8")), edges="links")),
        ("igraph", "graphml", igraph.Graph.Read_GraphML),
        ("igraph", "gml", igraph.Graph.Read_GML),
        ("igraph", "pajek", igraph.Graph.Read_Pajek),
    ]
    wrong = 0
    for program_name, kind, read in readers:
        try:
            found = seen(read(files[kind]))
        except Exception as problem:
            found = f"{type(problem).__name__}: {problem}"
        wrong += found != wanted
        print(f"{program_name:9} {kind:10} {'same' if found == wanted else 'DIFFERS'} {found}")
    book = openpyxl.load_workbook(export(program, city, "xlsx", folder / "map.xlsx"))
    found = (book["Organisations"].max_row - 1, book["Links"].max_row - 1)
    formulas = sum(c.data_type == "f" for s in book for r in s.iter_rows() for c in r)
    wrong += found != wanted[:2] or formulas > 0
    print(f"openpyxl  xlsx       {'same' if found == wanted[:2] else 'DIFFERS'} {found}, "
          f"{len(book.sheetnames)} sheets, {formulas} formulas")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
