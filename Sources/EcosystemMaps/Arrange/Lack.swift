import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel

/// Something that is known to be missing, in words.
struct Lack: Sendable {
  let look: LackLook
  /// What is wanted: "A second provider: Nature and climate".
  let title: String
  /// The ages, in the order in which they were found; empty for any.
  private(set) var ages: [String]
  /// Where, of which ring and the like.
  let place: String
  /// On the map already, to be approached first.
  let candidates: [Ref<Actor>]
  /// The sector that it would belong to.
  let sector: Ref<Sector>?

  /// The facts below the title.
  func details(in edition: Edition) -> [String] {
    let asked = candidates.prefix(4).map { String(edition.ecosystem.actors[$0].name.prefix(120)) }
    let more = candidates.count - asked.count
    return [
      ages.isEmpty ? "" : "for " + ages.joined(separator: ", "),
      place.isEmpty ? "" : "in \(place)",
      asked.isEmpty
        ? ""
        : "to ask first: " + asked.joined(separator: "; ") + (more > 0 ? " and \(more) more" : ""),
    ].filter { !$0.isEmpty }
  }

  /// All of an edition that touch the part in focus: what nobody offers first, then what one alone
  /// does, then who is wanted, and in each the most pressing first.
  ///
  /// Lacks that differ by age alone are one.
  static func all(of edition: Edition, _ request: DrawRequest) -> [Lack] {
    let domains = request.focusDomains(of: edition)
    let kept = edition.analysis.ghosts.filter { ghost in
      switch request.focus {
      case .domain:
        guard let domain = ghost.cell?.domain?.ref else { return false }
        return domains?.contains(domain) ?? false
      case .place(let place): return ghost.cell?.place?.ref == place
      case .actor(let actor): return ghost.candidates.contains(actor)
      case nil: return true
      }
    }
    var lacks: [Lack] = []
    for lack in kept.compactMap({ Lack($0, edition.ecosystem) }) {
      if let same = lacks.firstIndex(where: { $0.isSame(as: lack) }) {
        lacks[same].ages += lack.ages.filter { !lacks[same].ages.contains($0) }
      } else {
        lacks.append(lack)
      }
    }
    return LackLook.allCases.flatMap { look in lacks.filter { $0.look == look } }
  }

  private func isSame(as other: Lack) -> Bool {
    look == other.look && title == other.title && place == other.place
      && candidates == other.candidates
  }

  /// Nothing for a link between two organisations, which is drawn as a line.
  private init?(_ ghost: Ghost, _ ecosystem: Ecosystem) {
    candidates = ghost.candidates
    let subject = ghost.cell?.subject(in: ecosystem) ?? ""
    ages = [ghost.cell?.ageBand?.ref.map { ecosystem.ageBands[$0].title }].compactMap(\.self)
    place = ghost.cell?.place?.ref.map { ecosystem.places[$0].name } ?? ""
    sector = ghost.cell?.sector
    switch ghost {
    case .tie: return nil
    case .cell: (look, title) = (.uncovered, subject.isEmpty ? "Any offer" : subject)
    case .sectors(let a, let b):
      (look, title) = (.apart, "\(ecosystem.sectors[a].title) – \(ecosystem.sectors[b].title)")
    case .actor(let newcomer):
      look = newcomer.part == .secondProvider ? .thin : .seat
      let ring = newcomer.ring.map { ecosystem.rings[$0].title }
      title = newcomer.part.words(ring: ring) + (subject.isEmpty ? "" : ": \(subject)")
    }
  }
}

extension Ghost {
  fileprivate var cell: Cell? {
    switch self {
    case .actor(let newcomer): newcomer.cell
    case .cell(let cell): cell
    case .tie, .sectors: nil
    }
  }

  fileprivate var candidates: [Ref<Actor>] {
    if case .actor(let newcomer) = self { newcomer.candidates } else { [] }
  }
}

extension Cell {
  /// Domain, skill and sector, by their titles.
  fileprivate func subject(in ecosystem: Ecosystem) -> String {
    [
      domain?.ref.map { ecosystem.domains[$0].title }, skill.map { ecosystem.skills[$0].name },
      sector.map { ecosystem.sectors[$0].title },
    ].compactMap(\.self).joined(separator: ", ")
  }
}

extension Newcomer.Part {
  fileprivate func words(ring: String?) -> String {
    switch self {
    case .secondProvider: "A second provider"
    case .coreMember: ring.map { "In the ring \($0)" } ?? "In the Core group"
    case .member: "On the map"
    case .participant: "At a workshop or event"
    }
  }
}
