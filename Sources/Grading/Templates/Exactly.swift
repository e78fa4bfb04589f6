/// `a` happens `n` times, no more and no fewer: existence(n) and absence(n + 1).
///
/// exactly(1) of a: `b a` holds; `b` and `a a` do not.
enum Exactly: TemplateRule {
    static func judge(_ trace: Occurrences, with judge: inout some Judge) {
        let tooMany = trace.a.dropFirst(trace.count)
        if trace.a.count == trace.count {
            judge.fulfil(nil, by: trace.a.last)
        } else if tooMany.isEmpty {
            judge.violate(nil, by: nil)
        }
        for culprit in tooMany { judge.violate(nil, by: culprit) }
    }
}
