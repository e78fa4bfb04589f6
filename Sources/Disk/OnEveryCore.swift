internal import Dispatch

/// Does the same work for every item, on every core, and gives the outcomes in the order of the items.
///
/// Whoever calls works along and returns when all of it is done.
/// - Parameter lot: how many items a core takes at a time; few, so that no core waits long for another that drew
///   the long ones.
public func onEveryCore<Item: Sendable, Outcome: Sendable>(
    _ items: [Item], lot: Int = 16, _ work: @escaping @Sendable (Item) -> Outcome
) -> [Outcome] {
    let lots = stride(from: 0, to: items.count, by: lot).map { items[$0..<min($0 + lot, items.count)] }
    guard lots.count > 1 else { return items.map(work) }
    return [[Outcome]](unsafeUninitializedCapacity: lots.count) { buffer, count in
        // Each lot fills a place of its own, so nothing is shared but the buffer itself.
        nonisolated(unsafe) let places = buffer
        DispatchQueue.concurrentPerform(iterations: lots.count) { number in
            places.initializeElement(at: number, to: lots[number].map(work))
        }
        count = lots.count
    }.flatMap(\.self)
}

/// Does the same work for many items as `onEveryCore` does, and hands over the outcomes as they come, in order.
///
/// - Parameter window: so many outcomes are held at a time, however many there are.
public func onEveryCore<Item: Sendable, Outcome: Sendable>(
    _ items: [Item], window: Int = 1024, _ work: @escaping @Sendable (Item) -> Outcome,
    handing take: (_ number: Int, Outcome) throws -> Void
) rethrows {
    for start in stride(from: 0, to: items.count, by: window) {
        let outcomes = onEveryCore(Array(items[start..<min(start + window, items.count)]), work)
        for (offset, outcome) in outcomes.enumerated() { try take(start + offset, outcome) }
    }
}
