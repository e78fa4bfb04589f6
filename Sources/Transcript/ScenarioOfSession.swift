public import Diagnostics
public import Pack

extension LoadedPack {
    /// The caller that was played in a session, in its variant; nil when it is no longer in the pack.
    public func scenario(of header: TranscriptHeader) -> Scenario? { self[header.call, header.variant] }
}

extension LocalText {
    /// That the caller of a session, in its variant, is no longer in the pack.
    public init(noLongerInPack header: TranscriptHeader) {
        let call = [header.call.rawValue, header.variant?.rawValue].compactMap(\.self).joined(separator: " · ")
        self.init(
            nl: "de oproep '\(call)' staat niet meer in het pakket", en: "the call '\(call)' is no longer in the pack")
    }
}
