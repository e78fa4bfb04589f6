internal import JSON

extension Scenario {
    /// The call in every truth that it can have, the one of its file first.
    public var truths: [Scenario] { [asWritten] + variants.map(varied) }

    /// The call as it is in one variant, or as it stands in its file for nil.
    ///
    /// - Returns: nil when the call has no such variant.
    public func varied(as variant: VariantID?) -> Scenario? {
        guard let variant else { return asWritten }
        return variants.first { $0.id.value == variant }.map(varied)
    }

    /// The call in the truth that `seed` picks: 1 the call as it stands, 2 and on its variants by their weight, and round again.
    public func varied(by seed: Int) -> Scenario {
        let wheel = [asWritten] + variants.flatMap { Array(repeating: varied($0), count: max(0, $0.weight)) }
        return wheel[(seed % wheel.count + wheel.count - 1) % wheel.count]
    }

    private var asWritten: Scenario {
        var call = self
        call.tests = tests.filter { $0.variant == nil }
        return call
    }

    private func varied(_ variant: Variant) -> Scenario {
        var call = without(Set(variant.without.map(\.value)))
        call.variant = variant.id.value
        call.caseFile = variant.change.applied(to: caseFile)
        call.facts = call.facts.overlaid(with: variant.facts, by: \.id) { $1 }
        call.nodes = call.nodes.overlaid(with: variant.nodes, by: \.id) { $0.changed(by: $1) }
        call.replies = variant.replies + call.replies
        call.triggers = variant.triggers + call.triggers
        call.endings = call.endings.overlaid(with: variant.endings, by: \.id) { $1 }
        call.tests = tests.filter { $0.variant == variant.id }
        return call
    }

    /// The call in which nobody knows `facts`: no beat tells them, no trigger leads up to them, and no condition comes true by them.
    private func without(_ facts: Set<FactID>) -> Scenario {
        guard !facts.isEmpty else { return self }
        func stays(_ beat: Beat) -> Bool { !beat.tells.contains { facts.contains($0.value) } }
        var call = self
        call.facts = self.facts.filter { !facts.contains($0.id.value) }.mapped(\.when) { $0.without(facts) }
        call.replies = replies.filter { stays($0.beat) }.mapped(\.when) { $0.without(facts) }
        call.triggers = triggers.filter { stays($0.beat) && !$0.when.awaits(facts) }.mapped(\.when) {
            $0.without(facts)
        }
        call.endings = endings.mapped(\.atClose) { $0?.without(facts) }
        call.nodes = nodes.mapped(\.replies) { replies in
            replies.filter { stays($0.beat) }.mapped(\.when) { $0.without(facts) }
        }.mapped(\.silence) { steps in
            steps.filter { stays($0.beat) }.mapped(\.when) { $0.without(facts) }
        }
        return call
    }
}

extension Node {
    /// The node with what the other one says of it; the replies of the other go first.
    fileprivate func changed(by other: Node) -> Node {
        var node = self
        node.says = other.says ?? says
        node.cue = other.cue ?? cue
        node.replies = other.replies + replies
        node.silence = other.silence.isEmpty ? silence : other.silence
        node.notUnderstood = other.notUnderstood ?? notUnderstood
        return node
    }
}

extension Array {
    /// Each element with one part of it put through `change`.
    fileprivate func mapped<Part>(
        _ part: WritableKeyPath<Element, Part>, _ change: (Part) -> Part
    ) -> [Element] {
        map { element in
            var element = element
            element[keyPath: part] = change(element[keyPath: part])
            return element
        }
    }

    /// The elements with those of `others` that bear the same name merged in where they stand, and the rest of `others` in front.
    fileprivate func overlaid<ID: Equatable>(
        with others: [Element], by id: (Element) -> ID, _ merge: (Element, Element) -> Element
    ) -> [Element] {
        let new = others.filter { other in !contains { id($0) == id(other) } }
        return new + map { element in others.first { id($0) == id(element) }.map { merge(element, $0) } ?? element }
    }
}
