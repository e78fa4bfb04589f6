/// `a` and `b` do not both happen: !(F a & F b).
///
/// Activated by each `a` and each `b`. `a a` and `b` hold; `a c b` does not.
enum NotCoExistence: TemplateRule {
    static func judge(_ trace: Occurrences, with judge: inout some Judge) {
        exclude(trace.b, where: trace.a, judge: &judge)
        exclude(trace.a, where: trace.b, judge: &judge)
    }

    private static func exclude(_ forbidden: Positions, where activations: Positions, judge: inout some Judge) {
        for activation in activations {
            if let culprit = forbidden.first {
                judge.violate(activation, by: culprit)
            } else {
                judge.fulfil(activation, by: nil)
            }
        }
    }
}
