import Diagnostics
import Disk
import Foundation
import Testing

@testable import Call
@testable import Pack
@testable import Transcript

/// The seal stands in for the end of a transcript, where the chain alone says nothing.
@Suite struct `The seal of a transcript` {
    private let folder = NSTemporaryDirectory() + "oefenlijn-seal-" + UUID().uuidString
    private let key = SealKey()

    private static let note: RegistrationNote = {
        var note = RegistrationNote()
        note.place = "Mechelen"
        return note
    }()

    private static let events = [
        CallEvent(at: 0, .callStarted(node: "opening", mood: Mood(["trust": 40]))),
        CallEvent(at: 0, .callerSaid(text: "Hallo?", because: .node("opening"))),
        CallEvent(at: 9000, .callEnded("concern", by: .operator)),
        CallEvent(at: 20000, .noteWritten(note)),
    ]

    private func header(version: Int = 2) throws -> TranscriptHeader {
        var header = TranscriptHeader(
            session: "20260312-141000-tiny-abcd", software: "test", call: "tiny", pack: "tiny", scenarioDigest: "a",
            protocolDigest: "b", packDigest: "c", trainee: "heron", mode: .exam, language: .nl, seed: 7,
            simulated: try #require(CallTime("2026-03-12T14:10")), started: "2026-03-12T14:10:00Z")
        header.version = version
        return header
    }

    /// A session of six lines, the seal among them.
    private func sealed(with key: SealKey?) throws -> String {
        let writer = try TranscriptWriter(folder: folder, header: try header())
        try writer.append(Self.events)
        try writer.seal(with: key)
        return writer.path
    }

    private func lines(_ path: String) throws -> [String] {
        String(decoding: try readFile(path), as: UTF8.self).split(separator: "\n").map(String.init)
    }

    private func write(_ lines: [String], to path: String) throws {
        try writeFile(path, Array((lines.joined(separator: "\n") + "\n").utf8))
    }

    /// The lines with their chain made right again, as somebody who knows the format would.
    private func chained(_ lines: [String]) throws -> [String] {
        var chained = [lines[0]]
        for line in lines.dropFirst() {
            let last = Array(try #require(chained.last).utf8)
            chained.append(line.replacing(/"prev":"[0-9a-f]{64}"/, with: "\"prev\":\"\(sha256(last))\""))
        }
        return chained
    }

    @Test func `fits, and the transcript is as it was written`() throws {
        let transcript = try readTranscript(try sealed(with: key), keys: [SealKey(), key])
        #expect(transcript.seal == .fits(key: key.id))
        #expect(transcript.events == Self.events)
        #expect(transcript.faults.isEmpty && transcript.isIntact && !transcript.canGoOn && transcript.remarks.isEmpty)
    }

    static let missing = (
        nl:
            "het einde van het verslag ontbreekt of is veranderd: na regel %d is het gesprek voorbij, maar het zegel staat er niet; brak de oefening daar af, dan sluit 'oefenlijn resume' ze af",
        en:
            "the end of the transcript is missing or was changed: after line %d the call is over, but there is no seal; if the session broke off there, 'oefenlijn resume' closes it"
    )
    static let wrong = (
        nl: "het einde van het verslag ontbreekt of is veranderd: het zegel op regel %d past niet bij wat ervoor staat",
        en:
            "the end of the transcript is missing or was changed: the seal on line %d does not fit what stands before it"
    )
    static let after = (
        nl: "het einde van het verslag ontbreekt of is veranderd: regel %d staat na het zegel",
        en: "the end of the transcript is missing or was changed: line %d stands after the seal"
    )

    /// What somebody can do to the end of a transcript.
    enum Change: CaseIterable {
        case changeEnding, replaceNote, cutSeal, cutNoteAndSeal, cutNoteAlone, appendLine, repeatSeal, changeSeal

        func apply(_ lines: [String]) -> [String] {
            switch self {
            case .changeEnding: lines.map { $0.replacing("\"concern\"", with: "\"shared-concern\"") }
            case .replaceNote: lines.map { $0.replacing("Mechelen", with: "Gent") }
            case .cutSeal: lines.dropLast()
            case .cutNoteAndSeal: lines.dropLast(2)
            case .cutNoteAlone: Array(lines[..<4]) + [lines[5]]
            case .appendLine: lines + [lines[2].replacing("\"n\":2", with: "\"n\":6")]
            case .repeatSeal: lines + [lines[5]]
            case .changeSeal:
                lines.map { $0.replacing("\"lines\":5", with: "\"lines\":4").replacing("\"n\":5", with: "\"n\":4") }
            }
        }

        /// What is said when the chain was left as it is.
        var sentences: [(nl: String, en: String)] {
            switch self {
            case .changeEnding:
                [
                    (
                        "regel 5 sluit niet aan: er is iets veranderd, weggelaten of toegevoegd",
                        "line 5 does not follow: something was changed, left out or added"
                    )
                ]
            case .replaceNote, .changeSeal: [numbered(wrong, 6)]
            case .cutSeal: [numbered(missing, 5)]
            case .cutNoteAndSeal: [numbered(missing, 4)]
            case .cutNoteAlone: [numbered(wrong, 5)]
            case .appendLine, .repeatSeal: [numbered(after, 7)]
            }
        }

        /// What is said when the chain was made right again, by somebody without the key.
        var sentencesWithChain: [(nl: String, en: String)] { self == .changeEnding ? [numbered(wrong, 6)] : sentences }
    }

    private static func numbered(_ text: (nl: String, en: String), _ line: Int) -> (nl: String, en: String) {
        (text.nl.replacing("%d", with: "\(line)"), text.en.replacing("%d", with: "\(line)"))
    }

    @Test(arguments: Change.allCases, [true, false])
    func `shows every change to the end, also when the chain was made right again`(
        _ change: Change, _ isChainMended: Bool
    ) throws {
        let path = try sealed(with: key)
        let changed = change.apply(try lines(path))
        try write(isChainMended ? try chained(changed) : changed, to: path)
        let transcript = try readTranscript(path, keys: [key])
        let expected = isChainMended ? change.sentencesWithChain : change.sentences
        #expect(transcript.faults.map { $0.text[.nl] } == expected.map(\.nl))
        #expect(transcript.faults.map { $0.text[.en] } == expected.map(\.en))
        #expect(!transcript.isIntact)
    }

    @Test(arguments: [Change.changeEnding, .replaceNote])
    func `without a key shows a change, but not by who makes the chain right again`(_ change: Change) throws {
        let path = try sealed(with: nil)
        let changed = change.apply(try lines(path))
        try write(changed, to: path)
        #expect(try !readTranscript(path).isIntact)
        try write(try chained(changed), to: path)
        let transcript = try readTranscript(path)
        #expect(transcript.isIntact && transcript.seal == .withoutKey)
        #expect(
            transcript.remarks.map { $0[.nl] } == [
                "verzegeld zonder sleutel: wie de hele keten opnieuw schrijft, valt niet op"
            ])
        #expect(
            transcript.remarks.map { $0[.en] } == [
                "sealed without a key: whoever writes the whole chain anew goes unseen"
            ])
    }

