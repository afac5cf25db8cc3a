import EcosystemModel
import Testing

/// What stays on a map when somebody leaves, rule by rule; C is taken from A, B, C, D.
@Suite struct LeavingTests {
  private let origin = Origin(file: 0, line: 1)

  private func map() -> Ecosystem {
    var map = Ecosystem(city: City(id: "map"))
    map.actors = ["a", "b", "c", "d"].map { Actor(id: $0, name: $0, origin: origin) }
    map.relations = [Relation(id: "r", title: "R")]
    return map
  }

  private func without(_ actor: Int, _ change: (inout Ecosystem) -> Void) -> Leaving {
    var map = map()
    change(&map)
    return Leaving([Ref(actor)], from: map)
  }

  private func offer(_ provider: Int, _ id: String) -> Provision {
    Provision(provider: Ref(provider), id: id, title: id.uppercased(), origin: origin)
  }

  @Test func actorsAfterItMoveUp() {
    let left = without(2) { $0.affiliations = [] }.ecosystem
    #expect(left.actors.map(\.id) == ["a", "b", "d"])
  }

  @Test func tiesAndTheirDetailsStayTogether() {
    let left = without(2) { map in
      for (from, to) in [(0, 2), (1, 3), (2, 3), (3, 0)] {
        map.tieDetails[Int32(map.ties.count)] = {
          var details = Tie.Details()
          details.note = "\(from)-\(to)"
          return details
        }()
        map.ties.append(
          Tie(
            from: Ref(from), to: Ref(to), relation: Ref(0), direction: .notStated, strength: nil,
            origin: origin))
      }
    }.ecosystem
    #expect(left.ties.map { [$0.from.index, $0.to.index] } == [[1, 2], [2, 0]])
    #expect(left.tieDetails[0]?.note == "1-3")
    #expect(left.tieDetails[1]?.note == "3-0")
    #expect(left.tieDetails.count == 2)
  }

  @Test func partsOffersAndRatingsGo() {
    let left = without(2) { map in
      map.initiatives = [Initiative(id: "day", name: "Day")]
      map.affiliations = [2, 3].map {
        Affiliation(actor: Ref($0), initiative: Ref(0), origin: origin)
      }
      map.provision = [offer(2, "x"), offer(3, "y")]
      map.marks = [
        Mark(on: .actor(Ref(2)), kind: .energy, origin: origin),
        Mark(on: .tie(Ref(2), Ref(3)), kind: .blockage, origin: origin),
        Mark(on: .tie(Ref(0), Ref(3)), kind: .blockage, origin: origin),
      ]
      map.insights = [Insight(id: "i", theme: "t", statement: "s", origin: origin)]
      map.insights[0].relatesTo = [.offer(Ref(0)), .offer(Ref(1)), .actor(Ref(3))]
      map.places = [Place(id: "p", name: "P")]
      map.barriers = [0, 1].map {
        Barrier(place: Ref(0), to: .offer(Ref($0)), effect: .blocks, origin: origin)
      }
    }.ecosystem
    #expect(left.affiliations.map(\.actor.index) == [2])
    #expect(left.initiatives.count == 1)
    #expect(left.provision.map(\.id) == ["y"])
    #expect(left.provision.map(\.provider.index) == [2])
    #expect(left.marks.map(\.on) == [.tie(Ref(0), Ref(2))])
    #expect(left.insights[0].relatesTo == [.offer(Ref(0)), .actor(Ref(2))])
    #expect(left.barriers.map(\.to) == [.offer(Ref(0))])
  }

  @Test func ownersAndIssuersAreGone() {
    let leaving = without(2) { map in
      map.logicModel = [2, 3].map { owner in
        var item = LogicItem(id: "g\(owner)", text: "G", level: .outcome, origin: origin)
        item.owner = Ref(owner)
        return item
      }
      map.badges = [2, 3].map { issuer in
        var badge = Badge(id: "b\(issuer)", name: "B")
        badge.issuer = Ref(issuer)
        badge.recognisesPast = true
        return badge
      }
      map.provision = [offer(3, "x"), offer(3, "y")]
      map.provision[0].badge = Ref(0)
      map.provision[1].badge = Ref(1)
      map.opportunities = [2, 3].map { provider in
        var opportunity = Opportunity(id: "o\(provider)", name: "O")
        opportunity.provider = Ref(provider)
        return opportunity
      }
    }
    let left = leaving.ecosystem
    #expect(left.logicModel.map(\.owner?.index) == [nil, 2])
    #expect(left.badges.map(\.issuer?.index) == [nil, 2])
    #expect(left.badges.map(\.recognisesPast) == [false, true])
    #expect(left.provision.map(\.badge?.index) == [nil, 1])
    #expect(left.opportunities.map(\.id) == ["o3"])
    #expect(leaving.closed.isEmpty)
  }

  /// x → y would leave y open to all if the step went with x; so it leads from a badge that nobody
  /// gives.
  @Test func aStepFromWhatIsGoneIsClosed() {
    let leaving = without(2) { map in
      map.provision = [offer(2, "x"), offer(3, "y"), offer(3, "z")]
      map.pathways = [(0, 1), (0, 2), (1, 0)].map { from, to in
        PathwayStep(from: .offer(Ref(from)), to: .offer(Ref(to)), origin: origin)
      }
    }
    let left = leaving.ecosystem
    #expect(left.badges.map(\.name) == ["X"])
    #expect(leaving.closed == [Ref(0)])
    #expect(left.pathways.map(\.from) == [.badge(Ref(0)), .badge(Ref(0))])
    #expect(left.pathways.map(\.to) == [.offer(Ref(0)), .offer(Ref(1))])
  }
}
