import EcosystemDisclosure
import EcosystemFiles
import EcosystemModel
import Records

/// What of a map an export cannot carry: told where the map has it, never dropped in silence.
struct Losses: Sendable {
  private let edition: Edition
  private let tables: [WrittenTable]

  init(of edition: Edition) {
    self.edition = edition
    tables = writtenTables(of: edition.ecosystem)
  }

  /// What a graph leaves out, by what its format can hold.
  func ofGraph(_ features: Set<GraphFeature>) -> [String] {
    ofFormat(features) + ofActors(features) + rows(besides: graphTables)
  }

  /// The tables that have rows and are not written, with how many.
  func rows(besides kept: Set<String>) -> [String] {
    let left = tables.filter { !kept.contains($0.id) }
    guard !left.isEmpty else { return [] }
    let list = left.map { "\($0.id) (\($0.rows.count))" }.joined(separator: ", ")
    return ["the rows of these tables: \(list)"]
  }

  private func ofFormat(_ features: Set<GraphFeature>) -> [String] {
    let map = edition.ecosystem
    var lost: [String] = []
    if !features.contains(.ids), !edition.actors.isEmpty {
      lost.append("the ids of organisations; they go by their names")
    }
    guard !map.ties.isEmpty else { return lost }
    if !features.contains(.attributes) {
      lost.append(
        features.contains(.relations)
          ? "dates, sources and initiatives of links"
          : "relations, dates, sources and initiatives of links")
      if map.ties.contains(where: { !$0.isStrengthStated }) {
        lost.append("that the strength of some links is not stated: other programs read 1")
      }
    }
    if !features.contains(.directions) {
      lost.append("the direction of links, each from its first end to its second")
    } else if !features.contains(.mutual), map.ties.contains(where: { $0.direction == .mutual }) {
      lost.append("that some links are mutual; they are undirected")
    }
    if map.tieDetails.contains(where: { !$0.value.note.isEmpty }) {
      lost.append("notes on links")
    }
    return lost
  }

  private func ofActors(_ features: Set<GraphFeature>) -> [String] {
    guard !edition.actors.isEmpty else { return [] }
    guard features.contains(.attributes) else {
      return ["what is known of organisations beside their names, and their measures"]
    }
    guard let table = tables.first(where: { $0.id == "actors" }) else { return [] }
    let left = table.columns.enumerated().filter { at, column in
      column.isPartnersView && table.rows.contains { !$0[at].isEmpty }
    }
    guard !left.isEmpty else { return [] }
    return ["of organisations: \(left.map(\.element.id).joined(separator: ", "))"]
  }
}

/// The tables that a graph holds, and the lists that its words come from.
private let graphTables: Set<String> = ["actors", "ties"]
