extension String {
    /// Whether it is a clear yes, in either language.
    var isYes: Bool { ["j", "ja", "y", "yes"].contains(trimmingBlanks.lowercased()) }

    /// Whether it is a clear no, in either language.
    var isNo: Bool { ["n", "nee", "no"].contains(trimmingBlanks.lowercased()) }
}
