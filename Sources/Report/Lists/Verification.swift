public import Diagnostics
internal import Disk
public import JSON
internal import Pack
public import Transcript

/// Whether one transcript is as it was written.
public struct Verification: Sendable {
    /// The path of the transcript, as the user would write it.
    public let file: String
    /// Nil when the file is no transcript.
    private let transcript: Transcript?
    /// What is wrong with it.
    private let faults: [LocalText]

    /// What came of reading `file`.
    public init(file: String, transcript: Result<Transcript, any Error>) {
        self.file = file
        switch transcript {
        case .success(let transcript):
            self.transcript = transcript
            faults = transcript.faults.filter(\.isTampering).map(\.text)
        case .failure(let error):
            self.transcript = nil
            let problem = (error as? DiskError)?.reason ?? (error as? DiagnosticError)?.diagnostics.first?.problem
            faults = [problem ?? LocalText(same: "\(error)")]
        }
    }

    /// How far one can trust it.
    enum Standing: CaseIterable {
        case sealed, elsewhere, withoutKey, older, unfinished, notIntact
    }

    var standing: Standing {
        guard let transcript, faults.isEmpty else { return .notIntact }
        guard transcript.isFinished else { return .unfinished }
        return switch transcript.seal {
        case .fits: .sealed
        case .elsewhere: .elsewhere
        case .withoutKey: .withoutKey
        // Without a fault: it is older than seals, or being written at this moment.
        case .none: transcript.canGoOn ? .unfinished : .older
        case .refuted: .notIntact
        }
    }

    /// What is wrong in one line: the first fault, and how many more there are.
    var complaint: LocalText? {
        guard let first = faults.first else { return nil }
        guard faults.count > 1 else { return first }
        let more = faults.count - 1
        return LocalText(
            nl: "\(first[.nl]) (en nog \(more) \(more == 1 ? "fout" : "fouten"))",
            en: "\(first[.en]) (and \(more) more \(more == 1 ? "fault" : "faults"))")
    }

    /// Why nobody known here vouches for its end, though nothing is wrong with it.
    var doubt: LocalText? {
        guard let transcript, [.elsewhere, .withoutKey, .older].contains(standing) else { return nil }
        return transcript.seal.text
    }

    /// The transcript for programs; stable, others read it.
    public var json: JSONValue {
        .object(present: [
            ("file", .string(file)), ("session", transcript.map { .string($0.header.session.rawValue) }),
            ("intact", .bool(faults.isEmpty)), ("finished", transcript.map { .bool($0.isFinished) }),
            ("seal", transcript.map { .string($0.seal.name) }), ("faults", .strings(faults.map { $0[.en] })),
        ])
    }
}

/// Counts transcripts by how far one can trust them.
public struct VerificationTally: Sendable {
    private let isStrict: Bool
    private var counts: [Verification.Standing: Int] = [:]
    private var complaints = 0

    /// - Parameter isStrict: whether it is wrong too when nobody known here vouches for the end of a finished call.
    public init(isStrict: Bool) {
        self.isStrict = isStrict
    }

    /// Counts one.
    public mutating func add(_ verification: Verification) {
        counts[verification.standing, default: 0] += 1
        if complaint(about: verification) != nil { complaints += 1 }
    }

    /// What is to be said of one that does not hold; nil of one that does.
    public func complaint(about verification: Verification) -> LocalText? {
        verification.complaint ?? (isStrict ? verification.doubt : nil)
    }

    /// Whether all of them hold.
    public var holds: Bool { complaints == 0 }

    /// How many there are of which kind.
    public var text: LocalText {
        let total = counts.values.reduce(0, +)
        func say(_ language: Language) -> String {
            let name = LocalText(
                nl: total == 1 ? "1 verslag" : "\(total) verslagen",
                en: total == 1 ? "1 transcript" : "\(total) transcripts")
            let kinds = Verification.Standing.allCases.compactMap { standing in
                counts[standing].map { "\($0) \(standing.text[language])" }
            }
            return ([name[language]] + kinds).joined(separator: " · ")
        }
        return LocalText(nl: say(.nl), en: say(.en))
    }
}

extension Verification.Standing {
    fileprivate var text: LocalText {
        switch self {
        case .sealed: LocalText(nl: "verzegeld, en het zegel klopt", en: "sealed, and the seal fits")
        case .elsewhere:
            LocalText(
                nl: "elders verzegeld, alleen de keten is nagekeken", en: "sealed elsewhere, only the chain was checked"
            )
        case .withoutKey: LocalText(nl: "verzegeld zonder sleutel", en: "sealed without a key")
        case .older: LocalText(nl: "van voor er zegels waren", en: "older than seals")
        case .unfinished: LocalText(nl: "niet af", en: "unfinished")
        case .notIntact: LocalText(nl: "niet zoals geschreven", en: "not as written")
        }
    }
}
