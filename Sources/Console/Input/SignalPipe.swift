internal import Disk

/// Notices signals between two keys: a handler writes one byte to a pipe, and the console polls it.
///
/// A signal handler may do almost nothing, so it does not; all that follows happens on the main
/// thread, and the terminal is left as it was found.
public final class SignalPipe {
    enum Event {
        case input, interrupt, resized, timeout
        /// The terminal is gone or the process was asked to end.
        case ended
    }

    private let reading: Int32

    /// Takes over SIGINT, SIGTERM, SIGHUP and SIGWINCH; made once per process.
    ///
    /// SIGPIPE and SIGXFSZ are ignored.
    public init() {
        var ends: [Int32] = [-1, -1]
        _ = pipe(&ends)
        reading = ends[0]
        writingEnd = ends[1]
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        for number in [SIGINT, SIGTERM, SIGHUP, SIGWINCH] { signal(number, noteSignal) }
        signal(SIGPIPE, SIG_IGN)
        // A file that may not grow is said by `write`, not by ending the call.
        signal(SIGXFSZ, SIG_IGN)
    }

    /// Waits for a key or a signal.
    func wait(milliseconds: Int32) -> Event {
        var watched = [
            pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
            pollfd(fd: reading, events: Int16(POLLIN), revents: 0),
        ]
        let count = poll(&watched, nfds_t(watched.count), milliseconds)
        if count < 0 { return errno == EINTR ? pending() ?? .timeout : .ended }
        if watched[1].revents != 0 { return pending() ?? .timeout }
        if watched[0].revents & Int16(POLLIN) != 0 { return .input }
        if watched[0].revents != 0 { return .ended }
        return .timeout
    }

    private func pending() -> Event? {
        var watched = pollfd(fd: reading, events: Int16(POLLIN), revents: 0)
        guard poll(&watched, 1, 0) > 0 else { return nil }
        var byte: UInt8 = 0
        guard read(reading, &byte, 1) == 1 else { return nil }
        switch Int32(byte) {
        case SIGINT: return .interrupt
        case SIGWINCH: return .resized
        default: return .ended
        }
    }
}

nonisolated(unsafe) private var writingEnd: Int32 = -1

private func noteSignal(_ number: Int32) {
    let saved = errno
    var byte = UInt8(truncatingIfNeeded: number)
    _ = write(writingEnd, &byte, 1)
    errno = saved
}
