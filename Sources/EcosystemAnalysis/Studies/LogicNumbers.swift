import EcosystemModel

/// Where an item of the logic model stood, stands and is to stand, as far as these are numbers.
struct LogicNumbers {
  private let baseline: Double?
  private let target: Double?
  private let value: Double?

  /// Numbers of two units, such as 40 and 60 %, cannot be held against each other.
  init(of item: LogicItem) {
    let cells = [item.baseline, item.target, item.value].map(Measured.init)
    let units = Set(cells.compactMap { $0?.unit })
    guard units.count <= 1 else {
      (baseline, target, value) = (nil, nil, nil)
      return
    }
    (baseline, target, value) = (cells[0]?.number, cells[1]?.number, cells[2]?.number)
  }

  var progress: Double? {
    guard let baseline, let target, let value, target != baseline else { return nil }
    let share = (value - baseline) / (target - baseline)
    return share.isFinite ? share : nil
  }

  /// Without a baseline nobody knows whether more is better, so only the target itself reaches it.
  var isReached: Bool? {
    guard let target, let value else { return nil }
    guard let baseline else { return value == target ? true : nil }
    return baseline > target ? value <= target : value >= target
  }

  /// Whether only a baseline is missing to tell if the target is reached.
  var lacksBaseline: Bool { baseline == nil && target != nil && value != nil && isReached == nil }
}

/// A number and the sign or word after it.
private struct Measured {
  let number: Double
  let unit: String

  /// Nothing unless the text is a number, written with a point and without further signs in it,
  /// and perhaps a unit without digits.
  init?(_ text: String) {
    let digits = text.prefix { $0.isASCII && ($0.isNumber || "+-.".contains($0)) }
    guard let number = Double(digits), number.isFinite else { return nil }
    let rest = text.dropFirst(digits.count)
    guard !rest.contains(where: { $0.isNumber || ",.".contains($0) }) else { return nil }
    self.number = number
    unit = rest.filter { !$0.isWhitespace }.lowercased()
  }
}
