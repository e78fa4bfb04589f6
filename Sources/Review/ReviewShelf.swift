public import Disk
public import Transcript

/// The folder in which reviews stand, beside the transcripts: a folder a session, a file a reviewer.
public struct ReviewShelf: Sendable {
    /// The path of the folder.
    public let folder: String

    /// The reviews that belong to the sessions on a shelf; the folder need not be there yet.
    public init(beside shelf: SessionShelf) {
        folder = "\(shelf.folder)/reviews"
    }

    /// The file of a reviewer's review of a session; neither name need be fit for a file.
    public func path(of session: SessionID, by reviewer: String) -> String {
        "\(folder(of: session))/\(fileSafe(reviewer)).jsonl"
    }

    /// The files of the reviews of a session, in the order of their names.
    public func reviews(of session: SessionID) throws(DiskError) -> [String] {
        let folder = folder(of: session)
        guard isFolder(folder) else { return [] }
        return try listFolder(folder).filter { $0.hasSuffix(".jsonl") }.map { "\(folder)/\($0)" }
    }

    /// The sessions of which reviews may stand here.
    ///
    /// Names too long for a file cannot be told from it: their sessions are missing here.
    public func sessions() throws(DiskError) -> [SessionID] {
        guard isFolder(folder) else { return [] }
        return try listFolder(folder).compactMap { text(ofFileSafe: $0).map { SessionID(rawValue: $0) } }
    }

    /// The review of a session by a reviewer; nil when there is none in which anything was said.
    ///
    /// - Throws: `DiskError` when it cannot be read, `DiagnosticError` when what stands there is no review.
    public func review(of session: SessionID, by reviewer: String) throws -> SessionReview? {
        let path = path(of: session, by: reviewer)
        guard fileExists(path), try !ReviewHeader.isAll(of: readFile(path, ordinary: true)) else { return nil }
        return try readReview(path, keyring: keyring())
    }

    /// The keys by which supervisors are known here.
    public func keyring() throws(DiskError) -> Keyring { try Keyring(folder: folder) }

    /// Makes the folder for the reviews of a session when it is not there (mode 0700).
    public func makeFolder(for session: SessionID) throws(DiskError) {
        try makePrivateFolder(folder(of: session))
    }

    private func folder(of session: SessionID) -> String { "\(folder)/\(fileSafe(session.rawValue))" }
}
