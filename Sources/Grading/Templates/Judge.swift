/// Where something occurs in a trace: positions from 0, ascending.
typealias Positions = ArraySlice<Int>

/// Where the two sides of a constraint occur in a trace.
struct Occurrences {
    let a: Positions
    /// Empty for templates of one thing.
    let b: Positions
    /// How many events the trace has.
    let length: Int
    /// The number of times that a counted template asks for; at least 1.
    let count: Int
}

/// Hears what a template finds, one activation after the other.
///
/// An activation is the event that makes the constraint matter; nil when the trace as a whole does.
protocol Judge {
    /// The activation got what it needs: at `target`, or by its absence when nil.
    mutating func fulfil(_ activation: Int?, by target: Int?)
    /// The activation lacks its target (`culprit` is nil), or something happened that may not.
    mutating func violate(_ activation: Int?, by culprit: Int?)
}

/// The meaning of one template: linear in the number of occurrences, without allocation.
///
/// The formulas are linear temporal logic on finite traces (LTLf): `F` some time from now on, `G` always
/// from now on, `X` at the next event (there is one), `U` until, `W` until or for ever, `Y` at the event
/// before (there is one). An event may be both `a` and `b`; then the formula decides.
protocol TemplateRule {
    static func judge(_ trace: Occurrences, with judge: inout some Judge)
}
