import EcosystemDisclosure
import EcosystemFiles
import EcosystemMaps
import EcosystemModel
import EcosystemPublishing
import FoundationEssentials
import Graphviz
import Ink
import Records

extension Run {
  /// The hashes of the files that were read.
  func inputs() throws(Diagnostic) -> [InputHash] {
    try hashes(of: reading.inputs, in: source)
  }

  /// Warns of characters in names that no installed font can show: boxes would stand there.
  mutating func warnOfGlyphs(in edition: Edition) {
    let map = edition.ecosystem
    var names = [map.city.name, map.city.title]
    names += edition.actors.map { map.actors[$0].name }
    names += map.domains.map(\.title) + map.sectors.map(\.title) + map.rings.map(\.title)
    names += map.places.map(\.name) + map.provision.map(\.title) + map.initiatives.map(\.name)
    let characters = Set(names.joined().filter { !$0.isASCII }).sorted()
    let missing = Typesetter().unknownGlyphs(in: String(characters))
    guard !missing.isEmpty else { return }
    let first = missing.prefix(10).map { character in
      let codes = character.unicodeScalars.map { "U+" + String($0.value, radix: 16).uppercased() }
      return "'\(character)' (\(codes.joined(separator: " ")))"
    }
    let more = missing.count > 10 ? ", and \(missing.count - 10) more" : ""
    warn(
      "no installed font can show these characters of names: \(first.joined(separator: ", "))\(more)",
      hint: "install a font that has them, such as fonts-noto-core; boxes stand in their place")
  }
}

/// How views are drawn, with a layout that runs as a process of its own.
func drawRequest(
  for edition: Edition, _ inputs: [InputHash]
) throws(Diagnostic) -> DrawRequest {
  do { try checkFont() } catch { throw Diagnostic(.error, "\(error)") }
  return DrawRequest(
    for: edition, layout: .child(of: executablePath), version: ActorMap.version,
    fingerprint: fingerprint(of: inputs))
}

/// The path of this program.
private var executablePath: String {
  let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
  return link ?? CommandLine.arguments[0]
}
