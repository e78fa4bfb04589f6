internal import Diagnostics

/// Placeholder.
struct StanceReader: Sendable {
    init(_ language: Language) {}
}
