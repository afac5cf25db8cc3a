import EcosystemFiles
import Records
import Testing

private let fixtures =
  #filePath.split(separator: "/").dropLast(2).reduce("") { "\($0)/\($1)" } + "/Fixtures"

private let files: [String] = ["formats", "workbooks"].flatMap { folder in
  ((try? Source.at("\(fixtures)/\(folder)").files) ?? []).map { "\(folder)/\($0)" }
}

/// Reads a damaged file: whatever is read adds up, whatever is not is told.
private func survives(_ bytes: [UInt8], as file: String) {
  let ledger: [LedgerLine]
  do {
    ledger = try readEcosystem(in: .memory("", [file: bytes])).ledger
  } catch {
    #expect(!error.problems.isEmpty)
    ledger = error.ledger
  }
  for line in ledger { #expect(line.read == line.kept + line.merged + line.rejected) }
}

@Test(arguments: files)
func filesThatBreakOffNeverEndTheRun(path: String) throws {
  let name = path.split(separator: "/").last.map(String.init) ?? path
  let whole = try Source.at("\(fixtures)/\(path)").bytes(of: name)
  for count in stride(from: 0, to: whole.count, by: max(whole.count / 40, 1)) {
    survives(Array(whole.prefix(count)), as: name)
  }
}

/// One byte in each copy is another; which one, and what it becomes, is counted through.
@Test(arguments: files)
func filesWithAWrongByteNeverEndTheRun(path: String) throws {
  let name = path.split(separator: "/").last.map(String.init) ?? path
  let whole = try Source.at("\(fixtures)/\(path)").bytes(of: name)
  let others: [UInt8] = [0, 1, 0x0A, 0x1A, 0x20, 0x22, 0x2C, 0x39, 0x3C, 0x5B, 0x7B, 0xFF]
  for round in 0..<60 {
    var damaged = whole
    damaged[round * 7_919 % whole.count] = others[round % others.count]
    survives(damaged, as: name)
  }
}
