internal import ArgumentParser
internal import Console
internal import Diagnostics
internal import Pack
internal import Report

/// `oefenlijn pack explain`: what a code means.
struct PackExplainCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: help("Wat een code betekent.", "What a code means."))

    @Argument(help: ArgumentHelp(help("Zoals S012.", "Such as S012."), valueName: "code")) var code: String
    @Option(help: ArgumentHelp(help("Taal: nl of en.", "Language: nl or en."), valueName: "nl|en")) var language:
        Language?

    func perform() throws {
        let language = Languages.ofInterface(language)
        guard let text = explanation(of: code.uppercased()) else {
            let nearest = didYouMean(code.uppercased(), among: explainedCodes)
            let list = explainedCodes.joined(separator: " ")
            let more = nearest.map { LocalText(nl: "bedoelde u \($0)?", en: "did you mean \($0)?") }
            throw Failure(
                .notFound,
                LocalText(
                    nl: "geen code '\(code)'; \(more?[.nl] ?? "er zijn: \(list)")",
                    en: "no code '\(code)'; \(more?[.en] ?? "there are: \(list)")"), in: language)
        }
        let screen = Screen.standard(plain: false)
        screen.show(StyledText(code.uppercased(), .heading))
        for line in text[language].split(separator: "\n") { screen.show(StyledText(String(line))) }
    }
}
