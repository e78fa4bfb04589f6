/// `a` or `b` happens, not both: (F a | F b) & !(F a & F b).
///
/// `c a` holds; `a b` and `c` do not.
enum ExclusiveChoice: TemplateRule {
    static func judge(_ trace: Occurrences, with judge: inout some Judge) {
        switch (trace.a.first, trace.b.first) {
        case (let a?, let b?): judge.violate(nil, by: max(a, b))
        case (let one?, nil), (nil, let one?): judge.fulfil(nil, by: one)
        case (nil, nil): judge.violate(nil, by: nil)
        }
    }
}
