public import Diagnostics
internal import Disk
internal import JSON
public import Transcript

/// What one supervisor said of one session, as it was read from disk.
public struct SessionReview: Sendable {
    /// The file from which it was read.
    public let path: String
    /// Which session, who, and how.
    public let header: ReviewHeader
    /// What was said, in order.
    public let entries: [DatedEntry]
    /// What is wrong with the file, if anything; the entries are those that could be read.
    public let faults: [ReviewFault]
    /// Bytes up to the end of the last whole line.
    let wholeBytes: Int
    /// Bytes of the whole file.
    let allBytes: Int
    /// SHA-256 of the last whole line.
    let lastDigest: String

    /// Whether every line is as the reviewer wrote and signed it.
    public var isTrusted: Bool { faults.allSatisfy { !$0.isTampering } }

    /// Whether the transcript is still what was reviewed.
    public func fits(_ transcript: Transcript) -> Bool {
        header.events == transcript.events.count && header.transcriptDigest == transcript.digest
    }
}

/// What can be wrong with a review.
public enum ReviewFault: Sendable, Hashable {
    /// The last line is not whole: it was being written when the machine stopped.
    case halfLine(line: Int)
    /// The line does not follow from the one before.
    case brokenChain(line: Int)
    /// The line cannot be read.
    case unreadable(line: Int)
    /// The signature of the line is not that of the reviewer's key.
    case badSignature(line: Int)
    /// The key of the review is none by which the reviewer is known here.
    case strangeKey(reviewer: String)

    /// Whether it means that the file is not as the reviewer wrote it.
    public var isTampering: Bool {
        if case .halfLine = self { false } else { true }
    }

    /// The fault in words.
    public var text: LocalText {
        switch self {
        case .halfLine(let line):
            LocalText(nl: "regel \(line) is niet af", en: "line \(line) is not whole")
        case .brokenChain(let line):
            LocalText(
                nl: "regel \(line) sluit niet aan: er is iets veranderd, weggelaten of toegevoegd",
                en: "line \(line) does not follow: something was changed, left out or added")
        case .unreadable(let line):
            LocalText(nl: "regel \(line) is onleesbaar", en: "line \(line) cannot be read")
        case .badSignature(let line):
            LocalText(
                nl: "de handtekening van regel \(line) klopt niet", en: "the signature of line \(line) does not fit")
        case .strangeKey(let reviewer):
            LocalText(
                nl: "ondertekend met een andere sleutel dan die waarmee \(reviewer) hier bekend is",
                en: "signed with another key than the one by which \(reviewer) is known here")
        }
    }
}

/// Reads a review, as far as it can be read.
///
/// - Throws: `DiskError` when there is no file to read, `DiagnosticError` when it is no review.
public func readReview(_ path: String, keyring: Keyring) throws -> SessionReview {
    let bytes = try readFile(path, ordinary: true)
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
    let isHalf = lines.popLast().map { !$0.isEmpty } ?? false
    guard let first = lines.first, let header = decodeHeader(first, path) else {
        throw DiagnosticError([.notAReview(path)])
    }
    var reader = ReviewReader(path: path, header: header, keyring: keyring, firstLine: first)
    for line in lines.dropFirst() { reader.read(line) }
    if isHalf { reader.faults.append(.halfLine(line: lines.count + 1)) }
    return SessionReview(
        path: path, header: header, entries: reader.entries, faults: reader.faults,
        wholeBytes: lines.reduce(0) { $0 + $1.count + 1 }, allBytes: bytes.count, lastDigest: reader.previous)
}

private func decodeHeader(_ line: [UInt8], _ path: String) -> ReviewHeader? {
    let file = SourceFile(name: path, bytes: line)
    guard let node = try? parseJSON(file) else { return nil }
    return ReviewHeader.decode(node, in: DecodingContext(file: file, bag: DiagnosticBag()))
}

/// Reads entries one after the other, follows their chain and checks every signature.
private struct ReviewReader {
    private let path: String
    private let publicKey: ReviewerPublicKey?
    var previous: String
    private var line = 1
    var entries: [DatedEntry] = []
    var faults: [ReviewFault] = []

    init(path: String, header: ReviewHeader, keyring: Keyring, firstLine: [UInt8]) {
        self.path = path
        publicKey = ReviewerPublicKey(header.publicKey)
        previous = sha256(firstLine)
        if !SignedLine(read: firstLine).isSigned(by: publicKey) { faults.append(.badSignature(line: 1)) }
        if !keyring.knows(header.reviewer, by: header.publicKey) {
            faults.append(.strangeKey(reviewer: header.reviewer))
        }
    }

    mutating func read(_ bytes: [UInt8]) {
        line += 1
        defer { previous = sha256(bytes) }
        let file = SourceFile(name: path, bytes: bytes, firstLine: line)
        let bag = DiagnosticBag()
        guard let node = try? parseJSON(file),
            let entry = DatedEntry.decode(node, in: DecodingContext(file: file, bag: bag)), !bag.hasErrors
        else {
            faults.append(.unreadable(line: line))
            return
        }
        if !node.follows(previous) || entry.number != line - 1 { faults.append(.brokenChain(line: line)) }
        if !SignedLine(read: bytes).isSigned(by: publicKey) { faults.append(.badSignature(line: line)) }
        entries.append(entry)
    }
}

extension JSONNode {
    fileprivate func follows(_ digest: String) -> Bool {
        if case .string(digest)? = self["prev"]?.content { true } else { false }
    }
}

extension Diagnostic {
    fileprivate static func notAReview(_ path: String) -> Diagnostic {
        Diagnostic(
            code: "T002", place: SourcePlace(startOf: path),
            problem: LocalText(nl: "dit is geen nazicht van Oefenlijn", en: "this is not a review of Oefenlijn"))
    }
}

/// What the code means under which a file is refused that should be a review.
public let explainedReviewCode = ExplainedCode(
    "T002",
    nl:
        "De eerste regel van een nazicht noemt het verslag waarover het gaat.\nWat geen nazicht is, wordt niet gelezen en niet veranderd.",
    en:
        "The first line of a review names the transcript that it is about.\nWhat is no review is neither read nor changed."
)
