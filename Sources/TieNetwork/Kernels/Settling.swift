/// What a community weighs, and how strongly the node at hand is tied to it.
struct Pot {
  var total: Int32 = 0
  var pull: Int32 = 0
}

extension Web {
  /// Moves nodes one by one to the community where they gain most, until no node in line gains.
  ///
  /// For *v* to be in *C*, itself left out, is worth 2*W* · w(v, C) − k(v) · K(C), with w the
  /// strength of its ties into *C*, k(v) and K(C) the strengths of all ties of *v* and of *C*; to
  /// be alone is worth 0. A node moves only where it is worth more, so modularity rises with each
  /// move and the search ends. The neighbours that a node leaves behind get in line.
  ///
  /// One function, because its spans are taken once for millions of visits.
  ///
  /// - Parameters:
  ///   - community: All numbers below `communities`; afterwards numbers below ``count``.
  ///   - order: Each node once, as they stand in line at first.
  /// - SeeAlso: Traag, Waltman and van Eck 2019, MoveNodesFast.
  func settle(_ community: inout [Int32], communities: Int, order: consuming [Int32]) {
    var pots = [Pot](repeating: Pot(), count: count)
    for v in 0..<count { pots[Int(community[v])].total += strength[v] }
    var unused = Array(Int32(communities)..<Int32(count))
    var met = [Int32](repeating: 0, count: count)
    // While a node is in line, the bits of its community are turned over.
    for v in 0..<count { community[v] = ~community[v] }

    let offsets = offsets.span
    let ends = ends.span
    let weights = weights.span
    let strength = strength.span
    let isPlain = weights.isEmpty
    var of = community.mutableSpan
    var pot = pots.mutableSpan
    var found = met.mutableSpan
    var line = order.mutableSpan
    var (head, waiting, warm) = (0, count, 0)
    while waiting > 0 {
      if warm == 0 {
        warm = min(Self.ahead, waiting)
        if count > Self.cached { touch(warm, from: head, of: line.span, of.span, pot.span) }
      }
      let v = Int(line[head])
      head = head + 1 == count ? 0 : head + 1
      waiting -= 1
      warm -= 1
      let own = Int(~of[v])
      of[v] = Int32(own)
      let row = Int(offsets[v])..<Int(offsets[v + 1])
      guard !row.isEmpty else { continue }

      var foundCount = 0
      for place in row {
        let turned = of[Int(ends[place])]
        let c = turned ^ (turned >> 31)
        let pull = pot[Int(c)].pull
        found[foundCount] = c
        foundCount += pull == 0 ? 1 : 0
        pot[Int(c)].pull = pull + (isPlain ? 1 : weights[place])
      }
      let k = Int(strength[v])
      pot[own].total -= Int32(k)
      var best = own
      var worth = total * Int(pot[own].pull) - k * Int(pot[own].total)
      for place in 0..<foundCount {
        let c = Int(found[place])
        let other = total * Int(pot[c].pull) - k * Int(pot[c].total)
        pot[c].pull = 0
        if other > worth && c != own { (best, worth) = (c, other) }
      }
      if worth < 0, let alone = unused.popLast() { best = Int(alone) }
      pot[best].total += Int32(k)
      guard best != own else { continue }
      if pot[own].total == 0 { unused.append(Int32(own)) }
      of[v] = Int32(best)
      for place in row {
        let w = ends[place]
        let c = of[Int(w)]
        guard c >= 0, Int(c) != best else { continue }
        of[Int(w)] = ~c
        let tail = head + waiting
        line[tail < count ? tail : tail - count] = w
        waiting += 1
      }
    }
  }

  /// How many nodes in line are touched ahead of their turn.
  private static let ahead = 16
  /// Up to how many nodes everything stays in a near cache anyway.
  private static let cached = 32_768

  /// Reads what the next nodes in line will need, so that many reads from memory run at once.
  ///
  /// Visits branch on what they read, which leaves a processor with one slow read at a time; this
  /// halves the time on a million nodes. No more than 64 ends a node, so that all stays cached.
  private func touch(
    _ number: Int, from head: Int, of line: Span<Int32>, _ turned: Span<Int32>, _ pots: Span<Pot>
  ) {
    var bits: Int32 = 0
    let offsets = offsets.span
    let ends = ends.span
    let next = { (step: Int) in head + step < count ? head + step : head + step - count }
    for step in 0..<number { bits |= offsets[Int(line[next(step)])] }
    for step in 0..<number {
      let v = Int(line[next(step)])
      bits |= strength[v]
      if offsets[v] < offsets[v + 1] { bits |= ends[Int(offsets[v])] }
    }
    for step in 0..<number {
      let v = Int(line[next(step)])
      for place in Int(offsets[v])..<min(Int(offsets[v + 1]), Int(offsets[v]) + 64) {
        let c = turned[Int(ends[place])]
        bits |= c ^ (c >> 31)
      }
    }
    for step in 0..<number {
      let v = Int(line[next(step)])
      for place in Int(offsets[v])..<min(Int(offsets[v + 1]), Int(offsets[v]) + 64) {
        let c = turned[Int(ends[place])]
        bits |= pots[Int(c ^ (c >> 31))].total
      }
    }
    // True of all that was read; what is checked has to be read.
    precondition(bits >= 0, "numbers and strengths are not negative")
  }
}
