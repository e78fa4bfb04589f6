internal import Disk
public import Transcript

/// What comes onto a shelf, or goes from it, while somebody puts a session there.
///
/// Begun before the file of the session is made. The time of the folder alone cannot tell that nothing else came in the
/// same instant, so whoever would go by it would lose what was copied in by hand just then; a watch hears both.
public struct ShelfWatch: Sendable {
    private let shelf: SessionShelf
    private let watch: FolderWatch
    /// When the folder had last changed as the watch began.
    let before: Int
    /// The clocks of file systems tick every 10 milliseconds or oftener.
    private static let tick = 20_000_000
    /// How long the folder may go on changing before it is left to whoever asks next.
    private static let patience = Duration.milliseconds(500)
    /// With more than these, somebody brings a whole delivery.
    private static let few = 50

    /// Begins to watch; nil where that cannot be done, or not without gaps.
    public init?(_ shelf: SessionShelf) {
        guard let watch = FolderWatch(shelf.folder), let stamp = FileStamp(of: shelf.folder) else { return nil }
        self.shelf = shelf
        self.watch = watch
        before = stamp.modified
    }

    /// The sessions whose files came, went or were replaced, and the time of the folder that stands for all of that;
    /// nil when this cannot be told for certain, or the folder gets no rest.
    ///
    /// Waits some milliseconds, until another change would show as a time of its own.
    func changes() -> (sessions: [SessionID], modified: Int)? {
        let end = ContinuousClock.now + Self.patience
        while let stamp = FileStamp(of: shelf.folder), !stamp.isCoarse, ContinuousClock.now < end {
            guard stamp.age > Self.tick else {
                usleep(2_000)
                continue
            }
            guard let names = watch.names(), names.count <= Self.few else { return nil }
            return (names.compactMap(shelf.session(ofFile:)).sorted(), stamp.modified)
        }
        return nil
    }
}
