internal import Console
internal import Diagnostics
internal import Disk
internal import JSON
internal import Pack
internal import Recognition
internal import Report
internal import Transcript

/// Where somebody sits down to practise: keyboard, screen and shelf, whatever command brought them here.
struct Desk {
    let pack: PackOptions
    let transcripts: ShelfOptions
    let shelf: SessionShelf
    let input: any LineInput
    let output: any CallOutput
    let screen: Screen
    /// How one practises unless asked otherwise.
    let choice: Lobby.Choice

    init(pack: PackOptions, transcripts: ShelfOptions, display: ScreenOptions, json: Bool) throws {
        self.pack = pack
        self.transcripts = transcripts
        shelf = transcripts.shelf
        screen = display.screen
        let fallback = try pack.language ?? pack.manifest().defaultLanguage
        input = display.input(forPrograms: json)
        output = json ? JSONOutput(screen: screen) : TextOutput(screen: screen, echoes: !input.isInteractive)
        choice = Lobby.Choice(
            mode: .practice, language: Languages.ofInterface(pack.language, fallback: fallback),
            trainee: environment("OEFENLIJN_TRAINEE") ?? "anonymous", seed: nil)
    }

    /// Plays one call.
    ///
    /// - Parameter callsFollow: whether it was picked in the console, which goes on after it.
    func play(_ call: CallID, _ choice: Lobby.Choice, callsFollow: Bool = false) throws {
        try checkShelf(choice.language)
        let loaded = try load(call, choice.language)
        guard let scenario = loaded[call] else { return }
        try check(choice.temperament, in: loaded, choice.language)
        let plan = SessionPlan(
            call: call, mode: choice.mode, language: choice.language, trainee: choice.trainee,
            seed: choice.seed ?? SessionPlan.randomSeed(), temperament: choice.temperament)
        try check(try practice(loaded, choice.language, callsFollow: callsFollow).play(plan, scenario))
    }

    /// Goes on with a call that was broken off.
    func resume(_ transcript: Transcript) throws {
        let header = transcript.header
        try checkShelf(header.language)
        let loaded = try load(header.call, header.language)
        let scenario = loaded.scenario(of: header)
        guard let outcome = try scenario.flatMap({ try practice(loaded, header.language).resume(transcript, $0) })
        else {
            throw Failure(
                .badData,
                LocalText(
                    nl:
                        "de oproep '\(header.call)' is sindsdien veranderd; het gesprek kan niet verder, maar blijft bewaard",
                    en: "the call '\(header.call)' was changed since; it cannot go on, but it is kept"),
                in: header.language)
        }
        try check(outcome)
    }

    /// The console: pick a call, play it, look back, again and again.
    func openConsole(_ choice: Lobby.Choice) throws {
        try checkShelf(choice.language)
        let loaded = try pack.load(PackSelection(languages: []))
        try Lobby(pack: loaded, shelf: shelf, input: input, screen: screen).run(choice) { call, choice in
            try play(call, choice, callsFollow: true)
        }
    }

    private func practice(
        _ loaded: LoadedPack, _ language: Language, callsFollow: Bool = false
    ) throws -> Practice {
        let index = IndexKeeping(pack: pack, transcripts: transcripts, loaded: loaded)
        return Practice(
            pack: loaded, recogniser: try pack.recogniserUnderWay(loaded, language), shelf: shelf, input: input,
            output: output,
            software: Oefenlijn.software, sealKey: sealKey(language), callsFollow: callsFollow,
            beforehand: index.watch, afterwards: index.update)
    }

    /// The key of this machine; who cannot have one can practise all the same.
    private func sealKey(_ language: Language) -> SealKey? {
        do throws(DiskError) {
            return try shelf.sealKeys.own()
        } catch {
            let text = LocalText(
                nl: "dit verslag wordt verzegeld zonder sleutel: \(error.path): \(error.reason[.nl])",
                en: "this transcript is sealed without a key: \(error.path): \(error.reason[.en])")
            complain("oefenlijn: \(text[language].terminalSafe)")
            return nil
        }
    }

    /// What one call in one language needs of the pack.
    private func load(_ call: CallID, _ language: Language) throws -> LoadedPack {
        try pack.checkHas(call, in: language)
        return try pack.load(PackSelection(calls: [call], languages: [language]))
    }

    private func check(_ temperament: TemperamentID?, in pack: LoadedPack, _ language: Language) throws {
        let known = pack.temperaments.kinds.map(\.id.rawValue)
        guard let temperament, !known.contains(temperament.rawValue) else { return }
        throw Failure.unknown(
            temperament.rawValue, among: known, LocalText(nl: "temperament", en: "temperament"), in: language)
    }

    /// Says before the call, not after it, that it could not be kept.
    private func checkShelf(_ language: Language) throws {
        do throws(DiskError) {
            try shelf.checkWritable()
        } catch {
            throw Failure(
                .inputOutput,
                LocalText(
                    nl:
                        "verslagen kunnen niet bewaard worden in '\(shelf.folder)': \(error.reason[.nl]); kies een map met --transcripts",
                    en:
                        "transcripts cannot be kept in '\(shelf.folder)': \(error.reason[.en]); choose a folder with --transcripts"
                ),
                in: language)
        }
    }

    private func check(_ outcome: RunningCall.Outcome) throws {
        if case .broken = outcome { throw Failure(.inputOutput) }
    }
}
