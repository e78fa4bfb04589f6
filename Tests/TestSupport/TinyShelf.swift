public import Call
public import Diagnostics
public import Foundation
public import Pack
internal import Recognition
public import Transcript

/// The pack with which `Tests/PackTests` proves the laws: two checkpoints, `greets` and the critical `asks-injury`.
public enum TinyPack {
    /// The pack; nil when it cannot be read, which fails whatever asks for it.
    public static let pack: LoadedPack? = loadPack("\(folder)/../PackTests/Fixtures/TinyPack", bag: DiagnosticBag())

    private static let folder = #filePath.prefix(upTo: #filePath.lastIndex(of: "/") ?? #filePath.endIndex)
}

/// A folder of transcripts of the tiny pack, which goes with its owner.
public final class TinyShelf: Sendable {
    /// The folder around it, for keys and the like.
    public let home: String
    /// The shelf itself.
    public let shelf: SessionShelf

    /// An empty shelf, of which the folder is not there yet.
    public init() {
        home = NSTemporaryDirectory() + "oefenlijn-desk-" + UUID().uuidString
        shelf = SessionShelf(folder: home + "/transcripts")
    }

    deinit { try? FileManager.default.removeItem(atPath: home) }

    /// A session in which these words (see `TinyLog`) happened.
    ///
    /// - Returns: the session as it is read from the disk.
    @discardableResult
    public func put(
        _ name: String, _ words: String = "greet end", trainee: String = "heron", mode: PlayMode = .exam,
        language: Language = .en, call: CallID = "tiny", started: String = "2026-03-12T14:10:00Z"
    ) throws -> Transcript {
        guard let moment = CallTime("2026-03-12T14:10") else { throw CocoaError(.formatting) }
        let header = TranscriptHeader(
            session: SessionID(rawValue: name), software: "test", call: call, pack: "tiny", scenarioDigest: "a",
            protocolDigest: "b", packDigest: "c", trainee: trainee, mode: mode, language: language, seed: 7,
            simulated: moment, started: started)
        let writer = try TranscriptWriter(folder: shelf.folder, header: header)
        let events = TinyLog(words).events
        try writer.append(events)
        if events.contains(where: \.endsTheCall) { try writer.seal(with: nil) }
        return try readTranscript(writer.path)
    }

    /// The text of a file on the shelf.
    public func text(of path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    /// Gives a file other bytes.
    public func write(_ bytes: some Sequence<UInt8>, to path: String) throws {
        try Data(bytes).write(to: URL(filePath: path))
    }
}

extension CallEvent {
    fileprivate var endsTheCall: Bool {
        switch kind {
        case .callEnded, .callStopped: true
        default: false
        }
    }
}

/// A log of a call of the tiny pack from words, ten seconds apart.
///
/// | word | event |
/// |---|---|
/// | `greet` | the trainee does this act, with a sentence of its own |
/// | `?greet` | says something that may have been this act |
/// | `bruise` | the caller tells of the bruise |
/// | `end`, `stop` | the call ends, the trainee stops |
/// | `caller:any_words`, anything else | these words are said, and nothing is heard in them; `_` is a blank |
public struct TinyLog {
    /// The events, the start of the call first.
    public private(set) var events: [CallEvent] = []

    /// What these words stand for.
    public init(_ words: String) {
        let start: [CallEvent.Kind] = [
            .callStarted(node: "greeting", mood: Mood(["trust": 45])),
            .callerSaid(text: "Hello?", because: .node("greeting")),
        ]
        for kind in start + words.split(separator: " ").flatMap({ Self.kinds(String($0)) }) {
            events.append(CallEvent(at: events.count * 10_000, kind))
        }
    }

    private static func kinds(_ word: String) -> [CallEvent.Kind] {
        switch word {
        case "greet": [said("Good afternoon.", "greet"), .moodMoved(Mood(["trust": 54]))]
        case "ask-injury": [said("Is he hurt?", "ask-injury")]
        case "bruise": [.callerSaid(text: "There is a bruise.", because: .fact("bruise")), .factTold("bruise")]
        case "end": [.callEnded("helped", by: .operator)]
        case "stop": [.callStopped]
        case _ where word.hasPrefix("?"):
            [
                .operatorSaid(
                    text: "Uh.",
                    reading: Reading(acts: [], unsure: true, guesses: [ActID(rawValue: String(word.dropFirst()))]))
            ]
        case _ where word.hasPrefix("caller:"): [.callerSaid(text: spaced(word.dropFirst(7)), because: .trigger)]
        default: [.operatorSaid(text: spaced(word[...]), reading: Reading(acts: []))]
        }
    }

    private static func said(_ text: String, _ act: ActID) -> CallEvent.Kind {
        .operatorSaid(
            text: text, reading: Reading(acts: [HeardAct(id: act, confidence: 1, witness: .phrase, words: text)]))
    }

    private static func spaced(_ word: Substring) -> String { String(word.replacing("_", with: " ")) }
}
