internal import ArgumentParser
internal import Console
internal import Diagnostics
internal import Disk
internal import Pack
internal import Report

/// `oefenlijn pack check`: everything that is wrong in a pack, in one pass.
struct PackCheckCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: help("Zoek alles wat niet klopt in het pakket.", "Find everything that is wrong in the pack."))

    @Flag(help: ArgumentHelp(help("Ook een waarschuwing is een fout.", "A warning is an error too."))) var strict =
        false
    @OptionGroup var options: PackOptions
    @OptionGroup var display: ScreenOptions

    var spoken: Language { options.spoken }

    func perform() throws {
        let path = Places.pack(options.path)
        guard isFolder(path) else { _ = try options.load(.everything); return }
        let language = options.spoken
        let bag = DiagnosticBag()
        let pack = loadPack(path, bag: bag)
        for diagnostic in bag.sorted { complain(diagnostic.rendered(in: language)) }
        if bag.hasErrors { throw Failure(.badData, summary(bag, language)) }
        if strict, !bag.sorted.isEmpty { throw Failure(.doesNotHold, summary(bag, language)) }
        let count = pack?.scenarios.count ?? 0
        let fine = LocalText(
            nl: "\(path): \(count) \(count == 1 ? "gesprek" : "gesprekken"), geen fouten.",
            en: "\(path): \(count) \(count == 1 ? "call" : "calls"), no errors.")
        display.screen.show(StyledText(fine[language], .good))
    }

    private func summary(_ bag: DiagnosticBag, _ language: Language) -> [String] {
        let errors = bag.sorted.count { $0.severity == .error }
        let warnings = bag.sorted.count - errors
        let text = LocalText(
            nl:
                "\(errors) \(errors == 1 ? "fout" : "fouten"), \(warnings) \(warnings == 1 ? "waarschuwing" : "waarschuwingen"). 'oefenlijn pack explain CODE' vertelt meer.",
            en:
                "\(errors) \(errors == 1 ? "error" : "errors"), \(warnings) \(warnings == 1 ? "warning" : "warnings"). 'oefenlijn pack explain CODE' tells more."
        )
        return [text[language]]
    }
}
