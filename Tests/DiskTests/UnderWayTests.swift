import Disk
import Foundation
import Testing

@Suite struct `Work under way` {
    @Test func `is done once, however many ask what came of it`() async {
        let counter = Counter()
        let work = UnderWay { counter.next() }
        let answers = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<8 { group.addTask { work.outcome } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers == Array(repeating: 1, count: 8))
    }

    @Test func `gives each its own outcome, however many there are`() {
        let works = (0..<50).map { number in UnderWay { number * number } }
        #expect(works.map(\.outcome) == (0..<50).map { $0 * $0 })
    }

    /// Counts how often it was asked.
    private final class Counter: @unchecked Sendable {
        private let lock = NSLock()
        private var count = 0

        func next() -> Int {
            lock.withLock {
                count += 1
                return count
            }
        }
    }
}
