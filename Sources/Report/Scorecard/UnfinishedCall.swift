internal import Call
internal import Diagnostics

/// How a call came to have no end.
enum UnfinishedCall {
    /// The trainee stopped practising.
    case stopped
    /// The call is still going on, or was broken off.
    case running

    /// Nil when the call came to an end.
    init?(_ events: [CallEvent]) {
        var isStopped = false
        for event in events {
            switch event.kind {
            case .callEnded: return nil
            case .callStopped: isStopped = true
            default: continue
            }
        }
        self = isStopped ? .stopped : .running
    }

    /// What stands where the judgement would.
    var text: LocalText {
        switch self {
        case .stopped: LocalText(nl: "gestopt, nog geen oordeel", en: "stopped, no judgement yet")
        case .running: LocalText(nl: "niet af, nog geen oordeel", en: "not finished, no judgement yet")
        }
    }
}
