import EcosystemFiles
import EcosystemModel
import Records
import Testing

@Test(arguments: formatMessages)
func tellsWhatIsWrongWithAGraph(_ told: Told) {
  let map = MarkedMap(told.files)
  #expect(map.told() == map.expected(told.messages))
}

private let nodes = #""nodes": [{"id": "rio", "name": "Rio"}, {"id": "lab"}]"#

private let formatMessages = [
  Told(
    "an end that is no node, in JSON",
    ["f.json": #"{\#(nodes), "links": [{"source": "rio", "target": "ri0"}]}"#],
    "map/f.json#/links/0/target: error: no actor has the id or name 'ri0'\n"
      + "  hint: did you mean 'Rio' or 'rio'?"),
  Told(
    "an end that is no node, in GraphML",
    [
      "f.graphml":
        "<graphml><graph edgedefault=\"directed\">\n<node id=\"rio\"/>\n "
        + "▸<edge source=\"rio\" target=\"hub\"/></graph></graphml>"
    ],
    "▸: error: no actor has the id or name 'hub'\n"
      + "  hint: add it to the nodes of the file, or use one of: 'rio'"),
  Told(
    "one id for two that differ",
    ["f.gml": "graph [\nnode [ id a label \"Rio\" ]\n▸node [ id a label \"Lab\" ] ]"],
    "map/f.gml: note: the graph has no ties",
    "▸: error: the id 'a' is used twice; first on line 2\n"
      + "  hint: give each organisation an id of its own, or keep one of the rows"),
  Told(
    "one id for two that differ, in JSON",
    ["f.json": #"{"nodes": [{"id": "a"}, {"id": "a", "sector": "culture"}], "links": []}"#],
    "map/f.json: note: the graph has no ties",
    "map/f.json#/nodes/1/id: error: the id 'a' is used twice; first at f.json#/nodes/0\n"
      + "  hint: give each organisation an id of its own, or keep one of the rows"),
  Told(
    "one name for two that are but numbered",
    ["f.net": "*Vertices 2\n1 Rio\n▸2 Rio\n*Edges\n1 2\n"],
    "▸: error: the organisation 'Rio' is listed twice; first on line 2\n"
      + "  hint: keep one of the rows, or give each an id of its own",
    "map/f.net:5:1: note: a link leads from an organisation to itself, and no measure counts that\n"
      + "  hint: name the other end, or remove the row"),
  Told(
    "more labels than nodes",
    ["f.dl": "dl n=3 format=edgelist1\nlabels:\n▸Rio,Lab,Hub,Den\ndata:\n1 2\n"],
    "▸: error: there are 4 labels for 3 nodes\n"
      + "  hint: the header states 3: give the right number, or a label for each"),
  Told(
    "a DL matrix that is too small", ["f.dl": "dl n=3\ndata:\n0 1 0\n1 0 1\n0 1▸"],
    "▸: error: the data end where the value of row 3, column 3 should be\n"
      + "  hint: the header states n = 3: give the right n, or the rest of the data"),
  Told(
    "a DL matrix that is too large", ["f.dl": "dl n=2\ndata:\n0 1\n1 0\n▸0 1\n"],
    "▸: error: the matrix has more than 2 × 2 values\n"
      + "  hint: the header states n = 2: give the right n"),
  Told(
    "a number beyond n", ["f.dl": "dl n=2 format=edgelist1\ndata:\n1 ▸3\n"],
    "▸: error: '3' is not the number of a node\n"
      + "  hint: the header states 2: nodes are numbered from 1 to 2"),
  Told(
    "a number beyond the vertices", ["f.net": "*Vertices 2\n1 Rio\n2 Lab\n*Arcs\n1 ▸3\n"],
    "▸: error: '3' is not the number of a vertex\n  hint: vertices are numbered from 1 to 2"),
  Told(
    "a matrix that is not square", ["f.csv": ",Rio,Lab\nRio,0,1\nHub,1,0\n"],
    "map/f.csv: error: the matrix is not square: 'Hub' stands down the side and not along the top\n"
      + "  hint: give each name a row and a column; or use other names for what people take part in"
  ),
  Told(
    "a word in a matrix",
    ["f.csv": ",a,b,c,d\na,0,1,0,1\nb,1,▸x,0,0\nc,0,0,0,0\nd,1,0,0,0\n"],
    "▸: error: 'x' is not a number\n"
      + "  hint: write a number where the two are tied, 0 or nothing where they are not"),
  Told(
    "labels of HTML", ["f.dot": "graph { a [label=▸<b>] }"],
    "▸: error: labels of HTML are not read\n  hint: write the label as text in double quotes"),
  Told(
    "a weight that is none",
    ["f.dot": "graph { a; b\n▸a -- b [weight=heavy] }"],
    "▸: error: 'heavy' is not a strength\n"
      + "  hint: write 1 (share news), 2 (work together), 3 (plan or fund together), or any number "
      + "above 0 (from 1e-12 to 1e12)"),
  Told(
    "a file that is called otherwise", ["f.graphml": "*Vertices 2\n1 Rio\n2 Lab\n*Edges\n1 2\n"],
    "map/f.graphml: note: whatever its name, the format of the file is Pajek .net; it was read as such"
  ),
  Told(
    "a graph that is called a table",
    ["actors.csv": "<graphml><graph edgedefault=\"directed\"/></graphml>"],
    "map/actors.csv: error: the file is named as a table, but its format is GraphML\n"
      + "  hint: give it the ending .graphml and read it by itself"),
  Told(
    "JSON of another kind", ["f.json": "{\"type\": \"FeatureCollection\"}"],
    "map/f.json: error: the JSON document is of no kind that is read\n"
      + "  hint: `actormap list importers` names what can be read"),
  Told(
    "XML of another kind", ["f.xml": "<?xml version=\"1.0\"?>\n<!-- <x> --><svg/>"],
    "map/f.xml: error: the XML document begins with 'svg', which is not read\n"
      + "  hint: `actormap list importers` names what can be read"),
  Told(
    "JSON that breaks off", ["f.json": "{\"nodes\": [▸"],
    "▸: error: the JSON document ends where a value should be\n"
      + "  hint: the file was cut off: fetch or save it again"),
  Told(
    "two maps in a folder", ["a.dot": "graph { a -- b }", "b.gml": "graph [ ]"],
    "map: error: 'a.dot' and 'b.gml' are each a map by itself\n"
      + "  hint: name one of them instead of the folder"),
  Told(
    "a graph beside tables", ["actors.csv": twoActors, "old.graphml": "<graphml/>"],
    "map/old.graphml: note: not read: this map is made of tables\n"
      + "  hint: read it by itself: actormap check map/old.graphml"),
  Told(
    "a table beside a graph that holds the same",
    ["ties.csv": "from,to\na,b\n", "f.dot": "graph { a -- b }"],
    "map/f.dot: error: 'ties.csv' and 'f.dot:ties' are both the table 'ties'\n"
      + "  hint: put all rows into one of them"),
  Told(
    "a place in a single sheet of Kumu's",
    ["f.csv": "Label,Type\nRio,culture\nLab,culture\n,\n,\nFrom,To\nRio,▸Hub\n"],
    "▸: error: no actor has the id or name 'Hub'\n"
      + "  hint: add it to the elements of the sheet, or use one of: 'rio', 'Rio', 'lab', 'Lab'"),
  Told(
    "personal attributes",
    ["f.dot": "graph {\n▸a [email=\"x@y.org\", sector=culture] }"],
    "map/f.dot: note: the graph has no ties",
    "map/f.dot: note: these columns look personal and were not read: email"),
]

/// The attributes of nodes that have the name of a column are that column.
@Test func attributesBecomeColumns() throws {
  let text = """
    {"directed": true, "nodes": [
      {"id": "rio", "label": "Rio Arts", "sector": "culture", "ring": "core", "domains": ["health", "steam"],
       "wealth": 3, "url": "https://rio.example"},
      {"id": "lab", "group": "employers"}, {"id": "rio2"}, {"id": "rio2"}],
     "links": [{"source": "rio", "target": "lab", "weight": 2, "relation": "funds", "date": "2024"},
      {"source": "lab", "target": "rio", "direction": "undirected"}]}
    """
  let reading = try MarkedMap(["f.json": text]).read()
  let ecosystem = reading.ecosystem
  let rio = ecosystem.actors[0]
  #expect(rio.name == "Rio Arts" && rio.id == "rio" && rio.url == "https://rio.example")
  #expect(rio.sector.map { ecosystem.sectors[$0].id } == "culture")
  #expect(rio.ring.map { ecosystem.rings[$0].id } == "core")
  #expect(rio.domains.map { ecosystem.domains[$0].id } == ["health", "steam"])
  #expect(ecosystem.ties.map(\.direction) == [.directed, .undirected])
  #expect(ecosystem.ties[0].strength == 2)
  #expect(ecosystem.relations[ecosystem.ties[0].relation].title == "funds")
  #expect(ecosystem.tieDetails[0]?.date?.description == "2024")
  #expect(ecosystem.place(of: ecosystem.ties[1].origin) == "f.json#/links/1")
  let line = reading.ledger[0]
  #expect((line.read, line.kept, line.merged, line.rejected) == (4, 3, 1, 0))
  #expect(line.note == "read as Node-link JSON; columns not used: wealth, group")
}

/// A relation's own direction wins over that of the file; the tie's own wins over both.
@Test func directionsInTheirOrder() throws {
  let graph =
    #"digraph { a -> b [relation=meets]; b -> a [relation=meets, direction=mutual]; a -> b }"#
  let map = MarkedMap([
    "relations.csv": "id,title,directed\nmeets,meets,no\nlink,link,\n", "f.dot": graph,
  ])
  #expect(try map.read().ecosystem.ties.map(\.direction) == [.undirected, .mutual, .directed])
}
