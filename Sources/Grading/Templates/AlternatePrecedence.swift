/// Before each `b` there was an `a` since the last `b`: (!b W a) & G(b -> !X !(!b W a)).
///
/// Activated by each `b`. `a b a b` holds; `a b b` does not, for its second `b`.
enum AlternatePrecedence: TemplateRule {
    static func judge(_ trace: Occurrences, with judge: inout some Judge) {
        var before = trace.a.startIndex
        var lastActivation = -1
        for activation in trace.b {
            while before < trace.a.endIndex, trace.a[before] <= activation { before += 1 }
            if before > trace.a.startIndex, trace.a[before - 1] > lastActivation {
                judge.fulfil(activation, by: trace.a[before - 1])
            } else {
                judge.violate(activation, by: activation)
            }
            lastActivation = activation
        }
    }
}
