import Diagnostics
import Foundation
import JSON
import Pack
import Recognition
import TestSupport
import Testing

@testable import Call
@testable import Transcript

/// The note as an event: when it may come, what it changes, how it is kept.
@Suite struct `A note that was written` {
    private func play() throws -> CallPlay {
        let pack = try #require(TinyPack.pack)
        let scenario = try #require(pack["tiny"])
        return CallPlay(
            engine: CallEngine(
                scenario: scenario, temperaments: pack.temperaments, catalogue: pack.catalogue, language: .nl), seed: 1)
    }

    private func ended() throws -> CallPlay {
        var play = try play()
        _ = play.apply(
            .said("Dag", Reading(acts: [HeardAct(id: "greet", confidence: 1, witness: .phrase, words: "Dag")])), at: 10)
        _ = play.apply(.hungUp, at: 20)
        return play
    }

    @Test func `comes after the call, and once`() throws {
        var play = try play()
        #expect(play.apply(.wroteNote(.full), at: 5).isEmpty)
        #expect(!play.state.awaitsNote)
        play = try ended()
        #expect(play.state.awaitsNote)
        #expect(play.apply(.wroteNote(.full), at: 30) == [CallEvent(at: 30, .noteWritten(.full))])
        #expect(!play.state.awaitsNote)
        #expect(play.apply(.wroteNote(RegistrationNote()), at: 40).isEmpty)
    }

    @Test func `does not come after a call that was stopped`() throws {
        var play = try play()
        _ = play.apply(.stopped, at: 5)
        #expect(play.apply(.wroteNote(.full), at: 10).isEmpty)
    }

    @Test func `does not change the story`() throws {
        var play = try ended()
        let before = play
        _ = play.apply(.wroteNote(.full), at: 30)
        #expect(play.state.ended == before.state.ended)
        #expect(play.state.mood == before.state.mood)
        #expect(play.state.node == before.state.node)
        #expect(play.events.dropLast() == before.events[...])
    }

    @Test func `is played again with the call`() throws {
        var play = try ended()
        _ = play.apply(.wroteNote(.full), at: 30)
        let again = CallPlay.replaying(play.events, engine: play.engine, seed: 1)
        #expect(again.events == play.events)
        #expect(again.state.hasNote)
    }

    @Test func `stands in a transcript like this`() {
        let text =
            #"{"t":7,"event":"note_written","note":{"theme":"child-abuse","persons":"buurvrouw, \"jongetje\" 3 "#
            + #"\u001b[31m\u202e\\","place":"Mechelen\t👋","danger":"acute","referral":["vk","caw"],"#
            + #""consent":"asked-and-refused","agreed_step":"ze belt morgen","follow_up":"bespreken"}}"#
        #expect(CallEvent(at: 7, .noteWritten(.full)).json.text() == text)
        #expect(
            CallEvent(at: 0, .noteWritten(RegistrationNote())).json.text()
                == #"{"t":0,"event":"note_written","note":{}}"#)
    }

    @Test func `is read as it was written, whatever is in it`() throws {
        var notes = [RegistrationNote.full, RegistrationNote()]
        for consent in RegistrationNote.Consent.allCases {
            for danger in Danger.allCases {
                var note = RegistrationNote()
                (note.consent, note.danger) = (consent, danger)
                notes.append(note)
            }
        }
        for note in notes {
            let event = CallEvent(at: 1, .noteWritten(note))
            #expect(try decoded(event.json.text()) == event)
        }
    }

    @Test func `is part of the chain, and makes no call unfinished`() throws {
        var play = try ended()
        _ = play.apply(.wroteNote(.full), at: 30)
        let folder = NSTemporaryDirectory() + "oefenlijn-note-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let writer = try TranscriptWriter(folder: folder, header: .tiny(.exam))
        try writer.append(play.events)
        let transcript = try readTranscript(writer.path)
        #expect(transcript.events == play.events)
        #expect(transcript.isFinished && transcript.isIntact)
    }
}

extension TranscriptHeader {
    static func tiny(_ mode: PlayMode, _ language: Language = .en) -> TranscriptHeader {
        guard let moment = CallTime("2026-03-12T14:10") else { preconditionFailure("a moment as the schema writes it") }
        return TranscriptHeader(
            session: "20260312-141000-tiny-abcd", software: "test", call: "tiny", pack: "tiny", scenarioDigest: "a",
            protocolDigest: "b", packDigest: "c", trainee: "heron", mode: mode, language: language, seed: 1,
            simulated: moment, started: "2026-03-12T14:10:00Z", temperament: nil)
    }
}
