// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A library target of the house: `brick` or stage, with what it may import.
func room(_ name: String, imports: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: imports, swiftSettings: strict)
}

/// The tests of one target; fixtures are read from the source folder.
func tests(of name: String, with imports: [String] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: ([name] + imports).map { .byName(name: $0) },
    exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "actormap",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "actormap", targets: ["actormap"]),
    .library(
      name: "ActorMap",
      targets: [
        "Records", "TieNetwork", "Graphviz", "Ink", "EcosystemModel", "EcosystemFiles",
        "EcosystemAnalysis", "EcosystemDisclosure", "EcosystemMaps", "EcosystemPublishing",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CGraphviz", pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
    .systemLibrary(
      name: "CCairo", pkgConfig: "pangocairo",
      providers: [.apt(["libcairo2-dev", "libpango1.0-dev"]), .brew(["cairo", "pango"])]),
    .systemLibrary(
      name: "CUTF8Proc", providers: [.apt(["libutf8proc-dev"]), .brew(["utf8proc"])]),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    .systemLibrary(name: "CZip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),

    .systemLibrary(
      name: "CXLSXWriter", providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),

    room("Records", imports: ["CUTF8Proc", "CExpat", "CZip", "CXLSXWriter", "CSQLite"]),
    room("TieNetwork"),
    room("Graphviz", imports: ["CGraphviz"]),
    room("Ink", imports: ["CCairo"]),

    room("EcosystemModel"),
    room("EcosystemFiles", imports: ["EcosystemModel", "Records", "TieNetwork"]),
    room("EcosystemAnalysis", imports: ["EcosystemModel", "TieNetwork"]),
    room(
      "EcosystemDisclosure",
      imports: [
        "EcosystemModel", "EcosystemAnalysis", "TieNetwork", "Records",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    room(
      "EcosystemMaps",
      imports: [
        "EcosystemModel", "EcosystemAnalysis", "EcosystemDisclosure", "TieNetwork", "Graphviz",
        "Ink",
      ]),
    room(
      "EcosystemPublishing",
      imports: [
        "EcosystemModel", "EcosystemFiles", "EcosystemAnalysis", "EcosystemDisclosure",
        "EcosystemMaps", "TieNetwork", "Records", "Ink",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .executableTarget(
      name: "actormap",
      dependencies: [
        "Records", "TieNetwork", "Graphviz", "Ink", "EcosystemModel", "EcosystemFiles",
        "EcosystemAnalysis", "EcosystemDisclosure", "EcosystemMaps", "EcosystemPublishing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    tests(of: "Records"),
    tests(of: "EcosystemModel"),
    tests(of: "EcosystemFiles", with: ["EcosystemModel", "Records"], exclude: ["Fixtures"]),
    tests(of: "TieNetwork", exclude: ["Fixtures"]),
    tests(of: "Graphviz", with: ["actormap"]),
    tests(of: "Ink"),
    tests(
      of: "EcosystemMaps",
      with: [
        "EcosystemModel", "EcosystemFiles", "EcosystemAnalysis", "EcosystemDisclosure",
        "Graphviz", "Ink", "Records", "TieNetwork",
      ]),
    tests(
      of: "EcosystemPublishing",
      with: [
        "EcosystemModel", "EcosystemFiles", "EcosystemAnalysis", "EcosystemDisclosure", "Records",
        "TieNetwork",
      ]),
    .testTarget(
      name: "CommandTests", dependencies: ["actormap"], exclude: ["Fixtures"],
      swiftSettings: strict),
    tests(
      of: "EcosystemAnalysis",
      with: ["EcosystemModel", "EcosystemFiles", "EcosystemDisclosure", "Records", "TieNetwork"],
      exclude: ["Fixtures"]),
    tests(
      of: "EcosystemDisclosure",
      with: ["EcosystemModel", "EcosystemFiles", "EcosystemAnalysis", "Records", "TieNetwork"],
      exclude: ["Fixtures"]),
  ],
  swiftLanguageModes: [.v6]
)
