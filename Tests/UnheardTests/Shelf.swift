import Call
import Diagnostics
import Disk
import Pack
import Recognition
import Testing
import Transcript

/// Puts sessions on a shelf in which these things were said and so understood.
func putSession(
    _ name: String, on shelf: String, _ said: [(String, Reading)], call: CallID = "tiny", trainee: String = "heron",
    language: Language = .nl, started: String = "2026-03-12T14:10:00Z"
) throws {
    let header = TranscriptHeader(
        session: SessionID(rawValue: name), software: "test", call: call, pack: "tiny", scenarioDigest: "a",
        protocolDigest: "b", packDigest: "c", trainee: trainee, mode: .exam, language: language, seed: 7,
        simulated: try #require(CallTime("2026-03-12T14:10")), started: started)
    let events = said.map { CallEvent(at: 1000, .operatorSaid(text: $0.0, reading: $0.1)) }
    let writer = try TranscriptWriter(folder: shelf, header: header)
    try writer.append(events + [CallEvent(at: 2000, .callStopped)])
    try writer.seal(with: nil)
}

/// Nothing was understood.
let nothing = Reading(acts: [])

/// A greeting was heard for certain.
let heard = Reading(acts: [HeardAct(id: "greet", confidence: 1, witness: .phrase, words: "dag")])
