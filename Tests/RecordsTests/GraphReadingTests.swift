import Records
import Testing

private func read(_ text: String, _ format: GraphFormat) throws -> GraphDocument {
  let file = InputFile(Array(text.utf8), file: "f")
  #expect(GraphFormat.all.first { $0.claims(file) } == format)
  return try format.read(file)
}

private func ends(_ graph: GraphDocument) -> [String] {
  graph.ties.map { "\($0.from)>\($0.to)" }
}

/// Written as yEd does: the name of a node stands in its drawing.
@Test func labelsOfYEdAreNames() throws {
  let graph = try read(
    """
    <?xml version="1.0"?>
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
    <key id="d6" for="node" yfiles.type="nodegraphics"/>
    <key id="d5" for="node" attr.name="description"/>
    <graph edgedefault="directed">
    <node id="n0"><data key="d5">first</data><data key="d6"><y:ShapeNode>
    <y:NodeLabel alignment="center"> Rio
     Arts <y:LabelModel/></y:NodeLabel></y:ShapeNode></data></node>
    <node id="n1"><data key="d6"><y:ShapeNode><y:NodeLabel>Lab</y:NodeLabel></y:ShapeNode></data>
    <graph><node id="n1::n0"/></graph></node>
    <edge source="n0" target="n1"/><edge source="n0" target="n1::n0" directed="false"/>
    </graph></graphml>
    """, .graphML)
  #expect(graph.nodes.map(\.label) == ["Rio Arts", "Lab", nil])
  #expect(graph.nodes[0].attributes == [GraphAttribute("description", "first")])
  #expect(graph.direction == .directed)
  #expect(graph.ties.map(\.direction) == [nil, .undirected])
  #expect(graph.nodes[1].spot == .line(9, column: 1))
}

@Test func defaultsOfGraphMLHoldWhereNothingIsStated() throws {
  let graph = try read(
    """
    <graphml><key id="k" for="node" attr.name="sector"><default>culture</default></key>
    <graph edgedefault="undirected"><node id="a"/><node id="b"><data key="k">schools</data></node>
    </graph></graphml>
    """, .graphML)
  #expect(graph.nodes.map { $0.attributes["sector"] } == ["culture", "schools"])
}

@Test func nodesOfGEXFWithoutLabelsKeepTheirIDs() throws {
  let graph = try read(
    """
    <gexf version="1.1"><graph defaultedgetype="directed"><nodes><node id="a"/><node id="b" label=""/>
    </nodes><edges><edge id="0" source="a" target="b" type="mutual" kind="funds" weight="2"/></edges>
    </graph></gexf>
    """, .gexf)
  #expect(graph.nodes.map(\.label) == [nil, nil])
  #expect(graph.ties[0].direction == .mutual)
  #expect(graph.ties[0].weight == "2")
  #expect(graph.ties[0].attributes == [GraphAttribute("kind", "funds")])
}

@Test func idsOfGMLMayBeTexts() throws {
  let graph = try read(
    """
    # made by hand
    Creator "me"
    graph [ directed 1
      node [ id "rio" label "Caf&#233;" graphics [ x 1.5 ] ] node [ id lab ]
      edge [ source "rio" target lab value 2 ] ]
    """, .gml)
  #expect(graph.nodes.map(\.id) == ["rio", "lab"])
  #expect(graph.nodes.map(\.label) == ["Café", nil])
  #expect(graph.nodes[0].attributes == [GraphAttribute("graphics.x", "1.5")])
  #expect(graph.hasOwnIDs)
  #expect(graph.ties[0].weight == "2")
  #expect(graph.direction == .directed)
}

@Test func arcsAndEdgesOfPajek() throws {
  let graph = try read(
    """
    % made by hand
    *Vertices 3
    1 "Rio Arts" 0.1 0.2
    2 Lab
    *Arcs :1 "funds"
    1 2 5
    *Edgeslist
    1 2 3
    """, .pajek)
  #expect(graph.nodes.map { $0.label ?? $0.id } == ["Rio Arts", "Lab", "3"])
  #expect(ends(graph) == ["1>2", "1>2", "1>3"])
  #expect(graph.ties.map(\.direction) == [.directed, .undirected, .undirected])
  #expect(graph.ties[0].attributes == [GraphAttribute("relation", "funds")])
  #expect(graph.ties[2].spot == .line(8, column: 5))
}

@Test func matricesOfPajekAndUCINET() throws {
  let pajek = try read("*Vertices 2\n1 A\n2 B\n*Matrix\n0 2\n0 0\n", .pajek)
  #expect(ends(pajek) == ["1>2"])
  #expect(pajek.direction == .directed)
  let dl = try read(
    "dl nr=2, nc=3 format=fullmatrix\nlabels embedded\ndata:\n  X Y Z\nA 1 0 1\nB 0 1 0\n", .dl)
  #expect(dl.nodes.map(\.label) == ["A", "B", "X", "Y", "Z"])
  #expect(dl.nodes.map(\.isEvent) == [false, false, true, true, true])
  #expect(ends(dl) == ["1>3", "1>5", "2>4"])
}

