internal import Call
internal import Disk

/// How time passes in a call: by the clock on a terminal, by what is said on a pipe.
public enum CallClock: Sendable {
    /// Real time since `start`, in milliseconds of the system's monotonic clock.
    case real(start: Int)
    /// Time that follows from the words: nothing to wait for, and the same every time.
    case spoken(elapsed: Int)

    /// A clock that starts now.
    public static func realNow(elapsed: Int = 0) -> CallClock { .real(start: Self.milliseconds() - elapsed) }

    /// Milliseconds since the call came in.
    var now: Int {
        switch self {
        case .real(let start): max(0, Self.milliseconds() - start)
        case .spoken(let elapsed): elapsed
        }
    }

    /// Lets the time pass that it takes to say a text.
    mutating func say(_ text: String) {
        if case .spoken(let elapsed) = self { self = .spoken(elapsed: elapsed + SpokenTime.milliseconds(for: text)) }
    }

    /// Lets seconds of silence pass.
    mutating func wait(_ seconds: Int) {
        switch self {
        case .real(let start): self = .real(start: start - seconds * 1000)
        case .spoken(let elapsed): self = .spoken(elapsed: elapsed + seconds * 1000)
        }
    }

    private static func milliseconds() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
    }
}
