public import Disk
internal import Grading
internal import JSON
internal import Pack

/// Writes a review entry by entry; each is signed, and on the disk before `append` returns.
public final class ReviewWriter {
    private let path: String
    private let file: AppendOnlyFile
    private let key: ReviewerKey
    private var previous: String
    private var number: Int

    /// Begins a review at `path`, in a folder that is there; one in which nothing was said yet begins anew.
    ///
    /// - Throws: `EEXIST` when there is a review already, `EWOULDBLOCK` when it is being begun elsewhere.
    public init(creating path: String, header: ReviewHeader, key: ReviewerKey) throws(DiskError) {
        file = try Self.emptyFile(path)
        self.path = path
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
        path = review.path
        self.key = key
        previous = review.lastDigest
        number = review.entries.count
    }

    private static func emptyFile(_ path: String) throws(DiskError) -> AppendOnlyFile {
        if fileExists(path) {
            let bytes = try readFile(path)
            guard ReviewHeader.isAll(of: bytes) else { throw DiskError(path: path, number: EEXIST) }
            return try AppendOnlyFile(continuing: path, after: 0, of: bytes.count)
        }
        let file = try AppendOnlyFile(creating: path)
        guard file.lock() else { throw DiskError(path: path, number: EWOULDBLOCK) }
        return file
    }

    /// Takes the file away again when nothing was said: who only looked has not begun a review.
    public func leave() {
        if number == 0 { removeFiles([path]) }
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
