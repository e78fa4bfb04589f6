internal import Archive
internal import Disk
internal import Pack
internal import Report
internal import Transcript

/// Where the pages of a report stand, by whom or what they are about.
///
/// What people call themselves is only a name: whatever stands in it, the page is a file in its folder, and no two
/// share one, on a disk that does not tell capitals apart either.
struct SiteNames: Sendable {
    private let trainees: [String: String]
    private let calls: [CallID: String]
    private let sessions: [SessionID: String]
    private let checkpoints: [CheckpointID: String]

    /// - Parameter checkpoints: those that came up, and so have a page.
    init(_ cohort: Cohort, checkpoints came: Set<CheckpointID>) {
        trainees = Self.names(cohort.trainees, folder: "trainees") { $0 }
        calls = Self.names(cohort.calls, folder: "calls", \.rawValue)
        sessions = Self.names(cohort.all.map(\.session), folder: "sessions", \.rawValue)
        checkpoints = Self.names(
            cohort.gradingProtocol.checkpoints.map(\.id.value).filter(came.contains), folder: "checkpoints", \.rawValue)
    }

    // The page of somebody or something; nil when it is not in the report.

    subscript(trainee trainee: String) -> String? { trainees[trainee] }
    subscript(call call: CallID) -> String? { calls[call] }
    subscript(session session: SessionID) -> String? { sessions[session] }
    subscript(checkpoint checkpoint: CheckpointID) -> String? { checkpoints[checkpoint] }

    private static func names<Key: Hashable>(
        _ keys: [Key], folder: String, _ name: (Key) -> String
    ) -> [Key: String] {
        let files = files(of: keys.map(name))
        return Dictionary(
            keys.compactMap { key in files[name(key)].map { (key, "\(folder)/\($0).html") } },
            uniquingKeysWith: { first, _ in first })
    }

    /// For each text the name of a file that no other of them has, in whatever capitals.
    static func files(of texts: [String]) -> [String: String] {
        var taken: Set<String> = []
        var files: [String: String] = [:]
        for text in texts where files[text] == nil {
            var file = fileSafe(text)
            while !taken.insert(file.lowercased()).inserted { file += "_" }
            files[text] = file
        }
        return files
    }
}
