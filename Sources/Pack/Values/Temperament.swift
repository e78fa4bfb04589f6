public import Diagnostics
public import JSON

/// The moods that callers have and the kinds of caller there are.
public struct Temperaments: Sendable {
    /// The feelings that callers of this pack have.
    public let moods: [MoodKind]
    /// The kinds of caller, in the order of the file.
    public let kinds: [Temperament]

    /// These moods and kinds of caller, as a file or a test gives them.
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
    /// The name by which calls and protocol point at the mood.
    public let id: Located<MoodID>
    /// What people call the mood, such as "trust".
    public let title: LocalText
    /// Whether more of it is better, for showing how the caller took something.
    public let higherIsBetter: Bool
}

/// How a kind of caller reacts when the author of the call wrote nothing more special.
public struct Temperament: Sendable {
    /// The name by which callers and other temperaments point at it.
    public let id: Located<TemperamentID>
    /// What people call this kind of caller.
    public let title: LocalText
    /// The temperament from which it takes what it leaves out; nil when it stands alone.
    public let basedOn: Located<TemperamentID>?
    /// How each of these acts moves the caller, and the answer where none more special was written.
    public let acts: [(act: Located<ActID>, beat: Beat)]
    /// By group of acts, for the acts that have no beat of their own.
    public let groups: [(group: ActCatalogue.Group, beat: Beat)]
    /// What the caller says to something not understood; nil for what `basedOn` says.
    public let notUnderstood: Lines?
    /// What the caller says before telling something again; nil for what `basedOn` says.
    public let alreadyTold: Lines?
    /// What the caller says on keeping a fact back; nil for what `basedOn` says.
    public let holdBack: Lines?
    /// What silence brings about where the story has no steps of its own.
    public let silence: [SilenceStep]
    /// What happens by itself; the triggers of the call go first.
    public let triggers: [Trigger]
}
