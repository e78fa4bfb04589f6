internal import Call
internal import Diagnostics
internal import Grading
internal import JSON
internal import Pack
internal import Recognition
internal import Report
internal import Review

/// The lines of a call as the page shows them, each with what belongs beside it.
///
/// What is neither heard nor seen (a mood that moves, a fact that is told) stands beside the line before it. Every
/// event that a verdict may cite has a place of its own to link to.
struct ConversationLines {
    /// One line, with its place in the log and what stands beside it.
    private struct Line {
        let index: Int
        let kind: String
        let speaker: String?
        let text: String
        var beside: [View] = []
    }

    private let material: SessionMaterial
    private var lines: [Line] = []
    private var mood: Mood?
    private var narrator: CallNarrator { material.narrator }
    private var language: Language { narrator.language }
    /// The events that can be linked to.
    private(set) var anchors: Set<Int> = []
    private let takenBack: Set<Int>
    private let cited: [Int: [CheckpointResult]]
    private let comments: [Int: [String]]

    init(_ material: SessionMaterial) {
        self.material = material
        takenBack = Self.takenBack(material.events)
        var cited: [Int: [CheckpointResult]] = [:]
        for result in material.scorecard.checkpoints where result.verdict != .notApplicable && !result.isKept {
            for index in Set(result.tellingEvidence) { cited[index, default: []].append(result) }
        }
        self.cited = cited
        comments = Self.comments(material)
        for (index, event) in material.events.enumerated() { add(event, index) }
    }

    var views: [View] {
        lines.map { line in
            View([
                "number": "\(line.index + 1)", "kind": line.kind, "speaker": line.speaker, "text": line.text,
                "time": material.events[line.index].at.clock, "takenBack": takenBack.contains(line.index),
                "hasBeside": !line.beside.isEmpty, "beside": line.beside,
            ])
        }
    }

    /// The nearest place at or before an event that can be linked to, counted from 1.
    func number(of index: Int) -> Int {
        let place = stride(from: min(index, material.events.count - 1), through: 0, by: -1).first(
            where: anchors.contains)
        return (place ?? lines.first?.index ?? 0) + 1
    }

    private mutating func add(_ event: CallEvent, _ index: Int) {
        if let line = line(event, index) {
            lines.append(line)
            anchors.insert(index)
        }
        guard !lines.isEmpty else {
            if case .callStarted(_, let first) = event.kind { mood = first }
            return
        }
        var notes = notes(event)
        notes += (cited[index] ?? []).map(note)
        notes += (comments[index] ?? []).map { View(["anchor": nil, "href": nil, "text": $0, "class": "comment"]) }
        if !anchors.contains(index), !notes.isEmpty {
            // A line that only stands beside another still has its own place.
            notes[0] = notes[0].with(["anchor": "\(index + 1)"])
            anchors.insert(index)
        }
        lines[lines.count - 1].beside += notes
    }

    private func line(_ event: CallEvent, _ index: Int) -> Line? {
        if case .callEnded(let ending, let party) = event.kind { return end(ending, party, index) }
        if case .noteWritten = event.kind {
            let text = LocalText(nl: "De registratie werd geschreven.", en: "The registration note was written.")
            return Line(index: index, kind: "cue", speaker: nil, text: text[language])
        }
        guard let told = narrator.paragraphs(for: event, showsOperator: true).first else { return nil }
        let speaker = told.label.plain
        let kind =
            switch event.kind {
            case .callerSaid: "caller"
            case .operatorSaid: "operator"
            default: "cue"
            }
        return Line(index: index, kind: kind, speaker: speaker.isEmpty ? nil : speaker, text: told.text.plain)
    }

    private func end(_ ending: EndingID, _ party: CallEvent.Party, _ index: Int) -> Line {
        let text =
            switch party {
            case .operator: LocalText(nl: "(Het gesprek is afgerond.)", en: "(The call was rounded off.)")
            case .caller: LocalText(nl: "(De beller legt neer.)", en: "(The caller hangs up.)")
            }
        return Line(index: index, kind: "cue", speaker: nil, text: text[language])
    }

    /// What stands beside a line of what went on inside: what was heard, how the caller took it, what was told.
    private mutating func notes(_ event: CallEvent) -> [View] {
        switch event.kind {
        case .callStarted(_, let first): mood = first
        case .operatorSaid(_, let reading):
            let heard = aside(say("gehoord: ", "heard: ") + narrator.heard(reading))
            let unsure = aside(say("? niet zeker verstaan", "? not surely understood"), "warn")
            return reading.unsure ? [heard, unsure] : [heard]
        case .moodMoved(let next):
            defer { mood = next }
            let change = mood.map { narrator.moodChange(from: $0, to: next) } ?? ""
            return change.isEmpty ? [] : [aside(change)]
        case .factTold(let fact): return [aside(say("verteld: ", "told: ") + summary(fact))]
        case .factHeldBack(let fact): return [aside(say("nog niet verteld: ", "held back: ") + summary(fact))]
        default: break
        }
        return []
    }

    private func summary(_ fact: FactID) -> String {
        narrator.scenario[fact: fact]?.summary[language] ?? fact.rawValue
    }

    private func aside(_ text: String, _ style: String? = nil) -> View {
        View(["anchor": nil, "href": nil, "text": text, "class": style])
    }

    /// A verdict that rests on the line, as a link to it.
    private func note(_ result: CheckpointResult) -> View {
        View([
            "anchor": nil, "href": "#\(result.id.anchor)", "class": nil, "sign": result.verdict.rawValue,
            "mark": result.verdict.mark + (result.isUnsure ? "?" : ""), "text": result.title[language],
            "word": result.verdict.title[language],
        ])
    }

    private func say(_ nl: String, _ en: String) -> String { LocalText(nl: nl, en: en)[language] }

    /// What a supervisor remarked beside lines, and what was really said in them, by event.
    private static func comments(_ material: SessionMaterial) -> [Int: [String]] {
        guard let findings = material.review?.findings else { return [:] }
        let narrator = material.narrator
        var comments = Dictionary(grouping: findings.comments, by: { $0.line - 1 }).mapValues { $0.map(\.text) }
        for (line, acts) in findings.corrections {
            let titles = acts.map { narrator.title(of: $0) }
            let nothing = LocalText(nl: "niets", en: "nothing")[narrator.language]
            let eyes = LocalText(nl: "volgens de supervisor: ", en: "in the supervisor's eyes: ")[narrator.language]
            comments[line - 1, default: []].append(
                eyes + (titles.isEmpty ? nothing : titles.joined(separator: " · ")))
        }
        return comments
    }

    /// The events of turns that were taken back.
    private static func takenBack(_ events: [CallEvent]) -> Set<Int> {
        var utterances: [Int] = []
        var back: Set<Int> = []
        for (index, event) in events.enumerated() {
            switch event.kind {
            case .operatorSaid: utterances.append(index)
            case .turnTakenBack(let turn) where turn >= 1 && turn <= utterances.count:
                back.formUnion(utterances[turn - 1]..<index)
                utterances.removeLast(utterances.count - turn + 1)
            default: break
            }
        }
        return back
    }
}

extension CallNarrator {
    /// What people call an act that a supervisor heard, with the service when it is a referral.
    fileprivate func title(of act: ReadingCorrection.Act) -> String {
        let title = catalogue[act.id]?.title[language] ?? act.id.rawValue
        guard let service = act.service else { return title }
        return "\(title) (\(directory[service]?.name[language] ?? service.rawValue))"
    }
}
