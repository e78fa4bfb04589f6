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
        func isPresent(_ element: Located<ElementID>) -> Bool {
            file.elements.contains { $0.value == element.value }
        }
        func age(_ range: ClosedRange<Int>?, isOf: (CaseFile.Role) -> Bool) -> Bool {
            guard let range else { return true }
            return file.persons.contains { isOf($0.role) && $0.age.map(range.contains) == true }
        }
        return themes?.contains { $0.value == file.theme.value } ?? true
            && notThemes?.contains { $0.value == file.theme.value } != true
            && danger?.contains(file.danger) ?? true
            && elements.allSatisfy(isPresent)
            && anyElement?.contains(where: isPresent) ?? true
            && !notElements.contains(where: isPresent)
            && age(callerAge) { $0 == .caller || $0 == .callerVictim || $0 == .callerPerpetrator }
            && age(victimAge) { $0 == .victim || $0 == .callerVictim || $0 == .child }
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
