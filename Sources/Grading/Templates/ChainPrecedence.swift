/// Right before each `b` there was an `a`: G(b -> Y a).
///
/// Activated by each `b`. `a b` holds; `a c b` does not, and neither does `b`, before which nothing came.
enum ChainPrecedence: TemplateRule {
    static func judge(_ trace: Occurrences, with judge: inout some Judge) {
        var before = trace.a.startIndex
        for activation in trace.b {
            while before < trace.a.endIndex, trace.a[before] < activation - 1 { before += 1 }
            if before < trace.a.endIndex, trace.a[before] == activation - 1 {
                judge.fulfil(activation, by: activation - 1)
            } else {
                judge.violate(activation, by: activation)
            }
        }
    }
}
