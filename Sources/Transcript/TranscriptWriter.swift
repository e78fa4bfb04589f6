public import Call
public import Disk
internal import JSON
internal import Pack

/// Writes a session line by line; each line is on the disk before `append` returns.
///
/// Every line bears the SHA-256 of the line before, so that a changed, dropped or added line shows; the seal at the
/// end does so for the last.
public final class TranscriptWriter {
    /// The file that is written.
    public let path: String
    private let file: AppendOnlyFile
    private var previous: String
    private var number: Int

    /// Begins a new transcript in `folder`, which is made when it is not there (mode 0700).
    public init(folder: String, header: TranscriptHeader) throws(DiskError) {
        try makePrivateFolder(folder)
        path = "\(folder)/\(header.session.rawValue).jsonl"
        file = try AppendOnlyFile(creating: path)
        _ = file.lock()
        let line = Array(header.json.text().utf8)
        try file.append(line + [UInt8(ascii: "\n")])
        previous = sha256(line)
        number = 0
    }

    /// Goes on with a transcript that was broken off; what is left of a half-written line is cut off.
    public init(resuming transcript: Transcript) throws(DiskError) {
        path = transcript.path
        file = try AppendOnlyFile(continuing: path, after: transcript.wholeBytes, of: transcript.allBytes)
        previous = transcript.lastDigest
        number = transcript.events.count
    }

    /// Adds events, and returns when all of them are on the disk.
    ///
    /// When the disk refuses, none of them is there: the transcript ends with the line before and
    /// can go on later.
    public func append(_ events: [CallEvent]) throws(DiskError) {
        var bytes: [UInt8] = []
        var chain = previous
        for (offset, event) in events.enumerated() {
            let line = Array(Self.line(event, number: number + offset + 1, previous: chain).text().utf8)
            chain = sha256(line)
            bytes += line + [UInt8(ascii: "\n")]
        }
        try file.append(bytes)
        previous = chain
        number += events.count
    }

    /// Ends the transcript of a session that is over; nothing may be added after it.
    ///
    /// - Parameter key: vouches for all that was written; nil to end without.
    public func seal(with key: SealKey?) throws(DiskError) {
        let line = Array(SealLine(after: number + 1, previous: previous, key: key).json.text().utf8)
        try file.append(line + [UInt8(ascii: "\n")])
    }

    private static func line(_ event: CallEvent, number: Int, previous: String) -> JSONValue {
        .object([("n", .integer(number))] + event.members + [("prev", .string(previous))])
    }
}
