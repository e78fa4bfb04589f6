/// How much a diagnostic weighs: errors stop the work, warnings do not.
public enum Severity: String, Sendable, Hashable {
    case error
    case warning
}

/// What stands wrong somewhere: place, code, problem and how to mend it.
public struct Diagnostic: Sendable, Hashable {
    /// Another place that the reader should see beside the first.
    public struct Note: Sendable, Hashable {
        /// Where to look.
        public let place: SourcePlace
        /// What there is to see, without a full stop.
        public let message: LocalText

        /// A note that points at `place`.
        public init(place: SourcePlace, message: LocalText) {
            self.place = place
            self.message = message
        }
    }

    /// A stable code such as `S012`; `oefenlijn pack explain` tells more about it.
    public let code: String
    /// Whether it stops the work.
    public let severity: Severity
    /// Where it stands wrong.
    public let place: SourcePlace
    /// What is wrong, without a full stop.
    public let problem: LocalText
    /// How to mend it, without a full stop; nil where the problem says it all.
    public let suggestion: LocalText?
    /// Other places that explain it.
    public let notes: [Note]

    /// A diagnostic, an error unless said otherwise.
    public init(
        code: String,
        severity: Severity = .error,
        place: SourcePlace,
        problem: LocalText,
        suggestion: LocalText? = nil,
        notes: [Note] = []
    ) {
        self.code = code
        self.severity = severity
        self.place = place
        self.problem = problem
        self.suggestion = suggestion
        self.notes = notes
    }

    /// The line that editors and people read, `FILE:LINE:COLUMN: severity: [CODE] problem; suggestion`.
    ///
    /// Notes follow on lines of their own. Names and texts of a file are data: what could
    /// steer a terminal is shown as an escape.
    public func rendered(in language: Language) -> String {
        var line = "\(place.rendered): \(severity.rawValue): [\(code)] \(problem[language])"
        if let suggestion { line += "; \(suggestion[language])" }
        let notes = notes.map { "\($0.place.rendered): note: \($0.message[language])" }
        return ([line] + notes).map(\.terminalSafe).joined(separator: "\n")
    }
}

extension SourcePlace {
    /// The place as editors and terminals read it: `FILE:LINE:COLUMN`.
    public var rendered: String { "\(file):\(line):\(column)" }
}

/// Gathers diagnostics, so that one pass reports every fault.
public final class DiagnosticBag {
    /// Everything reported so far, in order of reporting.
    public private(set) var diagnostics: [Diagnostic] = []

    /// A bag with nothing in it yet.
    public init() {}

    /// Whether an error (not a mere warning) was reported.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// Adds a diagnostic.
    public func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }

    /// Everything reported, by file and place, without repetitions.
    public var sorted: [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return diagnostics.filter { seen.insert($0).inserted }.sorted { left, right in
            (left.place.file, left.place.line, left.place.column, left.code)
                < (right.place.file, right.place.line, right.place.column, right.code)
        }
    }
}

/// Faults that stop the work, as an error to throw.
public struct DiagnosticError: Error, Sendable {
    /// The faults, in the order in which they were found.
    public let diagnostics: [Diagnostic]

    /// An error made of these faults.
    public init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics
    }
}
