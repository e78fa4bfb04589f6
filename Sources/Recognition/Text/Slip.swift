/// The one letter that went wrong in typing a word.
enum Slip: Hashable, Sendable {
    case leftOut
    case doubled
    case swapped
    /// A letter too many that is not the one beside it.
    case added
    case replaced

    /// Whether fingers seldom slip in just this way: of all letters, the wrong one must be that one.
    var isRare: Bool { self == .added || self == .replaced }

    /// What went wrong when `typed` was meant to be `word`; nil for nothing, or for more than one letter.
    init?(typed: String, for word: String) {
        self.init(typed: Array(typed.utf8), for: Array(word.utf8))
    }

    /// The same, of the bytes of both.
    init?(typed: [UInt8], for word: [UInt8]) {
        guard abs(typed.count - word.count) <= 1 else { return nil }
        let shorter = min(typed.count, word.count)
        var front = 0
        while front < shorter, typed[front] == word[front] { front += 1 }
        var back = 0
        while back < shorter - front, typed[typed.count - 1 - back] == word[word.count - 1 - back] { back += 1 }
        switch (typed.count - front - back, word.count - front - back) {
        case (0, 1): self = .leftOut
        // Of two letters that are alike the second is the odd one: the front reaches as far as it can.
        case (1, 0): self = front > 0 && typed[front] == typed[front - 1] ? .doubled : .added
        case (1, 1): self = .replaced
        case (2, 2) where typed[front] == word[front + 1] && typed[front + 1] == word[front]: self = .swapped
        default: return nil
        }
    }
}
