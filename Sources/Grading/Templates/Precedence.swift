/// Before each `b` there was an `a`: !b W a.
///
/// Activated by each `b`. `a b b` and `a` hold; `b a` does not.
enum Precedence: TemplateRule {
    static func judge(_ trace: Occurrences, with judge: inout some Judge) {
        var before = trace.a.startIndex
        for activation in trace.b {
            while before < trace.a.endIndex, trace.a[before] <= activation { before += 1 }
            if before > trace.a.startIndex {
                judge.fulfil(activation, by: trace.a[before - 1])
            } else {
                judge.violate(activation, by: activation)
            }
        }
    }
}
