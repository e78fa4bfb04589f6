internal import ArgumentParser
internal import Console
internal import Diagnostics
internal import Disk
internal import JSON
internal import Pack
internal import Recognition
internal import Report
internal import Transcript

/// `oefenlijn acts unheard`: what was not heard in the sessions, and teaching it.
struct ActsUnheardCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "unheard",
        abstract: help(
            "Wat de console niet verstond, en het haar leren.", "What the console did not hear, and teaching it."),
        discussion: help(
            "Verzamelt uit de verslagen wat niet of niet zeker verstaan werd, zonder persoonsgegevens. Op een terminal vraagt het per groep welke handeling het is. Op een pijp neemt --assign regels: zin, tab, handelingen met een komma ertussen (geen: een tegenvoorbeeld). Er wordt pas geschreven na uw ja, of met --yes.",
            "Gathers from the transcripts what was not or not surely heard, without personal data. On a terminal it asks of each group which act it is. On a pipe --assign takes lines: utterance, tab, acts with commas between them (none: a counter-example). Nothing is written before your yes, or without --yes."
        ))

    @Option(help: ArgumentHelp(help("Alleen deze oproep.", "Only this call."), valueName: "call")) var call: String?
    @Option(help: ArgumentHelp(help("Alleen vanaf deze dag.", "Only from this day on."), valueName: "yyyy-mm-dd"))
    var since: String?
    @Flag(
        help: ArgumentHelp(help("Alleen wat ook vandaag niet verstaan wordt.", "Only what is not heard today either.")))
    var still = false
    @Flag(help: ArgumentHelp(help("De groepen als JSON-regels.", "The groups as JSON lines."))) var json = false
    @Option(
        help: ArgumentHelp(
            help("Leer wat in dit bestand staat.", "Teach what stands in this file."), valueName: "file"))
    var assign: String?
    @Flag(help: ArgumentHelp(help("Schrijf zonder te vragen.", "Write without asking."))) var yes = false
    @OptionGroup var options: PackOptions
    @OptionGroup var transcripts: ShelfOptions
    @OptionGroup var display: ScreenOptions

    func validate() throws {
        if json, assign != nil || yes {
            throw ValidationError(
                help(
                    "--json toont alleen; laat --assign en --yes weg.",
                    "--json only lists; leave out --assign and --yes."))
        }
        if let since, CallTime("\(since)T00:00") == nil {
            throw ValidationError(
                help("--since is een dag, zoals 2026-03-12.", "--since is a day, such as 2026-03-12."))
        }
    }

    var spoken: Language { options.spoken }

    func perform() throws {
        let language = options.spoken
        let pack = try options.load(PackSelection(languages: [language]))
        let recogniser = try options.recogniser(pack, language)
        guard let material = pack.material[language] else { return }
        let scrubber = Scrubber(
            material: material, directory: pack.directory, scenarios: pack.scenarios, language: language)
        let school = School(
            pack: pack, recogniser: recogniser, scrubber: scrubber, shelf: transcripts.shelf, screen: display.screen)
        if let assign {
            return try school.teach(school.lessons(in: assign), agreed: yes ? { _ in true } : confirmation(pack))
        }
        let unheard = try school.gather(
            .init(language: language, call: call.map(CallID.init), since: since), still: still)
        if json { return unheard.groups.forEach { display.screen.write($0.json.text() + "\n") } }
        try ask(unheard, school, pack)
    }

    /// Shows the groups; asks what they are where somebody can answer.
    private func ask(_ unheard: School.Unheard, _ school: School, _ pack: LoadedPack) throws {
        let text = UnheardText(pack.catalogue, options.spoken)
        display.screen.show(text.summary(unheard.groups, sessions: unheard.sessions, left: unheard.left))
        guard !unheard.groups.isEmpty else { return }
        guard isTerminal() else {
            for group in unheard.groups { display.screen.show([.blank] + text.paragraphs(group)) }
            return
        }
        let dialogue = dialogue(pack)
        var curriculum = Curriculum(school.recogniser)
        guard dialogue.ask(unheard.groups, into: &curriculum) else { return }
        try school.teach(curriculum, agreed: yes ? { _ in true } : dialogue.confirms)
    }

    private func dialogue(_ pack: LoadedPack) -> UnheardDialogue {
        UnheardDialogue(
            input: display.input(), screen: display.screen, catalogue: pack.catalogue, language: options.spoken)
    }

    /// Who says yes: somebody at the terminal; nil on a pipe, where nobody can.
    private func confirmation(_ pack: LoadedPack) -> ((String) -> Bool)? {
        isTerminal() ? dialogue(pack).confirms : nil
    }
}
