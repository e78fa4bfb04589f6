import Disk
import Testing

/// Work that is shared out comes back in order, whoever was ready first.
@Suite struct `Work on every core` {
    @Test(arguments: [0, 1, 15, 16, 17, 1023, 1025, 5000])
    func `gives every outcome once, in the order of the items`(_ count: Int) {
        let items = Array(0..<count)
        #expect(onEveryCore(items) { slowly($0) } == items.map { $0 * $0 })
        var handed: [Int] = []
        onEveryCore(items) {
            slowly($0)
        } handing: { number, outcome in
            #expect(outcome == number * number)
            handed.append(number)
        }
        #expect(handed == items)
    }

    @Test func `stops handing over when nobody takes any more`() {
        struct Enough: Error {}
        var handed = 0
        #expect(throws: Enough.self) {
            try onEveryCore(Array(0..<5000)) {
                slowly($0)
            } handing: { number, _ in
                if number == 1500 { throw Enough() }
                handed += 1
            }
        }
        #expect(handed == 1500)
    }
}

/// The square of a number; of some it takes longer to work out.
private func slowly(_ number: Int) -> Int {
    var sum = 0
    for _ in 0..<(number % 7 == 0 ? 2000 : 1) { sum &+= number }
    return sum == .min ? 0 : number * number
}
