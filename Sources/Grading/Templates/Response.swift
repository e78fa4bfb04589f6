/// After each `a` comes a `b`: G(a -> F b).
///
/// Activated by each `a`. `a a b` and `b` hold; `a b a` does not, for its second `a`.
enum Response: TemplateRule {
    static func judge(_ trace: Occurrences, with judge: inout some Judge) {
        var next = trace.b.startIndex
        for activation in trace.a {
            while next < trace.b.endIndex, trace.b[next] < activation { next += 1 }
            if next < trace.b.endIndex {
                judge.fulfil(activation, by: trace.b[next])
            } else {
                judge.violate(activation, by: nil)
            }
        }
    }
}
