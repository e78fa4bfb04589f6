public import Diagnostics

/// A folder that a program writes whole, and may write again: first beside its place, then moved there.
///
/// A marker in it lists what was written. Only a folder with such a marker, and nothing in it that is not on the list,
/// is ever replaced: what somebody else put there is never lost. All of it is private to its owner.
public struct ReplaceableFolder {
    /// Where the folder comes to stand, as the user wrote it.
    public let path: String
    private let place: String
    private let marker: String
    private let draft: String
    private var written: [String] = []
    private var folders: [String] = []

    /// Begins a folder that is to stand at `path`.
    ///
    /// - Parameters:
    ///   - marker: the name of the file that says whose folder it is.
    /// - Throws: `FolderRefusal` when something else is at the path, `DiskError` when it cannot be written.
    public init(at path: String, marker: String) throws {
        var trimmed = path[...]
        while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed = trimmed.dropLast() }
        // A link stays a link: the folder behind it is replaced.
        let real = realpath(String(trimmed), nil)
        defer { free(real) }
        self.path = String(trimmed)
        place = real.map { String(cString: $0) } ?? self.path
        self.marker = marker
        draft = "\(place).\(getpid()).new"
        _ = try earlier()
        try makePrivateFolder(draft)
    }

    /// Writes a file; its folder is made when it is not there.
    ///
    /// It does not wait for the disk: what is lost to a power cut can be made again.
    public mutating func write(_ name: String, _ bytes: [UInt8]) throws(DiskError) {
        if let slash = name.lastIndex(of: "/") {
            let folder = String(name[..<slash])
            if !folders.contains(folder) {
                try makePrivateFolder("\(draft)/\(folder)")
                folders.append(folder)
            }
        }
        let file = "\(draft)/\(name)"
        let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw DiskError.last(file) }
        defer { _ = close(descriptor) }
        try writeAll(bytes, to: descriptor, path: file)
        written.append(name)
    }

    /// Puts the folder in its place, instead of an earlier one.
    public mutating func commit() throws {
        let names = (written + [marker]).sorted()
        try write(marker, Array(names.map { $0 + "\n" }.joined().utf8))
        let earlier = try earlier()
        let aside = "\(place).\(getpid()).old"
        if earlier != nil, rename(place, aside) != 0 { throw DiskError.last(path) }
        guard rename(draft, place) == 0 else {
            let error = DiskError.last(path)
            if earlier != nil { _ = rename(aside, place) }
            throw error
        }
        if let earlier { Self.remove(earlier, in: aside) }
    }

    /// Takes back what was written so far.
    public func discard() { Self.remove(written + [marker], in: draft) }

    /// What an earlier folder holds; nil when there is none, or an empty one.
    private func earlier() throws -> [String]? {
        guard fileExists(place) else { return nil }
        guard isFolder(place) else { throw FolderRefusal(path: path, stranger: nil) }
        let there = try Self.files(in: place, below: "")
        if there.isEmpty { return nil }
        guard let bytes = try? readFile("\(place)/\(marker)") else { throw FolderRefusal(path: path, stranger: nil) }
        let listed = Set(String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init))
        if let stranger = there.first(where: { !listed.contains($0) && !Self.isOfSystem($0) }) {
            throw FolderRefusal(path: path, stranger: stranger)
        }
        return there
    }

    /// Whether it is a file that file managers leave in any folder that they show.
    private static func isOfSystem(_ file: String) -> Bool {
        [".DS_Store", "Thumbs.db", "desktop.ini"].contains { file == $0 || file.hasSuffix("/\($0)") }
    }

    /// Every file in a folder and the folders in it, hidden ones too.
    private static func files(in folder: String, below: String) throws(DiskError) -> [String] {
        var files: [String] = []
        for name in try listFolder(folder, hidden: true) {
            let path = "\(folder)/\(name)"
            if isFolder(path), !isLink(path) {
                files += try Self.files(in: path, below: "\(below)\(name)/")
            } else {
                files.append(below + name)
            }
        }
        return files
    }

    /// Removes these files, and the folders that are empty then.
    private static func remove(_ files: [String], in folder: String) {
        removeFiles(files.map { "\(folder)/\($0)" })
        let folders = Set(files.flatMap { file in file.indices.filter { file[$0] == "/" }.map { file[..<$0] } })
        for name in folders.sorted(by: { $0.count > $1.count }) { rmdir("\(folder)/\(name)") }
        rmdir(folder)
    }
}

/// Why a folder is not replaced.
public struct FolderRefusal: Error, Sendable, Hashable {
    /// The folder, or what is in its place.
    public let path: String
    /// A file in it that is not of the earlier folder; nil when none of it is.
    public let stranger: String?

    /// Why, and what to do, in words.
    public var text: LocalText {
        guard let stranger else {
            return LocalText(
                nl: "'\(path)' bestaat al en is geen eerder rapport; kies een andere map",
                en: "'\(path)' exists already and is not an earlier report; choose another folder")
        }
        return LocalText(
            nl: "in '\(path)' staat '\(stranger)', dat niet van het rapport is; zet het elders of kies een andere map",
            en: "'\(path)' holds '\(stranger)', which is not of the report; move it or choose another folder")
    }
}
