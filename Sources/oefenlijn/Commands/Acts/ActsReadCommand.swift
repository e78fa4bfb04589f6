internal import ArgumentParser
internal import Console
internal import Diagnostics
internal import JSON
internal import Pack
internal import Recognition
internal import Report
internal import Transcript

/// `oefenlijn acts read`: the acts in utterances, one a line on standard input.
struct ActsReadCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: help(
            "Lees zinnen, één per regel op de standaardinvoer.", "Read utterances, one a line on standard input."))

    @Flag(help: ArgumentHelp(help("Als JSON-regels.", "As JSON lines."))) var json = false
    @OptionGroup var options: PackOptions
    @OptionGroup var display: ScreenOptions

    var spoken: Language { options.spoken }

    func perform() throws {
        let language = options.spoken
        let pack = try options.load(PackSelection(calls: [], languages: [language]))
        let recogniser = try options.recogniser(pack, language)
        let input = PipeInput()
        var number = 0
        while true {
            number += 1
            switch input.next(prompt: "", quietAfter: nil) {
            case .line(let line): show(line, recogniser.read(line))
            case .unreadable:
                let text = LocalText(
                    nl: "regel \(number) is geen UTF-8 of te lang", en: "line \(number) is not UTF-8 or too long")
                complain(text[language])
            case .end: return
            case .interrupted, .quiet: continue
            }
        }
    }

    private func show(_ line: String, _ reading: Reading) {
        guard !json else { return display.screen.write(reading.json(of: line).text() + "\n") }
        let acts = reading.acts.map { act in
            act.service.map { "\(act.id):\($0)" } ?? act.id.rawValue
        }
        let heard = StyledText(acts.isEmpty ? "-" : acts.joined(separator: ", "), acts.isEmpty ? .aside : .good)
        let doubt =
            reading.unsure
            ? StyledText("  ? " + reading.guesses.prefix(3).map(\.rawValue).joined(separator: ", "), .warning) : ""
        display.screen.show([Paragraph(StyledText(line)), Paragraph(heard + doubt, indent: 4)])
    }
}
