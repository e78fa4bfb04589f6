/// Each `a` is followed by a `b` and each `b` comes after an `a`: response and precedence.
///
/// Activated by each `a` and each `b`. `a a b b` holds; `a b a` and `b a b` do not.
enum Succession: TemplateRule {
    static func judge(_ trace: Occurrences, with judge: inout some Judge) {
        Response.judge(trace, with: &judge)
        Precedence.judge(trace, with: &judge)
    }
}
