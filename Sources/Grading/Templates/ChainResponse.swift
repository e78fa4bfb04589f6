/// Right after each `a` comes a `b`: G(a -> X b).
///
/// Activated by each `a`. `a b` holds; `a c b` does not, and neither does `a`, after which nothing comes.
enum ChainResponse: TemplateRule {
    static func judge(_ trace: Occurrences, with judge: inout some Judge) {
        var next = trace.b.startIndex
        for activation in trace.a {
            while next < trace.b.endIndex, trace.b[next] <= activation { next += 1 }
            if next < trace.b.endIndex, trace.b[next] == activation + 1 {
                judge.fulfil(activation, by: activation + 1)
            } else {
                judge.violate(activation, by: nil)
            }
        }
    }
}
