import Foundation

let root = URL(filePath: #filePath).appending(path: "../../../..").standardized
let actormap = root.appending(path: ".build/release/actormap").path
let work = FileManager.default.temporaryDirectory.appending(path: "actormap-bench")
try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
let arguments = Set(CommandLine.arguments.dropFirst())
let mostActors = arguments.contains("--large") ? 1_000_000 : 100_000
let filter = CommandLine.arguments.first { $0.hasPrefix("--only=") }?.dropFirst(7)

guard FileManager.default.isExecutableFile(atPath: actormap) else {
  print("build it first: make release")
  exit(1)
}
try timeTheCommand()
try timeTheReading()
try timeTheMeasures(besidePeers: arguments.contains("--peers"))
