/// By what a change of a file or folder shows without reading it.
public struct FileStamp: Sendable, Hashable {
    /// Bytes.
    public let size: Int
    /// Nanoseconds since 1970 at which it last changed.
    public let modified: Int

    /// The stamp of what is at `path`; nil when nothing is.
    public init?(of path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        size = Int(status.st_size)
        #if canImport(Darwin)
            modified = status.st_mtimespec.tv_sec * 1_000_000_000 + status.st_mtimespec.tv_nsec
        #else
            modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
        #endif
    }

    /// Whether another change would show: file systems tell times apart only so finely.
    public var isSettled: Bool {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return now.tv_sec * 1_000_000_000 + now.tv_nsec - modified > 1_000_000_000
    }
}
