public import Call
public import Diagnostics
public import Disk
internal import JSON
internal import Pack

/// A session as it was read from disk.
public struct Transcript: Sendable {
    /// The file from which it was read.
    public let path: String
    /// Which call was played, by whom and with what.
    public let header: TranscriptHeader
    /// What happened, as far as the lines could be read, in order.
    public let events: [CallEvent]
    /// What vouches for the end of the file.
    public let seal: Seal
    /// What is wrong with the file, if anything; the events are those before and around it.
    public fileprivate(set) var faults: [TranscriptFault]
    /// Bytes up to the end of the last whole line.
    let wholeBytes: Int
    /// The whole file.
    fileprivate let content: [UInt8]
    /// SHA-256 of the last whole line.
    let lastDigest: String

    /// Bytes of the whole file.
    var allBytes: Int { content.count }

    /// SHA-256 of all whole lines, whether or not they follow from each other.
    ///
    /// Worked out when it is asked for: only reviews do.
    public var digest: String { sha256(Array(content[..<wholeBytes])) }

    /// Whether the call came to its end, by an ending or because the trainee stopped.
    public var isFinished: Bool { course != .running }

    /// How far the call came.
    public var course: CallCourse { CallCourse(events) }

    /// How many utterances the operator made.
    public var turns: Int {
        events.count { event in
            if case .operatorSaid = event.kind { true } else { false }
        }
    }

    /// Whether nothing shows that a line is not as it was written; how much that says, `seal` tells.
    public var isIntact: Bool { !faults.contains { $0.isTampering } }

    /// What who reads the session should know of the file: its faults, or that nobody known here vouches for its end.
    public var remarks: [LocalText] {
        if !faults.isEmpty { return faults.map(\.text) }
        return isFinished && !seal.isFitting ? [seal.text] : []
    }

    /// Whether the session was broken off: in the call, or after it before the seal was there.
    public var canGoOn: Bool { !isFinished || awaitsSeal }

    /// Whether the call is over and the seal, after the note if one was to be written, is still to come.
    fileprivate var awaitsSeal: Bool { isFinished && seal == .none && header.isSealedWhenFinished }
}

/// Reads a transcript, as far as it can be read.
///
/// - Parameter keys: those with which seals are checked; a seal by another key is only known to be there.
/// - Throws: `DiskError` when there is no file to read, `DiagnosticError` when it is no transcript.
public func readTranscript(_ path: String, keys: [SealKey] = []) throws -> Transcript {
    let bytes = try readFile(path, ordinary: true)
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let half = lines.popLast().map { !$0.isEmpty } ?? false
    guard let first = lines.first, let header = decodeHeader(Array(first), path) else {
        throw DiagnosticError([.notATranscript(path)])
    }
    var reader = LineReader(path: path, keys: keys, after: Array(first))
    for line in lines.dropFirst() { reader.read(Array(line)) }
    if half { reader.faults.append(.halfLine(line: lines.count + 1)) }
    var transcript = Transcript(
        path: path, header: header, events: reader.events, seal: reader.seal, faults: reader.faults,
        wholeBytes: lines.reduce(0) { $0 + $1.count + 1 }, content: bytes, lastDigest: reader.previous)
    // Who is still writing the note has not come to the seal yet.
    if transcript.awaitsSeal, !isBeingWritten(path) { transcript.faults.append(.missingSeal(line: lines.count)) }
    return transcript
}

private func decodeHeader(_ line: [UInt8], _ path: String) -> TranscriptHeader? {
    let context = DecodingContext(file: SourceFile(name: path, bytes: line), bag: DiagnosticBag())
    guard let node = try? parseJSON(context.file) else { return nil }
    return TranscriptHeader.decode(node, in: context)
}

/// Reads event lines one after the other and follows their chain.
private struct LineReader {
    let path: String
    let keys: [SealKey]
    var previous: String
    var line = 1
    /// The number that the next event must bear: one more than the one before, wherever that stands.
    ///
    /// So a line that is left out is one fault, and not one for every line after it.
    private var number = 1
    var events: [CallEvent] = []
    var seal = Seal.none
    var faults: [TranscriptFault] = []

    init(path: String, keys: [SealKey], after header: [UInt8]) {
        self.path = path
        self.keys = keys
        previous = sha256(header)
    }

    mutating func read(_ bytes: [UInt8]) {
        line += 1
        let file = SourceFile(name: path, bytes: bytes, firstLine: line)
        let context = DecodingContext(file: file, bag: DiagnosticBag())
        defer { previous = sha256(bytes) }
        guard seal == .none else {
            // Whatever it says, it is no part of the session.
            seal = .refuted
            return faults.append(.afterSeal(line: line))
        }
        guard let node = try? parseJSON(file) else { return refuse() }
        if node.string("event") == SealLine.event { return readSeal(node, context) }
        guard let event = CallEvent.decode(node, in: context), !context.bag.hasErrors else { return refuse() }
        let written = node.integer("n").flatMap(Int.init(exactly:))
        let follows = node.string("prev") == previous && written == number
        if !follows { faults.append(.brokenChain(line: line)) }
        number = (written ?? number) &+ 1
        events.append(event)
    }

    /// An event that cannot be read has a number all the same.
    private mutating func refuse() {
        faults.append(.unreadable(line: line))
        number &+= 1
    }

    private mutating func readSeal(_ node: JSONNode, _ context: DecodingContext) {
        guard let read = SealLine.decode(node, in: context), !context.bag.hasErrors else {
            seal = .refuted
            return faults.append(.unreadable(line: line))
        }
        seal = read.seal(after: line - 1, previous: previous, keys: keys)
        guard seal == .refuted else { return }
        // A chain that broke before it says already why the seal does not fit.
        let isExplained = !faults.isEmpty && read.seal(after: number, previous: previous, keys: keys) != .refuted
        if !isExplained { faults.append(.wrongSeal(line: line)) }
    }
}

extension JSONNode {
    fileprivate func string(_ key: String) -> String? {
        if case .string(let text)? = self[key]?.content { text } else { nil }
    }

    fileprivate func integer(_ key: String) -> Int64? {
        if case .integer(let number)? = self[key]?.content { number } else { nil }
    }
}

extension Diagnostic {
    fileprivate static func notATranscript(_ path: String) -> Diagnostic {
        Diagnostic(
            code: "T001", place: SourcePlace(startOf: path),
            problem: LocalText(nl: "dit is geen verslag van Oefenlijn", en: "this is not a transcript of Oefenlijn"))
    }
}

/// What the code means under which a file is refused that should be a transcript.
public let explainedTranscriptCode = ExplainedCode(
    "T001",
    nl:
        "De eerste regel van een verslag is de kop die Oefenlijn schreef.\nWat geen verslag is, wordt niet gelezen en niet veranderd.",
    en:
        "The first line of a transcript is the header that Oefenlijn wrote.\nWhat is no transcript is neither read nor changed."
)
