/// What a trainee can ask of the console during a call; everything else is said to the caller.
public enum CallCommand: Sendable, Equatable {
    case help
    case hint
    /// The directory, or a referral to the service named.
    case refer(String?)
    /// The desks of the line, or putting the caller through to the one named.
    case transfer(String?)
    case wait(seconds: Int)
    /// Why the last utterance was heard as it was.
    case why
    case undo
    /// The operator puts down the phone.
    case end
    /// Stop practising, without penalty.
    case stop
    /// Leave the console; the call can be resumed.
    case quit
    case unknown(String)
    /// A command with something wrong behind it, such as `/wait long`.
    case misused(Name)

    /// The commands by name, as Tab completes them.
    public enum Name: String, CaseIterable, Sendable {
        case help, hint, refer, transfer, wait, why, undo, end, stop, quit

        /// What Dutch speakers may type as well.
        var dutch: String {
            switch self {
            case .help: "hulp"
            case .hint: "tip"
            case .refer: "verwijs"
            case .transfer: "verbind"
            case .wait: "wacht"
            case .why: "waarom"
            case .undo: "terug"
            case .end: "einde"
            case .stop: "stop"
            case .quit: "weg"
            }
        }
    }

    /// The command on a line; nil when the line is no command but something to say.
    public init?(line: String) {
        let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let first = words.first, first.hasPrefix("/") else { return nil }
        let typed = first.dropFirst().lowercased()
        guard let name = Name.allCases.first(where: { $0.rawValue == typed || $0.dutch == typed }) else {
            self = .unknown(typed)
            return
        }
        self = Self.command(name, rest: words.dropFirst().joined(separator: " "))
    }

    private static func command(_ name: Name, rest: String) -> CallCommand {
        switch name {
        case .help: .help
        case .hint: .hint
        case .refer: .refer(rest.isEmpty ? nil : rest)
        case .transfer: .transfer(rest.isEmpty ? nil : rest)
        case .wait: seconds(rest).map(CallCommand.wait) ?? .misused(.wait)
        case .why: .why
        case .undo: .undo
        case .end: .end
        case .stop: .stop
        case .quit: .quit
        }
    }

    /// 1 to 600 seconds; 10 when nothing is said.
    private static func seconds(_ text: String) -> Int? {
        if text.isEmpty { return 10 }
        return Int(text).flatMap { (1...600).contains($0) ? $0 : nil }
    }
}
