import Pack
import Recognition
import Testing

@testable import Call

/// The same inputs give the same call, whenever and however often they are played.
@Suite struct ReplayTests {
    private static let call = TinyCall(
        facts:
            #"[{"id": "bruise", "summary": "-", "asked_by": ["ask-facts"], "tell": ["Een plek.", "Een blauwe plek."]}]"#,
        replies: #"[{"to": "close", "says": "Dag!", "closes": true}]"#,
        triggers: #"[{"when": {"turns": {"at_least": 3}}, "cue": ["Een deur.", "Een kind.", "De radio."]}]"#,
        temper:
            #""not_understood": ["Wat?", "Hoe?", "Sorry?"], "silence": [{"after": 5, "says": ["Hm.", "Euh.", "Tja."]}]"#,
        acts: #"{"greet": {"says": ["Dag.", "Hallo.", "Ja?", "Hoi."], "mood": {"trust": 2}}}"#)

    @Test func `the same seed gives the same events, other seeds other variants`() throws {
        let logs = try (0..<20).map { try played(seed: $0).events }
        for (seed, log) in logs.enumerated() { #expect(try played(seed: seed).events == log) }
        #expect(Set(logs.map { $0.map(\.kind.shown) }).count > 10)
    }

    @Test func `no variant comes twice running`() throws {
        for seed in 0..<50 {
            var play = try Self.call.play(seed: seed)
            for acts in [["greet"], ["fly"], ["ask-facts"]] {
                var last = ""
                var heard: Set<String> = []
                for _ in 0..<20 {
                    let events = play.apply(.said("", Reading(acts)))
                    let line = events.first { $0.hasSuffix("]") } ?? ""
                    #expect(line != last, "seed \(seed)")
                    last = line
                    heard.insert(line)
                }
                #expect(heard.count >= 3)
            }
        }
    }

    @Test func `an utterance taken back leaves no trace but in the log`() throws {
        var play = try Self.call.play()
        _ = play.say("greet")
        let before = play
        let first = play.say("ask-facts", "greet")
        #expect(play.apply(.silence(seconds: 6)).count == 2)
        #expect(play.canTakeBack)
        #expect(play.apply(.tookBack) == ["took back 2"])
        #expect(play.state.told == [])
        #expect(play.state.turns == 1)
        #expect(play.state.mood == before.state.mood)
        #expect(play.state.said == ["greet"])
        #expect(play.events.count == before.events.count + first.count + 3)
        #expect(play.say("ask-facts", "greet") == first)
    }

    @Test func `utterances are taken back one after the other, and no further`() throws {
        var play = try Self.call.play()
        #expect(!play.canTakeBack)
        #expect(play.apply(.tookBack) == [])
        for _ in 1...3 { _ = play.say("greet") }
        #expect((1...4).flatMap { _ in play.apply(.tookBack) } == ["took back 3", "took back 2", "took back 1"])
        #expect(play.state.turns == 0)
        #expect(!play.canTakeBack)
    }

    @Test func `a log played again gives the same log`() throws {
        for seed in 0..<30 {
            let play = try played(seed: seed)
            let again = CallPlay.replaying(play.events, engine: try Self.call.engine(), seed: seed)
            #expect(again.events == play.events)
            #expect(again.state.told == play.state.told)
            #expect(again.state.ended == play.state.ended)
            // Broken off between two inputs, what there is comes back whole; the end is no input of its own.
            for count in play.events.indices.dropLast() where play.events[count].input != nil {
                let part = CallPlay.replaying(Array(play.events[..<count]), engine: try Self.call.engine(), seed: seed)
                #expect(part.events == Array(play.events[..<count]))
            }
        }
    }

    @Test func `under another seed or scenario the log differs`() throws {
        let play = try played(seed: 1)
        #expect(CallPlay.replaying(play.events, engine: try Self.call.engine(), seed: 2).events != play.events)
        var other = Self.call
        other.facts = "[]"
        #expect(CallPlay.replaying(play.events, engine: try other.engine(), seed: 1).events != play.events)
    }

    @Test func `the generator is SplitMix64`() {
        var random = SplitMix64(seed: 1_234_567)
        #expect(
            (1...3).map { _ in random.next() } == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
            ])
        var negative = SplitMix64(seed: -1)
        #expect(negative.next() == 16_490_336_266_968_443_936)
    }

    @Test func `a character takes 60 ms to say, after half a second`() {
        #expect(SpokenTime.milliseconds(for: "") == 500)
        #expect(SpokenTime.milliseconds(for: "Één 👋") == 800)
    }

    /// A call with all kinds of input, which ends for some seeds.
    private func played(seed: Int) throws -> CallPlay {
        var play = try Self.call.play(seed: seed)
        var random = SplitMix64(seed: seed)
        for turn in 1...12 {
            let input: CallInput =
                switch Int.random(in: 0..<10, using: &random) {
                case 0: .silence(seconds: 6)
                case 1: .tookBack
                case 2: .hint("Vraag door.")
                case 3 where turn > 8: .said("close", Reading(["close"]))
                case 4 where turn > 10: .stopped
                case 5: .said("?", Reading(acts: [], unsure: true, guesses: ["greet"]))
                default: .said("dag", Reading([["greet", "ask-facts", "fly"].randomElement(using: &random) ?? ""]))
                }
            _ = play.apply(input, at: turn * 1_000)
        }
        if seed % 3 == 0 { _ = play.apply(.hungUp, at: 13_000) }
        return play
    }
}
