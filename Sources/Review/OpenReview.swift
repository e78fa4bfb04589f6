public import Call
public import Diagnostics
public import Grading
public import Pack

/// A review while it is being made: what was said so far, and whether the next thing can be said.
public struct OpenReview: Sendable {
    /// The log of the session.
    public let events: [CallEvent]
    /// The caller that was played.
    public let scenario: Scenario
    /// Whether the machine's grade is hidden until the first signature.
    public let isBlind: Bool
    /// What the machine makes of the call.
    public let machine: Scorecard
    /// What was said so far.
    public private(set) var entries: [DatedEntry]
    private let vocabulary: ReviewVocabulary
    private let grader: Grader

    /// A review of a session; `entries` are those that were written before.
    public init(
        events: [CallEvent], scenario: Scenario, isBlind: Bool, entries: [DatedEntry], grader: Grader,
        vocabulary: ReviewVocabulary
    ) {
        self.events = events
        self.scenario = scenario
        self.isBlind = isBlind
        self.entries = entries
        self.grader = grader
        self.vocabulary = vocabulary
        machine = grader.grade(events: events, scenario: scenario)
    }

    /// What stands after everything said so far.
    public var findings: ReviewFindings { ReviewFindings(entries, isBlind: isBlind) }

    /// Whether the machine's grade may be shown.
    public var showsMachine: Bool { !isBlind || findings.independentVerdicts != nil }

    /// The scorecard as the review leaves it.
    public var scorecard: Scorecard { grader.grade(events, scenario, reviewed: findings) }

    /// The checkpoints that the case asks for, in the order of the protocol.
    public var checkpoints: [Checkpoint] { grader.checkpoints(for: scenario) }

    /// Takes an entry that was written.
    public mutating func add(_ entry: DatedEntry) { entries.append(entry) }

    /// The number of the last thing said that can be taken back; nil when there is none since the last signature.
    public var lastEntry: Int? {
        let withdrawn = entries.withdrawn
        let last = entries.last { dated in
            if case .withdrawn = dated.entry { return false }
            return !withdrawn.contains(dated.number)
        }
        return last.flatMap { $0.entry == .signedOff ? nil : $0.number }
    }

    /// What the machine makes of the call once its readings are corrected, before any verdict is overruled.
    public var regraded: Scorecard { grader.grade(events, scenario, reviewed: findings.withoutVerdicts) }

    // MARK: What can be said

    /// A remark beside a line.
    public func comment(_ text: String, on line: Int) throws(ReviewProblem) -> ReviewEntry {
        guard events.indices.contains(line - 1) else { throw .noSuchLine(line, of: events.count) }
        return .commented(line: line, text: text)
    }

    /// What was really said on a line of the trainee, by names such as `greet` and `refer:caw`.
    public func correction(_ labels: [String], on line: Int) throws(ReviewProblem) -> ReviewEntry {
        guard events.indices.contains(line - 1) else { throw .noSuchLine(line, of: events.count) }
        guard case .operatorSaid = events[line - 1].kind else { throw .notOfTheTrainee(line) }
        var acts: [ReadingCorrection.Act] = []
        for label in labels { acts.append(try vocabulary.act(label)) }
        return .readingCorrected(line: line, acts: acts)
    }

    /// What became of a checkpoint, by name; where it differs from the machine's verdict and that is known, it needs
    /// a reason.
    public func verdict(
        _ verdict: Verdict, on checkpoint: String, because reason: String
    ) throws(ReviewProblem) -> ReviewEntry {
        let id = try vocabulary.checkpoint(checkpoint)
        guard !reason.isEmpty || !showsMachine || regraded[id]?.verdict == verdict else {
            throw .reasonNeeded(checkpoint)
        }
        return .verdictGiven(id, verdict, reason: reason)
    }
}

/// The names that can be used in a review.
public struct ReviewVocabulary: Sendable {
    private let acts: [String]
    private let services: [String]
    private let checkpoints: [String]

    /// The names of a pack.
    public init(_ pack: LoadedPack) {
        acts = pack.catalogue.acts.map(\.id.rawValue)
        services = pack.directory.services.map(\.id.rawValue)
        checkpoints = pack.gradingProtocol.checkpoints.map(\.id.rawValue)
    }

    func act(_ label: String) throws(ReviewProblem) -> ReadingCorrection.Act {
        let act = ReadingCorrection.Act(label: label)
        guard acts.contains(act.id.rawValue) else {
            throw .unknown(
                act.id.rawValue, LocalText(nl: "handeling", en: "act"),
                nearest: didYouMean(act.id.rawValue, among: acts))
        }
        guard let service = act.service?.rawValue else { return act }
        guard services.contains(service) else {
            throw .unknown(
                service, LocalText(nl: "dienst", en: "service"), nearest: didYouMean(service, among: services))
        }
        guard act.id == "refer" else { throw .onlyReferralsName(service, insteadOf: act.id.rawValue) }
        return act
    }

    func checkpoint(_ name: String) throws(ReviewProblem) -> CheckpointID {
        guard checkpoints.contains(name) else {
            throw .unknown(
                name, LocalText(nl: "toetspunt", en: "checkpoint"), nearest: didYouMean(name, among: checkpoints))
        }
        return CheckpointID(rawValue: name)
    }
}

/// Why something cannot be said in a review.
public enum ReviewProblem: Error, Sendable, Hashable {
    case noSuchLine(Int, of: Int)
    case notOfTheTrainee(Int)
    case unknown(String, LocalText, nearest: String?)
    case reasonNeeded(String)
    /// A service beside an act that is no referral.
    case onlyReferralsName(String, insteadOf: String)

    /// What is wrong and how to mend it.
    public var text: LocalText {
        switch self {
        case .noSuchLine(let line, let count):
            LocalText(
                nl: "er is geen regel \(line); de regels gaan van 1 tot \(count)",
                en: "there is no line \(line); the lines go from 1 to \(count)")
        case .notOfTheTrainee(let line):
            ReadingCorrectionFault(event: line - 1).text
        case .unknown(let name, let what, let nearest):
            LocalText(
                nl: "geen \(what[.nl]) met de naam '\(name)'" + (nearest.map { "; bedoelde u '\($0)'?" } ?? ""),
                en: "no \(what[.en]) named '\(name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""))
        case .onlyReferralsName(let service, let act):
            LocalText(
                nl: "bij '\(act)' hoort geen dienst; schrijf '\(act)', en 'refer:\(service)' als er verwezen werd",
                en: "'\(act)' goes with no service; write '\(act)', and 'refer:\(service)' if there was a referral")
        case .reasonNeeded(let checkpoint):
            LocalText(
                nl: "u oordeelt anders dan de console; zeg erbij waarom: /oordeel \(checkpoint) OORDEEL reden",
                en: "your verdict differs from the console's; say why: /verdict \(checkpoint) VERDICT reason")
        }
    }
}
