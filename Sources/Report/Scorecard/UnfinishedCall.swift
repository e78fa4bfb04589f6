internal import Call
internal import Diagnostics

extension CallCourse {
    /// What stands where the judgement would; nil when the call came to its end.
    var unfinished: LocalText? {
        switch self {
        case .finished: nil
        case .stopped: LocalText(nl: "gestopt, nog geen oordeel", en: "stopped, no judgement yet")
        case .running: LocalText(nl: "niet af, nog geen oordeel", en: "not finished, no judgement yet")
        }
    }
}
