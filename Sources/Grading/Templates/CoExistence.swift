/// `a` and `b` both happen or neither does: F a <-> F b.
///
/// Activated by each `a` and each `b`. `b c a` holds and so does `c`; `a c` does not.
enum CoExistence: TemplateRule {
    static func judge(_ trace: Occurrences, with judge: inout some Judge) {
        RespondedExistence.respond(to: trace.a, with: trace.b, judge: &judge)
        RespondedExistence.respond(to: trace.b, with: trace.a, judge: &judge)
    }
}
