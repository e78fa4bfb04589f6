import Disk
import Foundation

/// A folder of its own for a test, gone afterwards.
final class Scratch {
    let path = "\(FileManager.default.temporaryDirectory.path)/oefenlijn-\(UUID().uuidString)"

    init() throws {
        try makePrivateFolder(path)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of a file or folder in it.
    func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }
}

/// The permission bits of what stands at `path`.
func mode(_ path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : nil
}

/// Lets files of this process grow no further than `bytes`, as a quota or a full disk would.
///
/// The limit holds for the whole process, so only exit tests may call it.
func limitFiles(to bytes: Int) {
    _ = signal(SIGXFSZ, SIG_IGN)
    var limit = rlimit(rlim_cur: rlim_t(bytes), rlim_max: rlim_t.max)
    getrlimit(fileSizeResource, &limit)
    limit.rlim_cur = rlim_t(bytes)
    setrlimit(fileSizeResource, &limit)
}

#if canImport(Glibc)
    private let fileSizeResource = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
#else
    private let fileSizeResource = RLIMIT_FSIZE
#endif
