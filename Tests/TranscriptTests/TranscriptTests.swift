import Diagnostics
import Disk
import Foundation
import Testing

@testable import Call
@testable import Pack
@testable import Recognition
@testable import Transcript

@Suite struct `A transcript` {
    private let folder = NSTemporaryDirectory() + "oefenlijn-transcript-" + UUID().uuidString

    private let header = TranscriptHeader(
        session: "20260312-141000-tiny-abcd", software: "test", call: "tiny", pack: "tiny", scenarioDigest: "a",
        protocolDigest: "b", packDigest: "c", trainee: "../\"<b>\u{1B}[31m", mode: .exam, language: .nl, seed: 7,
        simulated: Self.moment, started: "2026-03-12T14:10:00Z", temperament: "terse", variant: "child-alone")

    private static let moment: CallTime = {
        guard let moment = CallTime("2026-03-12T14:10") else { preconditionFailure("a moment as the schema writes it") }
        return moment
    }()

    private static let reading = Reading(
        acts: [
            HeardAct(id: "refer", service: "caw", confidence: 0.875, witness: .alias, words: "het CAW"),
            HeardAct(id: "greet", confidence: 1, witness: .command, words: "dag"),
        ], unsure: true, guesses: ["close", "encourage"], cutShort: true)

    /// One event of every kind and every cause.
    static let events: [CallEvent] = [
        .callStarted(node: "opening", mood: Mood(["trust": 40, "distress": 60])),
        .callerSaid(text: "Hallo?", because: .node("opening")),
        .operatorSaid(text: "Dag 👋 \u{202E}\t\"\\", reading: reading),
        .callerSaid(text: "a", because: .nodeReply("opening", to: "greet")),
        .callerSaid(text: "b", because: .fact("door")),
        .callerSaid(text: "c", because: .factHeldBack("knife")),
        .callerSaid(text: "d", because: .scenarioReply(to: "refer")),
        .callerSaid(text: "e", because: .temperament(to: "close")), .callerSaid(text: "f", because: .notUnderstood),
        .callerSaid(text: "g", because: .alreadyTold("door")), .callerSaid(text: "h", because: .silence),
        .callerSaid(text: "i", because: .trigger), .cueHeard(text: "een deur"), .factTold("door"),
        .factHeldBack("knife"),
        .moodMoved(Mood(["trust": 41])), .nodeEntered("story"), .silencePassed(seconds: 12),
        .hintGiven(text: "Luister."),
        .turnTakenBack(turn: 1), .callTransferred(to: "limburg"),
        .callEnded("hung-up", by: .caller), .callStopped,
        .noteWritten(RegistrationNote()),
    ].enumerated().map { CallEvent(at: $0.offset * 1000, $0.element) }

    private func written() throws -> String {
        let writer = try TranscriptWriter(folder: folder, header: header)
        for event in Self.events { try writer.append([event]) }
        try writer.seal(with: nil)
        return writer.path
    }

    @Test func `is read as it was written`() throws {
        let transcript = try readTranscript(try written())
        #expect(transcript.header == header)
        #expect(transcript.events == Self.events)
        #expect(transcript.faults.isEmpty && transcript.isIntact && transcript.isFinished)
    }

    @Test func `is the same whether its events come one by one or together`() throws {
        let one = try readFile(try written())
        let other = NSTemporaryDirectory() + UUID().uuidString
        let writer = try TranscriptWriter(folder: other, header: header)
        try writer.append(Self.events)
        try writer.seal(with: nil)
        #expect(try readFile(writer.path) == one)
    }

    @Test func `shows every line that was changed, dropped, added or swapped`() throws {
        let path = try written()
        let lines = String(decoding: try readFile(path), as: UTF8.self).split(separator: "\n").map(String.init)
        let changes: [([String]) -> [String]] = [
            { $0.map { $0.replacing("een deur", with: "een raam") } }, { Array($0[..<5] + $0[6...]) },
            { Array($0[..<5] + [$0[5], $0[5]] + $0[6...]) },
            { lines in
                var lines = lines
                lines.swapAt(4, 5)
                return lines
            },
        ]
        for change in changes {
            try writeFile(path, Array((change(lines).joined(separator: "\n") + "\n").utf8))
            #expect(try !readTranscript(path).isIntact)
        }
    }

    @Test func `broken off at any byte keeps its whole lines and goes on`() throws {
        let path = try written()
        let whole = try readFile(path)
        let headerEnd = try #require(whole.firstIndex(of: 0x0A)) + 1
        for cut in Array(stride(from: headerEnd, to: whole.count, by: 61)) + [whole.count] {
            try writeFile(path, Array(whole[..<cut]))
            let broken = try readTranscript(path)
            #expect(Self.events.starts(with: broken.events))
            // From where the call is over, a missing seal may be the work of others too; the rest goes on all the same.
            #expect(broken.isIntact == !broken.isFinished || cut == whole.count)
            #expect(broken.canGoOn == (cut < whole.count))
            guard broken.canGoOn else { continue }
            do {
                let writer = try TranscriptWriter(resuming: broken)
                try writer.append(Array(Self.events.dropFirst(broken.events.count)))
                try writer.seal(with: nil)
            }
            #expect(try readFile(path) == whole)
        }
    }

    @Test func `of which the first line is no header is no transcript`() throws {
        let path = folder + ".jsonl"
        for text in ["", "{}\n", "hello\n", "{\"format\":\"oefenlijn-transcript\",\"version\":99}\n"] {
            try writeFile(path, Array(text.utf8))
            let error = #expect(throws: DiagnosticError.self) { try readTranscript(path) }
            #expect(
                error?.diagnostics.map { $0.rendered(in: .en) } == [
                    "\(path):1:1: error: [T001] this is not a transcript of Oefenlijn"
                ])
        }
    }

    @Test func `is taken by one program at a time`() throws {
        let path = try written()
        let transcript = try readTranscript(path)
        let first = try TranscriptWriter(resuming: transcript)
        #expect(throws: DiskError.self) { try TranscriptWriter(resuming: transcript) }
        try first.append([])
    }
}
