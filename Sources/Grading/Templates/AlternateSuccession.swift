/// `a` and `b` take turns, `a` first: alternate response and alternate precedence.
///
/// Activated by each `a` and each `b`. `a b a b` holds; `a a b` and `a b b` do not.
enum AlternateSuccession: TemplateRule {
    static func judge(_ trace: Occurrences, with judge: inout some Judge) {
        AlternateResponse.judge(trace, with: &judge)
        AlternatePrecedence.judge(trace, with: &judge)
    }
}
