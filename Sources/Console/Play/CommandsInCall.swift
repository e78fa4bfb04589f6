internal import Call
internal import Diagnostics
internal import Grading
internal import JSON
internal import Pack
internal import Recognition
internal import Report
internal import Transcript

/// What the console does when it is asked something during a call.
extension RunningCall {
    func obey(_ command: CallCommand) {
        switch command {
        case .help: showHelp()
        case .hint: isExam ? tell(Texts.notInExam) : giveHint()
        case .refer(nil): output.tell(DirectoryText(room.directory, room.scenario.caseFile, room.language).paragraphs())
        case .refer(let name?): refer(to: name)
        case .transfer(nil):
            output.tell(DeskText(room.directory, own: ownDesk, room.language).paragraphs())
        case .transfer(let name?): transfer(to: name)
        case .wait(let seconds): passSilence(seconds)
        case .why: isExam ? tell(Texts.notInExam) : explainLast()
        case .undo: isExam ? tell(Texts.notInExam) : takeBack()
        case .end: apply(.hungUp)
        case .stop: apply(.stopped)
        case .quit: leave()
        case .misused: tell(Texts.waitUsage)
        case .unknown(let name) where NoteDraft.isNoteLine("/" + name): tell(NoteTexts.afterTheCall)
        case .unknown(let name):
            let names = CallCommand.Name.allCases.flatMap { [$0.rawValue, $0.dutch] }
            tell(Texts.unknownCommand(nearest: didYouMean(name, among: names)))
        }
    }

    private var isExam: Bool { header.mode == .exam }

    private func showHelp() {
        tell(Texts.justType)
        let examOnly: Set = ["/hint", "/why", "/undo"]
        output.tell(
            Texts.callHelp.filter { !isExam || !examOnly.contains($0.0) }.map { command, text in
                Paragraph(StyledText(text[room.language]), label: StyledText("    " + command, .heading), indent: 16)
            })
    }

    /// The first thing of the protocol that this call still asks for.
    func giveHint() {
        let scorecard = room.grader.grade(events: play.events, scenario: room.scenario)
        guard let text = scorecard.hint(in: room.language) else { return tell(Texts.keepListening) }
        apply(.hint(text))
        output.tell([Paragraph(StyledText(text, .good), indent: 4)])
    }

    private func takeBack() {
        guard play.canTakeBack else { return tell(Texts.nothingToTakeBack) }
        apply(.tookBack)
        tell(Texts.takenBack)
    }

    /// A referral by command is said aloud, in the words of the directory.
    private func refer(to name: String) {
        let typed = name.lowercased()
        let services = room.directory.services
        let found = services.first { service in
            service.id.rawValue == typed || service.aliases.all.contains { $0.lowercased() == typed }
        }
        guard let found else {
            return tell(Texts.unknownService(nearest: didYouMean(typed, among: services.map(\.id.rawValue))))
        }
        let language = room.language
        let contact = found.contact.map { ": \($0[language])" } ?? ""
        let sentence = LocalText(
            nl: "Ik verwijs u graag door naar \(found.name[.nl])\(contact).",
            en: "I would like to refer you to \(found.name[.en])\(contact).")[language]
        let act = HeardAct(
            id: "refer", service: found.id.value, confidence: 1, witness: .command, words: found.name[language])
        if input.isInteractive {
            output.tell([
                Paragraph(StyledText(sentence, .operator), label: StyledText(room.narrator.operatorLabel), indent: 10)
            ])
        }
        say(sentence, Reading(acts: [act]))
    }

    private var ownDesk: RegionID { room.scenario.caseFile.desk.value }

    /// Puts the caller through, when there is such a desk and it is another.
    private func transfer(to name: String) {
        let typed = name.lowercased()
        let regions = room.directory.regions
        let found = regions.first { region in
            region.id.rawValue == typed || Language.allCases.contains { region.name[$0].lowercased() == typed }
        }
        guard let found else {
            let names = regions.filter(\.hasDesk).map(\.id.rawValue)
            return tell(Texts.unknownDesk(nearest: didYouMean(typed, among: names)))
        }
        guard found.hasDesk else { return tell(Texts.noDesk(in: found.name)) }
        guard found.id.value != ownDesk else { return tell(Texts.atThatDesk) }
        apply(.transferred(to: found.id.value))
    }

    /// Asks what was meant, where it was not sure; only in modes that help.
    func askBack(_ text: String, _ reading: Reading) {
        let language = room.language
        let guesses = Array(reading.guesses.prefix(3))
        guard !guesses.isEmpty else { return say(text, reading) }
        tell(Texts.askedBack)
        output.tell(
            guesses.enumerated().map { index, act in
                let title = room.catalogue[act]?.title[language] ?? act.rawValue
                return Paragraph(StyledText(title), label: StyledText("      \(index + 1)", .heading), indent: 9)
            })
        switch input.next(prompt: Texts.askedBackChoice[language], quietAfter: nil) {
        case .line(let answer):
            let answer = answer.trimmingBlanks
            if answer.isEmpty { return say(text, reading) }
            guard let number = Int(answer), guesses.indices.contains(number - 1) else { return obeyOrSay(answer) }
            let meant = HeardAct(id: guesses[number - 1], confidence: 1, witness: .trainee, words: text)
            say(text, Reading(acts: reading.acts + [meant]))
        case .end, .interrupted, .unreadable, .quiet: return
        }
    }

    /// Takes what was put otherwise; what was typed first is forgotten.
    ///
    /// Unsure again, it is said as it is.
    private func obeyOrSay(_ line: String) {
        if let command = CallCommand(line: line) { return obey(command) }
        say(line, room.read(line))
    }
}

extension Completions {
    /// The commands of a call, and the services after `/refer`, the desks after `/transfer`.
    static func forCalls(_ directory: ServiceDirectory) -> Completions {
        let services = directory.services.map(\.id.rawValue)
        let commands = CallCommand.Name.allCases.flatMap { ["/\($0.rawValue)", "/\($0.dutch)"] }
        let desks = directory.desks.map(\.id.rawValue)
        return Completions(
            first: Array(Set(commands)).sorted(),
            after: ["/refer": services, "/verwijs": services, "/transfer": desks, "/verbind": desks])
    }
}
