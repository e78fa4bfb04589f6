public import Diagnostics
public import Transcript

/// What goes into the index for one file on the shelf.
public struct IndexedFile: Sendable {
    /// The name of the file without `.jsonl`; the session is known by it, whatever its header says.
    public let session: SessionID
    /// Changes whenever the transcript or one of its reviews does.
    public let stamp: String
    /// What was found in it.
    public let content: Content

    /// What was found in a file.
    public enum Content: Sendable {
        /// A transcript, and all that was said in it.
        case session(ArchivedSession, spoken: String)
        /// Something else, and why it cannot be read.
        case unreadable(reason: LocalText)
    }

    /// What was found in a file at the moment of its stamp.
    public init(session: SessionID, stamp: String, content: Content) {
        self.session = session
        self.stamp = stamp
        self.content = content
    }
}
