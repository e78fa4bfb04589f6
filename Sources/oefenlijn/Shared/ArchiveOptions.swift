internal import Archive
internal import Console
internal import Diagnostics
internal import Disk
internal import Pack
internal import Transcript

extension ShelfOptions {
    /// The index over these transcripts, with sessions graded under the pack.
    ///
    /// Where it cannot be written, as in a folder that is read-only, it is made in memory.
    ///
    /// - Parameters:
    ///   - loaded: the pack when it was read already; one with some callers only is enough to update sessions with
    ///     these. Otherwise it is read at most once, and only when something must be graded.
    ///   - isQuiet: whether nothing is told of the reading, as while somebody types.
    func archivist(
        _ options: PackOptions, loaded: LoadedPack? = nil, isQuiet: Bool = false
    ) throws -> Archivist {
        let shelf = shelf
        let pack = Lazily { try loaded ?? options.load(PackSelection(languages: [])) }
        let grading = SessionArchive.Grading(digest: try gradingDigest(ofPack: Places.pack(options.path))) {
            try pack.value().gradingProtocol.checkpoints.map(\.id.value)
        }
        let path = fileExists(shelf.folder) ? "\(shelf.folder)/archive/index.sqlite" : nil
        let archive = try open(path, grading)
        let notice = ProgressNotice(
            LocalText(nl: "Verslagen nalezen", en: "Reading transcripts"), in: options.spoken)
        return Archivist(
            archive, of: shelf,
            progress: { done, total in
                guard !isQuiet else { return }
                done < total ? notice.show(done, of: total) : notice.finish()
            },
            makeIndexer: { try SessionIndexer(shelf, pack: pack.value()) })
    }

    private func open(_ path: String?, _ grading: SessionArchive.Grading) throws -> SessionArchive {
        do {
            return try SessionArchive(path: path, grading: grading)
        } catch let error as ArchiveError where error.isReadOnly {
            return try SessionArchive(path: nil, grading: grading)
        }
    }
}

/// Something that is made when it is first asked for.
final class Lazily<Value> {
    private let make: () throws -> Value
    private var made: Value?

    init(_ make: @escaping () throws -> Value) {
        self.make = make
    }

    func value() throws -> Value {
        if let made { return made }
        let value = try make()
        made = value
        return value
    }
}
