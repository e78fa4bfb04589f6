public import Diagnostics
public import JSON
public import Pack

/// Lessons that can be taught together: each new to the pack, and none against another.
public struct Curriculum: Sendable {
    /// The lessons, in the order in which they were given.
    public private(set) var lessons: [Lesson] = []
    /// How many were left out because they stand in the pack, or among the others, already.
    public private(set) var known = 0
    private let taught: TaughtUtterances
    private let recogniser: Recogniser
    private var bySound: [String: Lesson] = [:]

    /// Nothing to teach yet, beside what the material of `recogniser` teaches.
    public init(_ recogniser: Recogniser) {
        self.recogniser = recogniser
        taught = TaughtUtterances(recogniser)
    }

    /// Adds a lesson.
    ///
    /// - Throws: why it cannot be taught, with the place of what speaks against it.
    public mutating func add(_ lesson: Lesson) throws(Refusal) {
        switch taught.answer(to: lesson) {
        case .wordless: throw .wordless
        case .contradicted(let place, let acts): throw .taughtOtherwise(place, as: acts)
        case .known: known += 1
        case .new:
            let sound = recogniser.sound(of: lesson.text)
            guard let earlier = bySound[sound] else {
                bySound[sound] = lesson
                return lessons.append(lesson)
            }
            guard Set(earlier.acts) == Set(lesson.acts) else { throw .givenOtherwise(earlier.acts) }
            known += 1
        }
    }

    /// Adds lessons of a file.
    ///
    /// - Throws: all that cannot be taught, with their places.
    public mutating func add(_ lessons: [Located<Lesson>]) throws(DiagnosticError) {
        var faults: [Diagnostic] = []
        for lesson in lessons {
            do throws(Refusal) {
                try add(lesson.value)
            } catch {
                faults.append(error.diagnostic(at: lesson.place))
            }
        }
        guard faults.isEmpty else { throw DiagnosticError(faults) }
    }

    /// Why something cannot be taught.
    public enum Refusal: Error, Sendable, Hashable {
        /// Without what was taken out of it there is not a word left.
        case wordless
        /// The pack has it there as something else.
        case taughtOtherwise(SourcePlace, as: [ActID])
        /// It was given before, as something else.
        case givenOtherwise([ActID])
    }
}

extension Curriculum.Refusal {
    /// What is wrong, without a full stop.
    public var problem: LocalText {
        switch self {
        case .wordless:
            LocalText(nl: "er blijft geen woord over om van te leren", en: "not a word is left to learn from")
        case .taughtOtherwise(_, let acts):
            LocalText(
                nl: "deze zin staat al in het pakket als \(Self.named(acts)[.nl])",
                en: "this utterance stands in the pack already as \(Self.named(acts)[.en])")
        case .givenOtherwise(let acts):
            LocalText(
                nl: "deze zin is al toegewezen aan \(Self.named(acts)[.nl])",
                en: "this utterance was assigned already to \(Self.named(acts)[.en])")
        }
    }

    /// Where the pack has it; nil when that is not why.
    public var place: SourcePlace? {
        if case .taughtOtherwise(let place, _) = self { place } else { nil }
    }

    fileprivate func diagnostic(at place: SourcePlace) -> Diagnostic {
        let first = self.place.map {
            Diagnostic.Note(place: $0, message: LocalText(nl: "daar staat ze eerst", en: "it stands there first"))
        }
        return Diagnostic(
            code: "E004", place: place, problem: problem,
            suggestion: self == .wordless ? nil : .sameActs,
            notes: first.map { [$0] } ?? [])
    }

    private static func named(_ acts: [ActID]) -> LocalText {
        let names = acts.map(\.rawValue).joined(separator: ", ")
        return acts.isEmpty
            ? LocalText(nl: "geen enkele handeling", en: "no act at all") : LocalText(nl: names, en: names)
    }
}

extension LocalText {
    fileprivate static let sameActs = LocalText(
        nl: "geef dezelfde handelingen, of verander eerst wat er staat",
        en: "give the same acts, or change what stands there first")
}
