internal import Call
internal import Diagnostics
internal import Grading
internal import JSON
internal import Pack
internal import Report

/// A call over time: the moods, the operator's lines, what was told and heard, and the points of every phase.
struct TimeLine {
    /// A point that was met, late, missed or violated, where the line is that decided.
    struct Mark {
        let at: Int
        let index: Int
        let verdict: Verdict
        let isUnsure: Bool
        let title: LocalText
    }

    /// Something that was told or heard.
    struct Moment {
        let at: Int
        let index: Int
        let text: LocalText
        let isDanger: Bool
    }

    /// How one mood went: its level from a moment on.
    struct MoodCourse {
        let kind: MoodKind
        let levels: [(at: Int, level: Int)]
    }

    /// A part of the call, with the points that belong to it; nil for those that belong to no part.
    struct Phase {
        let title: LocalText?
        let marks: [Mark]
    }

    private(set) var moods: [MoodCourse] = []
    private(set) var utterances: [(at: Int, index: Int)] = []
    private(set) var told: [Moment] = []
    private(set) var cues: [Moment] = []
    let phases: [Phase]
    /// Milliseconds from the beginning to the end; at least one second.
    let length: Int

    init(_ material: SessionMaterial) {
        let events = material.events
        let ofCall = events.filter { if case .noteWritten = $0.kind { false } else { true } }
        length = max(1000, ofCall.map(\.at).max() ?? 0)
        phases = Self.phases(material)
        moods = Self.moods(material)
        for (index, event) in events.enumerated() {
            switch event.kind {
            case .operatorSaid: utterances.append((event.at, index))
            case .cueHeard(let text):
                cues.append(Moment(at: event.at, index: index, text: LocalText(same: text), isDanger: false))
            case .factTold(let id):
                guard let fact = material.narrator.scenario[fact: id] else { continue }
                let isDanger = fact.signal >= .high
                told.append(Moment(at: event.at, index: index, text: fact.summary, isDanger: isDanger))
            default: break
            }
        }
    }

    /// The points by part of the call: those that came up, without what was rightly left undone and the note.
    private static func phases(_ material: SessionMaterial) -> [Phase] {
        var marks: [PhaseID?: [Mark]] = [:]
        for result in material.scorecard.checkpoints {
            guard let index = result.decidingEvent(in: material.events) else { continue }
            marks[result.phase, default: []].append(
                Mark(
                    at: material.events[index].at, index: index, verdict: result.verdict, isUnsure: result.isUnsure,
                    title: result.title))
        }
        let named = material.phases.compactMap { phase in
            marks[phase.id.value].map { Phase(title: phase.title, marks: $0) }
        }
        return named + (marks[nil].map { [Phase(title: nil, marks: $0)] } ?? [])
    }

    private static func moods(_ material: SessionMaterial) -> [MoodCourse] {
        var course: [(at: Int, mood: Mood)] = []
        for event in material.events {
            switch event.kind {
            case .callStarted(_, let mood), .moodMoved(let mood): course.append((event.at, mood))
            default: break
            }
        }
        return material.narrator.temperaments.moods.map { kind in
            MoodCourse(kind: kind, levels: course.map { ($0.at, $0.mood[kind.id.value]) })
        }
    }
}

extension CheckpointResult {
    /// The event that decided what became of a point on the call: where it was met, or where it was clear that it was
    /// not; nil for what did not come up, was rightly left undone, or is of the note.
    func decidingEvent(in events: [CallEvent]) -> Int? {
        guard verdict != .notApplicable, !isKept, noteEntries.isEmpty, let index = evidence.last,
            events.indices.contains(index)
        else { return nil }
        if case .noteWritten = events[index].kind { return nil }
        return index
    }
}
