/// A kind of number that a cell may hold.
struct NumberKind: Sendable {
  /// What the cell was to hold: "a strength".
  let name: String
  let hint: String
  let isAllowed: @Sendable (Double) -> Bool

  static let strength = NumberKind(
    name: "a strength",
    hint: """
      write 1 (share news), 2 (work together), 3 (plan or fund together), or any number above 0 \
      (from 1e-12 to 1e12)
      """
  ) { 1e-12...1e12 ~= $0 }
  static let count = NumberKind(
    name: "a number from 0 to 1000000000",
    hint: "write digits alone, such as 40; leave it empty if unknown"
  ) { 0...1e9 ~= $0 }
  static let seed = NumberKind(name: "a seed", hint: "write a whole number, such as 1") {
    0...9e15 ~= $0 && $0 == $0.rounded()
  }
  static let people = NumberKind(
    name: "a whole number of people", hint: "write digits alone, such as 40"
  ) { 0...1e10 ~= $0 && $0 == $0.rounded() }
  static let age = NumberKind(name: "an age in years", hint: "write a whole number from 0 to 130") {
    0...130 ~= $0 && $0 == $0.rounded()
  }
  static let scale = NumberKind(name: "a number from 1 to 5", hint: "write 1, 2, 3, 4 or 5") {
    1...5 ~= $0
  }
  static let rating = NumberKind(name: "a number from 1 to 4", hint: "write 1, 2, 3 or 4") {
    1...4 ~= $0
  }
  static let share = NumberKind(name: "a number from 0 to 1", hint: "write 0.25 for a quarter") {
    0...1 ~= $0
  }
  static let minCell = NumberKind(
    name: "a smallest count", hint: "write a whole number of 1 or more, such as 5"
  ) { 1...1e9 ~= $0 && $0 == $0.rounded() }
  static let minutes = NumberKind(
    name: "a number of minutes", hint: "write digits alone, such as 25; 0 is no time at all"
  ) { 0...1e6 ~= $0 }
  static let priority = NumberKind(name: "a priority", hint: "write a number above 0, such as 2") {
    $0 > 0 && $0 <= 1e6
  }
  static let rank = NumberKind(name: "a rank", hint: "write 1 for the most deprived, then 2, 3, …")
  {
    1...1e12 ~= $0 && $0 == $0.rounded()
  }
  static let latitude = NumberKind(
    name: "a latitude", hint: "write degrees from -90 to 90, such as 50.3755"
  ) { -90...90 ~= $0 }
  static let longitude = NumberKind(
    name: "a longitude", hint: "write degrees from -180 to 180, such as -4.1427"
  ) { -180...180 ~= $0 }
}
