import Diagnostics
import Pack
import Recognition
import Testing

@Suite struct `Lessons` {
    private let pack: LoadedPack
    private let recogniser: Recogniser

    init() throws {
        let small = try SmallPack()
        pack = try small.load()
        recogniser = try small.recogniser(pack)
    }

    private func read(_ text: String) throws(DiagnosticError) -> Curriculum {
        var curriculum = Curriculum(recogniser)
        try curriculum.add(
            Lesson.read(SourceFile(name: "f.tsv", bytes: Array(text.utf8)), pack.catalogue) { $0 })
        return curriculum
    }

    @Test func `are read from lines; no act and a dash mean none, a service is passed over`() throws {
        let curriculum = try read("een zin\tgreet,close\n\nnog een\t\r\nen nog\t-\nde laatste\tclose:caw")
        #expect(
            curriculum.lessons == [
                Lesson("een zin", acts: ["greet", "close"]), Lesson("nog een", acts: []), Lesson("en nog", acts: []),
                Lesson("de laatste", acts: ["close"]),
            ])
    }

    @Test func `that stand in the pack already are left out`() throws {
        let curriculum = try read(
            "is ze gewond?\task-injury\nDag - is er iemand gewond?\task-injury,greet\nnieuw\tgreet\nNieuw!\tgreet")
        #expect(curriculum.lessons == [Lesson("nieuw", acts: ["greet"])])
        #expect(curriculum.known == 3)
    }

    @Test func `are refused with the place of what stands there otherwise`() throws {
        let text = "is ze gewond?\tclose\nTot ziens\t\nnieuw\tgreet\nnieuw\tclose\n___\tgreet\nfout\tgreeet\nlos"
        let error = #expect(throws: DiagnosticError.self) { try read(text) }
        let path = pack.path
        // What is no lesson at all is said first.
        #expect(
            error?.diagnostics.map { $0.rendered(in: .en) } == [
                "f.tsv:6:6: error: [E003] no act named 'greeet'; did you mean 'greet'?",
                "f.tsv:7:1: error: [E002] this line does not have two or three columns; write utterance, tab, labels with commas between them, and if you like tab, group",
            ])
        let rest = text.split(separator: "\n").prefix(5).joined(separator: "\n")
        let refusal = #expect(throws: DiagnosticError.self) { try read(rest) }
        #expect(
            refusal?.diagnostics.map { $0.rendered(in: .en) } == [
                """
                f.tsv:1:1: error: [E004] this utterance stands in the pack already as ask-injury; give the same acts, or change what stands there first
                \(path)/acts/nl.json:23:9: note: it stands there first
                """,
                """
                f.tsv:2:1: error: [E004] this utterance stands in the pack already as close; give the same acts, or change what stands there first
                \(path)/acts/nl.json:35:9: note: it stands there first
                """,
                "f.tsv:4:1: error: [E004] this utterance was assigned already to greet; give the same acts, or change what stands there first",
                "f.tsv:5:1: error: [E004] not a word is left to learn from",
            ])
    }

    @Test func `change readings, and it is said which`() throws {
        let before = Reading(acts: [HeardAct(id: "greet", confidence: 1, witness: .phrase, words: "")])
        let after = Reading(acts: [], unsure: true)
        let change = ReadingChange("dag", wanted: ["greet"], before: before, after: after)
        #expect(change.before.text == "greet" && change.after.text == "- ?")
        #expect(change.effect == .spoiled && change.isChange && !change.isRight)
        #expect(ReadingChange("dag", wanted: ["greet"], before: after, after: before).effect == .mended)
        #expect(ReadingChange("dag", before: before, after: after).effect == .shifted)
        #expect(!ReadingChange("dag", before: before, after: before).isChange)
    }
}
