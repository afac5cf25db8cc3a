import Testing

@testable import TieNetwork

/// Members and events, against networkx.
struct TwoModeTests {
  struct Davis: Decodable {
    struct Shared: Decodable {
      let a: String
      let b: String
      let shared: Int
      let newman: Double
    }
    struct Named: Decodable {
      let value: Double
      let name: String

      init(from decoder: any Decoder) throws {
        var list = try decoder.unkeyedContainer()
        value = try list.decode(Double.self)
        name = try list.decode(String.self)
      }
    }
    let n_actors: Int
    let n_events: Int
    let ties: Int
    let density: Double
    let actor_degree: [String: Int]
    let event_size: [String: Int]
    let projection_ties: Int
    let projection_density: Double
    let projection_transitivity: Double
    let shared_events_top: [Shared]
    let shared_events_min: Int
    let robins_alexander_clustering: Double
    let event_projection_ties: Int
    let event_projection_density: Double
    let two_mode_degree_centrality: [String: Double]
    let two_mode_betweenness_top: [Named]
    let share_of_ties_due_to_one_event_only: [String: Double]
    let largest_event_share_of_actors: Double
    let pairs_from_largest_event_share_of_projection: Double
  }

  struct Tiny: Decodable {
    let memberships: [String: [String]]
    let newman: [String: Double]
    let shared: [String: Int]
    let density: Double
    let jaccard_AB: Double
    let jaccard_AC: Double
  }

  struct Refused: Decodable {
    let actors: Int
    let projection_ties: Int
    let projection_density: Double
    let ties_without_launch: Int
    let launch_only_share: Double
    let newman_weight_launch: Double
    let newman_weight_small: Double
  }

  struct Expected: Decodable {
    let davis: Davis
    let tiny: Tiny
    let refuse_example: Refused
  }

  struct Sides: Decodable {
    let mode0: [String]
    let mode1: [String]
    let edges: [[String]]
  }

  private func expected() throws -> Expected {
    try Oracle.decoded("expected/G_twomode.json", as: Expected.self)
  }

  private func twoMode(_ pairs: [[String]], _ members: [String], _ events: [String]) throws
    -> TwoMode
  {
    let memberships = try pairs.map { pair in
      Membership(
        member: Int32(try #require(members.firstIndex(of: pair[0]))),
        event: Int32(try #require(events.firstIndex(of: pair[1]))))
    }
    return TwoMode(memberships, memberCount: members.count, eventCount: events.count)
  }

  @Test func davisAgrees() throws {
    let expected = try expected().davis
    let sides = try Oracle.decoded("graphs/davis.json", as: Sides.self)
    let (women, events) = (sides.mode0, sides.mode1)
    let davis = try twoMode(sides.edges, women, events)
    #expect(davis.memberCount == expected.n_actors && davis.eventCount == expected.n_events)
    #expect(davis.memberships.count == expected.ties)
    #expect(agree(davis.density, expected.density))
    #expect(davis.memberDegrees == women.map { expected.actor_degree[$0] })
    #expect(davis.eventSizes == events.map { expected.event_size[$0] })
    let shares = expected.two_mode_degree_centrality
    #expect(agree(davis.memberShares, women.map { shares[$0] }))
    #expect(agree(davis.eventShares, events.map { shares[$0] }))
    #expect(agree(davis.clustering, expected.robins_alexander_clustering))
    #expect(agree(davis.swapped.clustering, expected.robins_alexander_clustering))

    let between = davis.betweenness()
    let ranked = zip(women + events, Array(between.members) + Array(between.events))
      .sorted { ($0.1 ?? 0) > ($1.1 ?? 0) }.prefix(4)
    #expect(ranked.map(\.0) == expected.two_mode_betweenness_top.map(\.name))
    for (found, known) in zip(ranked, expected.two_mode_betweenness_top) {
      // The oracle holds six digits of these.
      #expect(abs(try #require(found.1) - known.value) <= 5.1e-7)
    }
  }

  @Test func davisProjectionAgrees() throws {
    let expected = try expected().davis
    let sides = try Oracle.decoded("graphs/davis.json", as: Sides.self)
    let (women, events) = (sides.mode0, sides.mode1)
    let davis = try twoMode(sides.edges, women, events)
    let whole = davis.projection(keepingBigEvents: true)
    #expect(whole.pairs.count == expected.projection_ties)
    #expect(agree(whole.density, expected.projection_density))
    #expect(whole.pairs.map(\.shared).min() == expected.shared_events_min)
    for top in expected.shared_events_top {
      let names = [top.a, top.b]
      let pair = try #require(
        whole.pairs.first { Set([women[Int($0.a)], women[Int($0.b)]]) == Set(names) })
      #expect(pair.shared == top.shared)
      #expect(agree(pair.newman, top.newman))
    }
    let alone = expected.share_of_ties_due_to_one_event_only
    #expect(agree(whole.dueToEventAlone, events.map { alone[$0] }))
    #expect(agree(whole.dueToOneEvent, alone.values.reduce(0, +)))
    #expect(agree(whole.largestEventShare, expected.largest_event_share_of_actors))
    let largest = try #require(davis.eventSizes.max())
    #expect(
      agree(
        Double(largest * (largest - 1) / 2) / Double(whole.pairs.count),
        expected.pairs_from_largest_event_share_of_projection))
    let byEvent = davis.swapped.projection(keepingBigEvents: true)
    #expect(byEvent.pairs.count == expected.event_projection_ties)
    #expect(agree(byEvent.density, expected.event_projection_density))

    #expect(throws: OneMode.Refusal.tooDense(try #require(whole.density))) {
      try whole.network(for: .ties)
    }
    #expect(throws: OneMode.Refusal.clustering) { try whole.network(for: .clustering) }
    #expect(try whole.network(for: .strength).tieCount == expected.projection_ties)
    // E7, E8 and E9 have more than half of the 18 women.
    let sizes: [(event: Int32, size: Double)] = [(6, 10), (7, 14), (8, 12)]
    let big = sizes.map {
      OneMode.Remark.bigEvent($0.event, share: $0.size / 18, isLeftOut: true)
    }
    #expect(davis.projection().remarks == big)
  }

