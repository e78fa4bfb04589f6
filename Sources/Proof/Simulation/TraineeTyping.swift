/// How somebody types: with slips, or in as few strokes as will do.
struct TraineeTyping: Sendable {
    /// The share of letters that go wrong.
    let slips: Double
    /// Whether capitals and the last full stop are spared.
    let isTerse: Bool

    init(lot: inout Lot) {
        slips = lot.holds(0.6) ? lot.number(in: 0.0005...0.003) : lot.number(in: 0.004...0.012)
        isTerse = lot.holds(0.25)
    }

    /// A text as this hand types it.
    func type(_ text: String, using lot: inout Lot) -> String {
        var letters = Array(text)
        if isTerse {
            if let first = letters.first { letters[0] = Character(first.lowercased()) }
            if letters.last == "." { letters.removeLast() }
        }
        var typed: [Character] = []
        var place = 0
        while place < letters.count {
            let letter = letters[place]
            let next = place + 1 < letters.count ? letters[place + 1] : nil
            place += 1
            // Digits stay: a slip in a telephone number is no slip but another number.
            guard letter.isLetter, let next, next.isLetter, lot.holds(slips) else {
                typed.append(letter)
                continue
            }
            switch lot.number(in: 0...2) {
            case 0:
                typed += [next, letter]
                place += 1
            case 1: typed += [letter, letter]
            default: break
            }
        }
        return String(typed)
    }
}
