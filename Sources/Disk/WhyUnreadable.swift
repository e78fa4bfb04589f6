public import Diagnostics

extension LocalText {
    /// Why a file could not be read, or is not what it should be.
    public init(whyUnreadable error: any Error) {
        switch error {
        case let error as DiskError: self = error.reason
        case let error as DiagnosticError where !error.diagnostics.isEmpty: self = error.diagnostics[0].problem
        default: self.init(nl: "het kan niet gelezen worden", en: "it cannot be read")
        }
    }
}
