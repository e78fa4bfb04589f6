internal import Diagnostics
public import JSON
public import Pack

/// Declare constraints over plain event names, to be held against any log.
///
/// `{"constraints": [{"template": "response", "a": "order", "b": "pay"}]}`; `n` beside counted templates,
/// `id` where a name of one's own is wanted.
public struct ConstraintFile: Sendable {
    /// The constraints, in the order of the file.
    public let constraints: [PlainConstraint]

    /// The constraints given, for checking without a file.
    public init(constraints: [PlainConstraint]) {
        self.constraints = constraints
    }
}

/// A Declare constraint over plain event names.
public struct PlainConstraint: Sendable, Hashable {
    /// What results call it, such as `response(order,pay)`.
    public let id: String
    /// What it demands.
    public let template: DeclareTemplate
    /// The name of the first event spoken of.
    public let a: String
    /// The name of the second; nil for templates of one event.
    public let b: String?
    /// How many times, at least 1; 1 for templates that do not count.
    public let count: Int

    /// A constraint; without an `id` it is named after its parts.
    public init(id: String? = nil, template: DeclareTemplate, a: String, b: String? = nil, count: Int = 1) {
        self.template = template
        self.a = a
        self.b = b
        self.count = max(1, count)
        let parts = [a, b, template.isCounted ? String(count) : nil].compactMap(\.self)
        self.id = id ?? "\(template.rawValue)(\(parts.joined(separator: ",")))"
    }
}

extension ConstraintFile: JSONDecodable {
    /// Reads the list under `constraints`; one faulty constraint refuses the file.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> ConstraintFile? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let constraints: [PlainConstraint]? = object.required("constraints")
        object.finish()
        guard let constraints else { return nil }
        if case .array(let nodes)? = object.node("constraints")?.content {
            refuseRepetitions(zip(nodes, constraints), in: context)
        }
        return ConstraintFile(constraints: constraints)
    }

    /// Results are told apart by the ids alone.
    private static func refuseRepetitions(
        _ constraints: some Sequence<(JSONNode, PlainConstraint)>, in context: DecodingContext
    ) {
        var ids: Set<String> = []
        for (node, constraint) in constraints where !ids.insert(constraint.id).inserted {
            context.reject(
                node,
                LocalText(
                    nl: "'\(constraint.id)' staat hier meer dan eens",
                    en: "'\(constraint.id)' stands here more than once"),
                suggestion: LocalText(
                    nl: "geef elke regel een eigen 'id', of laat er een weg",
                    en: "give each constraint an 'id' of its own, or leave one out"))
        }
    }
}

extension PlainConstraint: JSONDecodable {
    /// Reads one constraint; a template of two events needs `b`, and `n` must be at least 1.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> PlainConstraint? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let id: String? = object.optional("id")
        let template: DeclareTemplate? = object.required("template")
        let a: String? = object.required("a")
        let isBinary = template?.isBinary ?? (object.node("b") != nil)
        let b: String? = isBinary ? object.required("b") : nil
        let count: Int? = template?.isCounted ?? true ? object.optional("n") : nil
        if let count, count < 1, let node = object.node("n") {
            context.reject(
                node, LocalText(nl: "\(count) keer kan hier niet", en: "\(count) times is not possible here"),
                suggestion: LocalText(nl: "kies een getal vanaf 1", en: "choose a number from 1"))
            return nil
        }
        object.finish()
        guard let template, let a, b != nil || !isBinary else { return nil }
        return PlainConstraint(id: id, template: template, a: a, b: b, count: count ?? 1)
    }
}
