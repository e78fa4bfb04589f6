public import Call
internal import Diagnostics
internal import JSON
public import Pack

/// Grades calls against a protocol.
///
/// Pure: the same log and pack give the same scorecard.
public struct Grader: Sendable {
    let gradingProtocol: GradingProtocol
    private let directory: ServiceDirectory
    private let names: ServiceNames
    private let catalogue: ActCatalogue
    private let numbers: [ActID: Int]
    let checkpoints: [CompiledCheckpoint]

    /// Makes a protocol ready; cheap enough to do per call, worth keeping for many.
    public init(protocol gradingProtocol: GradingProtocol, directory: ServiceDirectory, catalogue: ActCatalogue) {
        self.gradingProtocol = gradingProtocol
        self.directory = directory
        names = ServiceNames(directory)
        self.catalogue = catalogue
        let numbers = Dictionary(
            catalogue.acts.enumerated().map { ($1.id.value, $0) }, uniquingKeysWith: { first, _ in first })
        self.numbers = numbers
        let weights = Dictionary(
            gradingProtocol.dimensions.map { ($0.id.value, $0.weight.value) }, uniquingKeysWith: { first, _ in first })
        checkpoints = gradingProtocol.checkpoints.map {
            CompiledCheckpoint($0, dimensionWeight: weights[$0.dimension.value] ?? 1, numbers: numbers)
        }
    }

    /// The scorecard of a call, whole or broken off.
    ///
    /// - Parameter note: what was found in the registration note, when that is known; nil to compare the note in the
    ///   log, if one was written.
    public func grade(events: [CallEvent], scenario: Scenario, note: [NoteEntry]? = nil) -> Scorecard {
        let log = CallLog(events)
        let referrals = CaseReferrals(directory: directory, file: scenario.caseFile, names: names)
        let builder = builder(for: scenario, referrals)
        let entries =
            note
            ?? log.note.map {
                NoteComparison(log: log, scenario: scenario, directory: directory).entries(for: $0.note)
            }
        // Checkpoints on the call do not see the note: it comes when the call is over.
        let ofCall = Readings(TraceBuilder.trace(of: log, note: nil, builder: builder))
        let withNote = entries.map { Readings(TraceBuilder.trace(of: log, note: $0, builder: builder)) } ?? ofCall
        let heard = checkpoints.map { result($0, $0.readsNote ? withNote : ofCall, scenario.caseFile) }
        let unheard = UnheardLines(log: log, trace: ofCall.plain, room: gradingProtocol.room.value)
        let results = unheard.marking(heard, by: checkpoints)
        return Scorecard(
            call: scenario.id.value, results: results, gradingProtocol: gradingProtocol,
            referrals: ReferralReport(log: log, referrals: referrals), note: entries,
            figures: ConversationFigures(log: log, catalogue: catalogue))
    }

    /// What makes the log of a call of this caller a trace.
    func builder(for scenario: Scenario, _ referrals: CaseReferrals? = nil) -> TraceBuilder {
        let referrals =
            referrals ?? CaseReferrals(directory: directory, file: scenario.caseFile, names: names)
        return TraceBuilder(scenario: scenario, referrals: referrals, catalogue: catalogue, numbers: numbers)
    }

    /// The checkpoints that the case of a caller asks for, in the order of the protocol.
    public func checkpoints(for scenario: Scenario) -> [Checkpoint] {
        gradingProtocol.checkpoints.filter { $0.applies?.value.holds(for: scenario.caseFile) ?? true }
    }

    private func result(_ compiled: CompiledCheckpoint, _ readings: Readings, _ file: CaseFile) -> CheckpointResult {
        if let applies = compiled.checkpoint.applies, !applies.value.holds(for: file) {
            return CheckpointResult(compiled, Outcome(verdict: .notApplicable, reason: .otherCase))
        }
        let room = gradingProtocol.room.value
        func outcome(_ trace: Trace) -> Outcome {
            Evaluation(compiled: compiled, trace: trace, room: room).outcome
        }
        let plain = outcome(readings.plain)
        let unsureLines = readings.others.flatMap { other in
            outcome(other.trace).verdict == plain.verdict ? [] : other.lines(for: compiled)
        }
        return CheckpointResult(compiled, plain, unsureLines: Set(unsureLines).sorted())
    }
}

/// The ways in which a call can be read: as heard, with what unsure lines may have meant, and without
/// what was heard with little confidence.
private struct Readings {
    let plain: Trace
    let others: [Other]

    struct Other {
        let trace: Trace
        /// Positions in `whole` of the events that make the difference.
        let whole: Trace
        let sureness: TraceEvent.Sureness

        /// The events in the log that this reading takes otherwise and that matter to the checkpoint.
        func lines(for compiled: CompiledCheckpoint) -> [Int] {
            let doubtful = whole.events.filter { $0.sureness == sureness }
            let matchers = [compiled.a, compiled.b, compiled.chanceEvent, compiled.chanceUnless].compactMap(\.self)
            return doubtful.filter { event in
                matchers.contains { $0.matches(event, moods: whole.moods) }
            }.map(\.index)
        }
    }

    init(_ whole: Trace) {
        guard whole.isUnsure else {
            plain = whole
            others = []
            return
        }
        plain = whole.keeping(.weak)
        others = [
            Other(trace: whole, whole: whole, sureness: .guessed),
            Other(trace: whole.keeping(.sure), whole: whole, sureness: .weak),
        ]
    }
}
