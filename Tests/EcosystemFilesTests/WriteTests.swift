import EcosystemModel
import Records
import Testing

@testable import EcosystemFiles

private let package = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }

/// The map as written, read again under the same name.
private func again(_ ecosystem: Ecosystem) throws -> Reading {
  let output = write(ecosystem)
  let files = Dictionary(uniqueKeysWithValues: output.paths.map { ($0, output[$0] ?? []) })
  return try readEcosystem(in: .memory(ecosystem.city.id, files))
}

/// How many cells of each column of each table hold something.
private func filled(_ reading: Reading) -> [String: Int] {
  reading.ledger.filter { !["city", "review"].contains($0.table) }.reduce(into: [:]) { all, line in
    for (column, count) in line.filled where count > 0 { all["\(line.table).\(column)"] = count }
  }
}

/// What is made where nothing is said; the rest is as in the files of the city.
private let made = [".id", ".show", ".is_person", ".direction", ".relation", ".meaning", ".rule"]

@Test(arguments: ["brighton", "greater-manchester", "plymouth", "portside"])
func citiesReadTheSameOnceWritten(city: String) throws {
  let first = try readEcosystem(in: .at("\(package)/maps/\(city)"))
  let second = try again(first.ecosystem)
  func warnings(_ reading: Reading) -> [String] {
    reading.remarks.filter { $0.severity != .note }.map(\.message)
  }
  #expect(warnings(second) == warnings(first))
  let (before, after) = (filled(first), filled(second))
  for (column, count) in before where !made.contains(where: column.hasSuffix) {
    #expect(after[column] == count, "\(column)")
  }
  let (one, other) = (write(first.ecosystem), write(second.ecosystem))
  #expect(one.paths == other.paths)
  for path in one.paths { #expect(one[path] == other[path], "\(path)") }
}

@Test func everythingThatAMapCanSayIsWritten() throws {
  let first = try MarkedMap(wholeMap).read()
  #expect(first.remarks.map(\.description) == [])
  let output = write(first.ecosystem)
  for (file, text) in wholeMap {
    let written = String(decoding: output[file] ?? [], as: UTF8.self)
    #expect(written == text, "\(file)")
  }
  let tables = Set(wholeMap.keys.map { stem(of: $0) })
  let unwritten: Set = ["nodes", "edges", "review"]
  #expect(Set(Table.all.map(\.id)).subtracting(tables) == unwritten)
}

/// A row with every column of every table that people write.
private let wholeMap: [String: String] = {
  let folder = "\(package)/Tests/Fixtures/whole-map"
  guard let source = try? Source.at(folder) else { return [:] }
  return Dictionary(
    uniqueKeysWithValues: source.files.map { file in
      (file, String(decoding: (try? source.bytes(of: file)) ?? [], as: UTF8.self))
    })
}()
