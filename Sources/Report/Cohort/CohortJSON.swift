internal import Archive
internal import Grading
public import JSON
internal import Pack
internal import Transcript

extension Cohort {
    /// The figures as one JSON value; stable, others read it.
    public var json: JSONValue {
        let needs = HelpNeeds(self)
        let tallies = tallies(of: counted)
        let order = needs.needing + needs.fine + needs.tooFew
        return .object([
            ("sessions", .integer(counted.count + leftOut.count)), ("counted", .integer(counted.count)),
            ("left_out", .object(leftOutCounts)), ("fewest", .integer(Share.fewestSessions)),
            ("trainees", .array(order.map(json))),
            (
                "checkpoints",
                .array(zip(gradingProtocol.checkpoints, tallies).filter { !$1.isEmpty }.map { $1.json(of: $0) })
            ),
            ("calls", .array(CallDifficulty.of(self).map { $0.json(unsure: sessions(of: $0.call).unsureUtterances) })),
            ("progress", CohortProgress(self).json), ("understanding", counted.unsureUtterances.json("utterances")),
        ])
    }

    private var leftOutCounts: [(String, JSONValue)] {
        LeftOut.Reason.allCases.compactMap { reason in
            let count = leftOut.count { $0.reason == reason }
            return count > 0 ? (reason.rawValue, .integer(count)) : nil
        }
    }

    private func json(_ trainee: HelpNeeds.Trainee) -> JSONValue {
        let sessions = sessions(of: trainee.name)
        let tallies = zip(gradingProtocol.checkpoints, tallies(of: sessions)).filter { !$1.isEmpty }
        return .object([
            ("trainee", .string(trainee.name)), ("sessions", .integer(sessions.count)),
            ("scores", .array(sessions.map { $0.grade?.score.map(JSONValue.integer) ?? .null })),
            ("competent", .integer(sessions.share(.competent).part)),
            ("critical_faults", .integer(sessions.share(.criticalFault).part)),
            ("change", CohortProgress.change(sessions).map(JSONValue.integer) ?? .null),
            ("understanding", sessions.unsureUtterances.json("utterances")),
            ("needs", .array(trainee.needs.map(\.json))), ("checkpoints", .array(tallies.map { $1.json(of: $0) })),
        ])
    }
}

extension HelpNeeds.Need {
    fileprivate var json: JSONValue {
        .object([
            ("checkpoint", .string(checkpoint.rawValue)), ("critical_fault", .bool(isCriticalFault)),
            ("recent", .object(recent.members)),
        ])
    }
}

extension Tally {
    fileprivate var isEmpty: Bool { graded + unsure == 0 }

    fileprivate func json(of checkpoint: Checkpoint) -> JSONValue {
        .object([("checkpoint", .string(checkpoint.id.rawValue))] + members)
    }

    fileprivate var members: [(String, JSONValue)] {
        [
            ("graded", .integer(graded)), ("met", .integer(met)), ("late", .integer(late)),
            ("missed", .integer(missed)), ("violated", .integer(violated)), ("unsure", .integer(unsure)),
        ]
    }
}

extension Share {
    fileprivate func json(_ whole: String) -> JSONValue {
        .object([("unsure", .integer(part)), (whole, .integer(self.whole))])
    }
}

extension CallDifficulty {
    fileprivate func json(unsure: Share) -> JSONValue {
        .object([
            ("call", .string(call.rawValue)), ("sessions", .integer(sessions)), ("trainees", .integer(trainees)),
            ("mean", mean.map(JSONValue.integer) ?? .null), ("median", median.map(JSONValue.integer) ?? .null),
            ("competent", .integer(competent.part)), ("critical_faults", .integer(critical.part)),
            ("stopped", .integer(stopped)), ("understanding", unsure.json("utterances")),
        ])
    }
}

extension CohortProgress {
    fileprivate var json: JSONValue {
        .object([
            ("by_number", .array(byNumber.enumerated().map { .object([("number", .integer($0 + 1))] + $1.members) })),
            ("by_week", .array(byWeek.map { .object([("week", .string($0.text))] + $1.members) })),
        ])
    }
}

extension CohortProgress.Step {
    fileprivate var members: [(String, JSONValue)] {
        [
            ("sessions", .integer(sessions)), ("trainees", .integer(trainees)),
            ("mean", mean.map(JSONValue.integer) ?? .null), ("competent", .integer(competent.part)),
            ("critical_faults", .integer(critical.part)), ("understanding", unsure.json("utterances")),
        ]
    }
}
