extension Rows {
  /// Gives `use` for each row of `range` the sum over its ends of strength · x(end).
  ///
  /// `x` has a place for each row, and ends are numbers of rows. Four sums run side by side, so that
  /// no addition waits for the one before.
  @inline(__always)
  func eachSum<Number: BinaryFloatingPoint>(
    _ range: Range<Int>, weighted: Bool, of x: UnsafePointer<Number>,
    _ use: (_ row: Int, _ sum: Double) -> Void
  ) {
    offsets.withUnsafeBufferPointer { offsets in
      ends.withUnsafeBufferPointer { ends in
        strengths.withUnsafeBufferPointer { strengths in
          // Offsets has one entry more than there are rows; places are below its last.
          let isWeighted = weighted && !strengths.isEmpty
          for row in range {
            var place = Int(offsets[row])
            let end = Int(offsets[row + 1])
            var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0)
            if isWeighted {
              while place < end {
                a += strengths[place] * Double(x[Int(ends[place])])
                place += 1
              }
            } else {
              while place + 4 <= end {
                a += Double(x[Int(ends[place])])
                b += Double(x[Int(ends[place + 1])])
                c += Double(x[Int(ends[place + 2])])
                d += Double(x[Int(ends[place + 3])])
                place += 4
              }
              while place < end {
                a += Double(x[Int(ends[place])])
                place += 1
              }
            }
            use(row, (a + b) + (c + d))
          }
        }
      }
    }
  }

  /// Writes to each place of `y` the sum over the ends of that row of strength · x(end).
  func multiply(_ x: Vector<Double>, weighted: Bool, threads: Int, into y: Vector<Double>) {
    chunks(count, threads: threads) { range in
      eachSum(range, weighted: weighted, of: x.start) { row, sum in y.start[row] = sum }
      return .zero
    }
  }

  /// The sum of the strengths in each row, or how many ends it has.
  func sums(weighted: Bool) -> [Double] {
    weighted ? TieNetwork.strengths(of: self) : counts.map(Double.init)
  }
}
