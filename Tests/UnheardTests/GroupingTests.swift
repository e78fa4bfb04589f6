import Pack
import Recognition
import Testing

@Suite struct `Grouping` {
    private let pack: LoadedPack
    private let recogniser: Recogniser

    init() throws {
        let small = try SmallPack()
        pack = try small.load()
        recogniser = try small.recogniser(pack)
    }

    private func said(_ text: String, _ doubt: Doubt = .notUnderstood, meant: [ActID] = []) -> UnheardUtterance {
        UnheardUtterance(text: text, doubt: doubt, meant: meant, call: "tiny")
    }

    private var lines: [UnheardUtterance] {
        [
            said("is uw kind gewond?"), said("heel veel sterkte, bedankt"), said("Is uw kind gewond?"),
            said("is uw kind nu zwaar gewond?", .unsure), said("is uw kind gewond?", .corrected, meant: ["ask-injury"]),
            said("veel sterkte, bedankt"), said("___ ... !"), said("qqqq zzzz"),
        ]
    }

    @Test func `puts likes with likes, what was said most first`() {
        let groups = recogniser.groups(of: lines)
        #expect(
            groups.map { $0.utterances.map(\.text) } == [
                ["is uw kind gewond?", "is uw kind nu zwaar gewond?"],
                ["heel veel sterkte, bedankt", "veel sterkte, bedankt"],
                ["qqqq zzzz"],
            ])
        #expect(groups.map(\.times) == [4, 2, 1])
        #expect(groups[0].utterances[0].doubts == [.notUnderstood, .corrected])
        #expect(groups[0].meant.map(\.act) == ["ask-injury"])
        #expect(groups[0].calls == ["tiny"])
    }

    @Test func `does not depend on the order in which things were said`() {
        let groups = recogniser.groups(of: lines).map { $0.utterances }
        for rotated in lines.indices {
            let order = Array((lines[rotated...] + lines[..<rotated]).reversed())
            #expect(recogniser.groups(of: order).map { $0.utterances } == groups)
        }
    }

    @Test func `names the nearest acts with their nearest example, also of what resembles nothing much`() throws {
        let groups = recogniser.groups(of: lines)
        #expect(groups[0].nearest.first?.act == "ask-injury")
        #expect(groups[0].nearest.first?.nearest?.text == "Is uw kind nu gewond?")
        #expect(groups.allSatisfy { !$0.nearest.isEmpty && $0.nearest.count <= 3 })
    }

    @Test func `of nothing is nothing`() {
        #expect(recogniser.groups(of: []).isEmpty)
    }
}

@Suite struct `A reading is doubtful` {
    private func act(_ witness: HeardAct.Witness, _ confidence: Double) -> HeardAct {
        HeardAct(id: "greet", confidence: confidence, witness: witness, words: "dag")
    }

    @Test func `when nothing was heard, something was unsure, weak or corrected`() {
        #expect(Reading(acts: []).doubt == .notUnderstood)
        #expect(Reading(acts: [], unsure: true).doubt == .notUnderstood)
        #expect(Reading(acts: [act(.phrase, 1)], unsure: true).doubt == .unsure)
        #expect(Reading(acts: [act(.example, 0.49)]).doubt == .weak)
        #expect(Reading(acts: [act(.example, 0.9), act(.trainee, 1)]).doubt == .corrected)
    }

    @Test func `and not otherwise`() {
        #expect(Reading(acts: [act(.example, 0.5)]).doubt == nil)
        #expect(Reading(acts: [act(.phrase, 0.1), act(.alias, 0.1), act(.command, 1)]).doubt == nil)
    }
}
