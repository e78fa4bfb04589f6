public import Diagnostics
internal import JSON

/// One law that a pack must keep.
struct PackCheck: Sendable {
    /// The code under which it reports.
    let code: String
    /// Why the law is there and how to keep it, in two lines; shown by `pack explain`.
    let explanation: LocalText
    let run: @Sendable (PackParts, DiagnosticBag) -> Void

    init(
        _ code: String, _ explanation: LocalText, _ run: @escaping @Sendable (PackParts, Reporter) -> Void
    ) {
        self.code = code
        self.explanation = explanation
        self.run = { parts, bag in run(parts, Reporter(code: code, bag: bag)) }
    }
}

/// Reports under the code of one check.
struct Reporter {
    let code: String
    let bag: DiagnosticBag

    func error(
        _ place: SourcePlace, _ problem: LocalText, suggestion: LocalText? = nil, notes: [Diagnostic.Note] = []
    ) {
        bag.report(
            Diagnostic(code: code, place: place, problem: problem, suggestion: suggestion, notes: notes))
    }

    func warning(_ place: SourcePlace, _ problem: LocalText, suggestion: LocalText? = nil) {
        bag.report(
            Diagnostic(code: code, severity: .warning, place: place, problem: problem, suggestion: suggestion))
    }

    /// Reports every name that is not among those there are, with the nearest of them.
    func unknown<ID: Identifier>(
        _ names: some Sequence<Located<ID>>, amongst known: some Collection<ID>, _ what: LocalText
    ) {
        let existing = Set(known)
        for name in names where !existing.contains(name.value) {
            let nearest = didYouMean(name.rawValue, among: known.map(\.rawValue))
            error(
                name.place,
                LocalText(
                    nl: "geen \(what[.nl]) met de naam '\(name.value)'", en: "no \(what[.en]) named '\(name.value)'"),
                suggestion: nearest.map { LocalText(nl: "bedoelde u '\($0)'?", en: "did you mean '\($0)'?") })
        }
    }

    /// Reports every name that stands twice, with a note at the first.
    func repeated<ID: Identifier>(_ names: some Sequence<Located<ID>>, _ what: LocalText) {
        var first: [ID: Located<ID>] = [:]
        for name in names {
            guard let earlier = first[name.value] else {
                first[name.value] = name
                continue
            }
            error(
                name.place,
                LocalText(
                    nl: "er is al een \(what[.nl]) met de naam '\(name.value)'",
                    en: "another \(what[.en]) is already named '\(name.value)'"),
                suggestion: LocalText(nl: "kies een andere naam", en: "choose another name"),
                notes: [
                    .init(place: earlier.place, message: LocalText(nl: "hier staat de eerste", en: "the first is here"))
                ])
        }
    }
}

/// What the codes of the checks mean, in order.
public var explainedPackCodes: [ExplainedCode] { allPackChecks.map { ExplainedCode($0.code, $0.explanation) } }

/// Every check; a new one is a file beside this one and a line here.
let allPackChecks: [PackCheck] =
    [
        .callsMatchTheirFiles, .namesAreUnique, .actsExist, .factsExist, .endingsExist, .moodsExist, .temperamentsExist,
        .servicesAndRegionsExist, .vocabularyExists, .checkpointsExist, .textsHaveEveryLanguage, .nodesExist,
        .theCallerIsAPerson, .everyCallCanBeClosed, .nodesAreReachable, .factsCanBeTold, .callsAreTested,
        .numbersAreInRange, .everyActHasAnAnswer, .silenceAscends, .pathsNameCalls,
        .variantsExist, .variantsDiffer, .linesComeBackInOtherWords,
    ] + allProtocolChecks
