/// Hears which names come into a folder, go from it or are put in another's place while it is held.
///
/// The time at which a folder changed tells only of the last change, and that only as finely as the clock of the file
/// system ticks; a watch (inotify) misses none. Only Linux has one, and only on disks that this machine alone writes
/// to: what another computer does in a shared folder is not heard.
public final class FolderWatch: Sendable {
    private let path: String
    private let descriptor: Int32

    /// Begins to listen; nil where not everything could be heard.
    public init?(_ path: String) {
        #if canImport(Glibc)
            let wanted = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF
            guard isOnOwnDisk(path) else { return nil }
            let descriptor = inotify_init1(O_NONBLOCK | O_CLOEXEC)
            guard descriptor >= 0 else { return nil }
            guard inotify_add_watch(descriptor, path, UInt32(wanted)) >= 0 else {
                _ = close(descriptor)
                return nil
            }
            self.path = path
            self.descriptor = descriptor
        #else
            return nil
        #endif
    }

    deinit { _ = close(descriptor) }

    /// The names heard since the last call; nil when some may have been missed, or the folder itself is gone.
    ///
    /// Whatever showed in the folder or in its time before the call is in it.
    public func names() -> Set<String>? {
        // Who is just making a file holds the folder until it was told here; reading has to wait for that.
        guard let folder = opendir(path) else { return nil }
        _ = readdir(folder)
        closedir(folder)
        var names: Set<String> = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return count < 0 && errno == EAGAIN ? names : nil }
            guard let heard = Self.names(in: buffer[..<count]) else { return nil }
            names.formUnion(heard)
        }
    }

    /// The names in events as the system writes them: four numbers of four bytes, the last of them how long the name
    /// is that follows, with zeros at its end.
    private static func names(in events: ArraySlice<UInt8>) -> [String]? {
        #if canImport(Glibc)
            let oneName = UInt32(IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO)
            var rest = events
            var names: [String] = []
            while rest.count >= 16 {
                let (mask, length) = rest.withUnsafeBytes {
                    (
                        $0.loadUnaligned(fromByteOffset: 4, as: UInt32.self),
                        $0.loadUnaligned(fromByteOffset: 12, as: UInt32.self)
                    )
                }
                guard mask & oneName != 0 else { return nil }
                names.append(String(decoding: rest.dropFirst(16).prefix(Int(length)).prefix { $0 != 0 }, as: UTF8.self))
                rest = rest.dropFirst(16 + Int(length))
            }
            return names
        #else
            return nil
        #endif
    }
}

#if canImport(Glibc)
    /// Whether a folder is on a file system that no other computer writes to.
    private func isOnOwnDisk(_ path: String) -> Bool {
        guard let real = realpath(path, nil) else { return false }
        defer { free(real) }
        guard let mounts = try? readFile("/proc/self/mounts") else { return false }
        let place = String(cString: real)
        // DEVICE PLACE TYPE OPTIONS…; of mounts in the same place the last one counts.
        var best = (length: -1, type: "")
        for line in mounts.split(separator: UInt8(ascii: "\n")) {
            let fields = line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
            guard fields.count > 2 else { continue }
            let mount = fields[1] == "/" ? "" : unescaped(fields[1])
            guard place == mount || place.hasPrefix(mount + "/"), mount.utf8.count >= best.length else { continue }
            best = (mount.utf8.count, fields[2])
        }
        return ["ext4", "xfs", "btrfs", "f2fs", "zfs", "bcachefs", "tmpfs", "overlay"].contains(best.type)
    }

    /// A place as `/proc/self/mounts` writes it, where a blank is `\040`.
    private func unescaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "\\"), let code = UInt8(String(decoding: rest.prefix(3), as: UTF8.self), radix: 8) {
                bytes.append(code)
                rest = rest.dropFirst(3)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
#endif
