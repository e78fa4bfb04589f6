internal import Dispatch

/// Work that goes on by itself, on another core where there is one, until somebody asks what came of it.
public struct UnderWay<Outcome: Sendable>: Sendable {
    private let place: Place
    private let group: DispatchGroup

    /// Where the outcome comes to stand: written once by the work, and read only by who has waited for its end.
    private final class Place: @unchecked Sendable {
        var outcome: Outcome?
    }

    /// Begins `work`.
    public init(_ work: @escaping @Sendable () -> Outcome) {
        let (place, group) = (Place(), DispatchGroup())
        DispatchQueue.global(qos: .userInitiated).async(group: group) { place.outcome = work() }
        self.place = place
        self.group = group
    }

    /// What came of it; who asks early waits.
    public var outcome: Outcome {
        group.wait()
        // Cannot fail: the group is left only once the outcome stands in its place, and nobody takes it away.
        guard let outcome = place.outcome else { preconditionFailure("work that has ended has an outcome") }
        return outcome
    }
}
