internal import Pack
internal import Recognition

extension HeardAct {
    /// Below this confidence an act that only the program heard is called unsure.
    private static let weakBelow = 0.5

    /// Whether only the classifier speaks for it, and with little confidence.
    ///
    /// That a service was named for certain does not make it certain that the caller was sent there. What a phrase
    /// of an author heard, or a person said, is sure.
    var isWeak: Bool { (witness == .example || witness == .alias) && confidence < Self.weakBelow }
}
