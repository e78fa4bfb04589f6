public import Pack

extension LoadedPack {
    /// The caller that was played in a session, in its variant; nil when it is no longer in the pack.
    public func scenario(of header: TranscriptHeader) -> Scenario? { self[header.call, header.variant] }
}
