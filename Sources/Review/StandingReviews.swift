internal import Call
public import Diagnostics
public import Disk
public import Transcript

/// The reviews of one session, and which of them decides.
public struct StandingReviews: Sendable {
    /// Every review that could be read, in the order of their files.
    public let all: [SessionReview]
    /// Those that are as written and of this very transcript.
    public let sound: [SessionReview]
    /// The review that decides: of the sound ones that are signed the last to be signed; nil when there is none.
    public let standing: SessionReview?
    /// Why others do not count, each with its file.
    public let complaints: [(path: String, text: LocalText)]

    /// The reviews of `transcript` on a shelf.
    ///
    /// - Throws: `DiskError` when the folder of the reviews cannot be read.
    public init(
        of session: SessionID, _ transcript: Transcript, on shelf: ReviewShelf, keyring: Keyring
    ) throws(DiskError) {
        var all: [SessionReview] = []
        var sound: [SessionReview] = []
        var complaints: [(path: String, text: LocalText)] = []
        for path in try shelf.reviews(of: session) {
            do {
                let review = try readReview(path, keyring: keyring)
                all.append(review)
                if let why = review.objection(for: transcript) {
                    complaints.append((path, why))
                } else {
                    sound.append(review)
                }
            } catch {
                complaints.append((path, LocalText(whyUnreadable: error)))
            }
        }
        self.all = all
        self.sound = sound
        self.complaints = complaints
        standing = sound.filter(\.findings.isSigned)
            .max { ($0.findings.signedAt ?? "") < ($1.findings.signedAt ?? "") }
    }
}

extension SessionReview {
    /// Why the review does not count for what the transcript is today; nil when it does.
    public func objection(for transcript: Transcript) -> LocalText? {
        if let fault = faults.first(where: \.isTampering) { return fault.text }
        guard !fits(transcript) else { return nil }
        return LocalText(
            nl: "het gesprek is veranderd of verdergegaan sinds \(header.reviewer) het nakeek; kijk het opnieuw na",
            en: "the call was changed or went on since \(header.reviewer) reviewed it; please review it again")
    }
}
