/// One number a node, in memory that several threads may write to, each its own places.
///
/// There is room for whole fours of places; what is beyond `count` holds `padding`, so that it adds
/// nothing to a sum. Unchecked because ``chunks(_:threads:_:)`` gives every place to one thread
/// alone, and nothing that another thread writes is read before all have ended.
final class Vector<Number: Sendable>: @unchecked Sendable {
  let start: UnsafeMutablePointer<Number>
  let count: Int

  init(repeating number: Number, count: Int, padding: Number) {
    let room = (count + 3) & ~3
    start = .allocate(capacity: room)
    start.initialize(repeating: number, count: count)
    (start + count).initialize(repeating: padding, count: room - count)
    self.count = count
  }

  deinit { start.deallocate() }

  var numbers: [Number] { Array(UnsafeBufferPointer(start: start, count: count)) }
}

extension Vector where Number: BinaryFloatingPoint {
  convenience init(repeating number: Number, count: Int) {
    self.init(repeating: number, count: count, padding: 0)
  }

  /// Makes a vector of numbers to divide by: 1 in place of 0.
  convenience init(dividing numbers: [Number]) {
    self.init(repeating: 1, count: numbers.count, padding: 1)
    for place in numbers.indices where numbers[place] != 0 { start[place] = numbers[place] }
  }
}

/// How many places make one chunk of a vector, whatever the number of threads; whole fours.
private let chunkSize = 16_384

/// Works through `count` places in fixed chunks and adds up what each gives, in their order.
///
/// The chunks and the order of the additions do not depend on `threads`, so sums are the same bits
/// on one thread and on many. Few places are not worth a thread.
@discardableResult
func chunks(
  _ count: Int, threads: Int, _ work: @escaping @Sendable (Range<Int>) -> SIMD2<Double>
) -> SIMD2<Double> {
  let places = { @Sendable (chunk: Int) in
    chunk * chunkSize..<min(count, (chunk + 1) * chunkSize)
  }
  let chunkCount = (count + chunkSize - 1) / chunkSize
  var sum = SIMD2<Double>.zero
  guard threads > 1 && chunkCount > 2 else {
    for chunk in 0..<chunkCount { sum += work(places(chunk)) }
    return sum
  }
  for part in inParallel(chunkCount, threads: threads, { work(places($0)) }) { sum += part }
  return sum
}

/// Goes through the places of a chunk four by four and adds up what `work` gives for each four.
///
/// The last four may reach beyond the chunk, into the room that every vector has there.
@inline(__always)
func fours(_ places: Range<Int>, _ work: (Int) -> SIMD4<Double>) -> Double {
  var sum = SIMD4<Double>.zero
  for place in stride(from: places.lowerBound, to: places.upperBound, by: 4) { sum += work(place) }
  return sum.sum()
}

/// Reading and writing four places at once; `place` is one of the places that `fours` gives.
extension UnsafeMutablePointer<Double> {
  @inline(__always)
  func four(_ place: Int) -> SIMD4<Double> {
    UnsafeRawPointer(self + place).loadUnaligned(as: SIMD4<Double>.self)
  }

  @inline(__always)
  func put(_ four: SIMD4<Double>, _ place: Int) {
    UnsafeMutableRawPointer(self + place).storeBytes(of: four, as: SIMD4<Double>.self)
  }
}

extension UnsafeMutablePointer<Float> {
  @inline(__always)
  func four(_ place: Int) -> SIMD4<Double> {
    SIMD4<Double>(UnsafeRawPointer(self + place).loadUnaligned(as: SIMD4<Float>.self))
  }

  @inline(__always)
  func put(_ four: SIMD4<Double>, _ place: Int) {
    UnsafeMutableRawPointer(self + place)
      .storeBytes(of: SIMD4<Float>(four), as: SIMD4<Float>.self)
  }
}

@inline(__always)
func size(_ four: SIMD4<Double>) -> SIMD4<Double> {
  four.replacing(with: -four, where: four .< 0)
}

extension Vector<Double> {
  /// The sum of the products place by place.
  func dot(_ other: Vector, threads: Int) -> Double {
    chunks(count, threads: threads) { [self] places in
      let (a, b) = (start, other.start)
      return SIMD2(fours(places) { a.four($0) * b.four($0) }, 0)
    }.x
  }

  /// Adds a multiple of another vector.
  func add(_ factor: Double, times other: Vector, threads: Int) {
    chunks(count, threads: threads) { [self] places in
      let (a, b) = (start, other.start)
      _ = fours(places) { place in
        a.put(a.four(place) + factor * b.four(place), place)
        return .zero
      }
      return .zero
    }
  }

  func scale(by factor: Double) {
    for place in 0..<count { start[place] *= factor }
  }

  var largest: Double {
    var largest = 0.0
    for place in 0..<count { largest = max(largest, start[place]) }
    return largest
  }
}
