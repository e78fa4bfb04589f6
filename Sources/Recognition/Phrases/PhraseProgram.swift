/// A compiled phrase: a small program that runs over the words of a clause.
struct PhraseProgram: Sendable {
    /// One step of the program.
    enum Step: Sendable {
        case word(Int32)
        case anyWord
        /// Goes on here and there.
        case fork(Int, Int)
        case atStart
        case atEnd
        case accept
    }

    private(set) var steps: [Step] = []

    /// Compiles `syntax`; `number` gives each word its number.
    init(_ syntax: PhraseSyntax, number: (String) -> Int32) {
        emit(syntax, number)
        steps.append(.accept)
    }

    private mutating func emit(_ syntax: PhraseSyntax, _ number: (String) -> Int32) {
        switch syntax {
        case .word(let word): steps.append(.word(number(word)))
        case .sequence(let elements): for element in elements { emit(element, number) }
        case .choice(let alternatives): emitChoice(alternatives[...], number)
        case .optional(let inner):
            let fork = steps.count
            steps.append(.fork(fork + 1, 0))
            emit(inner, number)
            steps[fork] = .fork(fork + 1, steps.count)
        case .gap:
            for _ in 0..<3 {
                steps.append(.fork(steps.count + 1, steps.count + 2))
                steps.append(.anyWord)
            }
        case .start: steps.append(.atStart)
        case .end: steps.append(.atEnd)
        }
    }

    private mutating func emitChoice(_ alternatives: ArraySlice<PhraseSyntax>, _ number: (String) -> Int32) {
        guard let first = alternatives.first else { return }
        guard alternatives.count > 1 else { return emit(first, number) }
        let fork = steps.count
        steps.append(.fork(fork + 1, 0))
        emit(first, number)
        let jump = steps.count
        steps.append(.fork(0, 0))
        steps[fork] = .fork(fork + 1, steps.count)
        emitChoice(alternatives.dropFirst(), number)
        steps[jump] = .fork(steps.count, steps.count)
    }

    /// The end of the longest match that begins at `start`; nil when there is none.
    ///
    /// - Parameter words: per place, the numbers of the words that may stand there.
    func match(_ words: [[Int32]], from start: Int, isStart: (Int) -> Bool, isEnd: (Int) -> Bool) -> Int? {
        var current: [Int] = []
        var seen = Array(repeating: -1, count: steps.count)
        var longest: Int?
        follow(0, at: start, &current, &seen, isStart, isEnd)
        var place = start
        while !current.isEmpty {
            var next: [Int] = []
            for index in current {
                switch steps[index] {
                case .accept: longest = place
                case .word(let number):
                    if place < words.count, words[place].contains(number) {
                        follow(index + 1, at: place + 1, &next, &seen, isStart, isEnd)
                    }
                case .anyWord:
                    if place < words.count { follow(index + 1, at: place + 1, &next, &seen, isStart, isEnd) }
                case .fork, .atStart, .atEnd: break
                }
            }
            current = next
            place += 1
        }
        return longest
    }

    private func follow(
        _ index: Int, at place: Int, _ list: inout [Int], _ seen: inout [Int], _ isStart: (Int) -> Bool,
        _ isEnd: (Int) -> Bool
    ) {
        guard seen[index] != place else { return }
        seen[index] = place
        switch steps[index] {
        case .fork(let one, let other):
            follow(one, at: place, &list, &seen, isStart, isEnd)
            follow(other, at: place, &list, &seen, isStart, isEnd)
        case .atStart: if isStart(place) { follow(index + 1, at: place, &list, &seen, isStart, isEnd) }
        case .atEnd: if isEnd(place) { follow(index + 1, at: place, &list, &seen, isStart, isEnd) }
        case .word, .anyWord, .accept: list.append(index)
        }
    }
}
