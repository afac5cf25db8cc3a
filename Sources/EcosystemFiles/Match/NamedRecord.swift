/// What matching reads of a row that names an organisation.
struct NamedRecord: Sendable {
  let id: String
  let name: String
  /// Where it is: the area of its postcode, or the place of the map; empty where not stated.
  let area: String
  /// The list that gives it its id, by number; nothing where the id tells nothing.
  let list: Int?
  /// Its numbers in registers.
  let numbers: [RegisterNumber]

  init(id: String, name: String, area: String = "", numbers: [String] = [], list: Int? = nil) {
    self.list = list
    self.id = id
    self.name = name
    self.area = area
    self.numbers = numbers.compactMap(RegisterNumber.init)
  }

  /// Whether both are in one register under different numbers, and under none that is the same.
  func contradicts(_ other: NamedRecord) -> Bool {
    guard !sharesNumber(with: other) else { return false }
    return numbers.contains { mine in other.numbers.contains { $0.register == mine.register } }
  }

  /// Whether one list has both under different ids, and no number says that they are one.
  func isListedApart(from other: NamedRecord) -> Bool {
    list != nil && list == other.list && id != other.id && !sharesNumber(with: other)
  }

  func sharesNumber(with other: NamedRecord) -> Bool {
    numbers.contains { other.numbers.contains($0) }
  }
}
