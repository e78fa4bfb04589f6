public import Diagnostics

/// The sentences around invented trainees.
public enum DemoTexts {
    /// What is going on while the sessions are played.
    public static let progress = LocalText(nl: "Oefenen", en: "Practising")
    /// No caller of the pack holds a conversation to learn from.
    public static let nobodyKnowsWhatToSay = LocalText(
        nl:
            "geen enkele beller van dit pakket heeft een gespeeld gesprek in deze taal; daaruit leren de cursisten wat ze zeggen",
        en:
            "no caller of this pack holds a played conversation in this language; from these the trainees learn what to say"
    )
    static let next = LocalText(nl: "Bekijk ze met:", en: "Look at them with:")

    /// The folder holds transcripts already.
    public static func inUse(_ folder: String) -> LocalText {
        LocalText(
            nl:
                "in '\(folder)' staan al verslagen; kies een lege map, of zet de verzonnen oefeningen erbij met --force",
            en:
                "transcripts stand in '\(folder)' already; choose an empty folder, or add the invented sessions with --force"
        )
    }

    static func done(trainees: Int, sessions: Int, from: String, to: String, _ folder: String) -> LocalText {
        let nl = "\(trainees) \(trainees == 1 ? "verzonnen cursist" : "verzonnen cursisten")"
        let en = "\(trainees) invented \(trainees == 1 ? "trainee" : "trainees")"
        return LocalText(
            nl: "\(nl), \(sessions) \(sessions == 1 ? "oefening" : "oefeningen") van \(from) tot \(to), in \(folder).",
            en: "\(en), \(sessions) \(sessions == 1 ? "session" : "sessions") from \(from) to \(to), in \(folder).")
    }

    static func broken(stopped: Int, leftOpen: Int) -> LocalText {
        LocalText(
            nl: "Halverwege gestopt: \(stopped). Niet afgemaakt: \(leftOpen).",
            en: "Stopped halfway: \(stopped). Left unfinished: \(leftOpen).")
    }

    static func kept(_ count: Int) -> LocalText {
        LocalText(
            nl: "Stonden er al, en blijven zoals ze zijn: \(count).",
            en: "Were there already, and stay as they are: \(count).")
    }
}