    @Test func `by a key that is not here is only known to be there`() throws {
        let transcript = try readTranscript(try sealed(with: key), keys: [SealKey()])
        #expect(transcript.seal == .elsewhere(key: key.id))
        #expect(transcript.isIntact)
        #expect(
            transcript.remarks.map { $0[.nl] } == [
                "elders verzegeld: de sleutel is niet hier, alleen de keten is nagekeken"
            ])
        #expect(
            transcript.remarks.map { $0[.en] } == [
                "sealed elsewhere: the key is not here, only the chain was checked"
            ])
    }

    @Test func `by another key under the name of this one does not fit`() throws {
        let other = SealKey()
        let path = try sealed(with: other)
        try write(try lines(path).map { $0.replacing(other.id, with: key.id) }, to: path)
        let transcript = try readTranscript(path, keys: [key])
        #expect(transcript.seal == .refuted)
        #expect(transcript.faults == [.wrongSeal(line: 6)])
    }

    @Test func `of half a mark, or with something in it that no seal has, cannot be read`() throws {
        let path = try sealed(with: key)
        let whole = try lines(path)
        for change in [#","key":"\#(key.id)""#: "", #""event":"sealed""#: #""event":"sealed","by":"me""#] {
            try write(whole.map { $0.replacing(change.key, with: change.value) }, to: path)
            #expect(try readTranscript(path, keys: [key]).faults == [.unreadable(line: 6)])
        }
    }

    @Test func `is missing from transcripts older than seals, and that is said`() throws {
        let writer = try TranscriptWriter(folder: folder, header: try header(version: 1))
        try writer.append(Self.events)
        let transcript = try readTranscript(writer.path, keys: [key])
        #expect(transcript.seal == .none)
        #expect(transcript.isIntact && transcript.faults.isEmpty && !transcript.canGoOn)
        #expect(
            transcript.remarks.map { $0[.nl] } == [
                "niet verzegeld: een ouder verslag, niets staat in voor het einde"
            ])
        #expect(
            transcript.remarks.map { $0[.en] } == [
                "not sealed: an older transcript, nothing vouches for its end"
            ])
    }

    @Test func `is not missed while the session is being written, nor before the call is over`() throws {
        let writer = try TranscriptWriter(folder: folder, header: try header())
        try writer.append(Array(Self.events[..<2]))
        #expect(try readTranscript(writer.path).faults == [])
        try writer.append(Array(Self.events[2...]))
        let running = try readTranscript(writer.path)
        #expect(running.faults == [] && running.canGoOn)
    }

    @Test func `comes when a session that was broken off goes on to its end`() throws {
        let path = try sealed(with: key)
        let whole = try readFile(path)
        try write(try lines(path).dropLast(2), to: path)
        let broken = try readTranscript(path, keys: [key])
        #expect(broken.canGoOn && broken.faults == [.missingSeal(line: 4)])
        do {
            let writer = try TranscriptWriter(resuming: broken)
            try writer.append([Self.events[3]])
            try writer.seal(with: key)
        }
        #expect(try readFile(path) == whole)
    }
}
