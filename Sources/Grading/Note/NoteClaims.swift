internal import Call
internal import Diagnostics
internal import JSON
internal import Pack
internal import Recognition

/// What free text claims that can be held against the call: services, regions, and things that matter to whoever takes
/// over, such as a weapon or children.
///
/// In doubt the trainee is right: what anybody named in the call, or what stands in the case, is no invention, and
/// neither is what the note says there is not.
struct NoteClaims {
    private let call: ToldAndDone
    private let known: Set<String>

    init(_ call: ToldAndDone) {
        self.call = call
        let texts = call.scenario.caseFile.persons.map(\.description) + [call.scenario.caller.relation]
        known = call.saidWords.union(texts.flatMap { ($0[.nl] + " " + $0[.en]).typedWords().map(\.folded) })
    }

    /// What the text claims and nobody spoke of; nil when there is no such thing.
    func invented(in content: NoteContent) -> NoteRule.Remark? {
        let strange = services(in: content) + regions(in: content) + matters(in: content)
        guard !strange.isEmpty else { return nil }
        var seen: Set<String> = []
        return .invented(
            "Dat kwam in het gesprek niet ter sprake.", "That did not come up in the call.",
            words: strange.filter { seen.insert($0).inserted }.joined(separator: ", "))
    }

    private func services(in content: NoteContent) -> [String] {
        call.directory.services.compactMap { service in
            let names = service.everyName
            let noted = names.lazy.compactMap { content.typed($0.typedWords().map(\.folded)) }.first
            return noted == nil || wasSpokenOf(service, names) ? nil : noted
        }
    }

    private func wasSpokenOf(_ service: Service, _ names: [String]) -> Bool {
        if call.deeds.contains(where: { $0.service == service.id.value }) { return true }
        let emergency: Set<ActID> = ["advise-emergency-services", "plan-b", "over-escalate"]
        if service.emergency, !call.possiblePlaces(of: emergency).isEmpty { return true }
        let folded = names.map { $0.typedWords().map(\.folded) }
        return call.lines.contains { line in folded.contains(where: NoteContent(words: line.words).contains) }
    }

    private func regions(in content: NoteContent) -> [String] {
        let file = call.scenario.caseFile
        let own = [file.desk.value, call.directory.region(of: file.place.postcode)?.id.value]
        return call.directory.regions.filter { !own.contains($0.id.value) }.compactMap { region in
            let names = [region.name[.nl], region.name[.en]].map { $0.typedWords().map(\.folded) }
            let wasNamed = names.contains { !$0.isEmpty && $0.allSatisfy(known.contains) }
            return wasNamed ? nil : names.lazy.compactMap(content.typed).first
        }
    }

    private func matters(in content: NoteContent) -> [String] {
        NoteMatter.all.filter { !isKnown($0) }.flatMap { matter in
            content.words.enumerated().filter { place, word in
                matter.means(word.folded)
                    && !(place > 0 && NoteMatter.denials.contains(content.words[place - 1].folded))
            }.map(\.element.typed)
        }
    }

    private func isKnown(_ matter: NoteMatter) -> Bool {
        if matter.isChildren, call.scenario.caseFile.persons.contains(where: { $0.age.map { $0 < 18 } ?? false }) {
            return true
        }
        return known.contains(where: matter.means)
    }
}
