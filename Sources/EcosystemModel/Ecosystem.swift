/// All that one map folder says, as it says it.
public struct Ecosystem: Sendable {
  public var city: City
  /// The files read, by name, or the sheets and lists in them; `Origin.file` counts in them.
  public var files: [String] = []
  public var sources: [CitedSource] = []
  public var sectors: [Sector] = []
  public var rings: [Ring] = []
  public var groups: [LearnerGroup] = []
  public var domains: [Domain] = []
  public var ageBands: [AgeBand] = []
  public var places: [Place] = []
  public var skills: [Skill] = []
  public var relations: [Relation] = []
  public var actors: [Actor] = []
  public var initiatives: [Initiative] = []
  public var affiliations: [Affiliation] = []
  public var ties: [Tie] = []
  /// What few ties carry, by the tie's number; look up, never iterate.
  public var tieDetails: [Int32: Tie.Details] = [:]
  public var provision: [Provision] = []
  public var targets: [Target] = []
  public var badges: [Badge] = []
  public var opportunities: [Opportunity] = []
  public var pathways: [PathwayStep] = []
  public var population: [Population] = []
  public var travel: [Journey] = []
  public var barriers: [Barrier] = []
  public var logicModel: [LogicItem] = []
  public var logicLinks: [LogicLink] = []
  public var insights: [Insight] = []
  public var marks: [Mark] = []
  public var ratings: [Rating] = []
  /// What people decided of organisations that look alike; those they joined are one in `actors`.
  public var decisions: [MatchDecision] = []
  public var codes: [Code] = []
  public var positions: [Position] = []

  public init(city: City) { self.city = city }

  /// `ties.csv:14`, `plymouth.xlsx:Links!14` or `f.json#/nodes/3`.
  ///
  /// Nothing where the files are not told.
  public func place(of origin: Origin) -> String {
    guard files.indices.contains(Int(origin.file)) else { return "" }
    let file = files[Int(origin.file)]
    return file.hasSuffix("!") || file.hasSuffix("/")
      ? "\(file)\(origin.line)" : "\(file):\(origin.line)"
  }

  /// A thing's id; of a tie the ids of its two ends.
  public func id(of thing: Thing) -> String {
    switch thing {
    case .actor(let actor): actors[actor].id
    case .tie(let a, let b): "\(actors[a].id);\(actors[b].id)"
    case .domain(let domain): domains[domain].id
    case .place(let place): places[place].id
    case .offer(let offer): provision[offer].id
    case .skill(let skill): skills[skill].id
    case .badge(let badge): badges[badge].id
    case .opportunity(let opportunity): opportunities[opportunity].id
    case .initiative(let initiative): initiatives[initiative].id
    case .logicItem(let item): logicModel[item].id
    case .group(let group): groups[group].id
    case .ageBand(let band): ageBands[band].id
    case .sector(let sector): sectors[sector].id
    case .ring(let ring): rings[ring].id
    case .relation(let relation): relations[relation].id
    }
  }
}
