import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel

extension ResultTable {
  /// What each provider's leaving would empty; nothing where nobody offers anything.
  static func providerLoss(of edition: Edition) -> ResultTable? {
    guard let losses = edition.facts.providerLosses, !losses.isEmpty else { return nil }
    let ecosystem = edition.ecosystem
    let rows: [[Value]] = losses.map { loss in
      let cells = loss.cells.map { cellName($0, ecosystem) }.joined(separator: ";")
      let domains = loss.domains.map { ecosystem.domains[$0].id }.joined(separator: ";")
      return [
        .text(ecosystem.actors[loss.provider].id), .text(ecosystem.actors[loss.provider].name),
        Value(loss.offers), Value(loss.places), .text(cells), .text(domains),
      ]
    }
    return ResultTable(
      ["id", "name", "offers", "places", "cells_emptied", "domains_emptied"], rows: rows)
  }
}
