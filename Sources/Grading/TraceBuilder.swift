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
    private var isTransferred = false
    /// When the operator last spoke, in milliseconds.
    private var lastSaid = 0

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
        case .operatorSaid(let text, let reading):
            trace.utterances.append(index)
            lastSaid = event.at
            add(reading, of: text, at: event.at, index: index)
        case .factTold(let id):
            if let fact = scenario[fact: id] { add(.fact(fact), at: event.at, index: index) }
        case .cueHeard: add(.cue, at: event.at, index: index)
        case .silencePassed(let seconds): add(.silence(seconds: seconds), at: event.at, index: index)
        case .callTransferred(let desk):
            let transfer = transfer(to: desk)
            isTransferred = true
            trace.wasHandedOver = transfer.transferFit == .right
            add(.act(transfer), at: event.at, index: index)
        case .callEnded(let id, let party):
            // Who puts a caller through ends the call, even when the caller hangs up on it.
            trace.wasRoundedOff = party == .operator || isTransferred
            trace.wasHungUp = party == .operator && !isTransferred && event.at > lastSaid
            let outcome = scenario[ending: id]?.outcome
            add(.ended(byOperator: party == .operator, outcome: outcome), at: event.at, index: index)
        case .callerSaid, .factHeldBack, .nodeEntered, .hintGiven, .turnTakenBack, .callStopped, .noteWritten: break
        }
    }

    private mutating func add(_ reading: Reading, of text: String, at time: Int, index: Int) {
        let ids = Set(reading.acts.map(\.id))
        if !ids.isDisjoint(with: Transfer.announcements) { isTransferAnnounced = true }
        let conditions = Conditions(in: reading, of: text)
        for heard in reading.acts {
            if heard.isWeak { trace.isUnsure = true }
            let move = move(heard, isConditional: conditions.cover(heard))
            add(.act(move), at: time, index: index, sureness: heard.isWeak ? .weak : .sure)
        }
        if reading.acts.isEmpty { add(.unheard, at: time, index: index) }
        guard reading.unsure else { return }
        for guess in reading.guesses.prefix(Self.guesses) where !ids.contains(guess) {
            trace.isUnsure = true
            let heard = HeardAct(id: guess, confidence: 0, witness: .example, words: "")
            add(.act(move(heard, isConditional: false)), at: time, index: index, sureness: .guessed)
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
            transferFit: finding.fit, callsEmergency: false, overEscalates: false)
    }

    private func move(_ heard: HeardAct, isConditional: Bool) -> TraceEvent.Move {
        let id = heard.id
        // A service is something only a referral has.
        let finding =
            id == "refer" ? heard.service.map { referrals.assess($0, isConditional: isConditional) } : nil
        // To say what to do should it become acute is no referral.
        let referral = finding?.rule == .planB ? nil : finding
        return TraceEvent.Move(
            act: numbers[id] ?? -1, group: catalogue[id]?.group, service: referral?.service, fit: referral?.fit,
            transferFit: nil, callsEmergency: referrals.callsEmergency(id, referral, words: heard.words),
            overEscalates: referrals.overEscalates(id, referral, words: heard.words))
    }
}
