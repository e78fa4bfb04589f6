public import Pack

/// Something an operator said that was not heard, or only unsurely; personal data is out of it already.
public struct UnheardUtterance: Sendable, Hashable {
    /// What was said, scrubbed.
    public let text: String
    /// Why it counts as not heard.
    public let doubt: Doubt
    /// What the trainee said that it was, when asked.
    public let meant: [ActID]
    /// The call in which it was said.
    public let call: CallID

    /// An utterance of which nothing says any more who said it.
    public init(text: String, doubt: Doubt, meant: [ActID] = [], call: CallID) {
        self.text = text
        self.doubt = doubt
        self.meant = meant
        self.call = call
    }
}

extension Recogniser {
    /// Whether the utterance is heard by now, and as what the trainee meant by it.
    public func hears(_ utterance: UnheardUtterance) -> Bool {
        let reading = read(utterance.text)
        return reading.doubt == nil && Set(utterance.meant).isSubset(of: reading.acts.map(\.id))
    }
}
