public import Call
public import Diagnostics
internal import Disk
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
    /// What is wrong with the file, if anything; the events are those before and around it.
    public let faults: [TranscriptFault]
    /// Bytes up to the end of the last whole line.
    let wholeBytes: Int
    /// Bytes of the whole file.
    let allBytes: Int
    /// SHA-256 of the last whole line.
    let lastDigest: String

    /// Whether the call came to its end, by an ending or because the trainee stopped.
    public var isFinished: Bool {
        events.contains { event in
            switch event.kind {
            case .callEnded, .callStopped: true
            default: false
            }
        }
    }

    /// How many utterances the operator made.
    public var turns: Int {
        events.count { event in
            if case .operatorSaid = event.kind { true } else { false }
        }
    }

    /// SHA-256 of the last whole line, which through the chain stands for all of them.
    public var digest: String { lastDigest }

    /// Whether every line is as it was written.
    public var isIntact: Bool { !faults.contains { $0.isTampering } }
}

/// What can be wrong with a transcript.
public enum TranscriptFault: Sendable, Hashable {
    /// The last line is not whole: the session was broken off while it was being written.
    case halfLine(line: Int)
    /// The line does not follow from the one before: something was changed, dropped or added.
    case brokenChain(line: Int)
    /// The line cannot be read.
    case unreadable(line: Int)

    /// Whether it means that the file is not as it was written.
    public var isTampering: Bool {
        if case .halfLine = self { false } else { true }
    }

    /// The fault in words.
    public var text: LocalText {
        switch self {
        case .halfLine(let line):
            LocalText(
                nl: "regel \(line) is niet af: de oefening is onderbroken",
                en: "line \(line) is not whole: the session was broken off")
        case .brokenChain(let line):
            LocalText(
                nl: "regel \(line) sluit niet aan: er is iets veranderd, weggelaten of toegevoegd",
                en: "line \(line) does not follow: something was changed, left out or added")
        case .unreadable(let line):
            LocalText(nl: "regel \(line) is onleesbaar", en: "line \(line) cannot be read")
        }
    }
}

/// Reads a transcript, as far as it can be read.
///
/// - Throws: `DiskError` when there is no file to read, `DiagnosticError` when it is no transcript.
public func readTranscript(_ path: String) throws -> Transcript {
    let bytes = try readFile(path)
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let half = lines.popLast().map { !$0.isEmpty } ?? false
    guard let first = lines.first, let header = decodeHeader(Array(first), path) else {
        throw DiagnosticError([.notATranscript(path)])
    }
    var reader = LineReader(path: path, previous: sha256(Array(first)))
    for line in lines.dropFirst() { reader.read(Array(line)) }
    if half { reader.faults.append(.halfLine(line: lines.count + 1)) }
    return Transcript(
        path: path, header: header, events: reader.events, faults: reader.faults,
        wholeBytes: lines.reduce(0) { $0 + $1.count + 1 }, allBytes: bytes.count, lastDigest: reader.previous)
}

private func decodeHeader(_ line: [UInt8], _ path: String) -> TranscriptHeader? {
    let context = DecodingContext(file: SourceFile(name: path, bytes: line), bag: DiagnosticBag())
    guard let node = try? parseJSON(context.file) else { return nil }
    return TranscriptHeader.decode(node, in: context)
}

/// Reads event lines one after the other and follows their chain.
private struct LineReader {
    let path: String
    var previous: String
    var line = 1
    var events: [CallEvent] = []
    var faults: [TranscriptFault] = []

    mutating func read(_ bytes: [UInt8]) {
        line += 1
        let file = SourceFile(name: path, bytes: bytes, firstLine: line)
        let bag = DiagnosticBag()
        defer { previous = sha256(bytes) }
        guard let node = try? parseJSON(file),
            let event = CallEvent.decode(node, in: DecodingContext(file: file, bag: bag)), !bag.hasErrors
        else {
            faults.append(.unreadable(line: line))
            return
        }
        let follows =
            node.string("prev") == previous && node.integer("n") == Int64(line - 1)
        if !follows { faults.append(.brokenChain(line: line)) }
        events.append(event)
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
