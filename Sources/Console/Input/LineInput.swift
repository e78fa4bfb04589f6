/// What came from the trainee's side.
public enum InputEvent: Sendable, Equatable {
    /// A line, without its newline.
    case line(String)
    /// Bytes that are no text; the line is dropped.
    case unreadable
    /// Nothing more will come: the end of a pipe, or Ctrl-D on an empty line.
    case end
    /// Ctrl-C.
    case interrupted
    /// Nobody typed for so many seconds since the last event.
    case quiet(seconds: Int)
}

/// Where lines come from: a terminal through readline, or a pipe.
public protocol LineInput: AnyObject {
    /// Whether a person sits there, who can be asked back.
    var isInteractive: Bool { get }

    /// Waits for what comes next.
    /// - Parameters:
    ///   - prompt: shown before what is typed; nothing is shown on a pipe.
    ///   - quietAfter: real seconds of an empty line after which `.quiet` comes; nil never.
    func next(prompt: String, quietAfter: Int?) -> InputEvent

    /// Gives back a line that was for somebody else: it comes again as what is next.
    func putBack(_ line: String)

    /// Words that Tab completes at the start of a line, and after the word given.
    func setCompletions(_ completions: Completions)
}

extension LineInput {
    /// Does nothing: a person is asked, and answers to what was asked.
    public func putBack(_ line: String) {}
}

/// What Tab can complete.
public struct Completions: Sendable {
    /// At the start of a line.
    public let first: [String]
    /// After a first word.
    public let after: [String: [String]]

    /// Words for the start of a line, and for the place after a first word.
    public init(first: [String], after: [String: [String]]) {
        self.first = first
        self.after = after
    }

    /// The words that begin with what is typed.
    func matches(for line: String) -> [String] {
        let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard words.count > 1 else { return first.filter { $0.hasPrefix(line) } }
        guard words.count == 2 else { return [] }
        return (after[words[0]] ?? []).filter { $0.hasPrefix(words[1].lowercased()) }
    }
}
