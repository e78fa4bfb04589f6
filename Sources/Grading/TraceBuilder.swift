internal import Call
internal import JSON
internal import Pack
internal import Recognition

/// Makes a trace out of the log of a call.
struct TraceBuilder {
    private let scenario: Scenario
    private let referrals: CaseReferrals
    private let catalogue: ActCatalogue
    private let numbers: [ActID: Int]
    private var trace = Trace()
    private var isTransferAnnounced = false

    /// Below this confidence an act that only the classifier heard is called unsure.
    static let weakBelow = 0.5
    /// How many guesses at an unsure line are weighed.
    static let guesses = 3

    init(scenario: Scenario, referrals: CaseReferrals, catalogue: ActCatalogue, numbers: [ActID: Int]) {
        self.scenario = scenario
        self.referrals = referrals
        self.catalogue = catalogue
        self.numbers = numbers
    }

    /// The trace of `log`, with what was found in the registration note after it when there is one.
    static func trace(of log: CallLog, note: [NoteEntry]?, builder: TraceBuilder) -> Trace {
        var builder = builder
        for (index, event) in log.events { builder.add(event, index: index) }
        if let note { builder.add(note, at: log.note?.index) }
        return builder.trace
    }

    private mutating func add(_ event: CallEvent, index: Int) {
        // The note is written when the call is over, in a time of its own.
        if case .noteWritten = event.kind { return }
        trace.lastTime = event.at
        trace.lastIndex = index
        switch event.kind {
        case .callStarted(_, let mood), .moodMoved(let mood): trace.moods.append(mood)
        case .operatorSaid(_, let reading):
            trace.utterances.append(index)
            add(reading, at: event.at, index: index)
        case .factTold(let id):
            if let fact = scenario[fact: id] { add(.fact(fact), at: event.at, index: index) }
        case .cueHeard: add(.cue, at: event.at, index: index)
        case .silencePassed(let seconds): add(.silence(seconds: seconds), at: event.at, index: index)
        case .callTransferred(let desk): add(.act(transfer(to: desk)), at: event.at, index: index)
        case .callEnded(let id, let party):
            trace.wasRoundedOff = party == .operator
            let outcome = scenario[ending: id]?.outcome
            add(.ended(byOperator: party == .operator, outcome: outcome), at: event.at, index: index)
        case .callerSaid, .factHeldBack, .nodeEntered, .hintGiven, .turnTakenBack, .callStopped, .noteWritten: break
        }
    }

    private mutating func add(_ reading: Reading, at time: Int, index: Int) {
        let ids = Set(reading.acts.map(\.id))
        if !ids.isDisjoint(with: Transfer.announcements) { isTransferAnnounced = true }
        for heard in reading.acts {
            let isWeak = heard.witness == .example && heard.confidence < Self.weakBelow
            if isWeak { trace.isUnsure = true }
            let move = move(heard.id, service: heard.service, beside: ids)
            add(.act(move), at: time, index: index, sureness: isWeak ? .weak : .sure)
        }
        if reading.acts.isEmpty { add(.unheard, at: time, index: index) }
        guard reading.unsure else { return }
        for guess in reading.guesses.prefix(Self.guesses) where !ids.contains(guess) {
            trace.isUnsure = true
            add(.act(move(guess, service: nil, beside: ids)), at: time, index: index, sureness: .guessed)
        }
    }

    /// - Parameter index: where the note stands in the log; nil when it was given beside the log.
    private mutating func add(_ note: [NoteEntry], at index: Int?) {
        trace.hasNote = true
        trace.noteIndex = index
        for entry in note {
            add(.note(entry), at: trace.lastTime, index: index ?? entry.evidence.first ?? trace.lastIndex)
        }
    }

    private mutating func add(
        _ what: TraceEvent.What, at time: Int, index: Int, sureness: TraceEvent.Sureness = .sure
    ) {
        trace.events.append(
            TraceEvent(
                what: what, index: index, turn: trace.turns, at: time, mood: trace.moods.count - 1,
                sureness: sureness))
    }

    /// To be put through to another desk is to be referred there.
    private func transfer(to desk: RegionID) -> TraceEvent.Move {
        let finding = referrals.assess(transferTo: desk, isAnnounced: isTransferAnnounced)
        return TraceEvent.Move(
            act: numbers["refer"] ?? -1, group: catalogue["refer"]?.group, service: nil, fit: finding.fit,
            callsEmergency: false, overEscalates: false)
    }

    private func move(_ id: ActID, service: ServiceID?, beside ids: Set<ActID>) -> TraceEvent.Move {
        let finding = service.map { referrals.assess($0, isConditional: ids.contains("plan-b")) }
        let callsEmergency = referrals.callsEmergency(id, finding)
        return TraceEvent.Move(
            act: numbers[id] ?? -1, group: catalogue[id]?.group, service: service, fit: finding?.fit,
            callsEmergency: callsEmergency, overEscalates: referrals.overEscalates(id, finding))
    }
}
