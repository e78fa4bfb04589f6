import Diagnostics
import Disk
import Foundation
import Testing

@testable import Call
@testable import Grading
@testable import Pack
@testable import Report
@testable import Transcript

/// The sessions recorded in `transcripts/`, played again: same events, same grade.
///
/// `OEFENLIJN_RECORD=1 swift test --filter GoldenSessions` records events and grades anew from what was said.
@Suite struct GoldenSessions {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let folder = root.appending(path: "transcripts").path
    private static let grades = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Grades").path
    private static let isRecording = ProcessInfo.processInfo.environment["OEFENLIJN_RECORD"] == "1"

    static let samples = ((try? listFolder(folder)) ?? []).filter { $0.hasSuffix(".jsonl") && $0.hasPrefix("sample-") }

    private static let pack: LoadedPack? = loadPack(
        root.appending(path: "scenarios/1712").path, PackSelection(languages: []), bag: DiagnosticBag())

    @Test func `there are at least three`() {
        #expect(Self.samples.count >= 3)
    }

    @Test(arguments: samples)
    func `are played again to the same events and the same grade`(_ name: String) throws {
        let pack = try #require(Self.pack)
        let path = Self.folder + "/" + name
        let transcript = try readTranscript(path)
        let scenario = try #require(pack[transcript.header.call, transcript.header.variant])
        let engine = CallEngine(
            scenario: scenario, temperaments: pack.temperaments, catalogue: pack.catalogue,
            language: transcript.header.language, temperament: transcript.header.temperament)
        let play = CallPlay.replaying(transcript.events, engine: engine, seed: transcript.header.seed)
        let grade = scorecard(of: play.events, scenario, pack, transcript.header.language)
        if Self.isRecording { return try record(play, transcript.header, grade, path) }
        #expect(transcript.faults.isEmpty && transcript.seal == .withoutKey)
        #expect(play.events.count == transcript.events.count)
        for (number, (again, recorded)) in zip(play.events, transcript.events).enumerated() where again != recorded {
            Issue.record("\(name), line \(number + 2): expected \(recorded), got \(again)")
            break
        }
        let expected = String(decoding: try readFile(Self.grade(name)), as: UTF8.self)
        #expect(grade == expected)
    }

    private static func grade(_ name: String) -> String { grades + "/" + name.replacing(".jsonl", with: ".txt") }

    private func scorecard(of events: [CallEvent], _ scenario: Scenario, _ pack: LoadedPack, _ language: Language)
        -> String
    {
        let grader = Grader(protocol: pack.gradingProtocol, directory: pack.directory, catalogue: pack.catalogue)
        let narrator = CallNarrator(
            scenario: scenario, catalogue: pack.catalogue, temperaments: pack.temperaments, directory: pack.directory,
            language: language)
        let text = ScorecardText(grader.grade(events: events, scenario: scenario), events: events, narrator: narrator)
        return TextLayout(width: 100, colour: false).render(text.paragraphs())
    }

    private func record(_ play: CallPlay, _ header: TranscriptHeader, _ grade: String, _ path: String) throws {
        let scratch = NSTemporaryDirectory() + UUID().uuidString
        var header = header
        header.version = TranscriptHeader.currentVersion
        let writer = try TranscriptWriter(folder: scratch, header: header)
        try writer.append(play.events)
        // A key of one machine would be unknown on every other.
        try writer.seal(with: nil)
        try writeFile(path, try readFile(writer.path))
        try makePrivateFolder(Self.grades)
        try writeFile(Self.grade((path as NSString).lastPathComponent), Array(grade.utf8))
        try FileManager.default.removeItem(atPath: scratch)
    }
}
