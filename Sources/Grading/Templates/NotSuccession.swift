/// After an `a` no `b` comes: G(a -> !F b).
///
/// Activated by each `a`. `b a` holds; `a c b` does not.
enum NotSuccession: TemplateRule {
    static func judge(_ trace: Occurrences, with judge: inout some Judge) {
        var next = trace.b.startIndex
        for activation in trace.a {
            while next < trace.b.endIndex, trace.b[next] < activation { next += 1 }
            if next < trace.b.endIndex {
                judge.violate(activation, by: trace.b[next])
            } else {
                judge.fulfil(activation, by: nil)
            }
        }
    }
}
