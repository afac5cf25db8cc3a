/// All that one map folder says, as it says it.
public struct Ecosystem: Sendable {
  public var city: City
  /// The files read, by name; `Origin.file` counts in them.
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
  public var codes: [Code] = []
  public var positions: [Position] = []

  public init(city: City) { self.city = city }

  /// `ties.csv:14`.
  public func place(of origin: Origin) -> String { "\(files[Int(origin.file)]):\(origin.line)" }
}