  @Test func tinyAgrees() throws {
    let expected = try expected().tiny
    let pairs = expected.memberships.flatMap { event, members in members.map { [$0, event] } }
    let (members, events) = (["A", "B", "C", "D"], ["e1", "e2", "e3"])
    let tiny = try twoMode(pairs + pairs.prefix(2), members, events)
    #expect(tiny.memberships.count == pairs.count)
    #expect(agree(tiny.density, expected.density))
    let projection = tiny.projection(keepingBigEvents: true)
    let name = { (pair: SharedEvents) in "\(members[Int(pair.a)])|\(members[Int(pair.b)])" }
    #expect(projection.pairs.map(name) == expected.newman.keys.sorted())
    for pair in projection.pairs {
      #expect(agree(pair.newman, expected.newman[name(pair)]))
      #expect(pair.shared == expected.shared[name(pair)])
    }
    #expect(
      projection.pairs.map(\.jaccard).prefix(2) == [expected.jaccard_AB, expected.jaccard_AC])
    // e1 has three of four members.
    #expect(tiny.projection().pairs.map(name) == ["A|B"])
  }

  @Test func aLaunchPartyIsLeftOut() throws {
    let expected = try expected().refuse_example
    let people = Int32(expected.actors)
    let memberships = (0..<people).flatMap {
      [Membership(member: $0, event: 0), Membership(member: $0, event: 1 + $0 / 3)]
    }
    let city = TwoMode(memberships, memberCount: Int(people), eventCount: 21)
    let whole = city.projection(keepingBigEvents: true)
    #expect(whole.pairs.count == expected.projection_ties)
    #expect(agree(whole.density, expected.projection_density))
    #expect(agree(whole.dueToEventAlone[0], expected.launch_only_share))
    #expect(whole.remarks == [.bigEvent(0, share: 1, isLeftOut: false)])
    let launch = expected.newman_weight_launch
    #expect(agree(whole.pairs.map(\.newman).min(), launch))
    #expect(agree(whole.pairs.map(\.newman).max(), launch + expected.newman_weight_small))
    let rest = city.projection()
    #expect(rest.pairs.count == expected.ties_without_launch)
    #expect(rest.remarks == [.bigEvent(0, share: 1, isLeftOut: true)])
    #expect(try rest.network(for: .ties).tieCount == expected.ties_without_launch)
  }

  /// Each member's strength by Newman's weights is the number of its events with anybody else.
  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func strengthCountsEventsWithOthers(seed: UInt64) {
    var chance = SplitMix64(seed: seed)
    let (people, events) = (2 + chance.below(12), 1 + chance.below(8))
    let memberships = (0..<chance.below(40)).map { _ in
      Membership(member: Int32(chance.below(people)), event: Int32(chance.below(events)))
    }
    let random = TwoMode(memberships, memberCount: people, eventCount: events)
    let sizes = random.eventSizes
    let counted = random.events.map { $0.count { sizes[Int($0)] > 1 } }
    let projection = random.projection(keepingBigEvents: true)
    #expect(agree(projection.newmanStrengths.map(Optional.some), counted.map { Double($0) }))
    #expect(projection.pairs.allSatisfy { 0 < $0.jaccard && $0.jaccard <= 1 })
    let between = random.betweenness()
    for value in Array(between.members) + Array(between.events) {
      #expect(value.map { -1e-12...1 + 1e-12 ~= $0 } ?? true)
    }
  }

  @Test func emptySidesHaveHoles() {
    let empty = TwoMode([], memberCount: 0, eventCount: 0)
    #expect(empty.density == nil && empty.clustering == nil)
    #expect(empty.projection().density == nil)
    #expect(empty.projection().remarks == [.fewEvents(0)])
    let lone = TwoMode([], memberCount: 3, eventCount: 0)
    #expect(lone.memberShares.allSatisfy { $0 == nil })
    #expect(lone.betweenness().members.allSatisfy { $0 == nil })
    #expect(lone.projection().dueToOneEvent == nil)
  }
}
