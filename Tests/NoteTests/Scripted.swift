import Call
import Diagnostics
import Disk
import Foundation
import Grading
import JSON
import Pack
import Recognition
import Report
import TestSupport
import Testing
import Transcript

@testable import Console

/// Remembers what was shown.
final class RecordedOutput: CallOutput {
    private(set) var told: [String] = []
    private(set) var events: [CallEvent] = []
    private(set) var scorecard: Scorecard?
    /// How many events were known when the scorecard came.
    private(set) var eventsAtScorecard = 0

    func begin(_ header: TranscriptHeader, narrator: CallNarrator) {}
    func show(_ events: [CallEvent], narrator: CallNarrator) { self.events += events }
    func feedback(_ reading: Reading, from before: Mood, to after: Mood, narrator: CallNarrator) {}

    func tell(_ paragraphs: [Paragraph]) {
        told += paragraphs.map { TextLayout(width: 400, colour: false).render([$0]).trimmed }.filter { !$0.isEmpty }
    }

    func finish(_ scorecard: Scorecard, events: [CallEvent], narrator: CallNarrator) {
        self.scorecard = scorecard
        eventsAtScorecard = events.count
    }
}

/// A call of the tiny pack, run as the program runs it.
struct TinyRun {
    let output = RecordedOutput()
    let input: ScriptedInput
    let transcript: Transcript

    init(
        _ lines: [String], mode: PlayMode = .exam, isInteractive: Bool = true, language: Language = .en,
        callsFollow: Bool = false
    ) throws {
        try self.init(
            lines.map(InputEvent.line), mode: mode, isInteractive: isInteractive, language: language,
            callsFollow: callsFollow)
    }

    init(
        _ events: [InputEvent], mode: PlayMode = .exam, isInteractive: Bool = true, language: Language = .en,
        callsFollow: Bool = false
    ) throws {
        let pack = try #require(TinyPack.pack)
        let scenario = try #require(pack["tiny"])
        let room = CallRoom(
            pack: pack, scenario: scenario, language: language, read: Self.read,
            explain: { _ in [] })
        let folder = NSTemporaryDirectory() + "oefenlijn-note-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let header = TranscriptHeader.tiny(mode, language)
        let writer = try TranscriptWriter(folder: folder, header: header)
        input = ScriptedInput(events, isInteractive: isInteractive)
        let call = RunningCall(
            room: room, header: header, play: CallPlay(engine: room.engine, seed: 1), clock: .spoken(elapsed: 0),
            input: input, output: output, writer: writer, callsFollow: callsFollow)
        _ = call.run()
        transcript = try readTranscript(writer.path)
    }

    @Sendable private static func read(_ text: String) -> Reading {
        guard text == "Hello." else { return Reading(acts: []) }
        return Reading(acts: [HeardAct(id: "greet", confidence: 1, witness: .phrase, words: text)])
    }

    /// The note that stands in the transcript.
    var note: RegistrationNote? {
        transcript.events.lazy.compactMap { event in
            if case .noteWritten(let note) = event.kind { note } else { nil }
        }.first
    }

    /// What the console said from the end of the call on.
    var toldAfterCall: [String] { Array(output.told.drop { !$0.hasPrefix("The call is over") }) }
}

extension String {
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
