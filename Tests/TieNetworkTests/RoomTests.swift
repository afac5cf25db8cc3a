import Testing
import TieNetwork

/// Room made ready by several threads is room as any other.
@Suite struct RoomTests {
  @Test(arguments: [1, 2, 5])
  func roomHoldsWhatIsPutThere(threads: Int) {
    let count = 3 << 20
    var numbers: [Int] = spreadRoom(count: count, threads: threads)
    #expect(numbers.isEmpty && numbers.capacity >= count)
    numbers += 0..<count
    #expect(numbers.count == count && numbers.first == 0 && numbers.last == count - 1)
  }

  @Test func littleRoomIsLeftAsItIs() {
    let texts: [String] = spreadRoom(count: 3, threads: 2)
    #expect(texts.isEmpty && texts.capacity >= 3)
  }
}
