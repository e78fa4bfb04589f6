/// How far a call came.
public enum CallCourse: Sendable {
    /// It came to an ending of its own.
    case finished
    /// The trainee stopped practising.
    case stopped
    /// It still goes on, or was broken off.
    case running

    /// How far the call came of which these are the events.
    public init(_ events: [CallEvent]) {
        var course = CallCourse.running
        for event in events {
            switch event.kind {
            case .callEnded:
                self = .finished
                return
            case .callStopped: course = .stopped
            default: continue
            }
        }
        self = course
    }
}
