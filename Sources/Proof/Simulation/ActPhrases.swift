internal import JSON
internal import Pack

/// Sentences for each act in one language, and what kind of act it is.
struct ActPhrases: Sendable {
    private let texts: [ActID: [String]]
    private let groups: [ActID: ActCatalogue.Group]
    /// Acts that ask on without being asked for by the protocol, in the order of the catalogue.
    let exploring: [ActID]

    init(_ catalogue: ActCatalogue, _ material: ActMaterial) {
        // An example with other acts beside it would do more than was meant.
        texts = Dictionary(
            material.acts.map { id, entry in
                (id.value, entry.examples.filter { $0.also.isEmpty }.map(\.text.value))
            }, uniquingKeysWith: { first, _ in first })
        groups = Dictionary(
            catalogue.acts.map { ($0.id.value, $0.group) }, uniquingKeysWith: { first, _ in first })
        exploring = catalogue.acts.filter { $0.group == .exploring }.map(\.id.value)
    }

    /// The pack's examples of an act alone.
    func examples(of act: ActID) -> [String] { texts[act] ?? [] }

    /// Whether the act is a kind word rather than a question or a way out.
    func isListening(_ act: ActID) -> Bool { groups[act] == .listening }

    /// Whether the act shows a way out, or to somebody else.
    func isAdvice(_ act: ActID) -> Bool { groups[act] == .guiding || groups[act] == .referring }
}
