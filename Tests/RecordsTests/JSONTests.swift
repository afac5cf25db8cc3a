import Records
import Testing

@Test func valuesOfJSONKeepTheirOrderAndDigits() throws {
  let text =
    #"{"b": [1, -2.50, 1e3, 12345678901234567890], "a": {"é\u00e9\ud83c\udfaa\n\"": null}}"#
  let value = try readJSON(Array(text.utf8), file: "f.json")
  #expect(value.members.map(\.key) == ["b", "a"])
  #expect(value["b"]?.items?.map(\.text) == ["1", "-2.50", "1e3", "12345678901234567890"])
  #expect(value["a"]?.members.first?.key == "éé🎪\n\"")
  #expect(try readJSON(Array(value.json.utf8), file: "f.json") == value)
}

@Test(arguments: [
  ("{\"a\": 1,}", "f.json:1:9: error: '}' stands where a key in double quotes should be"),
  ("[1\n, 2 3]", "f.json:2:5: error: '3' stands where a comma or ']' should be"),
  (
    "{\"a\": [1,",
    "f.json:1:10: error: the JSON document ends where a value should be\n"
      + "  hint: the file was cut off: fetch or save it again"
  ),
  (
    "[\"abc",
    "f.json:1:2: error: the text that opens here is never closed\n"
      + "  hint: the file was cut off: fetch or save it again"
  ),
  ("[1] x", "f.json:1:5: error: the JSON document goes on after its end"),
  ("[1.2.3]", "f.json:1:2: error: '1.2.3' is not a number"),
  ("[tru]", "f.json:1:5: error: ']' stands where the word true should be"),
  ("[\"\\q\"]", "f.json:1:3: error: the escape after '\\' is unknown"),
])
func placesOfFaultsInJSON(text: String, message: String) {
  #expect {
    try readJSON(Array(text.utf8), file: "f.json")
  } throws: {
    "\($0)" == message
  }
}

@Test func documentsHaveLimits() {
  let deep = String(repeating: "[", count: 9) + String(repeating: "]", count: 9)
  let limits = TreeLimits(bytes: 20, depth: 8)
  #expect {
    try readJSON(Array(deep.utf8), file: "f.json", limits: limits)
  } throws: {
    "\($0)" == "f.json:1:9: error: the JSON document is nested more than 8 deep\n"
      + "  hint: write it flatter"
  }
  let message =
    "error: the document has 21 bytes; at most 20 are read\n"
    + "  hint: split it, or write it as tables of nodes and edges in CSV, which may be larger"
  let long = [UInt8](repeating: UInt8(ascii: " "), count: 21)
  #expect {
    try readJSON(long, file: "f.json", limits: limits)
  } throws: {
    "\($0)" == "f.json: \(message)"
  }
  #expect {
    try readXML(long, file: "f.xml", limits: limits) { _ in }
  } throws: {
    "\($0)" == "f.xml: \(message)"
  }
  #expect(TreeLimits.usual.bytes == 100_000_000)
}

private func events(_ text: String) throws -> [String] {
  var told: [String] = []
  try readXML(Array(text.utf8), file: "f.xml") { event in
    switch event {
    case .start(let element): told.append("<\(element.name) \(element["a"] ?? "")")
    case .text(let text): told.append(text)
    case .end(let name): told.append("/\(name)")
    }
  }
  return told
}

@Test func eventsOfXMLHaveLocalNames() throws {
  #expect(try events("<x:r a='1'>t&amp;<b/></x:r>") == ["<r 1", "t", "&", "<b ", "/b", "/r"])
}

@Test(arguments: [
  (
    "<!DOCTYPE r [<!ENTITY a 'aa'>]>\n<r>&a;</r>",
    "f.xml:1:13: error: the document declares a DOCTYPE, which may hold endless entities and is not "
      + "read\n  hint: take out '<!DOCTYPE …>' with a text editor, or save the file without it"
  ),
  (
    "<r>&a;</r>",
    "f.xml:1:4: error: the XML document cannot be read here: undefined entity\n"
      + "  hint: fetch or save the file again, or mend it by hand"
  ),
  (
    "<r>\n<b></r>",
    "f.xml:2:6: error: the XML document cannot be read here: mismatched tag\n"
      + "  hint: fetch or save the file again, or mend it by hand"
  ),
])
func faultsInXML(text: String, message: String) {
  #expect {
    try events(text)
  } throws: {
    "\($0)" == message
  }
}
