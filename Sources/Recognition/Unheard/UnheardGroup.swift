public import Pack

/// Utterances that are alike and were not heard.
public struct UnheardGroup: Sendable {
    /// The utterances, each once, the one said most first.
    public let utterances: [Member]
    /// The acts that are nearest to the first utterance, the likeliest first.
    public let nearest: [NearAct]
    /// What the recogniser makes of the first utterance today.
    public let reading: Reading

    /// How often anything of the group was said.
    public var times: Int { utterances.reduce(0) { $0 + $1.times } }

    /// What trainees said that they had meant, and how often, most often first.
    public var meant: [(act: ActID, times: Int)] {
        counted(utterances.flatMap { member in member.meant.flatMap { Array(repeating: $0.key, count: $0.value) } })
            .map { ($0.value, $0.times) }
    }

    /// The calls in which it was said, by name.
    public var calls: [CallID] { Set(utterances.flatMap(\.calls)).sorted() }

    /// One utterance of a group.
    public struct Member: Sendable, Hashable {
        /// What was said, as it was said most often.
        public let text: String
        /// How often it was said.
        public let times: Int
        /// Why it counts as not heard.
        public let doubts: Set<Doubt>
        /// What trainees said that they had meant, and how often.
        public let meant: [ActID: Int]
        /// The calls in which it was said.
        public let calls: Set<CallID>
    }
}

extension UnheardGroup.Member {
    /// The same thing, said several times.
    init(_ said: [UnheardUtterance]) {
        text = counted(said.map(\.text)).first?.value ?? ""
        times = said.count
        doubts = Set(said.map(\.doubt))
        meant = Dictionary(said.flatMap(\.meant).map { ($0, 1) }, uniquingKeysWith: +)
        calls = Set(said.map(\.call))
    }
}

/// Each value once with how often it stands there, most often first, then in order.
func counted<Value: Hashable & Comparable>(_ values: [Value]) -> [(value: Value, times: Int)] {
    Dictionary(values.map { ($0, 1) }, uniquingKeysWith: +).map { (value: $0.key, times: $0.value) }
        .sorted { ($1.times, $0.value) < ($0.times, $1.value) }
}
