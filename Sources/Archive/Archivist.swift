internal import Disk
internal import Review
public import Transcript

/// Keeps the index current with what is on the shelf, and answers from it.
///
/// New files show by the time at which their folder changed, unless a console that put one there told so
/// (`ShelfWatch`); sessions that can still go on, and those about to be
/// shown, by the stamps of their files. A question that a review may answer otherwise looks at every review first, of
/// which there are few. So the first page of a million sessions needs no look at a million files.
public struct Archivist {
    /// The index itself.
    public let archive: SessionArchive
    private let shelf: SessionShelf
    private let makeIndexer: () throws -> SessionIndexer
    private let progress: (_ done: Int, _ total: Int) -> Void
    /// How many files go into the index at a time.
    private static let batch = 200

    /// - Parameters:
    ///   - makeIndexer: called only when something must be read; loading a pack takes its time.
    ///   - progress: told how many files of how many were read so far.
    public init(
        _ archive: SessionArchive, of shelf: SessionShelf, progress: @escaping (_ done: Int, _ total: Int) -> Void,
        makeIndexer: @escaping () throws -> SessionIndexer
    ) {
        self.archive = archive
        self.shelf = shelf
        self.progress = progress
        self.makeIndexer = makeIndexer
    }

    /// A page of the sessions that fit, each as its file is at this moment.
    public func find(_ query: SessionQuery) throws -> SessionPage {
        try update()
        // A review may have been copied here by hand, into or out of what is asked for.
        if query.dependsOnReviews { try read(changed(stampsOfReviewed())) }
        let page = try archive.find(query)
        let changed = changed(page.stamps)
        guard !changed.isEmpty else { return page }
        try read(changed)
        return try archive.find(query)
    }

    /// Reads what is new or went on, and forgets what is gone.
    ///
    /// - Returns: whether all names in the folder were looked at, because somebody changed it and told nobody.
    @discardableResult
    public func update() throws -> Bool {
        let last = try archive.lastLook()
        let folder = FileStamp(of: shelf.folder)
        let isChanged = folder.map { $0.modified != last.modified } ?? true
        if isChanged { try readNew(known: archive.names(), folder, last) }
        try read(changed(archive.stampsOfUnfinished()))
        return isChanged
    }

    /// Looks at every file and its reviews whether they changed, and reads those that did; for questions whose
    /// answer is not a page that is looked at again.
    public func updateThoroughly() throws {
        let last = try archive.lastLook()
        let folder = FileStamp(of: shelf.folder)
        let stamps = try archive.stamps()
        try read(changed(stamps))
        try readNew(known: Set(stamps.keys), folder, last)
    }

    /// Takes in what came while somebody who watched put a session on the shelf, so that nobody need look at all names
    /// for it.
    ///
    /// Leaves it at that when the index did not know all names as the watch began, or when the watch cannot tell: then
    /// whoever asks next looks at them all.
    public func update(_ watch: ShelfWatch) throws {
        guard let changes = watch.changes() else { return }
        let last = try archive.lastLook()
        guard last.modified == watch.before else { return }
        try read(changes.sessions)
        try archive.setLastLook(changes.modified, after: last)
    }

    /// Reads one session again, whose transcript or review has just changed.
    public func update(_ session: SessionID) throws {
        try read([session])
    }

    /// Makes the index anew from the transcripts.
    public func rebuild() throws {
        try archive.clear()
        try update()
    }

    /// - Parameters:
    ///   - known: the names in the index.
    ///   - folder: how the folder stood before its names are looked at.
    ///   - last: how far they were known to the index before `known` was asked for.
    private func readNew(known: Set<SessionID>, _ folder: FileStamp?, _ last: Look) throws {
        // Another file may come in the same instant, after the names were read: then they are looked at again next
        // time.
        let isSettled = folder?.isSettled ?? false
        var gone = known
        var new: [SessionID] = []
        try shelf.forEachSession { if gone.remove($0) == nil { new.append($0) } }
        try read(new.sorted())
        if !gone.isEmpty { try archive.remove(gone.sorted()) }
        if let folder, isSettled { try archive.setLastLook(folder.modified, after: last) }
    }

    /// The stamps of the sessions of which the index, or the shelf, has a review.
    private func stampsOfReviewed() throws -> [SessionID: String] {
        let known = try archive.stampsOfReviewed()
        let others = try ReviewShelf(beside: shelf).sessions().filter { known[$0] == nil }
        return known.merging(try archive.stamps(of: others)) { first, _ in first }
    }

    private func changed(_ stamps: [SessionID: String]) -> [SessionID] {
        let stamp = SessionStamp(shelf)
        let all = Array(stamps)
        let isChanged = onEveryCore(all) { stamp.stamp(of: $0.key) != $0.value }
        return zip(all, isChanged).filter(\.1).map(\.0.key).sorted()
    }

    private func read(_ names: [SessionID]) throws {
        let sessions = names.filter { fileExists(shelf.path(of: $0)) }
        if sessions.count < names.count { try archive.remove(Set(names).subtracting(sessions).sorted()) }
        guard !sessions.isEmpty else { return }
        let indexer = try makeIndexer()
        for start in stride(from: 0, to: sessions.count, by: Self.batch) {
            progress(start, sessions.count)
            let batch = Array(sessions[start..<min(start + Self.batch, sessions.count)])
            try archive.put(onEveryCore(batch, indexer.index))
        }
        progress(sessions.count, sessions.count)
    }
}
