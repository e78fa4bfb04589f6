internal import ArgumentParser
internal import Console
internal import Diagnostics
internal import JSON
internal import Pack
internal import Recognition
internal import Report
internal import Review
internal import Transcript

/// `oefenlijn pack explain`: what a code means.
struct PackExplainCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: help("Wat een code betekent.", "What a code means."))

    @Argument(help: ArgumentHelp(help("Zoals S012.", "Such as S012."), valueName: "code")) var code: String
    @Option(help: ArgumentHelp(help("Taal: nl of en.", "Language: nl or en."), valueName: "nl|en")) var language:
        Language?

    func perform() throws {
        let language = Languages.ofInterface(language)
        let wanted = code.uppercased()
        guard let explained = Self.all.first(where: { $0.code == wanted }) else {
            throw Failure.unknown(code, among: Self.all.map(\.code), LocalText(nl: "code", en: "code"), in: language)
        }
        let screen = Screen.standard(plain: false)
        screen.show(StyledText(explained.code, .heading))
        for line in explained.explanation[language].split(separator: "\n") { screen.show(StyledText(String(line))) }
    }

    /// Every code that a message can carry.
    static let all =
        explainedPackCodes + explainedJSONCodes + explainedRecognitionCodes
        + [explainedTranscriptCode, explainedReviewCode]
}
