import Crypto
public import EcosystemDisclosure
import EcosystemModel
public import Records

/// What a run was made of and what it wrote: enough to check and to cite it.
struct Manifest {
  let version: String
  let edition: Edition
  let inputs: [InputHash]
  let outputs: [String]
  let leftOut: [LeftOut]
  let libraries: [(name: String, version: String)]

  var text: String {
    let ecosystem = edition.ecosystem
    let members: [(String, String)] = [
      ("actormap", jsonText(version)),
      ("city", jsonText(ecosystem.city.name)),
      ("as_of", ecosystem.city.asOf.map { jsonText($0.description) } ?? "null"),
      ("audience", jsonText(edition.audience.rawValue)),
      ("seed", String(ecosystem.city.seed)),
      ("data", jsonText(fingerprint(of: inputs))),
      ("rows", rows),
      ("inputs", object(inputs.map { ($0.file, jsonText($0.sha256)) })),
      ("libraries", object(libraries.map { ($0.name, jsonText($0.version)) })),
      ("left_out", object(leftOut.map { ($0.what, jsonText($0.why)) })),
      ("files", "[" + outputs.map(jsonText).joined(separator: ", ") + "]"),
    ]
    return "{\n" + members.map { "  \(jsonText($0)): \($1)" }.joined(separator: ",\n") + "\n}\n"
  }

  private var rows: String {
    let ecosystem = edition.ecosystem
    return object([
      ("actors", String(edition.actors.count)), ("actors_hidden", String(edition.hiddenActors)),
      ("ties", String(ecosystem.ties.count)), ("provision", String(ecosystem.provision.count)),
    ])
  }

  private func object(_ members: [(String, String)]) -> String {
    members.isEmpty
      ? "{}"
      : "{\n" + members.map { "    \(jsonText($0)): \($1)" }.joined(separator: ",\n") + "\n  }"
  }
}

extension Output {
  /// The files of a folder with the manifest that marks it as written by actormap.
  public func marked(of edition: Edition, inputs: [InputHash], version: String) -> Output {
    var marked = self
    let manifest = Manifest(
      version: version, edition: edition, inputs: inputs, outputs: paths, leftOut: [],
      libraries: [])
    marked.add(Output.mark, manifest.text)
    return marked
  }
}

/// Something that this map cannot support, and why.
public struct LeftOut: Sendable {
  public let what: String
  public let why: String
  /// Whether the map could carry it, and drawing it failed.
  public let isFault: Bool

  public init(what: String, why: String, isFault: Bool = false) {
    self.what = what
    self.why = why
    self.isFault = isFault
  }
}

/// The name of an input file and the SHA-256 of its bytes, in hexadecimal.
public struct InputHash: Sendable {
  public let file: String
  public let sha256: String

  /// The same file, told as one of a map of several: `older/ties.csv`.
  public func below(_ folder: String) -> InputHash {
    InputHash(file: "\(folder)/\(file)", sha256: sha256)
  }
}

/// Hashes each of the files of a source.
public func hashes(of files: [String], in source: Source) throws(Diagnostic) -> [InputHash] {
  var hashes: [InputHash] = []
  for file in files {
    let digest = SHA256.hash(data: try source.bytes(of: file))
    hashes.append(InputHash(file: file, sha256: hex(digest)))
  }
  return hashes
}

/// Eight hexadecimal digits that change when any input does that says something of the city.
///
/// `codes.csv` and `positions.csv` are left out: what `print` keeps there, so that sheets hold
/// longer, is nothing that anybody said.
public func fingerprint(of inputs: [InputHash]) -> String {
  let said = inputs.filter { input in
    let name = input.file.split(separator: "/").last.map { $0.lowercased() } ?? ""
    return !["codes.csv", "codes.tsv", "positions.csv", "positions.tsv"].contains(name)
  }
  let lines = said.map { "\($0.file) \($0.sha256)\n" }.joined()
  return String(hex(SHA256.hash(data: Array(lines.utf8))).prefix(8))
}

private func hex(_ digest: SHA256.Digest) -> String {
  digest.map { byte in
    let digits = String(byte, radix: 16)
    return digits.count == 1 ? "0" + digits : digits
  }.joined()
}
