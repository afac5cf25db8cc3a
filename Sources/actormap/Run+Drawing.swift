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
