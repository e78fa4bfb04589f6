internal import Call
internal import Pack
internal import Recognition

extension ConversationFigures {
    init(log: CallLog, catalogue: ActCatalogue) {
        var counts: [ActCatalogue.Move: Int] = [:]
        var turns = 0
        var run = 0
        var longestRun = 0
        var words = (mine: 0, theirs: 0)
        for (_, event) in log.events {
            switch event.kind {
            case .operatorSaid(let text, let reading):
                turns += 1
                words.mine += text.wordCount
                for move in reading.acts.compactMap({ catalogue[$0.id]?.move }) {
                    counts[move, default: 0] += 1
                    run = move.isQuestion ? run + 1 : 0
                    longestRun = max(longestRun, run)
                }
            case .callerSaid(let text, _): words.theirs += text.wordCount
            default: break
            }
        }
        self.init(
            turns: turns, openQuestions: counts[.openQuestion] ?? 0, closedQuestions: counts[.closedQuestion] ?? 0,
            simpleReflections: counts[.simpleReflection] ?? 0, complexReflections: counts[.complexReflection] ?? 0,
            longestRunOfQuestions: longestRun, operatorWords: words.mine, callerWords: words.theirs)
    }
}

extension ActCatalogue.Move {
    fileprivate var isQuestion: Bool { self == .openQuestion || self == .closedQuestion }
}

extension String {
    /// Words between blanks; of plain text the bytes tell, and they are many times as quick as characters.
    fileprivate var wordCount: Int {
        var count = 0
        var isInWord = false
        for scalar in unicodeScalars {
            let isBlank =
                scalar.isASCII
                ? scalar.value == 0x20 || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
            if !isBlank, !isInWord { count += 1 }
            isInWord = !isBlank
        }
        return count
    }
}
