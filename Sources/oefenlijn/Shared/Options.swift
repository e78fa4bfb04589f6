internal import ArgumentParser
internal import Console
internal import Diagnostics
internal import Disk
internal import Pack
internal import Recognition
internal import Report
internal import Transcript

/// `--pack`, and reading what it names.
struct PackOptions: ParsableArguments {
    @Option(
        name: .customLong("pack"),
        help: ArgumentHelp(help("Map van het pakket.", "Folder of the pack."), valueName: "dir"))
    var path: String?

    @Option(help: ArgumentHelp(help("Taal: nl of en.", "Language: nl or en."), valueName: "nl|en"))
    var language: Language?

    /// The language spoken with whoever runs the command.
    var spoken: Language { Languages.ofInterface(language) }

    /// Reads a pack; faults are reported, warnings alone stop nothing.
    func load(_ selection: PackSelection) throws -> LoadedPack {
        let path = Places.pack(path)
        guard isFolder(path) else {
            throw Failure(
                .notFound,
                LocalText(
                    nl: "er is geen pakket in '\(path)'; noem er een met --pack of OEFENLIJN_PACK",
                    en: "there is no pack in '\(path)'; name one with --pack or OEFENLIJN_PACK"), in: spoken)
        }
        let bag = DiagnosticBag()
        guard let pack = loadPack(path, selection, bag: bag) else { throw Failure(bag.sorted, in: spoken) }
        return pack
    }

    /// What the pack says of itself, without the rest.
    func manifest() throws -> Manifest {
        let bag = DiagnosticBag()
        guard let manifest = PackFolder(Places.pack(path)).manifest().value(telling: bag) else {
            throw Failure(bag.sorted, in: spoken)
        }
        return manifest
    }

    /// Refuses a call that the pack does not have, and says which there are.
    func checkHas(_ call: CallID, in language: Language) throws {
        let calls = try manifest().calls.map(\.rawValue)
        guard !calls.contains(call.rawValue) else { return }
        throw Failure.unknown(call.rawValue, among: calls, LocalText(nl: "oproep", en: "call"), in: language)
    }

    /// A recogniser for one language of the pack, trained now when it was not before.
    func recogniser(_ pack: LoadedPack, _ language: Language) throws -> Recogniser {
        let material = try material(of: pack, language)
        let progress = ProgressNotice(
            LocalText(
                nl: "Even leren verstaan (alleen de eerste keer)", en: "Learning to understand (the first time only)"),
            in: spoken)
        defer { progress.finish() }
        return ModelCache(folder: Places.cache).recogniser(
            catalogue: pack.catalogue, material: material, services: pack.directory.services, language: language,
            progress: { progress.show($0.done, of: $0.total) })
    }

    /// A recogniser that is read from the disk while somebody reads the first lines of a call.
    ///
    /// One that must be trained first is waited for: that takes seconds, and shows how far it is.
    func recogniserUnderWay(_ pack: LoadedPack, _ language: Language) throws -> UnderWay<Recogniser> {
        let material = try material(of: pack, language)
        let cache = ModelCache(folder: Places.cache)
        let (catalogue, services) = (pack.catalogue, pack.directory.services)
        guard cache.hasModel(catalogue: catalogue, material: material, services: services, language: language) else {
            let trained = try recogniser(pack, language)
            return UnderWay { trained }
        }
        return UnderWay {
            cache.recogniser(catalogue: catalogue, material: material, services: services, language: language)
        }
    }

    private func material(of pack: LoadedPack, _ language: Language) throws -> ActMaterial {
        if let material = pack.material[language] { return material }
        throw Failure(
            .badData,
            LocalText(
                nl: "dit pakket spreekt geen \(language.name[.nl])",
                en: "this pack does not speak \(language.name[.en])"),
            in: spoken)
    }
}

/// `--transcripts`, and finding a session there.
struct ShelfOptions: ParsableArguments {
    @Option(
        name: .customLong("transcripts"),
        help: ArgumentHelp(help("Map van de verslagen.", "Folder of the transcripts."), valueName: "dir"))
    var path: String?

    /// The shelf on which transcripts stand.
    var shelf: SessionShelf { SessionShelf(folder: Places.transcripts(path), sealKeys: Places.sealKeys) }

    /// The file of a session by its name, the beginning of it, its file, or `last`.
    func path(of name: String, in language: Language) throws -> String {
        guard let path = try shelf.find(name) else {
            let nearest = didYouMean(name, among: try shelf.sessions().map(\.rawValue))
            let more = nearest.map { LocalText(nl: "; bedoelde u '\($0)'?", en: "; did you mean '\($0)'?") }
            throw Failure(
                .notFound,
                LocalText(
                    nl: "geen oefening met de naam '\(name)'\(more?[.nl] ?? "; 'oefenlijn sessions' toont ze")",
                    en: "no session named '\(name)'\(more?[.en] ?? "; 'oefenlijn sessions' lists them")"), in: language)
        }
        return path
    }

    /// Reads a session by its name, the beginning of it, its file, or `last`.
    func open(_ name: String, in language: Language) throws -> Transcript {
        let path = try path(of: name, in: language)
        return try Failure.tellingFaults(in: language) { try readTranscript(path, keys: shelf.sealKeys.all()) }
    }

    /// The files of the sessions meant, where `all` stands for every one on the shelf.
    func paths(of names: [String], in language: Language) throws -> [String] {
        names == ["all"] ? try shelf.sessions().map(shelf.path) : try names.map { try path(of: $0, in: language) }
    }
}

/// `--plain`, for screen readers.
struct ScreenOptions: ParsableArguments {
    @Flag(help: ArgumentHelp(help("Zonder kleur en zonder cursorbeweging.", "Without colour and cursor movement.")))
    var plain = false

    /// Standard output as a screen.
    var screen: Screen { .standard(plain: plain) }

    /// Where lines come from: a person at a terminal, or a pipe; for programs always a pipe.
    func input(forPrograms: Bool = false) -> any LineInput {
        guard isTerminal(), !forPrograms else { return PipeInput() }
        let signals = SignalPipe()
        return plain ? PlainInput(signals: signals, screen: screen) : ReadlineInput(signals: signals)
    }
}
