/// A kind of thing that cells may name, whatever its table.
///
/// To add one: a case here and in `Thing`, and how it is found, in `Intake+Things.swift`.
enum ThingKind: String, CaseIterable {
  case actor, domain, place, offer, skill, badge, opportunity, initiative
  case logic = "row of the logic model"
  case group
  case ageBand = "age band"
  case sector, ring, relation

  /// The word that a cell may put before a name: `domain:health`.
  var prefix: String {
    switch self {
    case .logic: "logic_model"
    case .ageBand: "age_band"
    default: rawValue
    }
  }
}
