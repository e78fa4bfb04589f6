public import Diagnostics
internal import JSON
public import Pack
public import Transcript

/// How figures of a cohort are put in words, in the terminal and on pages alike.
public struct CohortWords: Sendable {
    /// The language in which is told.
    public let language: Language
    private let calls: [CallID: LocalText]

    /// Words in `language`, with the titles of the calls.
    public init(_ language: Language, calls: [CallID: LocalText]) {
        self.language = language
        self.calls = calls
    }

    /// One of two texts.
    public func say(_ nl: String, _ en: String) -> String { LocalText(nl: nl, en: en)[language] }

    /// What people call a call; one that is no longer in the pack keeps its name.
    public func title(of call: CallID) -> String { calls[call]?[language] ?? call.rawValue }

    /// "1 oefening", "12 oefeningen".
    public func sessions(_ count: Int) -> String {
        say(count == 1 ? "1 oefening" : "\(count) oefeningen", count == 1 ? "1 session" : "\(count) sessions")
    }

    /// "1 cursist", "12 cursisten".
    public func trainees(_ count: Int) -> String {
        say(count == 1 ? "1 cursist" : "\(count) cursisten", count == 1 ? "1 trainee" : "\(count) trainees")
    }

    /// "14 van 37".
    public func fraction(_ share: Share) -> String {
        say("\(share.part) van \(share.whole)", "\(share.part) of \(share.whole)")
    }

    /// "38 % (14 van 37)"; the numbers alone when they are too few for a rate.
    public func rate(_ share: Share, fewest: Int = Share.fewestSessions) -> String {
        guard share.whole >= fewest, let percent = share.percent else { return fraction(share) }
        return "\(percent)\u{A0}% (\(fraction(share)))"
    }

    /// "38 %" on one line, or "1/2" when the numbers are too few for a rate; a dash of nothing.
    public func level(_ share: Share, fewest: Int = Share.fewestSessions) -> String {
        guard let percent = share.percent else { return "–" }
        return share.whole >= fewest ? "\(percent)\u{A0}%" : "\(share.part)/\(share.whole)"
    }

    /// What became of a checkpoint, such as "3 gemist, 1 te laat van 5".
    public func outcome(_ tally: Tally) -> String {
        var parts: [String] = []
        if tally.violated > 0 { parts.append(say("\(tally.violated) fout", "\(tally.violated) violated")) }
        if tally.missed > 0 { parts.append(say("\(tally.missed) gemist", "\(tally.missed) missed")) }
        if tally.late > 0 { parts.append(say("\(tally.late) te laat", "\(tally.late) late")) }
        let what = parts.isEmpty ? say("alles behaald", "all met") : parts.joined(separator: ", ")
        return say("\(what) van \(tally.graded)", "\(what) of \(tally.graded)")
    }

    /// A mean score; with fewer than three sessions a dot, for it says nothing yet.
    public func score(_ mean: Int?, of sessions: Int) -> String {
        guard sessions >= Share.fewestSessions else { return "·" }
        return mean.map(String.init) ?? "–"
    }

    /// What is told of a call beside its mean score: median, who was competent, faults, stops.
    public func about(_ call: CallDifficulty) -> String {
        var parts: [String] = []
        if call.isTelling, let median = call.median { parts.append(say("mediaan \(median)", "median \(median)")) }
        parts.append(say("bekwaam ", "competent ") + rate(call.competent))
        if call.critical.part > 0 {
            parts.append(say("kritieke fout ", "critical fault ") + fraction(call.critical))
        }
        if call.stopped > 0 { parts.append(say("\(call.stopped)× gestopt", "stopped \(call.stopped)×")) }
        return parts.joined(separator: " · ")
    }

    /// Over which sessions needs are reckoned.
    public var needsNote: String {
        say(
            "de laatste \(HelpNeeds.window) keer dat iets aan de orde was; kritieke fouten altijd",
            "the last \(HelpNeeds.window) times that something applied; critical faults always")
    }

    /// How a call was played, in a word.
    public func mode(_ mode: PlayMode) -> String {
        switch mode {
        case .guided: say("begeleid", "guided")
        case .practice: say("oefenen", "practice")
        case .exam: say("examen", "exam")
        case .demo: say("voorgespeeld", "demo")
        }
    }

    /// Why a session does not count.
    public func reason(_ reason: LeftOut.Reason) -> String {
        switch reason {
        case .demo: say("voorgespeeld door de console", "played by the console itself")
        case .altered: say("gewijzigd of beschadigd", "altered or damaged")
        case .ungraded: say("oproep niet meer in het pakket", "call no longer in the pack")
        case .stopped: say("gestopt", "stopped")
        case .unfinished: say("niet af", "unfinished")
        case .empty: say("niets te beoordelen", "nothing to grade")
        }
    }

    /// "3 tellen niet mee: 2 gestopt, 1 niet af"; nil when all count.
    public func leftOut(_ sessions: [LeftOut]) -> String? {
        guard !sessions.isEmpty else { return nil }
        let parts = LeftOut.Reason.allCases.compactMap { reason -> String? in
            let count = sessions.count { $0.reason == reason }
            return count > 0 ? "\(count) \(self.reason(reason))" : nil
        }
        let count = sessions.count
        return say(
            "\(count) \(count == 1 ? "telt" : "tellen") niet mee: ",
            "\(count) \(count == 1 ? "does" : "do") not count: ")
            + parts.joined(separator: ", ") + "."
    }

    /// How many trainees and sessions there are, and from when to when.
    public func about(_ cohort: Cohort) -> String {
        let all = cohort.counted.count + cohort.leftOut.count
        return ([trainees(cohort.trainees.count), sessions(all)] + [span(cohort)].compactMap(\.self))
            .joined(separator: " · ")
    }

    /// The days of the first and the last session; nil when neither can be read.
    private func span(_ cohort: Cohort) -> String? {
        let moments = cohort.all.compactMap(\.started.startMoment)
        guard let first = moments.min()?.shortDay(in: language), let last = moments.max()?.shortDay(in: language) else {
            return nil
        }
        return first == last ? first : "\(first) – \(last)"
    }

    /// A change of score, such as "+12" or "−4".
    public func signed(_ change: Int) -> String { change < 0 ? "−\(-change)" : "+\(change)" }

    /// How few is too few, said once where rates are told.
    public var fewNote: String {
        say(
            "Onder \(Share.fewestSessions) keer staan alleen de aantallen: dat zegt nog niets.",
            "Below \(Share.fewestSessions) times only the numbers are given: that says nothing yet.")
    }
}
