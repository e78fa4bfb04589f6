internal import Diagnostics
public import JSON
internal import Pack

extension Scorecard {
    /// The scorecard as JSON, texts in every language; stable, others read it.
    public var json: JSONValue {
        let members: [(String, JSONValue)] = [
            ("call", .string(call.rawValue)),
            ("overall", .string(overall.rawValue)),
            ("score", score.map(JSONValue.integer) ?? .null),
            ("pass_mark", .integer(passMark)),
            ("critical_faults", .strings(criticalFaults.map(\.rawValue))),
            ("to_confirm", .strings(toConfirm.map(\.rawValue))),
            ("practise_next", practiseNext.map { .string($0.rawValue) } ?? .null),
            ("dimensions", .array(dimensions.map(\.json))),
            ("checkpoints", .array(checkpoints.map(\.json))),
            ("referrals", referrals.json),
            ("figures", figures.json),
        ]
        guard let note else { return .object(members) }
        return .object(members + [("note", .array(note.map(\.json)))])
    }
}

extension DimensionResult {
    fileprivate var json: JSONValue {
        .object([
            ("id", .string(id.rawValue)), ("title", title.json), ("score", score.map(JSONValue.integer) ?? .null),
            ("earned", .number(earned)), ("possible", .integer(possible)),
        ])
    }
}

extension CheckpointResult {
    /// The last event that was looked at for what did not come, or was rightly left undone: the last of the evidence
    /// shows nothing by itself then.
    private var lookedUntil: Int? {
        verdict == .missed || verdict == .met && isProhibition ? evidence.last : nil
    }

    fileprivate var json: JSONValue {
        .object(present: [
            ("id", .string(id.rawValue)),
            ("dimension", .string(dimension.rawValue)),
            ("phase", phase.map { .string($0.rawValue) }),
            ("title", title.json),
            ("verdict", .string(verdict.rawValue)),
            ("overruled", overruled.map { .string($0.rawValue) }),
            ("decided_by", decision?.supervisor.map { .string($0) }),
            ("reason", reason.json),
            ("evidence", .array(evidence.map(JSONValue.integer))),
            ("looked_until", lookedUntil.map(JSONValue.integer)),
            ("activations", .integer(activations)),
            ("fulfilled", .integer(fulfilled)),
            ("weight", .integer(weight)),
            ("counts", .bool(counts)),
            ("critical", .bool(isCritical)),
            ("advisory", .bool(isAdvisory)),
            ("unsure", .bool(isUnsure)),
            ("unsure_lines", isUnsure ? .array(unsureLines.map(JSONValue.integer)) : nil),
            ("why", why.json),
            ("source", .string(source)),
            ("advice", advice.json),
            ("model", model.json),
        ])
    }
}

extension NoteEntry {
    /// Without the words that were typed: those stay in the transcript.
    fileprivate var json: JSONValue {
        .object([
            ("field", .string(field.rawValue)), ("finding", .string(finding.rawValue)), ("reason", reason.json),
            ("evidence", .array(evidence.map(JSONValue.integer))),
        ])
    }
}

extension ReferralReport {
    fileprivate var json: JSONValue {
        .object(present: [
            ("given", .array(given.map(\.json))),
            ("right", .strings(right.map(\.rawValue))),
            ("partly", .strings(partly.map(\.rawValue))),
            ("right_desk", rightDesk.map { .string($0.rawValue) }),
            ("transfer", transfer.map { $0.finding.json(evidence: $0.evidence) }),
        ])
    }
}

extension TransferFinding {
    fileprivate func json(evidence: Int) -> JSONValue {
        .object([
            ("desk", .string(desk.rawValue)), ("fit", .string(fit.rawValue)), ("rule", .string(rule.rawValue)),
            ("explanation", explanation.json), ("evidence", .integer(evidence)),
        ])
    }
}

extension ReferralReport.Given {
    fileprivate var json: JSONValue {
        .object([
            ("service", .string(finding.service.rawValue)), ("fit", .string(finding.fit.rawValue)),
            ("rule", .string(finding.rule.rawValue)), ("explanation", finding.explanation.json),
            ("evidence", .integer(evidence)), ("unsure", .bool(isUnsure)),
        ])
    }
}
