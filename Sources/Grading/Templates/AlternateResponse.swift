/// After each `a` comes a `b` before `a` happens again: G(a -> X(!a U b)).
///
/// Activated by each `a`. `a b a b` holds; `a a b` does not, for its first `a`.
enum AlternateResponse: TemplateRule {
    static func judge(_ trace: Occurrences, with judge: inout some Judge) {
        var next = trace.b.startIndex
        for index in trace.a.indices {
            let activation = trace.a[index]
            while next < trace.b.endIndex, trace.b[next] <= activation { next += 1 }
            let again = index + 1 < trace.a.endIndex ? trace.a[index + 1] : trace.length
            if next < trace.b.endIndex, trace.b[next] <= again {
                judge.fulfil(activation, by: trace.b[next])
            } else {
                judge.violate(activation, by: nil)
            }
        }
    }
}
