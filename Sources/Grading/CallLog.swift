internal import Call

/// The events of a call that count: those of turns that were taken back are left out.
struct CallLog {
    /// Each with its index in the whole log.
    let events: [(index: Int, event: CallEvent)]

    init(_ log: [CallEvent]) {
        var kept: [(index: Int, event: CallEvent)] = []
        kept.reserveCapacity(log.count)
        var utterances: [Int] = []
        for (index, event) in log.enumerated() {
            switch event.kind {
            case .turnTakenBack(let turn):
                guard turn >= 1, turn <= utterances.count else { continue }
                kept.removeLast(kept.count - utterances[turn - 1])
                utterances.removeLast(utterances.count - turn + 1)
            case .operatorSaid:
                utterances.append(kept.count)
                kept.append((index, event))
            default:
                kept.append((index, event))
            }
        }
        events = kept
    }

    /// The registration note, with its index in the whole log; of more than one the first.
    var note: (index: Int, note: RegistrationNote)? {
        events.lazy.compactMap { index, event in
            if case .noteWritten(let note) = event.kind { (index, note) } else { nil }
        }.first
    }
}
