public import Diagnostics
internal import Pack

extension Scorecard {
    /// The first thing of the protocol that a call still asks for, with a sentence that would do; nil when nothing is open.
    public func hint(in language: Language) -> String? {
        let open = checkpoints.first { $0.verdict == .missed && !$0.isAdvisory }
        return open.map { "\($0.advice[language]) “\($0.model[language])”" }
    }
}
