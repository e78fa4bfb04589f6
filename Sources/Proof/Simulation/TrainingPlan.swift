internal import Diagnostics
internal import JSON
internal import Pack

/// Who practises what, when, and how.
struct TrainingPlan {
    private let request: DemoRequest
    private let manifest: Manifest
    /// The calls that can be played in each language, in the order of the pack.
    private let calls: [Language: [CallID]]
    private let days: WorkingDays

    let trainees: [SimulatedTrainee]
    /// The sessions, the earliest first.
    private(set) var sessions: [DemoSession] = []

    init(_ request: DemoRequest, pack: LoadedPack, calls: [Language: [CallID]], skills: SkillMap) {
        self.request = request
        self.calls = calls
        manifest = pack.manifest
        days = WorkingDays(before: request.until)
        let dimensions = pack.gradingProtocol.dimensions.map(\.id.value)
        let spoken = Self.languages(request, pack.manifest, calls)
        var names = Lot(seed: request.seed, Branch.names.rawValue)
        trainees = Pseudonyms.drawn(request.trainees, using: &names).enumerated().map { person, name in
            var lot = Lot(seed: request.seed, Branch.trainee.rawValue, person)
            return SimulatedTrainee(
                pseudonym: name, language: spoken[person % spoken.count], dimensions: dimensions, skills: skills,
                lot: &lot)
        }
        sessions = planned()
    }

    /// What is drawn apart, so that more of one thing leaves another as it was.
    enum Branch: Int {
        case names = 1
        case trainee, amounts, order, session, fates
    }

    /// Of every four trainees three speak the pack's own language, the fourth another.
    private static func languages(
        _ request: DemoRequest, _ manifest: Manifest, _ calls: [Language: [CallID]]
    ) -> [Language] {
        if let language = request.language { return [language] }
        let others = manifest.languages.filter { $0 != manifest.defaultLanguage && calls[$0] != nil }
        let own = calls[manifest.defaultLanguage] == nil ? [] : [manifest.defaultLanguage]
        guard let first = own.first else { return others }
        return others.isEmpty ? own : others.flatMap { [first, first, first, $0] }
    }

    private func planned() -> [DemoSession] {
        let amounts = amounts()
        var planned = trainees.indices.flatMap { sessions(of: $0, count: amounts[$0]) }
        planned.sort { ($0.started, $0.person) < ($1.started, $1.person) }
        var lot = Lot(seed: request.seed, Branch.fates.rawValue)
        let (stops, leaves) = (lot.number(in: 3...22), lot.number(in: 5...36))
        var taken: Set<String> = []
        return planned.enumerated().map { place, session in
            let fate: DemoSession.Fate =
                place % 37 == leaves ? .leftOpen : place % 23 == stops ? .stopped : .finished
            var session = session.with(fate, started: session.started)
            // No two files may bear one name.
            while !taken.insert(session.name).inserted { session = session.with(fate, started: session.started + 1) }
            return session
        }
    }

    /// How many sessions each plays: some are keener than others, and everybody plays at least one.
    private func amounts() -> [Int] {
        var lot = Lot(seed: request.seed, Branch.amounts.rawValue)
        let keenness = trainees.map { _ in lot.number(in: 0.75...1.25) }
        let total = keenness.reduce(0, +)
        let toShare = request.sessions - trainees.count
        var amounts = keenness.map { 1 + Int(Double(toShare) * $0 / total) }
        for person in 0..<(request.sessions - amounts.reduce(0, +)) { amounts[person % amounts.count] += 1 }
        return amounts
    }

    private func sessions(of person: Int, count: Int) -> [DemoSession] {
        let trainee = trainees[person]
        var lot = Lot(seed: request.seed, Branch.order.rawValue, person)
        let order = order(for: person, trainee.language, count: count, using: &lot)
        let moments = moments(count, using: &lot)
        let letters = Array("23456789abcdefghjkmnpqrstvwxyz")
        return order.enumerated().map { number, call in
            DemoSession(
                trainee: trainee.pseudonym, call: call,
                manner: manner(Double(number) / Double(max(1, count - 1)), number, using: &lot),
                language: trainee.language, seed: lot.number(in: 1...999_999), started: moments[number],
                mark: String((0..<4).compactMap { _ in lot.one(of: letters) }), fate: .finished, person: person,
                number: number)
        }
    }

    /// Who begins is guided, most practise, and the last third is mostly exams.
    private func manner(_ share: Double, _ number: Int, using lot: inout Lot) -> DemoSession.Manner {
        if number == 0 { return lot.holds(0.6) ? .guided : .practice }
        return share >= 0.65 && lot.holds(0.6) ? .exam : .practice
    }

    /// The learning paths one after the other, beginning with another for every trainee, then the rest; and again.
    ///
    /// Now and then somebody takes two calls the other way round.
    private func order(for person: Int, _ language: Language, count: Int, using lot: inout Lot) -> [CallID] {
        let playable = calls[language] ?? []
        let paths = manifest.paths.map { $0.calls.map(\.value) }
        let first = paths.isEmpty ? 0 : person % paths.count
        var seen: Set<CallID> = []
        var round = (Array(paths[first...]) + Array(paths[..<first]) + [playable]).joined().filter {
            playable.contains($0) && seen.insert($0).inserted
        }
        var order: [CallID] = []
        while order.count < count {
            order += round
            lot.shuffle(&round)
        }
        for place in 1..<max(2, order.count) where order.count > 1 && lot.holds(0.15) { order.swapAt(place - 1, place) }
        return Array(order.prefix(count))
    }

    /// When somebody practises: spread over the weeks, and never twice at once.
    private func moments(_ count: Int, using lot: inout Lot) -> [Int] {
        let whole = Double(WorkingDays.count * WorkingDays.minutesADay)
        let late = count < 200 ? Double(lot.number(in: 0...9) * WorkingDays.minutesADay) : 0
        let slot = (whole - late) / Double(count)
        let play = max(0.02, min(0.9, 1 - 15 / slot))
        return (0..<count).map { number in
            days.moment(atMinute: late + slot * (Double(number) + play * lot.share()))
        }
    }
}

extension DemoSession {
    fileprivate var name: String { "\(started)-\(call)-\(mark)" }

    fileprivate func with(_ fate: Fate, started: Int) -> DemoSession {
        DemoSession(
            trainee: trainee, call: call, manner: manner, language: language, seed: seed, started: started, mark: mark,
            fate: fate, person: person, number: number)
    }
}
