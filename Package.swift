// swift-tools-version: 6.1
import PackageDescription

// A module imports only what stands above it here: values first, effects last.
let package = Package(
    name: "oefenlijn",
    platforms: [.macOS(.v14)],
    products: [
        .executable(name: "oefenlijn", targets: ["oefenlijn"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    ],
    targets: [
        // The three C libraries: a module map and a shim each, and for liblinear the lot that it draws.
        .systemLibrary(
            name: "CReadline",
            providers: [.apt(["libreadline-dev"]), .brew(["readline"])]),
        .systemLibrary(
            name: "CJSONC", pkgConfig: "json-c",
            providers: [.apt(["libjson-c-dev"]), .brew(["json-c"])]),
        .target(name: "CLinear", linkerSettings: [.linkedLibrary("linear")]),

        // Values and pure functions.
        room("Diagnostics"),
        room("JSON", "CJSONC", "Diagnostics"),
        room("Disk", "Diagnostics", crypto),
        room("Pack", "Disk", "JSON", "Diagnostics"),
        room("Recognition", "CLinear", "Pack", "Disk", "JSON", "Diagnostics", crypto),
        room("Call", "Recognition", "Pack", "JSON", "Diagnostics"),
        room(
            "Grading", "Call", "Recognition", "Pack", "JSON", "Diagnostics", excluding: ["Templates/README.md"]),

        room("Proof", "Grading", "Call", "Recognition", "Pack", "JSON", "Diagnostics"),

        // Effects: the disk, the terminal, the command line.
        room("Transcript", "Grading", "Call", "Recognition", "Pack", "Disk", "JSON", "Diagnostics"),
        room("Review", "Transcript", "Grading", "Call", "Pack", "Disk", "JSON", "Diagnostics", crypto),
        room(
            "Archive", "Review", "Transcript", "Grading", "Call", "Recognition", "Pack", "Disk", "JSON", "Diagnostics",
            database),
        room(
            "Report", "Archive", "Review", "Transcript", "Proof", "Grading", "Call", "Recognition", "Pack", "JSON",
            "Diagnostics"),
        room(
            "Site", "Report", "Archive", "Review", "Transcript", "Grading", "Call", "Recognition", "Pack", "Disk",
            "JSON", "Diagnostics", mustache, embedding: ["Templates"]),
        room(
            "Console", "CReadline", "Proof", "Report", "Archive", "Review", "Transcript", "Grading", "Call",
            "Recognition", "Pack", "Disk",
            "JSON",
            "Diagnostics"),
        .executableTarget(
            name: "oefenlijn",
            dependencies: [
                "Console", "Site", "Proof", "Report", "Archive", "Review", "Transcript", "Grading", "Call",
                "Recognition",
                "Pack", "Disk", "JSON",
                "Diagnostics",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        // Speed, measured by `make bench` with a release build.
        .executableTarget(
            name: "Bench",
            dependencies: [
                "Archive", "Transcript", "Proof", "Grading", "Call", "Recognition", "Pack", "Disk", "JSON",
                "Diagnostics",
            ],
            swiftSettings: strict),

        // What several tests need: the packs, chance, a shelf of sessions, somebody at a keyboard.
        .target(
            name: "TestSupport",
            dependencies: [
                "Console", "Transcript", "Call", "Recognition", "Pack", "Disk", "JSON", "Diagnostics",
            ],
            path: "Tests/TestSupport", swiftSettings: strict),
        tests("DiagnosticsTests", "Diagnostics"),
        tests("JSONTests", "TestSupport", "JSON", "Diagnostics"),
        tests("DiskTests", "Disk", "Diagnostics"),
        tests(
            "RecognitionTests", "TestSupport", "Recognition", "Pack", "Disk", "JSON", "Diagnostics",
            excluding: ["Fixtures"]),
        tests("CallTests", "TestSupport", "Call", "Recognition", "Pack", "JSON", "Diagnostics"),
        tests("GradingTests", "TestSupport", "Grading", "Call", "Recognition", "Pack", "JSON", "Diagnostics"),
        tests(
            "GoldenTests", "Report", "Transcript", "Grading", "Call", "Recognition", "Pack", "Disk", "JSON",
            "Diagnostics",
            excluding: ["Grades"]),
        tests(
            "ProofTests", "TestSupport", "Proof", "Grading", "Call", "Recognition", "Pack", "Disk", "JSON",
            "Diagnostics"),
        tests("TranscriptTests", "Transcript", "Call", "Recognition", "Pack", "Disk", "JSON", "Diagnostics"),
        tests(
            "ReportTests", "TestSupport", "Report", "Archive", "Transcript", "Grading", "Pack", "JSON", "Diagnostics"),
        tests(
            "SiteTests", "TestSupport", "Site", "Report", "Archive", "Review", "Transcript", "Grading", "Call",
            "Recognition", "Pack",
            "Disk", "JSON", "Diagnostics"),
        tests("EndToEndTests", "oefenlijn"),
        tests(
            "UnheardTests", "oefenlijn", "Console", "Report", "Proof", "Transcript", "Recognition", "Pack", "Call",
            "Disk", "JSON", "Diagnostics", excluding: ["Fixtures"]),
        tests(
            "ReviewTests", "TestSupport", "Console", "Report", "Review", "Transcript", "Grading", "Call", "Pack",
            "Disk",
            "JSON", "Diagnostics"),
        tests(
            "ArchiveTests", "TestSupport", "Report", "Archive", "Review", "Transcript", "Grading", "Call", "Pack",
            "Disk",
            "JSON", "Diagnostics", database),
        tests(
            "NoteTests", "TestSupport", "Console", "Proof", "Report", "Transcript", "Grading", "Call", "Recognition",
            "Pack", "Disk",
            "JSON",
            "Diagnostics"),
        tests("PackTests", "Pack", "Disk", "JSON", "Diagnostics", excluding: ["Fixtures"]),
    ],
    swiftLanguageModes: [.v6]
)

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

var crypto: Target.Dependency { .product(name: "Crypto", package: "swift-crypto") }
var mustache: Target.Dependency { .product(name: "Mustache", package: "swift-mustache") }
var database: Target.Dependency { .product(name: "GRDB", package: "GRDB.swift") }

/// - Parameter embedding: folders whose files become bytes in the code, so that the program needs no files of its own.
func room(
    _ name: String, _ dependencies: Target.Dependency..., excluding: [String] = [], embedding: [String] = []
) -> Target {
    .target(
        name: name, dependencies: dependencies, exclude: excluding, resources: embedding.map { .embedInCode($0) },
        swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: Target.Dependency..., excluding: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: excluding, swiftSettings: strict)
}
