public import JSON

/// How well utterances were read, compared with what people say they carry.
public struct ActScores: Sendable {
    /// Right, too many, and too few of one label.
    public struct Counts: Sendable, Hashable {
        /// Labels that were wanted and heard.
        public internal(set) var right = 0
        /// Labels that were heard and not wanted.
        public internal(set) var extra = 0
        /// Labels that were wanted and not heard.
        public internal(set) var missing = 0

        /// 0 to 1; 0 when nothing was right.
        public var f1: Double {
            right == 0 ? 0 : 2 * Double(right) / Double(2 * right + extra + missing)
        }
        /// The right ones of all that were heard, 0 to 1; 0 when nothing was right.
        public var precision: Double { right == 0 ? 0 : Double(right) / Double(right + extra) }
        /// The right ones of all that were wanted, 0 to 1; 0 when nothing was right.
        public var recall: Double { right == 0 ? 0 : Double(right) / Double(right + missing) }
    }

    /// An act that was missed and the act that was heard instead.
    public struct Confusion: Sendable, Hashable {
        /// The act that was missed; `-` when none was.
        public let wanted: String
        /// `-` when nothing was heard in its place.
        public let heard: String
    }

    /// How many utterances were counted.
    public private(set) var utterances = 0
    /// Utterances of which every label was right, and none too many.
    public private(set) var exact = 0
    /// The counts over all labels together.
    public private(set) var all = Counts()
    /// The counts per act; a referral counts under `refer`, whatever the service.
    public private(set) var byLabel: [String: Counts] = [:]
    /// Per group of the test file: its utterances, how many were wholly right, and its counts.
    public private(set) var byGroup: [String: (utterances: Int, exact: Int, counts: Counts)] = [:]
    /// How often each confusion was seen.
    public private(set) var confusions: [Confusion: Int] = [:]

    /// Scores of nothing yet; `add` counts.
    public init() {}

    /// Counts one utterance.
    ///
    /// A wanted `refer` without a service is satisfied by a referral to any.
    public mutating func add(_ wanted: [String], heard: [String], group: String?) {
        let bare = wanted.contains("refer")
        let wanted = Set(wanted)
        let heard = Set(heard.map { bare && $0.hasPrefix("refer:") ? "refer" : $0 })
        let (missing, extra) = (wanted.subtracting(heard), heard.subtracting(wanted))
        utterances += 1
        if missing.isEmpty, extra.isEmpty { exact += 1 }
        var counts = Counts()
        counts.right = wanted.intersection(heard).count
        counts.extra = extra.count
        counts.missing = missing.count
        all.add(counts)
        for label in wanted.union(heard) {
            var own = Counts()
            own.right = wanted.contains(label) && heard.contains(label) ? 1 : 0
            own.extra = extra.contains(label) ? 1 : 0
            own.missing = missing.contains(label) ? 1 : 0
            byLabel[label.withoutService, default: Counts()].add(own)
        }
        for label in missing {
            for other in extra.isEmpty ? ["-"] : extra.sorted() {
                confusions[Confusion(wanted: label, heard: other), default: 0] += 1
            }
        }
        if missing.isEmpty {
            for other in extra { confusions[Confusion(wanted: "-", heard: other), default: 0] += 1 }
        }
        guard let group else { return }
        var entry = byGroup[group] ?? (0, 0, Counts())
        entry.utterances += 1
        if missing.isEmpty, extra.isEmpty { entry.exact += 1 }
        entry.counts.add(counts)
        byGroup[group] = entry
    }

    /// Of all utterances, 0 to 1.
    public var exactMatch: Double { utterances == 0 ? 0 : Double(exact) / Double(utterances) }
    /// F1 over all labels together, each occurrence counting alike.
    public var microF1: Double { all.f1 }
    /// The mean over labels, each counting alike.
    public var macroF1: Double {
        byLabel.isEmpty ? 0 : byLabel.values.reduce(0) { $0 + $1.f1 } / Double(byLabel.count)
    }

    /// The commonest confusions first.
    public func worst(_ count: Int) -> [(confusion: Confusion, times: Int)] {
        confusions.sorted { ($1.value, $0.key.wanted, $0.key.heard) < ($0.value, $1.key.wanted, $1.key.heard) }
            .prefix(count).map { ($0.key, $0.value) }
    }
}

extension ActScores.Counts {
    fileprivate mutating func add(_ other: Self) {
        right += other.right
        extra += other.extra
        missing += other.missing
    }
}

extension String {
    /// `refer` of `refer:caw`.
    fileprivate var withoutService: String { String(prefix { $0 != ":" }) }
}

extension ActScores {
    /// The scores as JSON; stable, others read it.
    public var json: JSONValue {
        .object([
            ("utterances", .integer(utterances)), ("exact_match", .rounded(exactMatch)),
            ("micro_f1", .rounded(microF1)), ("macro_f1", .rounded(macroF1)),
            (
                "groups",
                .object(
                    byGroup.sorted { $0.key < $1.key }.map { name, entry in
                        (
                            name,
                            .object([
                                ("utterances", .integer(entry.utterances)),
                                ("exact_match", .rounded(Double(entry.exact) / Double(max(1, entry.utterances)))),
                                ("micro_f1", .rounded(entry.counts.f1)),
                            ])
                        )
                    })
            ),
            (
                "acts",
                .object(
                    byLabel.sorted { $0.key < $1.key }.map { label, counts in
                        (
                            label,
                            .object([
                                ("f1", .rounded(counts.f1)), ("precision", .rounded(counts.precision)),
                                ("recall", .rounded(counts.recall)),
                                ("wanted", .integer(counts.right + counts.missing)),
                            ])
                        )
                    })
            ),
            (
                "confusions",
                .array(
                    worst(20).map { entry in
                        .object([
                            ("wanted", .string(entry.confusion.wanted)), ("heard", .string(entry.confusion.heard)),
                            ("times", .integer(entry.times)),
                        ])
                    })
            ),
        ])
    }
}

extension JSONValue {
    /// A number to four decimals.
    static func rounded(_ number: Double) -> JSONValue { .number((number * 10_000).rounded() / 10_000) }
}
