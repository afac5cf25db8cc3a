import Glibc

/// Names as weighted counts of their runs of three letters, to tell how much two have in common.
///
/// A run's weight is its count in the name times ln((1 + n) / (1 + df)) + 1, where *df* of all *n*
/// names have it: what many names share says little. Vectors have length 1.
///
/// - SeeAlso: Salton and Buckley 1988, doi:10.1016/0306-4573(88)90021-0.
struct NameVectors: Sendable {
  /// Runs and weights of all names, one name after the other, each sorted by run.
  private var runs: [Int32] = []
  private var weights: [Double] = []
  private var starts: [Int] = [0]

  /// - Complexity: O(letters · log letters).
  init(_ names: [[Unicode.Scalar]]) {
    var numbers: [Run: Int32] = [:]
    var spread: [Double] = []
    var counts: [Double] = []
    for name in names {
      let found = Self.runs(of: name).map { run in
        let number = numbers[run] ?? Int32(numbers.count)
        if number == numbers.count {
          numbers[run] = number
          spread.append(0)
        }
        return number
      }
      for (run, count) in Self.tally(found.sorted()) {
        runs.append(run)
        counts.append(count)
        spread[Int(run)] += 1
      }
      starts.append(runs.count)
    }
    let n = Double(names.count)
    weights = zip(runs, counts).map { $1 * (log((1 + n) / (1 + spread[Int($0)])) + 1) }
    for name in names.indices { scale(starts[name]..<starts[name + 1]) }
  }

  /// The cosine between two names, from 0 to 1, whatever rounding says.
  ///
  /// - Complexity: O(letters of both).
  func cosine(_ a: Int, _ b: Int) -> Double {
    var (x, y) = (starts[a], starts[b])
    var sum = 0.0
    while x < starts[a + 1], y < starts[b + 1] {
      if runs[x] == runs[y] {
        sum += weights[x] * weights[y]
        x += 1
        y += 1
      } else if runs[x] < runs[y] {
        x += 1
      } else {
        y += 1
      }
    }
    return min(1, sum)
  }

  private mutating func scale(_ name: Range<Int>) {
    let length = name.reduce(0) { $0 + weights[$1] * weights[$1] }.squareRoot()
    guard length > 0 else { return }
    for position in name { weights[position] /= length }
  }

  private struct Run: Hashable {
    let a, b, c: Unicode.Scalar
  }

  /// The runs of three letters of a name with a space before and after it.
  private static func runs(of name: [Unicode.Scalar]) -> [Run] {
    let padded = [" "] + name + [" "]
    return padded.indices.dropLast(2).map {
      Run(a: padded[$0], b: padded[$0 + 1], c: padded[$0 + 2])
    }
  }

  private static func tally(_ sorted: [Int32]) -> [(run: Int32, count: Double)] {
    var counts: [(run: Int32, count: Double)] = []
    for run in sorted {
      if let last = counts.indices.last, counts[last].run == run {
        counts[last].count += 1
      } else {
        counts.append((run, 1))
      }
    }
    return counts
  }
}
