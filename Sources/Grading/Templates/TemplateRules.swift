internal import Pack

extension DeclareTemplate {
    /// Holds a trace against this template.
    ///
    /// Cost: linear in the number of occurrences.
    func judge(_ trace: Occurrences, with judge: inout some Judge) {
        switch self {
        case .existence: Existence.judge(trace, with: &judge)
        case .absence: Absence.judge(trace, with: &judge)
        case .exactly: Exactly.judge(trace, with: &judge)
        case .initial: Init.judge(trace, with: &judge)
        case .end: End.judge(trace, with: &judge)
        case .respondedExistence: RespondedExistence.judge(trace, with: &judge)
        case .response: Response.judge(trace, with: &judge)
        case .alternateResponse: AlternateResponse.judge(trace, with: &judge)
        case .chainResponse: ChainResponse.judge(trace, with: &judge)
        case .precedence: Precedence.judge(trace, with: &judge)
        case .alternatePrecedence: AlternatePrecedence.judge(trace, with: &judge)
        case .chainPrecedence: ChainPrecedence.judge(trace, with: &judge)
        case .succession: Succession.judge(trace, with: &judge)
        case .alternateSuccession: AlternateSuccession.judge(trace, with: &judge)
        case .chainSuccession: ChainSuccession.judge(trace, with: &judge)
        case .coExistence: CoExistence.judge(trace, with: &judge)
        case .notCoExistence: NotCoExistence.judge(trace, with: &judge)
        case .notSuccession: NotSuccession.judge(trace, with: &judge)
        case .notChainSuccession: NotChainSuccession.judge(trace, with: &judge)
        case .choice: Choice.judge(trace, with: &judge)
        case .exclusiveChoice: ExclusiveChoice.judge(trace, with: &judge)
        }
    }
}
