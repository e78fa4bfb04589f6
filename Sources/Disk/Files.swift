// Reading and writing whole files. Everything written here is private to its owner.

/// The content of a file.
/// - Parameters:
///   - limit: the largest size that is read, in bytes; a larger file throws `EFBIG`.
///   - ordinary: whether it must be an ordinary file; a pipe, on which one could wait for ever, then throws `ENXIO`.
public func readFile(
    _ path: String, limit: Int = 256 << 20, ordinary: Bool = false
) throws(DiskError) -> [UInt8] {
    // Opening a pipe that nobody writes to would wait already.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | (ordinary ? O_NONBLOCK : 0))
    guard descriptor >= 0 else { throw DiskError.last(path) }
    defer { _ = close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw DiskError.last(path) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw DiskError(path: path, number: EISDIR) }
    guard !ordinary || status.st_mode & S_IFMT == S_IFREG else { throw DiskError(path: path, number: ENXIO) }
    guard status.st_size <= limit else { throw DiskError(path: path, number: EFBIG) }
    // As much as there is said to be at once; a pipe, or a file that grows, piece by piece after it.
    var bytes = try firstBytes(of: descriptor, count: Int(status.st_size), path)
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
        let count = read(descriptor, &chunk, chunk.count)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw DiskError.last(path) }
        if count == 0 { return bytes }
        bytes += chunk[..<count]
        guard bytes.count <= limit else { throw DiskError(path: path, number: EFBIG) }
    }
}

private func firstBytes(of descriptor: Int32, count: Int, _ path: String) throws(DiskError) -> [UInt8] {
    var failure: DiskError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        while filled < count {
            let more = read(descriptor, buffer.baseAddress.map { $0 + filled }, count - filled)
            if more < 0, errno == EINTR { continue }
            if more < 0 { failure = .last(path) }
            guard more > 0 else { return }
            filled += more
        }
    }
    if let failure { throw failure }
    return bytes
}

/// Writes a file whole or not at all: beside its place first, then moved there; mode 0600.
public func writeFile(_ path: String, _ bytes: [UInt8]) throws(DiskError) {
    let draft = "\(path).\(getpid()).new"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw DiskError.last(path) }
    do throws(DiskError) {
        try fill(descriptor, with: bytes, path: path)
        guard rename(draft, path) == 0 else { throw DiskError.last(path) }
    } catch {
        unlink(draft)
        throw error
    }
}

/// Writes a file whole, mode 0600, unless somebody else has made it meanwhile: then theirs stays.
public func writeNewFile(_ path: String, _ bytes: [UInt8]) throws(DiskError) {
    // Two may be first at once, in one process too: each has a draft of its own.
    let draft = "\(path).\(getpid()).\(UInt32.random(in: 0...UInt32.max)).new"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw DiskError.last(path) }
    defer { unlink(draft) }
    try fill(descriptor, with: bytes, path: path)
    guard link(draft, path) == 0 || errno == EEXIST else { throw DiskError.last(path) }
}

/// Gives an existing file a new content, whole or not at all; who may read it stays as it was.
///
/// A link stays a link: the file behind it is replaced.
public func rewriteFile(_ path: String, _ bytes: [UInt8]) throws(DiskError) {
    guard let real = realpath(path, nil) else { throw DiskError.last(path) }
    defer { free(real) }
    let target = String(cString: real)
    var status = stat()
    guard stat(target, &status) == 0, access(target, W_OK) == 0 else { throw DiskError.last(path) }
    let draft = "\(target).\(getpid()).new"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw DiskError.last(path) }
    do throws(DiskError) {
        _ = fchmod(descriptor, status.st_mode & 0o777)
        try fill(descriptor, with: bytes, path: path)
        guard rename(draft, target) == 0 else { throw DiskError.last(path) }
    } catch {
        unlink(draft)
        throw error
    }
}

/// Writes every byte to the disk itself and closes the file, also when that fails.
private func fill(_ descriptor: Int32, with bytes: [UInt8], path: String) throws(DiskError) {
    defer { _ = close(descriptor) }
    try writeAll(bytes, to: descriptor, path: path)
    guard fsync(descriptor) == 0 else { throw DiskError.last(path) }
}

/// Writes every byte, however often the system takes only some.
func writeAll(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(DiskError) {
    var rest = bytes[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw DiskError.last(path) }
        rest = rest.dropFirst(count)
    }
}

/// Makes an empty file that only its owner can read (mode 0600), when nothing is at the path; and its folder.
public func makePrivateFile(_ path: String) throws(DiskError) {
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
        try makePrivateFolder(String(path[..<slash]))
    }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw DiskError.last(path) }
    _ = close(descriptor)
}

/// Removes files; those that are not there are gone already.
public func removeFiles(_ paths: [String]) {
    for path in paths { unlink(path) }
}

/// Whether something is at the path.
public func fileExists(_ path: String) -> Bool { access(path, F_OK) == 0 }

/// The permission bits of what is at the path; nil when there is nothing.
public func permissions(_ path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_mode & 0o777) : nil
}

/// Whether a folder is at the path.
public func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// Whether a link is at the path, wherever it leads.
func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
}
