internal import Foundation
internal import Pack
internal import Recognition

/// Which acts of an utterance stand under the condition of a plan B: "if it gets out of hand, call 101".
///
/// A condition reaches as far as its sentence, and there not past an "and" or a "but": what is said beside it is
/// said without condition.
struct Conditions {
    private let text: String
    private let plans: [Range<String.Index>]

    init(in reading: Reading, of text: String) {
        self.text = text
        plans = reading.acts.filter { $0.id == "plan-b" }.map { Self.place(of: $0, in: text) }
    }

    /// Whether a plan B of the utterance is the condition of this act.
    func cover(_ act: HeardAct) -> Bool {
        guard !plans.isEmpty else { return false }
        let place = Self.place(of: act, in: text)
        return plans.contains { plan in
            if plan.overlaps(place) { return true }
            let (first, second) = plan.lowerBound < place.lowerBound ? (plan, place) : (place, plan)
            return !isBorder(between: first, and: second)
        }
    }

    /// The words on which an act rests; the whole utterance when they do not stand in it.
    private static func place(of act: HeardAct, in text: String) -> Range<String.Index> {
        (act.words.isEmpty ? nil : text.range(of: act.words)) ?? text.startIndex..<text.endIndex
    }

    /// Whether a sentence ends between the two, or the second is joined to the first as a clause of its own.
    private func isBorder(between first: Range<String.Index>, and second: Range<String.Index>) -> Bool {
        // The mark that ends a sentence may stand in the words of the first already.
        let tail = text[first].suffix(while: { !$0.isLetter && !$0.isNumber })
        let gap = text[first.upperBound..<second.lowerBound]
        if (tail + gap).contains(where: Self.ends.contains) { return true }
        let opening = text[second].prefix { $0.isLetter }
        return (gap.split { !$0.isLetter } + [opening]).contains { Self.joining.contains($0.lowercased()) }
    }

    private static let ends: Set<Character> = [".", "!", "?", ";", "\n"]
    /// In Dutch and in English: no word of the one is a joining word of the other.
    private static let joining: Set<String> = ["en", "maar", "and", "but"]
}

extension Substring {
    fileprivate func suffix(while isWanted: (Character) -> Bool) -> Substring {
        self[(lastIndex { !isWanted($0) }.map(index(after:)) ?? startIndex)...]
    }
}
