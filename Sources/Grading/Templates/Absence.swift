/// `a` happens fewer than `n` times: the negation of existence(n).
///
/// absence(1) means never. absence(2) of a: `a b` holds and so does the empty trace; `a b a` does not.
enum Absence: TemplateRule {
    static func judge(_ trace: Occurrences, with judge: inout some Judge) {
        let tooMany = trace.a.dropFirst(trace.count - 1)
        if tooMany.isEmpty { judge.fulfil(nil, by: nil) }
        for culprit in tooMany { judge.violate(nil, by: culprit) }
    }
}
