import Foundation

/// A person at a keyboard: the real binary on a real pseudo-terminal.
final class PseudoTerminal {
    private let master: Int32
    private let slavePath: String
    private var child: pid_t = 0
    /// Everything the program has shown so far.
    private(set) var screen = ""

    init(_ program: Program, _ arguments: [String], extra: [String: String] = [:]) throws {
        // What `posix_openpt` and its kin do; glibc hides their names from Swift.
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
        var (unlocked, number): (Int32, Int32) = (0, 0)
        guard master >= 0, ioctl(master, UInt(0x4004_5431), &unlocked) == 0,
            ioctl(master, UInt(0x8004_5430), &number) == 0
        else { throw POSIXError(.ENOTTY) }
        slavePath = "/dev/pts/\(number)"
        var size = winsize(ws_row: 40, ws_col: 100, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
        try spawn(program, arguments, extra)
    }

    deinit {
        if child > 0 {
            kill(child, SIGKILL)
            var status: Int32 = 0
            waitpid(child, &status, 0)
        }
        close(master)
    }

    private func spawn(_ program: Program, _ arguments: [String], _ extra: [String: String]) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // Opened after setsid, the terminal becomes the one that controls the program.
        posix_spawn_file_actions_addopen(&actions, 0, slavePath, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        posix_spawn_file_actions_addclose(&actions, master)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Test threads may block signals; a program started by a shell has none blocked.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, 0x80 | Int16(POSIX_SPAWN_SETSIGMASK))  // 0x80: POSIX_SPAWN_SETSID
        let environment = program.environment.merging(extra) { _, new in new }.map { "\($0)=\($1)" }
        var arguments = ([Program.binary.path] + arguments).map { strdup($0) } + [nil]
        var variables = environment.map { strdup($0) } + [nil]
        defer { (arguments + variables).forEach { free($0) } }
        let status = posix_spawn(&child, Program.binary.path, &actions, &attributes, &arguments, &variables)
        guard status == 0 else { throw POSIXError(POSIXErrorCode(rawValue: status) ?? .EIO) }
    }

    /// Types text as it is; `\r` is Enter, `\u{3}` Ctrl-C, `\u{4}` Ctrl-D.
    func type(_ text: String) {
        let bytes = Array(text.utf8)
        _ = write(master, bytes, bytes.count)
    }

    /// Waits until `text` stands on the screen after what was waited for before; false after some seconds.
    func waits(for text: String, seconds: Double = 20) -> Bool {
        let end = Date().addingTimeInterval(seconds)
        while Date() < end {
            if let range = screen[seen...].range(of: text) {
                seen = range.upperBound
                return true
            }
            if !readSome() { break }
        }
        return screen[seen...].contains(text)
    }

    private var seen = "".startIndex

    /// Reads what there is; false when the program has gone and all was read.
    private func readSome() -> Bool {
        var watched = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&watched, 1, 100) > 0 else { return true }
        var chunk = [UInt8](repeating: 0, count: 65536)
        let count = read(master, &chunk, chunk.count)
        guard count > 0 else { return false }
        pending += chunk[..<count]
        // A character may be cut in two by the end of what was read.
        if let text = String(validating: pending, as: UTF8.self) {
            let offset = screen.utf8.distance(from: screen.startIndex, to: seen)
            screen += text
            seen = screen.utf8.index(screen.startIndex, offsetBy: offset)
            pending = []
        }
        return true
    }

    private var pending: [UInt8] = []

    /// Waits for the program to end, and gives its exit status.
    ///
    /// One that does not end within a minute is ended, and gives -1.
    func exitStatus() -> Int32 {
        let end = Date().addingTimeInterval(60)
        while readSome() {
            if Date() > end { return -1 }
        }
        var status: Int32 = 0
        waitpid(child, &status, 0)
        child = 0
        return (status >> 8) & 0xFF
    }

    /// Whether the terminal is as a shell expects it: lines are edited by the system, and typing shows.
    var isSane: Bool {
        let slave = open(slavePath, O_RDWR | O_NOCTTY)
        guard slave >= 0 else { return false }
        defer { close(slave) }
        var settings = termios()
        guard tcgetattr(slave, &settings) == 0 else { return false }
        let wanted = tcflag_t(ECHO | ICANON | ISIG)
        return settings.c_lflag & wanted == wanted
    }
}
