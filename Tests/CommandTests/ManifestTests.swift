import Foundation
import Testing

/// The manifest of a build tells what went in, what came out and what was left out.
struct ManifestTests {
  private struct Manifest: Decodable {
    let actormap: String
    let city: String
    let as_of: String?
    let audience: String
    let seed: Int
    let data: String
    let rows: [String: Int]
    let inputs: [String: String]
    let libraries: [String: String]
    let left_out: [String: String]
    let files: [String]
  }

  /// Each view is drawn in every format, or it is said why not.
  @Test(arguments: cities)
  func aManifestNamesAllFiles(city: String) throws {
    try withDesk { desk in
      #expect(try desk.actormap("build", "maps/\(city)", "--into", "out/here", "-q").code == 0)
      let bytes = try Data(contentsOf: desk.folder.appending(path: "out/here/manifest.json"))
      let manifest = try JSONDecoder().decode(Manifest.self, from: bytes)
      let written = try desk.files(below: "out/here").keys.filter { $0 != "manifest.json" }.sorted()
      #expect(manifest.files == written)
      #expect(manifest.actormap == "0.1.0")
      #expect(manifest.seed == 1)
      #expect(manifest.data.count == 8)
      for (file, hash) in manifest.inputs {
        #expect(try hash == sha256(of: "maps/\(city)/\(file)", at: desk))
      }
      #expect(manifest.inputs["actors.csv"] != nil)
      for (what, why) in manifest.left_out {
        #expect(!written.contains { $0.hasPrefix(what) }, "\(what) is left out and there")
        #expect(!why.isEmpty, "\(what)")
      }
      #expect(!String(decoding: bytes, as: UTF8.self).contains(desk.folder.path))
      let views = try column("id", of: actormap("list", "views", in: root).output)
      #expect(!views.isEmpty)
      for view in views {
        let drawn = ["dot", "pdf", "png", "svg"].filter { written.contains("maps/\(view).\($0)") }
        let isLeftOut = manifest.left_out["maps/\(view)"] != nil
        #expect(drawn.count == (isLeftOut ? 0 : 4), "\(view): \(drawn)")
      }
    }
  }

  /// As coreutils reckon it.
  private func sha256(of path: String, at desk: Desk) throws -> String {
    String(try run(["sha256sum", path], in: desk.folder).output.prefix { $0 != " " })
  }
}
