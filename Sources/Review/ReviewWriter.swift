public import Disk
internal import Grading
internal import JSON
internal import Pack

/// Writes a review entry by entry; each is signed, and on the disk before `append` returns.
public final class ReviewWriter {
    private let file: AppendOnlyFile
    private let key: ReviewerKey
    private var previous: String
    private var number: Int

    /// Begins a review at `path`, in a folder that is there.
    ///
    /// - Throws: `EEXIST` when there is a review already.
    public init(creating path: String, header: ReviewHeader, key: ReviewerKey) throws(DiskError) {
        file = try AppendOnlyFile(creating: path)
        _ = file.lock()
        self.key = key
        let line = SignedLine(header.members, key: key).bytes
        try file.append(line + [UInt8(ascii: "\n")])
        previous = sha256(line)
        number = 0
    }

    /// Goes on with a review; what is left of a half-written line is cut off.
    ///
    /// - Throws: `EWOULDBLOCK` when it is being written elsewhere at this moment.
    public init(continuing review: SessionReview, key: ReviewerKey) throws(DiskError) {
        file = try AppendOnlyFile(continuing: review.path, after: review.wholeBytes, of: review.allBytes)
        self.key = key
        previous = review.lastDigest
        number = review.entries.count
    }

    /// Adds an entry said at `moment` (UTC, `YYYY-MM-DDTHH:MM:SSZ`).
    public func append(_ entry: ReviewEntry, at moment: String) throws(DiskError) -> DatedEntry {
        let dated = DatedEntry(number: number + 1, at: moment, entry: entry)
        let members: [(String, JSONValue)] =
            [("n", .integer(dated.number)), ("at", .string(moment))] + entry.members + [("prev", .string(previous))]
        let line = SignedLine(members, key: key).bytes
        try file.append(line + [UInt8(ascii: "\n")])
        previous = sha256(line)
        number += 1
        return dated
    }
}
