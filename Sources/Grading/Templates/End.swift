/// The last event is `a`: F(a & !X true).
///
/// end of a: `b a` holds; `a b` does not, and neither does the empty trace, which has no last event.
enum End: TemplateRule {
    static func judge(_ trace: Occurrences, with judge: inout some Judge) {
        if let last = trace.a.last, last == trace.length - 1 {
            judge.fulfil(nil, by: last)
        } else {
            judge.violate(nil, by: nil)
        }
    }
}
