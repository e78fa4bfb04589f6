internal import ArgumentParser
internal import Console
internal import Diagnostics
internal import Disk
internal import JSON
internal import Pack
internal import Recognition
internal import Report

/// `oefenlijn acts evaluate`: how well the console hears, in figures.
struct ActsEvaluateCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: help("Hoe goed de console verstaat, in cijfers.", "How well the console hears, in figures."),
        discussion: help(
            "--labelled: zin, tab, handelingen[, tab, groep] per regel. --cross-validate: op de voorbeelden van het pakket. --train met --test: een willekeurige verzameling, zin, tab, label.",
            "--labelled: utterance, tab, acts[, tab, group] a line. --cross-validate: on the pack's own examples. --train with --test: any set, text, tab, label."
        ))

    @Option(
        help: ArgumentHelp(help("Zinnen met wat ze dragen.", "Utterances with what they carry."), valueName: "file"))
    var labelled: String?
    @Flag(help: ArgumentHelp(help("In vijf delen op het pakket zelf.", "In five parts on the pack itself.")))
    var crossValidate = false
    @Option(help: ArgumentHelp(help("Leren van dit bestand.", "Learn from this file."), valueName: "file")) var train:
        String?
    @Option(help: ArgumentHelp(help("Meten op dit bestand.", "Measure on this file."), valueName: "file")) var test:
        String?
    @Option(help: ArgumentHelp(help("Zinnen die nergens bij horen.", "Texts that belong nowhere."), valueName: "file"))
    var outOfScope: String?
    @Option(help: ArgumentHelp(help("Zoveel voorbeelden per label.", "So many examples per label."), valueName: "n"))
    var perLabel: Int?
    @Option(help: ArgumentHelp(help("Zo vaak, en het gemiddelde.", "So many times, and the mean."), valueName: "k"))
    var seeds = 1
    @Flag(help: ArgumentHelp(help("Als JSON.", "As JSON."))) var json = false
    @OptionGroup var options: PackOptions
    @OptionGroup var display: ScreenOptions

    func validate() throws {
        let asked = [labelled != nil, crossValidate, train != nil && test != nil].count { $0 }
        guard asked == 1 else {
            throw ValidationError(
                help(
                    "Geef --labelled, --cross-validate, of --train met --test.",
                    "Give --labelled, --cross-validate, or --train with --test."))
        }
        guard seeds >= 1, perLabel ?? 1 >= 1 else {
            throw ValidationError(
                help("--seeds en --per-label zijn minstens 1.", "--seeds and --per-label are at least 1."))
        }
    }

    var spoken: Language { options.spoken }

    func perform() throws {
        if let train, let test { return try measureSet(train, test) }
        let language = options.spoken
        let pack = try options.load(PackSelection(calls: [], languages: [language]))
        let scores = try labelled.map { try measure($0, pack, language) } ?? crossValidation(pack, language)
        show(scores)
    }

    private func read(_ path: String) throws -> [LabelledUtterance] {
        try LabelledUtterance.read(SourceFile(name: path, bytes: try readFile(path)))
    }

    private func measure(_ path: String, _ pack: LoadedPack, _ language: Language) throws -> ActScores {
        let recogniser = try options.recogniser(pack, language)
        var scores = ActScores()
        for utterance in try read(path) {
            scores.add(utterance.labels, heard: recogniser.read(utterance.text).labels, group: utterance.group)
        }
        return scores
    }

    private func crossValidation(_ pack: LoadedPack, _ language: Language) throws -> ActScores {
        guard let material = pack.material[language] else { return ActScores() }
        return Recogniser.crossValidate(
            catalogue: pack.catalogue, material: material, services: pack.directory.services, language: language)
    }

    private func measureSet(_ train: String, _ test: String) throws {
        let (train, test) = (try read(train), try read(test))
        let outside = try outOfScope.map(read) ?? []
        let runs = (1...seeds).map {
            IntentScores.measure(train: train, test: test, outOfScope: outside, perLabel: perLabel, seed: $0)
        }
        let mean = IntentScores.mean(runs)
        if json { return display.screen.write(mean.json.text() + "\n") }
        for line in mean.lines { display.screen.show(StyledText(line)) }
    }

    private func show(_ scores: ActScores) {
        if json { return display.screen.write(scores.json.text() + "\n") }
        display.screen.show(ActScoresText(scores, language: options.spoken).paragraphs())
    }
}
