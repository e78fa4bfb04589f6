/// `a` and `b` only happen as a pair, `b` right after `a`: chain response and chain precedence.
///
/// Activated by each `a` and each `b`. `a b c a b` holds; `a c b` does not.
enum ChainSuccession: TemplateRule {
    static func judge(_ trace: Occurrences, with judge: inout some Judge) {
        ChainResponse.judge(trace, with: &judge)
        ChainPrecedence.judge(trace, with: &judge)
    }
}
