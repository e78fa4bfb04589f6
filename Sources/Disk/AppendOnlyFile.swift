/// A file to which lines are added, each safe on the disk before the next thing happens.
public final class AppendOnlyFile {
    private let path: String
    private let descriptor: Int32

    /// Makes a new file with mode 0600; an existing one is never written over (`EEXIST`).
    public init(creating path: String) throws(DiskError) {
        self.path = path
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw DiskError.last(path) }
    }

    /// Opens a file to add to its end, and makes it (mode 0600) when it is not there.
    public init(openingOrCreating path: String) throws(DiskError) {
        self.path = path
        descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw DiskError.last(path) }
    }

    /// Opens a file to go on where its first `length` bytes end, and takes it for this process alone; what stands
    /// after them is cut off.
    ///
    /// - Parameter size: how long the file was when it was read.
    /// - Throws: `EWOULDBLOCK` when another process has it or wrote to it since; nothing is cut off then.
    public init(continuing path: String, after length: Int, of size: Int) throws(DiskError) {
        self.path = path
        descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
        guard descriptor >= 0 else { throw DiskError.last(path) }
        var status = stat()
        let isOurs = flock(descriptor, LOCK_EX | LOCK_NB) == 0
        guard isOurs, fstat(descriptor, &status) == 0, status.st_size == off_t(size) else {
            _ = close(descriptor)
            throw DiskError(path: path, number: EWOULDBLOCK)
        }
        guard ftruncate(descriptor, off_t(length)) == 0 else {
            let error = DiskError.last(path)
            _ = close(descriptor)
            throw error
        }
    }

    deinit { _ = close(descriptor) }

    /// Adds bytes and waits until they are on the disk.
    ///
    /// When the disk refuses halfway, what was written of them is taken back: the file then ends
    /// where it ended before.
    public func append(_ bytes: [UInt8]) throws(DiskError) {
        let length = lseek(descriptor, 0, SEEK_END)
        do throws(DiskError) {
            try writeAll(bytes, to: descriptor, path: path)
            guard fsync(descriptor) == 0 || errno == EINVAL else { throw DiskError.last(path) }
        } catch {
            _ = ftruncate(descriptor, length)
            throw error
        }
    }

    /// Takes the file for this process alone; false when another has it.
    public func lock() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }
}

/// Whether a process, this one or another, has taken the file to add to it.
public func isBeingWritten(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { _ = close(descriptor) }
    return flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK
}
