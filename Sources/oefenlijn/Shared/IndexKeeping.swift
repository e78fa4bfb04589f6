internal import Archive
internal import Disk
internal import Dispatch
internal import Pack
internal import Transcript

/// Keeps the index current with the sessions that are played at one desk.
///
/// An index that is new is left to whoever asks it first, and one that takes nothing is told of there too: practising
/// never waits for the index, nor fails by it.
final class IndexKeeping {
    private let pack: PackOptions
    private let transcripts: ShelfOptions
    private let loaded: LoadedPack
    private let isTold = DispatchGroup()

    /// - Parameter loaded: of the pack at least the calls that are played.
    init(pack: PackOptions, transcripts: ShelfOptions, loaded: LoadedPack) {
        self.pack = pack
        self.transcripts = transcripts
        self.loaded = loaded
    }

    /// Begins to watch the shelf, onto which a session is about to come.
    ///
    /// - Returns: to be called when it is there; tells the index in the meantime that the call begins.
    func watch() -> () -> Void {
        guard let watch = ShelfWatch(transcripts.shelf) else { return {} }
        return { [isTold, pack, transcripts, loaded] in
            DispatchQueue.global(qos: .utility).async(group: isTold) {
                try? Self.archivist(pack, transcripts, loaded)?.update(watch)
            }
        }
    }

    /// Puts a session that was just played into the index.
    func update(_ session: SessionID) {
        isTold.wait()
        try? Self.archivist(pack, transcripts, loaded)?.update(session)
    }

    private static func archivist(
        _ pack: PackOptions, _ transcripts: ShelfOptions, _ loaded: LoadedPack
    ) throws -> Archivist? {
        let archivist = try transcripts.archivist(pack, loaded: loaded, isQuiet: true)
        return archivist.archive.isNew ? nil : archivist
    }
}
