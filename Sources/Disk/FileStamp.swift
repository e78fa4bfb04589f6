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

    /// Whether another change from now on would show: file systems tell times apart only so finely, some of them
    /// whole seconds or two.
    ///
    /// Ask before looking at what changed; afterwards is too late for what came in between.
    public var isSettled: Bool { age > (isCoarse ? 3_000_000_000 : 1_000_000_000) }

    /// Whether the file system seems to tell whole seconds only.
    public var isCoarse: Bool { modified % 1_000_000_000 == 0 }

    /// Nanoseconds since it last changed; below nought when the clock was put back since.
    public var age: Int {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return now.tv_sec * 1_000_000_000 + now.tv_nsec - modified
    }
}
