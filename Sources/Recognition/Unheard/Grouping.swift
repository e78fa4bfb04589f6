internal import Pack

extension Recogniser {
    /// From this likeness on two utterances are of one group.
    ///
    /// Of pairs of the 1712 pack's own examples, which are written to differ, half that are so alike carry the same
    /// act; at 0.5 it is one in twelve.
    static let likeness: Double = 0.65

    /// The utterances by likeness, the group that was said most first.
    ///
    /// What was said most leads a group, and each other joins the leader to which it is most alike. The order in
    /// which utterances come does not matter; those without a word are left out.
    public func groups(of utterances: [UnheardUtterance]) -> [UnheardGroup] {
        let bySound = Dictionary(grouping: utterances, by: { sound(of: $0.text) }).filter { !$0.key.isEmpty }
        let members = bySound.values.map(UnheardGroup.Member.init)
            .sorted { ($1.times, $0.text) < ($0.times, $1.text) }
        var groups: [(leader: SparseRow, members: [UnheardGroup.Member])] = []
        for member in members {
            let row = features(of: member.text)
            let likest = groups.indices.map { (group: $0, likeness: row.cosine(groups[$0].leader)) }
                .filter { $0.likeness >= Self.likeness }
                .max { ($0.likeness, $1.group) < ($1.likeness, $0.group) }
            if let likest {
                groups[likest.group].members.append(member)
            } else {
                groups.append((row, [member]))
            }
        }
        var near = NearActs(self)
        return groups.map { group($0.members, &near) }
            .sorted { ($1.times, $0.utterances[0].text) < ($0.times, $1.utterances[0].text) }
    }

    private func group(_ members: [UnheardGroup.Member], _ near: inout NearActs) -> UnheardGroup {
        let explanation = explain(members[0].text)
        return UnheardGroup(
            utterances: members, nearest: near.acts(explanation, to: members[0].text), reading: explanation.reading)
    }

    /// The words and question marks of `text`: all that decides which acts it is taught for.
    func sound(of text: String) -> String {
        tokeniser.tokens(of: text).filter { $0.kind == .word || $0.kind == .question }.map(\.text)
            .joined(separator: " ")
    }

    /// The features of `text` as the classifier weighs them, with services as one.
    func features(of text: String) -> SparseRow {
        let tokens = tokeniser.tokens(of: text)
        return classifier.row(
            of: ServiceFinder.generalised(tokens[...], services.mentions(in: tokens, isWord: classifier.knows)))
    }
}
