internal import Diagnostics
public import JSON

/// A condition on the truth of a case; every part that is given must hold.
public struct CaseCondition: Sendable, Hashable {
    /// One of these themes.
    public let themes: [Located<ThemeID>]?
    /// None of these themes.
    public let notThemes: [Located<ThemeID>]?
    /// One of these degrees of danger.
    public let danger: [Danger]?
    /// All of these circumstances.
    public let elements: [Located<ElementID>]
    /// At least one of these circumstances.
    public let anyElement: [Located<ElementID>]?
    /// None of these circumstances.
    public let notElements: [Located<ElementID>]
    /// The caller's age is known and lies here, in years.
    public let callerAge: ClosedRange<Int>?
    /// Some victim's or child's age is known and lies here, in years.
    public let victimAge: ClosedRange<Int>?

    /// Whether the case is one that is meant.
    public func holds(for file: CaseFile) -> Bool {
        let present = Set(file.elements.map(\.value))
        func age(_ range: ClosedRange<Int>?, _ roles: Set<CaseFile.Role>) -> Bool {
            guard let range else { return true }
            return file.persons.contains { roles.contains($0.role) && $0.age.map(range.contains) == true }
        }
        return themes?.contains { $0.value == file.theme.value } ?? true
            && notThemes?.contains { $0.value == file.theme.value } != true
            && danger?.contains(file.danger) ?? true
            && elements.allSatisfy { present.contains($0.value) }
            && anyElement?.contains { present.contains($0.value) } ?? true
            && !notElements.contains { present.contains($0.value) }
            && age(callerAge, [.caller, .callerVictim, .callerPerpetrator])
            && age(victimAge, [.victim, .callerVictim, .child])
    }
}

extension CaseCondition: JSONDecodable {
    /// Reads a condition on a case; without any key it holds for all of them.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> CaseCondition? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let condition = CaseCondition(
            themes: object.oneOrMore("theme"),
            notThemes: object.oneOrMore("not_theme"),
            danger: object.oneOrMore("danger"),
            elements: object.oneOrMore("elements") ?? [],
            anyElement: object.oneOrMore("any_element"),
            notElements: object.oneOrMore("not_elements") ?? [],
            callerAge: object.optional("caller_age", as: NumberRange.self)?.range,
            victimAge: object.optional("victim_age", as: NumberRange.self)?.range)
        object.finish()
        return condition
    }
}
