public import Diagnostics
public import JSON

/// The moods that callers have and the kinds of caller there are.
public struct Temperaments: Sendable {
    public let moods: [MoodKind]
    public let kinds: [Temperament]

    public init(moods: [MoodKind], kinds: [Temperament]) {
        self.moods = moods
        self.kinds = kinds
    }

    /// The temperament with this id, without what it takes over from others.
    public subscript(id: TemperamentID) -> Temperament? { kinds.first { $0.id.value == id } }

    /// The temperament and those it builds on, the most special first.
    public func lineage(of id: TemperamentID) -> [Temperament] {
        var lineage: [Temperament] = []
        var next: TemperamentID? = id
        while let id = next, let kind = self[id], !lineage.contains(where: { $0.id == kind.id }) {
            lineage.append(kind)
            next = kind.basedOn?.value
        }
        return lineage
    }
}

/// A feeling that is kept as a number.
public struct MoodKind: Sendable {
    public let id: Located<MoodID>
    public let title: LocalText
    /// Whether more of it is better, for showing how the caller took something.
    public let higherIsBetter: Bool
}

/// How a kind of caller reacts when the author of the call wrote nothing more special.
public struct Temperament: Sendable {
    public let id: Located<TemperamentID>
    public let title: LocalText
    public let basedOn: Located<TemperamentID>?
    public let acts: [(act: Located<ActID>, beat: Beat)]
    /// By group of acts, for the acts that have no beat of their own.
    public let groups: [(group: ActCatalogue.Group, beat: Beat)]
    public let notUnderstood: Lines?
    public let alreadyTold: Lines?
    public let holdBack: Lines?
    public let silence: [SilenceStep]
    public let triggers: [Trigger]
}
