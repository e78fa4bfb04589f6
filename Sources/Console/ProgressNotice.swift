public import Diagnostics
internal import Disk

/// Says on standard error how far long work is; only to a person, and only while it lasts.
public final class ProgressNotice {
    private let title: String
    private let isWatched: Bool
    private var shown = -1

    /// A notice under a title.
    ///
    /// - Parameter title: what is being done, such as "learning to understand".
    public init(_ title: LocalText, in language: Language) {
        self.title = title[language]
        isWatched = isatty(STDERR_FILENO) == 1
    }

    /// Shows how many are done, when it is a new per cent.
    public func show(_ done: Int, of total: Int) {
        let percent = done * 100 / max(total, 1)
        guard isWatched, percent != shown else { return }
        shown = percent
        mutter("\r\(title): \(percent) %")
    }

    /// Clears the line again.
    public func finish() {
        guard shown >= 0 else { return }
        mutter("\r" + String(repeating: " ", count: title.count + 8) + "\r")
    }
}
