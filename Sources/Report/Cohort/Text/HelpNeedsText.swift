internal import Diagnostics

extension CohortText {
    /// So many needs of one trainee are told.
    private static let mostNeeds = 3
    /// So many names are told of those with whom nothing is the matter.
    private static let mostNames = 20

    func helpNeeds(_ needs: HelpNeeds) -> [Paragraph] {
        section(words.say("Wie heeft waarbij hulp nodig", "Who needs help with what"), words.needsNote)
            + needs.needing.prefix(Self.most).flatMap { trainee in
                heading(trainee) + self.needs(of: trainee, limit: Self.mostNeeds)
            }
            + more(needs.needing.count - Self.most)
            + names(needs.fine, words.say("Niets springt eruit bij ", "Nothing stands out for "))
            + names(
                needs.tooFew, words.say("Nog te weinig om iets te zeggen over ", "Too little yet to say anything of "))
    }

    private func heading(_ trainee: HelpNeeds.Trainee) -> [Paragraph] {
        let scores = trainee.lastScores.map(String.init).joined(separator: " ")
        let about = words.say("laatste scores ", "last scores ") + scores
        return [
            Paragraph(
                StyledText(trainee.name, .heading)
                    + StyledText(" · \(words.sessions(trainee.sessions)) · \(about)", .aside), indent: 2)
        ]
    }

    func needs(of trainee: HelpNeeds.Trainee, limit: Int) -> [Paragraph] {
        trainee.needs.prefix(limit).map { need in
            let title = cohort.gradingProtocol.title(of: need.checkpoint)[words.language]
            return Paragraph(
                StyledText(title) + StyledText(" · \(words.outcome(need.recent))", .aside)
                    + critical(need.isCriticalFault),
                label: need.isCriticalFault ? StyledText("   !", .bad) : StyledText("   -", .warning), indent: 6)
        }
            + (trainee.needs.count > limit
                ? [
                    Paragraph(
                        StyledText(
                            words.say(
                                "en nog \(trainee.needs.count - limit)", "and \(trainee.needs.count - limit) more"),
                            .aside), indent: 6)
                ] : [])
    }

    private func names(_ trainees: [HelpNeeds.Trainee], _ text: String) -> [Paragraph] {
        guard !trainees.isEmpty else { return [] }
        let shown = trainees.prefix(Self.mostNames).map(\.name).joined(separator: ", ")
        let rest = trainees.count - Self.mostNames
        let others = rest > 0 ? words.say(" en nog \(rest)", " and \(rest) more") : ""
        return [aside(text + shown + others + ".")]
    }
}
