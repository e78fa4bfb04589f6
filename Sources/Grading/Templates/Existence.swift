/// `a` happens at least `n` times: F(a & X F(a & ...)).
///
/// existence(2) of a: `a b a` holds, `a b` does not, and neither does the empty trace.
enum Existence: TemplateRule {
    static func judge(_ trace: Occurrences, with judge: inout some Judge) {
        if let target = trace.a.dropFirst(trace.count - 1).first {
            judge.fulfil(nil, by: target)
        } else {
            judge.violate(nil, by: nil)
        }
    }
}
