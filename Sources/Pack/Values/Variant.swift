public import Diagnostics
public import JSON

/// Another truth that a call may have: what in it is other than the file has it.
///
/// What is left out stays as it is. What it adds goes before what the file has, so that the more
/// special is found first.
public struct Variant: Sendable {
    /// The name by which tests and transcripts point at the variant.
    public let id: Located<VariantID>
    /// What is other in it, in a few words; for authors and supervisors, never shown before the call.
    public let summary: LocalText
    /// How many seeds in a row pick it, where one seed picks the call as it stands.
    public let weight: Int
    /// What of the case is other.
    public let change: CaseChange
    /// Facts of the file that nobody knows here; with them goes every beat that tells them, and every trigger that waits for them.
    public let without: [Located<FactID>]
    /// Facts that take the place of those of the same name, or come before the others.
    public let facts: [Fact]
    /// Beats of the story that change those of the same name, or are new.
    public let nodes: [Node]
    /// Answers that come before those of the file.
    public let replies: [Reply]
    /// What happens by itself, before what the file has.
    public let triggers: [Trigger]
    /// Endings that take the place of those of the same name, or come before the others.
    public let endings: [Ending]
}

/// What of a case is other in a variant; nil where it stays as it is.
public struct CaseChange: Sendable {
    /// What the call is about.
    public var theme: Located<ThemeID>?
    /// What the call may be registered as besides.
    public var alsoThemes: [Located<ThemeID>]?
    /// How much danger there really is.
    public var danger: Danger?
    /// The circumstances, all of them.
    public var elements: [Located<ElementID>]?
    /// Everybody who plays a part.
    public var persons: [CaseFile.Person]?
    /// Where it happens.
    public var place: CaseFile.Municipality?
    /// When the call comes in.
    public var time: CallTime?
    /// The desk at which the trainee sits.
    public var desk: Located<RegionID>?

    /// The case as it is with the change made.
    func applied(to file: CaseFile) -> CaseFile {
        var file = file
        file.theme = theme ?? file.theme
        file.alsoThemes = alsoThemes ?? file.alsoThemes
        file.danger = danger ?? file.danger
        file.elements = elements ?? file.elements
        file.persons = persons ?? file.persons
        file.place = place ?? file.place
        file.time = time ?? file.time
        file.desk = desk ?? file.desk
        return file
    }

    /// Whether nothing changes.
    var isEmpty: Bool {
        theme == nil && alsoThemes == nil && danger == nil && elements == nil && persons == nil && place == nil
            && time == nil && desk == nil
    }
}
