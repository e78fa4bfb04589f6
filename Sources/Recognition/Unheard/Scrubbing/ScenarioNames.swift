internal import Pack

/// The names that callers have, and those that their identifying facts give away.
struct ScenarioNames {
    /// Each name, folded.
    let names: Set<String>

    init(_ scenarios: [Scenario], known: KnownWords) {
        var names: Set<String> = []
        for scenario in scenarios {
            for piece in TextPiece.pieces(of: scenario.caller.name) where piece.isCapitalised {
                names.insert(piece.folded)
            }
            for fact in scenario.truths.flatMap(\.facts) where fact.identifying {
                let lines = [fact.tell, fact.holdBack, fact.again].compactMap(\.self).flatMap(\.all)
                for piece in lines.flatMap({ TextPiece.pieces(of: $0) })
                where piece.isCapitalised && !piece.startsSentence && !known.isOrdinary(piece) {
                    names.insert(piece.folded)
                }
            }
        }
        self.names = names
    }
}
