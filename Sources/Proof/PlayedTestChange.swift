public import Pack
public import Recognition

/// A played conversation in which something is read differently than before.
public struct PlayedTestChange: Sendable {
    /// The call to which it belongs.
    public let call: CallID
    /// The conversation as the author wrote it.
    public let test: PlayedTest
    /// The turns that are read differently, in order.
    public let turns: [ReadingChange]
    /// Whether it came to what its author expects.
    public let heldBefore: Bool
    /// Whether it still does.
    public let holdsAfter: Bool
}

/// The conversations in the recognisers' language of which a turn is read differently, in the order of the pack.
public func playedTestChanges(
    in pack: LoadedPack, from before: Recogniser, to after: Recogniser
) -> [PlayedTestChange] {
    let old = PlayedTestRunner(pack: pack) { before.read($1) }
    let new = PlayedTestRunner(pack: pack) { after.read($1) }
    return pack.scenarios.flatMap { scenario in
        scenario.tests.filter { $0.language == before.language }.compactMap { test in
            let turns = test.turns.map(\.value).filter { !$0.hasPrefix("/") }.map {
                ReadingChange($0, before: before.read($0), after: after.read($0))
            }.filter(\.isChange)
            guard !turns.isEmpty else { return nil }
            return PlayedTestChange(
                call: scenario.id.value, test: test, turns: turns,
                heldBefore: old.run(test, of: scenario).faults.isEmpty,
                holdsAfter: new.run(test, of: scenario).faults.isEmpty)
        }
    }
}
