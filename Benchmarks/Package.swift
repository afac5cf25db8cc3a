// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "bench",
  targets: [.executableTarget(name: "bench")],
  swiftLanguageModes: [.v6]
)
