// swift-tools-version: 6.3
import PackageDescription

// A target names exactly what it imports; an arrow only points down the list below.
// The reasons for each layer and each dependency: Sources/lambdascope/Documentation.docc/Architecture.md

let package = Package(
  name: "lambdascope",
  products: [
    .executable(name: "lambdascope", targets: ["lambdascope"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Foundations
    .target(name: "CCurses", linkerSettings: [.linkedLibrary("ncursesw")]),
    .target(
      name: "CSimdJSON",
      cxxSettings: [.unsafeFlags(["-O3"], .when(configuration: .debug))],
      linkerSettings: [.linkedLibrary("simdjson")]
    ),
    .target(name: "CZlib", linkerSettings: [.linkedLibrary("z")]),
    .target(name: "CData", cSettings: [.unsafeFlags(["-std=c23"])]),
    .target(name: "Workers"),
    .testTarget(name: "WorkersTests", dependencies: ["Workers"]),
    .target(name: "AWSNames"),
    .testTarget(name: "AWSNamesTests", dependencies: ["AWSNames"]),
    .target(name: "JSON", dependencies: ["AWSNames", "CSimdJSON"]),
    .testTarget(name: "JSONTests", dependencies: ["JSON"], resources: [.copy("Fixtures")]),
    .target(name: "Inventory", dependencies: ["AWSNames"]),
    .target(name: "Screen", dependencies: ["JSON"]),
    .target(name: "IAM", dependencies: ["AWSNames", "CData", "JSON"]),
    .testTarget(name: "IAMTests", dependencies: ["IAM", "JSON"]),

    // Snapshots, checks, questions
    .target(name: "Access", dependencies: ["AWSNames", "IAM", "Inventory", "JSON", "Workers"]),
    .target(
      name: "SnapshotFormats",
      dependencies: ["AWSNames", "CZlib", "IAM", "Inventory", "JSON", "Workers"]
    ),
    .target(name: "Checks", dependencies: ["AWSNames", "Access", "CData", "IAM", "Inventory", "JSON", "Workers"]),
    .target(name: "Mends", dependencies: ["AWSNames", "Access", "Checks", "IAM", "Inventory", "Workers"]),
    .target(name: "Query", dependencies: ["AWSNames", "Access", "Checks", "Inventory", "JSON", "Mends"]),
    .target(
      name: "Triage",
      dependencies: [
        "AWSNames", "Checks", "IAM", "Inventory", "JSON", .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    .target(
      name: "Answers",
      dependencies: [
        "AWSNames", "Access", "Checks", "IAM", "Inventory", "JSON", "Mends", "Query", "Screen", "Triage",
      ]
    ),
    .target(name: "Exports", dependencies: ["AWSNames", "Answers", "Checks", "JSON", "Query", "Workers"]),

    // The screen
    .target(name: "Settings", dependencies: ["AWSNames", "CData", "Screen", .product(name: "Yams", package: "Yams")]),
    .target(
      name: "Browser",
      dependencies: [
        "AWSNames", "Access", "Answers", "Checks", "Exports", "IAM", "Inventory", "JSON", "Mends", "Query", "Screen",
        "Triage", "Workers",
      ]
    ),
    .target(name: "Terminal", dependencies: ["CCurses", "Screen"]),

    // Tests
    .target(name: "CVTerm", linkerSettings: [.linkedLibrary("vterm"), .linkedLibrary("util")]),
    .target(
      name: "TestSupport",
      dependencies: [
        "AWSNames", "Browser", "CVTerm", "Checks", "Inventory", "JSON", "Mends", "Screen", "Triage",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    .executableTarget(name: "TerminalProbe", dependencies: ["Screen", "Terminal"]),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["CCurses", "Screen", "Terminal", "TerminalProbe", "TestSupport"]
    ),

    // Programs
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "AWSNames", "Access", "CVTerm", "Checks", "IAM", "Inventory", "SnapshotFormats", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .executableTarget(
      name: "lambdascope",
      dependencies: [
        "AWSNames", "Access", "Answers", "Browser", "Checks", "Exports", "IAM", "Inventory", "JSON", "Mends", "Query",
        "Screen", "Settings", "SnapshotFormats", "Terminal", "Triage", "Workers",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),

    // Tests
    .testTarget(
      name: "AccessTests",
      dependencies: ["AWSNames", "Access", "Checks", "IAM", "Inventory", "JSON", "SnapshotFormats"]
    ),
    .testTarget(
      name: "AnswersTests",
      dependencies: [
        "AWSNames", "Access", "Answers", "Browser", "Checks", "IAM", "Inventory", "Mends", "Screen",
        "SnapshotFormats", "Workers",
      ]
    ),
    .testTarget(
      name: "ChecksTests",
      dependencies: ["AWSNames", "Access", "Checks", "IAM", "Inventory", "JSON", "TestSupport", "Workers"]
    ),
    .testTarget(name: "BenchmarksTests", dependencies: ["Benchmarks"]),
    .target(
      name: "FuzzTargets",
      dependencies: [
        "AWSNames", "Answers", "Checks", "Exports", "IAM", "Inventory", "JSON", "Query", "Screen", "Settings",
        "SnapshotFormats", "Terminal", "TestSupport", "Workers",
      ],
      path: "Tests/Fuzzing/Targets"
    ),
    .executableTarget(name: "Fuzz", dependencies: ["FuzzTargets"], path: "Tests/Fuzzing/Program"),
    .testTarget(
      name: "FuzzingTests",
      dependencies: [
        "AWSNames", "Checks", "FuzzTargets", "IAM", "Inventory", "Query", "Screen", "Settings", "TestSupport",
      ]
    ),
    .target(name: "CCounter", path: "Tests/CountedWork/Counter"),
    .executableTarget(
      name: "CountedWork",
      dependencies: ["AWSNames", "Answers", "CCounter", "Checks", "Exports", "Query", "SnapshotFormats", "Workers"],
      path: "Tests/CountedWork/Program"
    ),
    .testTarget(name: "CountedWorkTests", dependencies: ["CountedWork", "TestSupport"]),
    .testTarget(
      name: "BrowserTests",
      dependencies: [
        "AWSNames", "Access", "Answers", "Browser", "Checks", "IAM", "Inventory", "JSON", "Query", "Screen",
        "TestSupport", "Triage", "Workers",
      ]
    ),
    .testTarget(name: "InventoryTests", dependencies: ["Inventory"]),
    .testTarget(
      name: "CommandTests",
      dependencies: ["Answers", "Checks", "Exports", "Query", "TestSupport", "Triage", "lambdascope"],
      resources: [.copy("Fixtures")]
    ),
    .testTarget(name: "ConventionTests"),
    .testTarget(name: "DemoTests", dependencies: ["AWSNames", "Checks", "Inventory", "SnapshotFormats"]),
    .testTarget(
      name: "FleetTests",
      dependencies: ["AWSNames", "Checks", "Inventory", "SnapshotFormats", "TestSupport"]
    ),
    .testTarget(
      name: "ExportsTests",
      dependencies: ["AWSNames", "Answers", "Checks", "Exports", "Inventory", "Query"]
    ),
    .testTarget(
      name: "MaskingTests",
      dependencies: [
        "AWSNames", "Access", "Answers", "Browser", "Checks", "Exports", "Inventory", "JSON", "Query", "Screen",
        "SnapshotFormats", "TestSupport", "lambdascope",
      ]
    ),
    .testTarget(
      name: "ProductTests",
      dependencies: [
        "Checks", "Screen", "TestSupport", "Triage", "lambdascope",
      ]
    ),
    .testTarget(name: "QueryTests", dependencies: ["AWSNames", "Access", "Checks", "Inventory", "JSON", "Query"]),
    .testTarget(
      name: "SnapshotFormatsTests",
      dependencies: ["AWSNames", "IAM", "Inventory", "JSON", "SnapshotFormats", "Workers"],
      resources: [.copy("Fixtures")]
    ),
    .testTarget(
      name: "SafetyTests",
      dependencies: ["AWSNames", "Checks", "IAM", "Inventory", "JSON", "SnapshotFormats", "Workers"],
      resources: [.copy("Fixtures")]
    ),
    .testTarget(name: "ScreenTests", dependencies: ["Screen"]),
    .testTarget(name: "SettingsTests", dependencies: ["Screen", "Settings"]),
    .testTarget(
      name: "TriageTests",
      dependencies: [
        "AWSNames", "Checks", "Inventory", "JSON", "TestSupport", "Triage",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
  ]
)

for target in package.targets where ![.plugin, .system, .macro].contains(target.type) {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
}
