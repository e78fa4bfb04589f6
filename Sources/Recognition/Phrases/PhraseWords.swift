/// The words that phrases ask for, each with a number; finds those a typed word may stand for.
struct PhraseWords: Sendable {
    private var numbers: [String: Int32] = [:]
    /// Words of five letters and more by each way of leaving one letter out.
    private var shortened: [String: [Int32]] = [:]
    private(set) var words: [String] = []

    /// The number of `word`, a new one if need be.
    mutating func number(_ word: String) -> Int32 {
        if let number = numbers[word] { return number }
        let number = Int32(words.count)
        numbers[word] = number
        words.append(word)
        if word.utf8.count >= 5 {
            for short in word.withoutOneLetter { shortened[short, default: []].append(number) }
        }
        return number
    }

    /// How many words there are.
    var count: Int { words.count }

    /// The numbers of the words for which `typed` may stand.
    ///
    /// - Parameter isWord: whether it is a word of its own; then it stands only for itself.
    func numbers(for typed: String, isWord: (String) -> Bool) -> [Int32] {
        if let number = numbers[typed] { return [number] }
        guard typed.utf8.count >= 4, !isWord(typed) else { return [] }
        var near: [Int32] = []
        func add(_ number: Int32) {
            if !near.contains(number), Slip(typed: typed, for: words[Int(number)]) != nil { near.append(number) }
        }
        // One letter too few: the word's own shortening is what was typed.
        for number in shortened[typed] ?? [] { add(number) }
        guard typed.utf8.count >= 5 else { return near }
        for short in typed.withoutOneLetter {
            if let number = numbers[short], short.utf8.count >= 5 { add(number) }
            for number in shortened[short] ?? [] { add(number) }
        }
        return near
    }
}

extension String {
    /// Every text that is left when one byte is taken out.
    fileprivate var withoutOneLetter: [String] {
        let bytes = Array(utf8)
        return bytes.indices.map { index in
            var short = bytes
            short.remove(at: index)
            return String(decoding: short, as: UTF8.self)
        }
    }
}
