internal import Pack

/// Where a session's page points to; alone, it points nowhere but into itself.
struct SessionLinks {
    var trainee: String?
    var call: String?
    var checkpoint: @Sendable (CheckpointID) -> String? = { _ in nil }
}

extension CheckpointID {
    /// The place of the verdict on a session's page.
    var anchor: String { "v-\(rawValue)" }
}
