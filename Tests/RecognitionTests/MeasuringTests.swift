import Diagnostics
import JSON
import Testing

@testable import Recognition

@Suite struct MeasuringTests {
    @Test func `lines of two or three columns are read`() throws {
        let text = "Dag, u spreekt met 1712.\tgreet, name-service\tformal\r\n\nHm.\t\nBel het CAW.\trefer:caw\t\n"
        #expect(
            try read(text) == [
                LabelledUtterance(
                    text: "Dag, u spreekt met 1712.", labels: ["greet", "name-service"], group: "formal"),
                LabelledUtterance(text: "Hm.", labels: []),
                LabelledUtterance(text: "Bel het CAW.", labels: ["refer:caw"], group: ""),
            ])
    }

    @Test func `every line that is not so is named`() throws {
        let error = #expect(throws: DiagnosticError.self) {
            try read(Array("dag\tgreet\nzonder tab\n\tgreet\na\tb\tc\td\n".utf8) + [0xC3, 0x28, 0x0A])
        }
        #expect(
            error?.diagnostics.map { $0.rendered(in: .en) } == [2, 3, 4].map {
                "set.tsv:\($0):1: error: [E002] this line does not have two or three columns; "
                    + "write utterance, tab, labels with commas between them, and if you like tab, group"
            } + ["set.tsv:5:1: error: [E001] this is not valid UTF-8; save the file as UTF-8"])
        #expect(
            error?.diagnostics.first?.rendered(in: .nl)
                == "set.tsv:2:1: error: [E002] deze regel heeft geen twee of drie kolommen; "
                + "schrijf zin, tab, labels met een komma ertussen, en eventueel tab, groep")
    }

    @Test func `right, too many and too few are counted`() {
        var scores = ActScores()
        scores.add(["greet", "close"], heard: ["close", "greet"], group: "short")
        scores.add(["greet", "blame"], heard: ["greet", "judge"], group: "short")
        scores.add([], heard: ["hurry"], group: "none")
        scores.add(["hurry"], heard: [], group: nil)
        #expect(scores.utterances == 4)
        #expect(scores.exactMatch == 0.25)
        #expect([scores.all.right, scores.all.extra, scores.all.missing] == [3, 2, 2])
        #expect(scores.microF1 == 0.6)
        #expect(scores.all.precision == 0.6)
        #expect(scores.all.recall == 0.6)
        // greet 1, close 1, blame 0, judge 0, hurry 0.
        #expect(scores.macroF1 == 0.4)
        #expect(scores.byGroup["short"]?.exact == 1)
        #expect(scores.byGroup["short"]?.counts.f1 == 0.75)
        #expect(scores.byGroup["none"]?.counts.f1 == 0)
        #expect(
            scores.worst(9).map { "\($0.confusion.wanted) \($0.confusion.heard) \($0.times)" } == [
                "- hurry 1", "blame judge 1", "hurry - 1",
            ])
    }

    @Test func `a referral without a service is satisfied by any, one with a service is not`() {
        var scores = ActScores()
        scores.add(["refer"], heard: ["refer:caw", "refer:awel"], group: nil)
        scores.add(["refer:caw"], heard: ["refer:awel"], group: nil)
        #expect([scores.all.right, scores.all.extra, scores.all.missing] == [1, 1, 1])
        #expect(scores.byLabel.keys.sorted() == ["refer"])
    }

    @Test func `nothing measured is nothing right`() {
        let scores = ActScores()
        #expect(
            [scores.exactMatch, scores.microF1, scores.macroF1, scores.all.precision, scores.all.recall] == [
                0, 0, 0, 0, 0,
            ])
    }

    @Test func `scores as JSON have these keys`() {
        var scores = ActScores()
        scores.add(["greet", "blame"], heard: ["greet"], group: "short")
        #expect(
            scores.json.text() == """
                {"utterances":1,"exact_match":0.0,"micro_f1":0.6667,"macro_f1":0.5,\
                "groups":{"short":{"utterances":1,"exact_match":0.0,"micro_f1":0.6667}},\
                "acts":{"blame":{"f1":0.0,"precision":0.0,"recall":0.0,"wanted":1},\
                "greet":{"f1":1.0,"precision":1.0,"recall":1.0,"wanted":1}},\
                "confusions":[{"wanted":"blame","heard":"-","times":1}]}
                """)
    }

    @Test func `an example of each act is left out once when cross-validating`() throws {
        let pack = try SmallPack()
        let all = pack.material.acts.flatMap { $0.entry.examples.map(\.text.value) }
        let held = (0..<5).map { pack.material.split(leavingOut: $0, of: 5) }
        #expect(held.flatMap { $0.held.map(\.text) }.sorted() == all.sorted())
        for part in held {
            #expect(part.training.acts.reduce(0) { $0 + $1.entry.examples.count } + part.held.count == all.count)
        }
        var parts: [String] = []
        let scores = Recogniser.crossValidate(
            catalogue: pack.catalogue, material: pack.material, services: pack.services, language: .nl, parts: 2
        ) { parts.append("\($0) of \($1)") }
        #expect(parts == ["1 of 2", "2 of 2"])
        #expect(scores.utterances == all.count)
    }

    @Test func `in scope is told from out of scope by the margin`() {
        let known = [
            ("appel peer", "fruit"), ("peer banaan", "fruit"), ("trein bus", "travel"), ("bus tram", "travel"),
        ]
        .map { LabelledUtterance(text: $0, labels: [$1]) }
        let foreign = ["xyzzy", "qwrtp"].map { LabelledUtterance(text: $0, labels: []) }
        let apart = IntentScores.measure(train: known, test: known, outOfScope: foreign)
        #expect(apart.accuracy == 1)
        #expect(apart.macroF1 == 1)
        #expect(apart.outOfScopeAUROC == 1)
        #expect(apart.outOfScopeRecall == 1)
        let alike = IntentScores.measure(train: known, test: known, outOfScope: known)
        #expect(alike.outOfScopeAUROC == 0.5)
        // Half of the two that are refused lie over two that are kept.
        let mixed = IntentScores.measure(train: known, test: known, outOfScope: known + foreign)
        #expect(mixed.outOfScopeAUROC == (4 * 0.5 + 2) / 6)
        #expect(IntentScores.measure(train: known, test: known).outOfScopeAUROC == nil)
    }

    @Test func `so many examples of each label are drawn, the same under the same seed`() {
        let train = (0..<20).map { LabelledUtterance(text: "woord\($0 % 2) nummer\($0)", labels: ["label\($0 % 2)"]) }
        let drawn = (1...2).map { _ in IntentScores.measure(train: train, test: train, perLabel: 3, seed: 7).accuracy }
        #expect(drawn == [1, 1])
    }

    @Test func `a mean of runs is the mean of each figure`() {
        func run(_ accuracy: Double, _ auroc: Double?) -> IntentScores {
            IntentScores(
                accuracy: accuracy, macroF1: accuracy / 2, outOfScopeAUROC: auroc, outOfScopeRecall: auroc,
                trainingTime: 2, median: 1,
                p99: 3)
        }
        let mean = IntentScores.mean([run(0.5, 0.25), run(1, 0.75)])
        #expect(
            mean.json.text() == """
                {"accuracy":0.75,"macro_f1":0.375,"out_of_scope_auroc":0.5,"out_of_scope_recall_at_95_kept":0.5,\
                "training_seconds":2.0,"median_ms":1.0,"p99_ms":3.0}
                """)
        #expect(
            IntentScores.mean([run(0.5, nil)]).lines == [
                "accuracy 0.5", "macro-F1 0.25", "training 2.0 s", "a text, median 1.0 ms, p99 3.0 ms",
            ])
    }

    private func read(_ text: String) throws -> [LabelledUtterance] { try read(Array(text.utf8)) }

    private func read(_ bytes: [UInt8]) throws -> [LabelledUtterance] {
        try LabelledUtterance.read(SourceFile(name: "set.tsv", bytes: bytes))
    }
}
