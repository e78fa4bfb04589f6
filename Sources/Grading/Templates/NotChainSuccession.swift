/// Right after an `a` no `b` comes: G(a -> !X b).
///
/// Activated by each `a`. `a c b` and `a` hold; `a b` does not.
enum NotChainSuccession: TemplateRule {
    static func judge(_ trace: Occurrences, with judge: inout some Judge) {
        var next = trace.b.startIndex
        for activation in trace.a {
            while next < trace.b.endIndex, trace.b[next] <= activation { next += 1 }
            if next < trace.b.endIndex, trace.b[next] == activation + 1 {
                judge.violate(activation, by: activation + 1)
            } else {
                judge.fulfil(activation, by: nil)
            }
        }
    }
}
