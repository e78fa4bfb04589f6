public import Diagnostics
public import Grading
internal import JSON
internal import Pack

extension CheckpointResult {
    /// Who decided the verdict instead of the machine, and why; nil when nobody did.
    public var decidedBy: LocalText? {
        guard let decision else { return nil }
        let who = decision.supervisor.map { LocalText(same: $0) } ?? LocalText(nl: "u", en: "you")
        let why = decision.reason.isEmpty ? "" : ": “\(decision.reason)”"
        guard let overruled else {
            return LocalText(nl: "Bevestigd door \(who[.nl])\(why)", en: "Confirmed by \(who[.en])\(why)")
        }
        return LocalText(
            nl: "Beslist door \(who[.nl])\(why) De console maakte er ‘\(overruled.title[.nl])’ van.",
            en: "Decided by \(who[.en])\(why) The console had made it ‘\(overruled.title[.en])’.")
    }
}
