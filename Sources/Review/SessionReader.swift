public import Disk
public import Transcript

/// Reads the sessions on a shelf and what supervisors said of them; every key is read once for all of them.
public struct SessionReader: Sendable {
    private let shelf: SessionShelf
    private let reviews: ReviewShelf
    private let sealKeys: [SealKey]
    private let keyring: Keyring

    /// A reader of the sessions on `shelf`.
    public init(_ shelf: SessionShelf) throws(DiskError) {
        self.shelf = shelf
        reviews = ReviewShelf(beside: shelf)
        sealKeys = try shelf.sealKeys.all()
        keyring = try reviews.keyring()
    }

    /// The transcript of a session.
    ///
    /// - Throws: `DiskError` when there is no file to read, `DiagnosticError` when it is no transcript.
    public func transcript(of session: SessionID) throws -> Transcript { try transcript(at: shelf.path(of: session)) }

    /// The transcript in a file, which may stand elsewhere.
    ///
    /// - Throws: `DiskError` when there is no file to read, `DiagnosticError` when it is no transcript.
    public func transcript(at path: String) throws -> Transcript { try readTranscript(path, keys: sealKeys) }

    /// The reviews of a session, by the name of its file.
    ///
    /// - Throws: `DiskError` when the folder of the reviews cannot be read.
    public func reviews(of transcript: Transcript) throws(DiskError) -> StandingReviews {
        try StandingReviews(of: shelf.session(at: transcript.path), transcript, on: reviews, keyring: keyring)
    }
}
