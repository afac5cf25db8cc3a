extension Web {
  /// Splits each community into bunches that hang together well, numbered community by community.
  ///
  /// Every node starts as a bunch of its own. In the order of `members`, a node that is still
  /// alone and well tied to its community joins one of the bunches, themselves well tied to the
  /// rest of the community, where it loses nothing. *X* ⊆ *S* is well tied when
  /// 2*W* · w(X, S − X) ≥ K(X) · K(S − X). It takes the bunch of the largest gain after each gain
  /// was multiplied by a chance number from 1 to 2; the authors draw with a probability that grows
  /// with exp(gain / θ), which may differ by a bit between machines.
  ///
  /// - SeeAlso: Traag, Waltman and van Eck 2019, MergeNodesSubset.
  func refined(
    _ community: [Int32], members: Pigeonholes, chance: inout SplitMix64
  ) -> (bunch: [Int32], count: Int) {
    var bunches = Bunches(of: self)
    for number in 0..<members.count where members[number].count > 1 {
      let inside = members[number]
      let whole = inside.reduce(0) { $0 + Int(strength[Int($1)]) }
      for v in inside { bunches.cut[Int(v)] = pull(of: Int(v), into: number, of: community) }
      for v in inside where bunches.isAlone[Int(v)] {
        bunches.place(Int(v), of: self, community, whole: whole, chance: &chance)
      }
    }
    var bunch = bunches.bunch
    var new = [Int32](repeating: -1, count: count)
    var known: Int32 = 0
    for v in members.order where new[Int(bunch[Int(v)])] < 0 {
      new[Int(bunch[Int(v)])] = known
      known += 1
    }
    for v in 0..<count { bunch[v] = new[Int(bunch[v])] }
    return (bunch, Int(known))
  }

  /// Returns how strongly a node is tied to the others of a community.
  private func pull(of node: Int, into number: Int, of community: [Int32]) -> Int32 {
    var sum: Int32 = 0
    for place in row(of: node) where Int(community[Int(ends[place])]) == number {
      sum += weights.isEmpty ? 1 : weights[place]
    }
    return sum
  }
}

/// The bunches while they grow; a bunch has the number of the node that it began with.
private struct Bunches {
  var bunch: [Int32]
  /// Whether a node is a bunch of its own.
  var isAlone: [Bool]
  /// How strongly each bunch is tied to the rest of its community.
  var cut: [Int32]
  private var pots: [Pot]
  private var met: [Int32]

  init(of web: Web) {
    bunch = Array(0..<Int32(web.count))
    isAlone = [Bool](repeating: true, count: web.count)
    cut = [Int32](repeating: 0, count: web.count)
    pots = web.strength.map { Pot(total: $0) }
    met = cut
  }

  /// Lets a node that is alone join a bunch of its community, whose ties weigh `whole` together.
  mutating func place(
    _ v: Int, of web: Web, _ community: [Int32], whole: Int, chance: inout SplitMix64
  ) {
    let k = Int(web.strength[v])
    guard web.total * Int(cut[v]) >= k * (whole - k) else { return }
    let own = community[v]
    var metCount = 0
    for place in web.row(of: v) {
      let w = Int(web.ends[place])
      guard community[w] == own else { continue }
      let b = bunch[w]
      met[metCount] = b
      metCount += pots[Int(b)].pull == 0 ? 1 : 0
      pots[Int(b)].pull += web.weights.isEmpty ? 1 : web.weights[place]
    }
    var best: (bunch: Int, pull: Int32)?
    var worth = -1.0
    for b in met[0..<metCount] {
      let pot = pots[Int(b)]
      pots[Int(b)].pull = 0
      let weight = Int(pot.total)
      let gain = web.total * Int(pot.pull) - k * weight
      guard gain >= 0, web.total * Int(cut[Int(b)]) >= weight * (whole - weight) else { continue }
      let luck = Double(gain) * Double(256 + chance.next() >> 56)
      if luck > worth { (best, worth) = ((Int(b), pot.pull), luck) }
    }
    guard let best else { return }
    bunch[v] = Int32(best.bunch)
    isAlone[v] = false
    isAlone[best.bunch] = false
    pots[best.bunch].total += Int32(k)
    cut[best.bunch] += cut[v] - 2 * best.pull
  }
}
