internal import Dispatch

/// Does the same work for every item, on every core, and gives the outcomes in the order of the items.
///
/// Waits until all of it is done: for the thread of a command, never from within a task.
public func onEveryCore<Item: Sendable, Outcome: Sendable>(
    _ items: [Item], _ work: @escaping @Sendable (Item) -> Outcome
) -> [Outcome] {
    // Small lots, so that no core waits long for another that drew the long ones.
    let lots = stride(from: 0, to: items.count, by: lotSize).map { items[$0..<min($0 + lotSize, items.count)] }
    guard lots.count > 1 else { return items.map(work) }
    let handover = Handover<[Outcome]>()
    Task.detached {
        let done = await withTaskGroup(of: (Int, [Outcome]).self) { group in
            for (number, lot) in lots.enumerated() { group.addTask { (number, lot.map(work)) } }
            var done = [[Outcome]](repeating: [], count: lots.count)
            for await (number, outcomes) in group { done[number] = outcomes }
            return done
        }
        handover.give(done.flatMap(\.self))
    }
    return handover.take()
}

/// How many items one task works through.
private let lotSize = 16

/// Does the same work for many items as `onEveryCore` does, and hands over the outcomes as they come, in order.
///
/// Some hundreds are held at a time, however many there are.
public func onEveryCore<Item: Sendable, Outcome: Sendable>(
    _ items: [Item], _ work: @escaping @Sendable (Item) -> Outcome,
    handing take: (_ number: Int, Outcome) throws -> Void
) rethrows {
    let window = 1024
    for start in stride(from: 0, to: items.count, by: window) {
        let outcomes = onEveryCore(Array(items[start..<min(start + window, items.count)]), work)
        for (offset, outcome) in outcomes.enumerated() { try take(start + offset, outcome) }
    }
}

/// Carries a value from a task to the thread that waits for it.
private final class Handover<Value: Sendable>: @unchecked Sendable {
    private let isThere = DispatchSemaphore(value: 0)
    // Written once before the signal, read once after it.
    private var value: Value?

    func give(_ value: Value) {
        self.value = value
        isThere.signal()
    }

    func take() -> Value {
        isThere.wait()
        guard let value else { preconditionFailure("a signal without a value") }
        return value
    }
}
