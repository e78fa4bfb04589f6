public import Diagnostics
internal import Disk
public import Recognition

/// Says on standard error how far the recogniser is with learning; only to a person, and only while it lasts.
public final class TrainingNotice {
    private let text: String
    private let isWatched: Bool
    private var shown = -1

    /// What is said when a pack is used for the first time.
    public static let firstTime = LocalText(
        nl: "Even leren verstaan (alleen de eerste keer)", en: "Learning to understand (the first time only)")

    /// A notice in `language`, which stays silent when standard error is no terminal.
    public init(language: Language, text: LocalText = TrainingNotice.firstTime) {
        self.text = text[language]
        isWatched = isatty(STDERR_FILENO) == 1
    }

    /// Shows a step, when it is a new per cent.
    public func show(_ progress: TrainingProgress) {
        let percent = progress.done * 100 / max(progress.total, 1)
        guard isWatched, percent != shown else { return }
        shown = percent
        mutter("\r\(text): \(percent) %")
    }

    /// Clears the line again.
    public func finish() {
        guard shown >= 0 else { return }
        mutter("\r" + String(repeating: " ", count: 70) + "\r")
    }
}
