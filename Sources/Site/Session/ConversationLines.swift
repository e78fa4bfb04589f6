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
        var beside: [Note] = []
    }

    /// What stands beside a line.
    private struct Note {
        enum Kind {
            case aside(String, style: String?)
            /// A verdict that rests on the line.
            case verdict(CheckpointResult)
        }

        let kind: Kind
        /// Its own place to link to, counted from 1; nil when it has none.
        var place: Int?

        init(_ text: String, style: String? = nil) { kind = .aside(text, style: style) }
        init(_ result: CheckpointResult) { kind = .verdict(result) }
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
        for result in material.scorecard.checkpoints where result.isTold && !result.isKept {
            let deciding = result.decidingEvent(in: material.events).map { [$0] } ?? []
            for index in Set(result.tellingEvidence + deciding) { cited[index, default: []].append(result) }
        }
        self.cited = cited
        comments = Self.comments(material)
        for (index, event) in material.events.enumerated() { add(event, index) }
    }

    var markup: Markup { Markup(lines.map(markup)) }

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
        notes += (cited[index] ?? []).map { Note($0) }
        notes += (comments[index] ?? []).map { Note($0, style: "comment") }
        if !anchors.contains(index), !notes.isEmpty {
            // A line that only stands beside another still has its own place.
            notes[0].place = index + 1
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
    private mutating func notes(_ event: CallEvent) -> [Note] {
        switch event.kind {
        case .callStarted(_, let first): mood = first
        case .operatorSaid(_, let reading):
            let heard = Note(say("gehoord: ", "heard: ") + narrator.heard(reading))
            let unsure = Note(say("? niet zeker verstaan", "? not surely understood"), style: "warn")
            return reading.unsure ? [heard, unsure] : [heard]
        case .moodMoved(let next):
            defer { mood = next }
            let change = mood.map { narrator.moodChange(from: $0, to: next) } ?? ""
            return change.isEmpty ? [] : [Note(change)]
        case .factTold(let fact): return [Note(say("verteld: ", "told: ") + summary(fact))]
        case .factHeldBack(let fact): return [Note(say("nog niet verteld: ", "held back: ") + summary(fact))]
        default: break
        }
        return []
    }

    private func summary(_ fact: FactID) -> String {
        narrator.scenario[fact: fact]?.summary[language] ?? fact.rawValue
    }

    private func markup(_ line: Line) -> Markup {
        let number = line.index + 1
        let isBack = takenBack.contains(line.index)
        let back = isBack ? " back" : ""
        return #"""
            <li id="line-\#(number)" class="\#(line.kind)\#(back)"><span class="no"><a href="#line-\#(number)">\#(number)<span class="vh"> · \#(material.events[line.index].at.clock)</span></a></span>
            <div class="said">\#(line.speaker, { #"<span class="by">\#($0)</span> "# })\#(line.text)\#(isBack, takenBackNote)</div>\#(!line.beside.isEmpty, #"<ul class="beside">\#(line.beside, markup)</ul>"#)</li>

            """#
    }

    private var takenBackNote: Markup { #" <span class="soft">(\#(say("teruggenomen", "taken back")))</span>"# }

    private func markup(_ note: Note) -> Markup {
        let place: Markup = #"\#(note.place, { #" id="line-\#($0)""# })"#
        switch note.kind {
        case .aside(let text, let style):
            return #"<li\#(place)\#(style, { #" class="\#($0)""# })>\#(text)</li>"#
        case .verdict(let result):
            let sign = result.verdict.rawValue
            let mark = result.verdict.mark + (result.isUnsure ? "?" : "")
            return #"""
                <li\#(place)><a class="chip" href="#\#(result.id.anchor)"><span class="sign \#(sign)" aria-hidden="true">\#(mark)</span> \#(result.title[language]) <span class="vh">\#(result.verdict.title[language])</span></a></li>
                """#
        }
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