@Test func listsOfUCINET() throws {
  let embedded = try read(
    "DL n=3 format = edgelist1\nlabels embedded:\ndata:\nrio \"the lab\" 2\n\"the lab\" hub\n", .dl)
  #expect(embedded.nodes.map(\.label) == ["rio", "the lab", "hub"])
  #expect(ends(embedded) == ["1>2", "2>3"])
  #expect(embedded.direction == nil)
  let nodes = try read("dl n=3 format=nodelist1\nlabels:\nRio Arts\nLab\nHub\ndata:\n1 2 3\n", .dl)
  #expect(nodes.nodes.map(\.label) == ["Rio Arts", "Lab", "Hub"])
  #expect(ends(nodes) == ["1>2", "1>3"])
}

@Test func theLanguageOfGraphviz() throws {
  let graph = try read(
    """
    // who works with whom
    strict digraph G {
      rankdir=LR; node [sector=culture]
      rio [label="Rio " + "Arts", URL="http://x"]; /* one */
      subgraph cluster_0 { label = "two"; lab:n:e -> { hub; "the \\"den\\"" } [weight=2] }
      rio -> lab -> hub; lab -> hub
      -1.5 -> rio [dir=both]
    }
    """, .dot)
  #expect(graph.nodes.map(\.id) == ["rio", "lab", "hub", "the \"den\"", "-1.5"])
  #expect(graph.nodes[0].label == "Rio Arts")
  #expect(graph.nodes.allSatisfy { $0.attributes["sector"] == "culture" })
  #expect(
    ends(graph) == ["lab>hub", "lab>the \"den\"", "rio>lab", "-1.5>rio"])
  #expect(graph.ties.map(\.weight) == ["2", "2", nil, nil])
  #expect(graph.ties[3].direction == .mutual)
  #expect(graph.direction == .directed)
}

@Test func nodesWithoutIDsAreNumbered() throws {
  let graph = try read(
    """
    {"nodes": [{"name": "Rio", "group": 1, "tags": ["a", "b"], "at": {"x": 1.0}}, {"name": "Lab"}],
     "links": [{"source": 0, "target": 1, "value": 3}]}
    """, .nodeLink)
  #expect(graph.nodes.map(\.label) == ["Rio", "Lab"])
  #expect(!graph.hasOwnIDs)
  #expect(
    graph.nodes[0].attributes == [
      GraphAttribute("group", "1"), GraphAttribute("tags", "a;b"), GraphAttribute("at.x", "1.0"),
    ])
  #expect(ends(graph) == ["0>1"])
  #expect(graph.ties[0].weight == "3")
}

@Test func elementsOfCytoscapeMayStandInOneList() throws {
  let graph = try read(
    """
    {"elements": [{"data": {"id": "a", "name": "Rio"}}, {"data": {"id": "b"}},
     {"data": {"id": "ab", "source": "a", "target": "b", "interaction": "funds"}}]}
    """, .cytoscape)
  #expect(graph.nodes.map(\.label) == ["Rio", nil])
  #expect(ends(graph) == ["a>b"])
  #expect(graph.ties[0].spot == .pointer("/elements/2/data", number: 2))
}

@Test func connectionsOfKumuMayHaveSeveralTargets() throws {
  let graph = try read(
    """
    {"elements": [{"_id": "e1", "attributes": {"label": "Rio", "element type": "Provider"}},
     {"_id": "e2", "attributes": {"label": "Lab"}}],
     "connections": [{"from": "Rio", "to": "Lab|Hub ", "direction": "Mutual", "type": "funds"}]}
    """, .kumu)
  #expect(graph.nodes.map(\.id) == ["e1", "e2"])
  #expect(graph.nodes[0].attributes == [GraphAttribute("element type", "Provider")])
  #expect(ends(graph) == ["Rio>Lab", "Rio>Hub"])
  #expect(graph.ties.map(\.direction) == [.mutual, .mutual])
  #expect(graph.spot(of: graph.ties[1], .to) == .pointer("/connections/0/to", number: 0))
}

@Test func anIncidenceMatrixHasOtherNamesAlongTheTop() throws {
  let graph = try read(",Fair,Camp\nRio,1,0\nLab,1,2\n", .matrix)
  #expect(graph.nodes.map(\.label) == ["Rio", "Lab", "Fair", "Camp"])
  #expect(graph.nodes.map(\.isEvent) == [false, false, true, true])
  #expect(graph.ties.map(\.weight) == ["1", "1", "2"])
}

@Test func anAdjacencyMatrixMayListItsNamesInAnyOrder() throws {
  let graph = try read(",Lab,Rio\nRio,1,0\nLab,0,\n", .matrix)
  #expect(ends(graph) == ["Rio>Lab"])
  #expect(graph.direction == .directed)
}
