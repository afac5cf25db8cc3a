import Foundation
import Testing

/// What an audience may not see is in no byte of what is written for it.
struct AudienceTests {
  /// The names, aliases and ids of Portside's organisations that are not public.
  private func hidden(at desk: Desk) throws -> (words: [String], ids: [String]) {
    let rows = cells(of: try desk.text("maps/portside/actors.csv"))
    let at = try ["name", "aliases", "show"].map { try #require(rows[0].firstIndex(of: $0)) }
    let closed = rows.dropFirst().filter { $0[at[2]] != "public" }
    let words = closed.flatMap { [$0[at[0]]] + $0[at[1]].split(separator: "|").map(String.init) }
    let all = try desk.actormap(
      "measure", "maps/portside", "--only", "degree", "--audience", "internal")
    let named = zip(column("id", of: all.output), column("name", of: all.output))
    return (words, named.filter { words.contains($0.1) }.map(\.0))
  }

  @Test func nobodyHiddenIsInPublicOutput() throws {
    try withDesk { desk in
      let (words, ids) = try hidden(at: desk)
      #expect(words.count == 17)
      #expect(ids.count == 11)
      let texts = try built(at: desk, "--audience", "public")
      for (name, text) in texts {
        let plain = oneLine(text)
        for word in words { #expect(!plain.contains(oneLine(word)), "\(word) in \(name)") }
        for id in ids { #expect(!holds(id, text), "\(id) in \(name)") }
      }
    }
  }

  /// Research sees pseudonyms: no name, alias or address of any organisation, and no offer's title.
  @Test func nobodyIsNamedInResearchOutput() throws {
    try withDesk { desk in
      let actors = cells(of: try desk.text("maps/portside/actors.csv"))
      let offers = cells(of: try desk.text("maps/portside/provision.csv"))
      func all(_ column: String, _ rows: [[String]]) throws -> [String] {
        let at = try #require(rows[0].firstIndex(of: column))
        return rows.dropFirst().flatMap { $0[at].split(separator: "|").map(String.init) }
      }
      let words =
        try all("name", actors) + all("aliases", actors) + all("url", actors)
        + all("title", offers) + all("url", offers)
      #expect(words.count > 120)
      for extra in [[], ["--signed-off"]] {
        let texts = try built(
          at: desk, ["--audience", "research", "--key", "research.key"] + extra)
        for (name, text) in texts {
          let plain = oneLine(text)
          for word in words { #expect(!plain.contains(oneLine(word)), "\(word) in \(name)") }
        }
        #expect(texts.keys.contains("tables/ties.csv") == !extra.isEmpty)
        let note = try #require(texts["disclosure.json"])
        #expect(note.contains("\"links_withheld\": \(extra.isEmpty)"))
        let names = column("name", of: try #require(texts["tables/actors.csv"]))
        #expect(names.count == 38 && names == names.sorted())
        #expect(names.allSatisfy { $0.hasPrefix("p_") && $0.count == 18 })
      }
    }
  }

  /// Where a single organisation is tells who it is: such a place is in no byte of an export either.
  @Test(arguments: ["csv", "datapackage", "sqlite"])
  func noVenueIsNamedInResearchExports(format: String) throws {
    try withDesk { desk in
      try desk.mar(
        "maps/portside/places.csv", "gannet-skerry,",
        "kelp-yard,Kelp Yard,52.4,-4.8,\ngannet-skerry,")
      try desk.mar("maps/portside/actors.csv", ",old-cannery,52.4151", ",kelp-yard,52.4151")
      func texts(_ audience: [String], into name: String) throws -> String {
        let outcome = try run(
          [actormapPath, "export", "maps/portside", "--as", format, "--into", name, "-q"]
            + audience,
          in: desk.folder)
        #expect(outcome.code == 0, "\(outcome.errors)")
        let bytes =
          format == "sqlite"
          ? try Data(contentsOf: desk.folder.appending(path: name))
          : try desk.files(below: name).values.reduce(Data(), +)
        return String(decoding: bytes, as: UTF8.self).lowercased()
      }
      let research = try texts(
        ["--audience", "research", "--key", "k.key", "--signed-off"], into: "research")
      #expect(!research.contains("kelp"))
      #expect((1...9).contains { research.contains("place-\($0)") })
      #expect(research.contains("harbour quarter"))
      #expect(try texts(["--audience", "partner"], into: "partner").contains("kelp-yard"))
    }
  }

  /// The same key gives the same bytes; another gives others.
  @Test func theKeyMakesTheNames() throws {
    try withDesk { desk in
      func names(_ key: String) throws -> Outcome {
        try desk.actormap(
          "measure", "maps/portside", "--only", "degree", "--audience", "research", "--key", key)
      }
      let (one, again, other) = (try names("a.key"), try names("a.key"), try names("b.key"))
      #expect(one.output == again.output && one.output != other.output)
      #expect(one.errors.contains("made the key 'a.key'"))
      #expect(!again.errors.contains("a.key"))
      #expect(try desk.text("a.key").count == 65)
      let rights = try FileManager.default.attributesOfItem(
        atPath: desk.folder.appending(path: "a.key").path)[.posixPermissions]
      #expect(rights as? Int == 0o600)
      try desk.write("not a key", to: "c.key")
      let bad = try names("c.key")
      #expect(bad.code == 1)
      #expect(
        bad.errors.contains("error: 'c.key' is no key: it does not hold 64 hexadecimal digits"))
      let without = try desk.actormap("gaps", "maps/portside", "--audience", "research")
      #expect(without.code == 64)
      let inside = try desk.actormap(
        "build", "maps/portside", "--audience", "research", "--key", "output/portside/k")
      #expect(inside.code == 1)
      #expect(inside.errors.contains("error: the key 'output/portside/k' would be among what you"))
      try desk.write("", to: "there/already")
      let above = try desk.actormap(
        "build", "maps/portside", "--audience", "research", "--key", "./there/k", "--into", "there")
      #expect(above.code == 1 && !desk.exists("there/k"))
    }
  }

  /// What `build` writes and prints, PDFs as text.
  private func built(at desk: Desk, _ words: String...) throws -> [String: String] {
    try built(at: desk, words)
  }

  private func built(at desk: Desk, _ words: [String]) throws -> [String: String] {
    let outcome = try run([actormapPath, "build", "maps/portside"] + words, in: desk.folder)
    #expect(outcome.code == 0)
    var texts = try desk.files(below: "output/portside").filter { !$0.key.hasSuffix(".png") }
      .mapValues { String(decoding: $0, as: UTF8.self) }
    texts["standard output"] = outcome.output
    for name in texts.keys.filter({ $0.hasSuffix(".pdf") }) {
      for (kind, words) in [("", ["-layout"]), (" as it reads", [])] {
        let read = try run(
          ["pdftotext"] + words + ["output/portside/\(name)", "-"], in: desk.folder)
        try #require(read.code == 0, "pdftotext cannot read \(name): install poppler-utils")
        texts[name + kind] = read.output
      }
    }
    return texts
  }

  @Test func whoIsShownIsNamed() throws {
    try withDesk { desk in
      let (words, _) = try hidden(at: desk)
      for (audience, count) in [("public", 29), ("partner", 38), ("internal", 40)] {
        let table = try desk.actormap(
          "measure", "maps/portside", "--only", "degree", "--audience", audience)
        #expect(column("name", of: table.output).count == count)
        let shown = column("name", of: table.output).filter { words.contains($0) }
        #expect(shown.count == count - 29)
      }
    }
  }

  /// Measures come from all organisations, whoever may see them.
  @Test func hiddenOrganisationsStillCount() throws {
    func degrees(_ audience: String) throws -> [String: String] {
      let table = try actormap(
        "measure", "maps/portside", "--only", "degree", "--audience", audience, in: root
      ).output
      return Dictionary(
        uniqueKeysWithValues: zip(column("id", of: table), column("degree", of: table)))
    }
    let all = try degrees("internal")
    for (id, degree) in try degrees("public") { #expect(all[id] == degree, "\(id)") }
  }

  /// Small letters, without marks of SVG and with one blank where there are many.
  private func oneLine(_ text: String) -> String {
    text.replacing(/<[^>]*>/, with: " ").replacing("&amp;", with: "&").lowercased()
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether an id stands in a text as a word of its own.
  private func holds(_ id: String, _ text: String) -> Bool {
    text.ranges(of: id).contains { range in
      let before =
        range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
      let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
      return [before, after].allSatisfy { !$0.isLetter && !$0.isNumber && $0 != "-" }
    }
  }
}
