/// If `a` happens, `b` happens too, before or after: F a -> F b.
///
/// Activated by each `a`. `b a`, `a b` and `b` hold; `a` does not.
enum RespondedExistence: TemplateRule {
    static func judge(_ trace: Occurrences, with judge: inout some Judge) {
        respond(to: trace.a, with: trace.b, judge: &judge)
    }

    /// Gives each activation the last target before or at it, else the first after it.
    static func respond(to activations: Positions, with targets: Positions, judge: inout some Judge) {
        var before = targets.startIndex
        for activation in activations {
            while before < targets.endIndex, targets[before] <= activation { before += 1 }
            if before > targets.startIndex {
                judge.fulfil(activation, by: targets[before - 1])
            } else if before < targets.endIndex {
                judge.fulfil(activation, by: targets[before])
            } else {
                judge.violate(activation, by: nil)
            }
        }
    }
}
