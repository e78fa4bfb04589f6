internal import Call
public import Diagnostics
internal import Disk
internal import JSON
public import Pack
internal import Report
public import Transcript

/// The console between two calls: pick one, choose how to practise, look back.
public final class Lobby {
    /// How one wants to practise.
    public struct Choice: Sendable {
        /// How much help the trainee gets during a call.
        public var mode: PlayMode
        /// The language of the console and the caller.
        public var language: Language
        /// A pseudonym for whoever practises; never a name.
        public var trainee: String
        /// Nil for a new one each time.
        public var seed: Int?
        /// The learning path that is followed; nil for none.
        public var path: PathID?
        /// How callers react, when not as their scenario says.
        public var temperament: TemperamentID?

        /// A choice as the command line makes it; mode and language can be changed in the lobby.
        public init(mode: PlayMode, language: Language, trainee: String, seed: Int?) {
            self.mode = mode
            self.language = language
            self.trainee = trainee
            self.seed = seed
        }
    }

    private let pack: LoadedPack
    private let shelf: SessionShelf
    private let input: any LineInput
    let screen: Screen

    /// A lobby that offers the calls of `pack` and looks back at the sessions on `shelf`.
    public init(pack: LoadedPack, shelf: SessionShelf, input: any LineInput, screen: Screen) {
        self.pack = pack
        self.shelf = shelf
        self.input = input
        self.screen = screen
    }

    /// Goes on until whoever sits there leaves; `play` plays one call.
    public func run(_ choice: Choice, play: (CallID, Choice) throws -> Void) throws {
        var choice = choice
        screen.show(welcome(choice))
        while true {
            input.setCompletions(completions)
            switch input.next(prompt: LobbyTexts.prompt[choice.language], quietAfter: nil) {
            case .line(let line):
                switch LobbyCommand(line: line, calls: pack.scenarios.map(\.id.value), manifest: pack.manifest)
                {
                case .nothing:
                    guard let call = nextOnPath(choice) else { continue }
                    try play(call, choice)
                    screen.show([.blank] + offers(choice))
                case .play(let call):
                    try play(call, choice)
                    screen.show([.blank] + offers(choice))
                case .mode(let mode):
                    choice.mode = mode
                    screen.show([aside(LobbyTexts.modeIs(mode), choice)])
                case .language(let language):
                    choice.language = language
                    screen.show(welcome(choice))
                case .path(let path):
                    choice.path = path
                    screen.show(onPath(choice))
                case .list: screen.show(offers(choice))
                case .sessions: screen.show(recent(choice))
                case .help: screen.show(help(choice))
                case .quit: return
                case .unknown(let nearest): screen.show([aside(LobbyTexts.unknown(nearest), choice)])
                }
            case .unreadable: screen.show([aside(Texts.unreadable, choice)])
            case .quiet: continue
            case .end, .interrupted: return
            }
        }
    }

    private var completions: Completions {
        Completions(
            first: pack.scenarios.map(\.id.rawValue) + LobbyCommand.names,
            after: [
                "/path": pack.manifest.paths.map(\.id.rawValue), "/mode": PlayMode.allCases.map(\.rawValue),
                "/language": pack.manifest.languages.map(\.rawValue),
            ])
    }

    private func welcome(_ choice: Choice) -> [Paragraph] {
        [Paragraph(StyledText("Oefenlijn · " + pack.manifest.name[choice.language], .heading))]
            + [aside(LobbyTexts.welcome, choice, indent: 0), .blank] + offers(choice)
    }

    private func offers(_ choice: Choice) -> [Paragraph] {
        CallList(pack.scenarios, themes: pack.manifest.themes, language: choice.language).paragraphs()
            + [.blank] + onPath(choice) + [aside(LobbyTexts.hint(choice.mode), choice, indent: 0)]
    }

    /// The call that comes next on the path that is followed: the first without a session on the shelf.
    private func nextOnPath(_ choice: Choice) -> CallID? {
        guard let path = pack.manifest.paths.first(where: { $0.id.value == choice.path }) else { return nil }
        let played = (try? shelf.sessions()) ?? []
        return path.calls.map(\.value).first { call in !played.contains { $0.rawValue.contains("-\(call)-") } }
    }

    /// Where one stands on the path, or which paths there are.
    private func onPath(_ choice: Choice) -> [Paragraph] {
        guard let path = pack.manifest.paths.first(where: { $0.id.value == choice.path }) else {
            return pack.manifest.paths.isEmpty ? [] : [aside(LobbyTexts.paths(pack.manifest.paths), choice, indent: 0)]
        }
        let next = nextOnPath(choice).flatMap { pack[$0] }
        return [aside(LobbyTexts.onPath(path, next: next), choice, indent: 0)]
    }

    private func help(_ choice: Choice) -> [Paragraph] {
        LobbyTexts.help.map { command, text in
            Paragraph(StyledText(text[choice.language]), label: StyledText("    " + command, .heading), indent: 24)
        }
    }

    private func recent(_ choice: Choice) -> [Paragraph] {
        let sessions = ((try? shelf.sessions()) ?? []).suffix(10).reversed()
        if sessions.isEmpty { return [aside(LobbyTexts.noSessions, choice)] }
        return sessions.map { session in
            Paragraph(StyledText(session.rawValue), indent: 4)
        } + [aside(LobbyTexts.howToShow, choice)]
    }

    private func aside(_ text: LocalText, _ choice: Choice, indent: Int = 4) -> Paragraph {
        Paragraph(StyledText(text[choice.language], .aside), indent: indent)
    }
}
