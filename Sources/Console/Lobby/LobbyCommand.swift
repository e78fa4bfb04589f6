internal import Diagnostics
internal import JSON
internal import Pack
internal import Transcript

/// What can be asked between two calls.
enum LobbyCommand: Equatable {
    case nothing
    case play(CallID)
    case mode(PlayMode)
    case language(Language)
    case path(PathID)
    case list, sessions, help, quit
    case unknown(nearest: String?)

    /// The commands as Tab completes them.
    static let names = ["/help", "/hulp", "/language", "/list", "/mode", "/path", "/quit", "/sessions"]

    /// What a typed line means.
    ///
    /// - Parameter calls: the calls in the order in which they are numbered from 1.
    init(line: String, calls: [CallID], manifest: Manifest) {
        let words = line.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
        guard let first = words.first else {
            self = .nothing
            return
        }
        let second = words.dropFirst().first
        switch first {
        case "/help", "/hulp", "?": self = .help
        case "/list", "/lijst": self = .list
        case "/sessions", "/oefeningen": self = .sessions
        case "/quit", "/weg", "/stop", "exit", "quit": self = .quit
        case "/mode", "/modus":
            let mode = second.flatMap(PlayMode.init)
            self = mode.map(LobbyCommand.mode) ?? .unknown(nearest: "/mode practice")
        case "/language", "/taal":
            let language = second.flatMap(Language.init).flatMap { manifest.languages.contains($0) ? $0 : nil }
            self = language.map(LobbyCommand.language) ?? .unknown(nearest: "/language nl")
        case "/path", "/pad":
            let path = manifest.paths.map(\.id.value).first { $0.rawValue == second }
            let nearest =
                second.flatMap { didYouMean($0, among: manifest.paths.map(\.id.rawValue)) }
                ?? manifest.paths.first?.id.rawValue
            self = path.map(LobbyCommand.path) ?? .unknown(nearest: nearest.map { "/path \($0)" })
        default:
            if let number = Int(first), calls.indices.contains(number - 1) {
                self = .play(calls[number - 1])
            } else if let call = calls.first(where: { $0.rawValue == first }) {
                self = .play(call)
            } else {
                self = .unknown(nearest: didYouMean(first, among: calls.map(\.rawValue) + Self.names))
            }
        }
    }
}
