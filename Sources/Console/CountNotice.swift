public import Diagnostics
internal import Disk

/// Says on standard error how far long work is; only to a person, and only while it lasts.
public final class CountNotice {
    private let language: Language
    private let isWatched: Bool
    private var shown = -1

    /// A notice in a language.
    public init(language: Language) {
        self.language = language
        isWatched = isatty(STDERR_FILENO) == 1
    }

    /// Shows how many are done, when it is a new per cent.
    public func show(_ done: Int, of total: Int) {
        let percent = done * 100 / max(total, 1)
        guard isWatched, percent != shown else { return }
        shown = percent
        mutter("\r" + LocalText(nl: "\(done) van \(total)", en: "\(done) of \(total)")[language])
    }

    /// Clears the line again.
    public func finish() {
        guard shown >= 0 else { return }
        mutter("\r" + String(repeating: " ", count: 40) + "\r")
    }
}
