/// The first event is `a`.
///
/// init of a: `a b` holds; `b a` does not, and neither does the empty trace, which has no first event.
enum Init: TemplateRule {
    static func judge(_ trace: Occurrences, with judge: inout some Judge) {
        if trace.a.first == 0 {
            judge.fulfil(nil, by: 0)
        } else {
            judge.violate(nil, by: nil)
        }
    }
}
