/// `a` or `b` happens, or both: F a | F b.
///
/// `c a` and `a b` hold; `c` does not, and neither does the empty trace.
enum Choice: TemplateRule {
    static func judge(_ trace: Occurrences, with judge: inout some Judge) {
        switch (trace.a.first, trace.b.first) {
        case (let a?, let b?): judge.fulfil(nil, by: min(a, b))
        case (let one?, nil), (nil, let one?): judge.fulfil(nil, by: one)
        case (nil, nil): judge.violate(nil, by: nil)
        }
    }
}
