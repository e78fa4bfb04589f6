public import JSON

/// How one trace stands against one constraint, with the events that tell.
public struct Conformance: Sendable {
    /// The name of the constraint.
    public let constraint: String
    /// One for each activation, and for a demand on the trace as a whole.
    public let findings: [Finding]

    /// What became of one activation.
    public struct Finding: Sendable, Hashable {
        /// The event that made the constraint matter, from 0; nil when the trace as a whole did.
        public let activation: Int?
        /// The event that fulfilled or violated it; nil when it was the lack of one.
        public let other: Int?
        /// Whether the activation got what it needs.
        public let holds: Bool
    }

    init(constraint: String, findings: [RecordingJudge.Finding]) {
        self.constraint = constraint
        self.findings = findings.map { Finding(activation: $0.activation, other: $0.other, holds: $0.holds) }
    }

    /// Whether the trace satisfies the constraint.
    public var holds: Bool { findings.allSatisfy(\.holds) }
    /// Whether it does so only because nothing activated the constraint.
    public var isVacuous: Bool { findings.isEmpty }

    /// The result as JSON; stable, others read it.
    public var json: JSONValue {
        .object([
            ("constraint", .string(constraint)),
            ("holds", .bool(holds)),
            ("vacuous", .bool(isVacuous)),
            ("activations", .integer(findings.count { $0.activation != nil })),
            ("fulfilled", .integer(findings.count(where: \.holds))),
            ("violated", .integer(findings.count { !$0.holds })),
            ("violations", .array(findings.filter { !$0.holds }.map(\.json))),
        ])
    }
}

extension Conformance.Finding {
    fileprivate var json: JSONValue {
        .object([
            ("activation", activation.map(JSONValue.integer) ?? .null),
            ("event", other.map(JSONValue.integer) ?? .null),
        ])
    }
}
