internal import Call
internal import Pack
internal import Recognition

/// The lines of a call of which nothing was understood, and the misses that they may explain.
///
/// A line counts when it has a few words and the caller reacted as to something unclear. What it meant nobody knows, so
/// it is supposed to have been just what a checkpoint lacked: where that would have met the checkpoint, the miss waits
/// for a supervisor. One line explains no more misses than an unsure line has guesses; the gravest come first.
struct UnheardLines {
    private let trace: Trace
    /// Positions in the trace.
    private let places: [Int]
    private let room: Int

    /// Fewer words are an "hm" rather than something that was meant.
    private static let fewestWords = 3

    init(log: CallLog, trace: Trace, room: Int) {
        self.trace = trace
        self.room = room
        let unclear = Self.unclear(log)
        places = trace.events.indices.filter { place in
            guard case .unheard = trace.events[place].what else { return false }
            return unclear.contains(trace.events[place].index)
        }
    }

    /// The utterances of a few words to which the caller said that they were not clear.
    private static func unclear(_ log: CallLog) -> Set<Int> {
        var unclear: Set<Int> = []
        var last: (index: Int, text: String)?
        for (index, event) in log.events {
            switch event.kind {
            case .operatorSaid(let text, _): last = (index, text)
            case .callerSaid(_, because: .notUnderstood):
                if let last, last.text.typedWords().count >= fewestWords { unclear.insert(last.index) }
            default: continue
            }
        }
        return unclear
    }

    /// The results, with the misses marked that one of the lines may explain.
    func marking(_ results: [CheckpointResult], by checkpoints: [CompiledCheckpoint]) -> [CheckpointResult] {
        guard !places.isEmpty else { return results }
        var results = results
        // What was lost gravely comes first; of equals the first in the protocol.
        let missed = results.indices.filter { results[$0].isExplicable }.sorted {
            (-results[$0].weight, $0) < (-results[$1].weight, $1)
        }
        for place in places {
            let explained = missed.filter { !results[$0].isUnsure && explains(place, checkpoints[$0]) }
            for index in explained.prefix(TraceBuilder.guesses) {
                results[index].isUnsure = true
                results[index].unsureLines = [trace.events[place].index]
            }
        }
        return results
    }

    /// Whether the checkpoint would not have been failed, had this line been what it lacked.
    private func explains(_ place: Int, _ compiled: CompiledCheckpoint) -> Bool {
        [compiled.a, compiled.b].compactMap { $0?.example }.contains { move in
            var supposed = trace
            let line = trace.events[place]
            supposed.events[place] = TraceEvent(
                what: .act(move), index: line.index, turn: line.turn, at: line.at, mood: line.mood, sureness: .sure)
            let verdict = Evaluation(compiled: compiled, trace: supposed, room: room).outcome.verdict
            return verdict == .met || verdict == .late
        }
    }
}

extension CheckpointResult {
    /// Whether something was lacking in the call that a line may have been.
    ///
    /// A critical one is not: what keeps people safe must be heard, and a line that says nothing would excuse it.
    fileprivate var isExplicable: Bool {
        !isUnsure && !isCritical && !isAdvisory && !compiled.readsNote && !compiled.template.isNegative
            && (verdict == .missed || verdict == .violated)
    }
}
