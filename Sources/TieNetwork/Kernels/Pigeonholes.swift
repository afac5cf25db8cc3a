/// Things put together by number: those of hole 0 first, each hole in the order of the things.
struct Pigeonholes {
  /// Where each hole starts in ``order``, and at last where all end.
  private let starts: [Int32]
  let order: [Int32]

  var count: Int { starts.count - 1 }

  /// Sorts things 0, 1, 2, … by their numbers below `count`, in O(*n*).
  init(_ numbers: [Int32], count: Int) {
    var starts = [Int32](repeating: 0, count: count + 1)
    for number in numbers { starts[Int(number) + 1] += 1 }
    for number in 0..<count { starts[number + 1] += starts[number] }
    var cursor = starts
    var order = [Int32](repeating: 0, count: numbers.count)
    for (thing, number) in numbers.enumerated() {
      order[Int(cursor[Int(number)])] = Int32(thing)
      cursor[Int(number)] += 1
    }
    self.starts = starts
    self.order = order
  }

  subscript(hole: Int) -> ArraySlice<Int32> {
    order[Int(starts[hole])..<Int(starts[hole + 1])]
  }
}

/// Gives the numbers in use new ones from 0, in the order in which they are met.
///
/// - Returns: How many numbers are in use.
func renumber(_ numbers: inout [Int32], below limit: Int) -> Int {
  var new = [Int32](repeating: -1, count: limit)
  var count: Int32 = 0
  for thing in numbers.indices {
    let old = Int(numbers[thing])
    if new[old] < 0 {
      new[old] = count
      count += 1
    }
    numbers[thing] = new[old]
  }
  return Int(count)
}
