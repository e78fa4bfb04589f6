internal import Console
internal import Diagnostics
internal import Disk
internal import JSON
internal import Pack
internal import Proof
internal import Recognition
internal import Report
internal import Transcript

/// Where the console learns to hear: what was not heard is gathered, and what is assigned is taught.
struct School {
    let pack: LoadedPack
    let recogniser: Recogniser
    let scrubber: Scrubber
    let shelf: SessionShelf
    let screen: Screen

    private var language: Language { recogniser.language }
    private var text: LessonsText { LessonsText(language) }

    /// What was not heard, in groups.
    struct Unheard {
        let groups: [UnheardGroup]
        /// How many sessions were looked at.
        let sessions: Int
        /// How many utterances were left out because they are heard by now.
        let left: Int
    }

    /// Gathers from the shelf; files that are damaged are named on standard error.
    ///
    /// What stands in the pack already and is heard by now is left out; with `still` all that is heard by now.
    func gather(_ filter: UnheardGathering.Filter, still: Bool) throws -> Unheard {
        let gathering = try UnheardGathering(shelf, filter, scrubber: scrubber)
        for (path, reason) in gathering.passedOver {
            let passed = LocalText(nl: "; overgeslagen", en: "; passed over")
            complain("\(path): \(reason[language])\(passed[language])".terminalSafe)
        }
        if let call = filter.call, !gathering.calls.contains(call), pack[call] == nil { throw unknown(call) }
        let taught = TaughtUtterances(recogniser)
        let open = gathering.utterances.filter { utterance in
            guard still || taught.has(utterance.text) else { return true }
            return !recogniser.hears(utterance)
        }
        return Unheard(
            groups: recogniser.groups(of: open), sessions: gathering.sessions,
            left: gathering.utterances.count - open.count)
    }

    private func unknown(_ call: CallID) -> Failure {
        let nearest = didYouMean(call.rawValue, among: pack.scenarios.map(\.id.rawValue))
        let list = pack.scenarios.map(\.id.rawValue).joined(separator: ", ")
        return Failure(
            .notFound,
            LocalText(
                nl: "geen oproep met de naam '\(call)'; \(nearest.map { "bedoelde u '\($0)'?" } ?? "er zijn: \(list)")",
                en: "no call named '\(call)'; \(nearest.map { "did you mean '\($0)'?" } ?? "there are: \(list)")"),
            in: language)
    }

    /// The lessons of a file; trainees of the shelf are taken out of them too.
    func lessons(in path: String) throws -> Curriculum {
        let pseudonyms = try shelf.pseudonyms().filter { !scrubber.isOrdinary($0) }
        var curriculum = Curriculum(recogniser)
        do {
            let file = SourceFile(name: path, bytes: try readFile(path))
            try curriculum.add(
                Lesson.read(file, pack.catalogue) { scrubber.scrub($0, pseudonyms: pseudonyms) })
        } catch let error as DiagnosticError {
            throw Failure(error.diagnostics, in: language)
        } catch let error as DiskError {
            throw Failure(error, in: language)
        }
        return curriculum
    }

    /// Shows what would be added and what it changes, and writes it when `agreed` says yes.
    ///
    /// - Parameter agreed: told the file; nil when nobody can say yes.
    func teach(_ curriculum: Curriculum, agreed: ((String) -> Bool)?) throws {
        guard !curriculum.lessons.isEmpty, let file = pack.file("acts/\(language.rawValue).json") else {
            return tell(curriculum.known > 0 ? .allKnown : .nothingAdded)
        }
        let placed = recogniser.placed(curriculum.lessons)
        screen.show(text.additions(placed, path: file.name))
        let extended = try ActMaterial.adding(placed, to: file)
        let trained = train(try ActMaterial.read(extended))
        screen.show([.blank] + effects(of: curriculum.lessons, trained))
        guard let agreed else { return tell(.notAsked) }
        guard agreed(file.name) else { return tell(.nothingAdded) }
        try write(extended, over: file)
        ModelCache(folder: Places.cache).keep(trained, catalogue: pack.catalogue, services: pack.directory.services)
        tell(.added(curriculum.lessons.count, to: file.name))
    }

    /// A recogniser that learnt the lessons too; its model is kept only when they are written.
    private func train(_ material: ActMaterial) -> Recogniser {
        let notice = ProgressNotice(.learningAnew, in: language)
        defer { notice.finish() }
        return ModelCache(folder: nil).recogniser(
            catalogue: pack.catalogue, material: material, services: pack.directory.services, language: language,
            progress: { notice.show($0.done, of: $0.total) })
    }

    private func effects(of lessons: [Lesson], _ trained: Recogniser) -> [Paragraph] {
        guard let material = pack.material[language] else { return [] }
        let notice = ProgressNotice(
            LocalText(nl: "Nakijken wat er verandert", en: "Looking at what changes"), in: language)
        let examples = material.changes(from: recogniser, to: trained, progress: notice.show(_:of:))
        notice.finish()
        let fresh = lessons.map {
            ReadingChange(
                $0.text, wanted: Set($0.acts), before: recogniser.read($0.text), after: trained.read($0.text))
        }
        return text.effects(
            fresh, examples: examples, of: material.exampleCount,
            tests: playedTestChanges(in: pack, from: recogniser, to: trained))
    }

    /// Writes the file, unless somebody else changed it meanwhile.
    private func write(_ extended: SourceFile, over file: SourceFile) throws {
        guard try readFile(file.name) == file.bytes else {
            throw Failure(
                .inputOutput,
                LocalText(
                    nl: "\(file.name) is intussen veranderd; er is niets geschreven",
                    en: "\(file.name) was changed meanwhile; nothing was written"), in: language)
        }
        do throws(DiskError) {
            try rewriteFile(file.name, extended.bytes)
        } catch {
            throw Failure(error, in: language)
        }
    }

    private func tell(_ text: LocalText) { screen.show([.blank, Paragraph(StyledText(text[language]))]) }
}

extension LocalText {
    fileprivate static let learningAnew = LocalText(nl: "Leren met wat erbij komt", en: "Learning with the additions")
    fileprivate static let allKnown = LocalText(
        nl: "Alles staat al in het pakket; er is niets te schrijven.",
        en: "All of it stands in the pack already; there is nothing to write.")
    fileprivate static let nothingAdded = LocalText(nl: "Er is niets geschreven.", en: "Nothing was written.")
    fileprivate static let notAsked = LocalText(
        nl: "Er is niets geschreven; met --yes wordt het toegevoegd.",
        en: "Nothing was written; with --yes it is added.")

    fileprivate static func added(_ count: Int, to path: String) -> LocalText {
        LocalText(
            nl:
                "\(count) \(count == 1 ? "zin" : "zinnen") toegevoegd aan \(path). Bedankt: zo verstaat de console meer.",
            en:
                "\(count) \(count == 1 ? "utterance" : "utterances") added to \(path). Thank you: now the console hears more."
        )
    }
}
