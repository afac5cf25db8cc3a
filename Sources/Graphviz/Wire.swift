/// The lines that a request and its answer travel in between parent and child.
func requestText(_ request: LayoutRequest) -> String {
  var lines = [
    "engine \(request.engine.rawValue)", "seed \(request.seed)",
    "separation \(request.separation)", "rank \(request.rankDirection.rawValue)",
  ]
  if let root = request.root { lines.append("root \(root)") }
  lines += request.boxes.map { "box \($0.width) \($0.height)" }
  lines += request.arcs.map { "arc \($0.from) \($0.to)" }
  if let start = request.start {
    lines.append("start")
    lines += start.map { "at \($0.x) \($0.y)" }
  }
  return lines.joined(separator: "\n") + "\nend\n"
}

/// Reads what ``requestText(_:)`` wrote.
func request(in text: String) throws(LayoutFailure) -> LayoutRequest {
  var request = LayoutRequest(boxes: [], arcs: [])
  for line in text.split(separator: "\n") {
    let words = line.split(separator: " ")
    if words == ["end"] { return request }
    guard take(words, into: &request) else {
      throw .request("the line '\(line.prefix(80))' is not understood")
    }
  }
  throw .request("its end is missing")
}

private func take(_ words: [Substring], into request: inout LayoutRequest) -> Bool {
  let numbers = words.dropFirst().compactMap { Double($0) }
  switch (words.first, words.count) {
  case ("engine", 2):
    guard let engine = LayoutRequest.Engine(rawValue: String(words[1])) else { return false }
    request.engine = engine
  case ("seed", 2):
    guard let seed = UInt64(words[1]) else { return false }
    request.seed = seed
  case ("rank", 2):
    guard let rank = LayoutRequest.RankDirection(rawValue: String(words[1])) else { return false }
    request.rankDirection = rank
  case ("root", 2):
    guard let root = Int32(words[1]) else { return false }
    request.root = root
  case ("arc", 3):
    guard let from = Int32(words[1]), let to = Int32(words[2]) else { return false }
    request.arcs.append(.init(from, to))
  case ("start", 1): request.start = []
  case ("separation", 2) where numbers.count == 1: request.separation = numbers[0]
  case ("box", 3) where numbers.count == 2: request.boxes.append(.init(numbers[0], numbers[1]))
  case ("at", 3) where numbers.count == 2 && request.start != nil:
    request.start?.append(.init(numbers[0], numbers[1]))
  default: return false
  }
  return true
}

/// The lines of places or of a failure.
func answerText(_ answer: Result<[LayoutPoint], LayoutFailure>) -> String {
  switch answer {
  case .success(let points): points.map { "\($0.x) \($0.y)\n" }.joined() + "end\n"
  case .failure(.request(let words)): "request \(words)"
  case .failure(.graphviz(let words)): "graphviz \(words)"
  case .failure(.child(let words)): "child \(words)"
  }
}

/// Reads what ``answerText(_:)`` wrote.
func points(in text: String, count: Int) throws(LayoutFailure) -> [LayoutPoint] {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  let words = lines.first?.split(separator: " ", maxSplits: 1) ?? []
  let said = String(text.drop { $0 != " " }.dropFirst())
  switch words.first {
  case "request": throw .request(said)
  case "graphviz": throw .graphviz(said)
  case "child": throw .child(said)
  default: break
  }
  let points = lines.prefix(count).compactMap { line -> LayoutPoint? in
    let parts = line.split(separator: " ").compactMap { Double($0) }
    return parts.count == 2 ? LayoutPoint(parts[0], parts[1]) : nil
  }
  guard points.count == count, lines.dropFirst(count).first == "end" else {
    throw .child("its answer is not whole")
  }
  return points
}
