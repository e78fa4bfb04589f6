internal import Disk
internal import Review
internal import Transcript

/// Tells whether a transcript or its reviews changed, without reading them.
struct SessionStamp: Sendable {
    private let shelf: SessionShelf
    private let reviews: ReviewShelf

    init(_ shelf: SessionShelf) {
        self.shelf = shelf
        reviews = ReviewShelf(beside: shelf)
    }

    /// Nil when the file is gone.
    func stamp(of session: SessionID) -> String? {
        guard let own = FileStamp(of: shelf.path(of: session)) else { return nil }
        let others = ((try? reviews.reviews(of: session)) ?? []).compactMap { FileStamp(of: $0) }
        return ([own] + others).map { "\($0.size)@\($0.modified)" }.joined(separator: " ")
    }
}
