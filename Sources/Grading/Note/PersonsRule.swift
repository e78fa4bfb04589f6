internal import Call
internal import JSON
internal import Pack
internal import Recognition

extension NoteRule {
    /// Who was spoken of stands there, with the ages that were told, and no age that nobody named.
    static let persons = NoteRule(.persons) { note, call in
        PersonsComparison(call).remarks(on: NoteContent(note.persons))
    }
}

/// What was told of the persons, and how a field compares with it.
private struct PersonsComparison {
    let call: ToldAndDone
    /// Ages of the case.
    let ages: Set<Int>
    /// The telling of an age, with the numbers by which the note can give it.
    let toldAges: [(index: Int, numbers: Set<Int>)]
    /// Words of the call and of the case.
    private let knownWords: Set<String>

    init(_ call: ToldAndDone) {
        self.call = call
        let persons = call.scenario.caseFile.persons
        let ages = Set(persons.compactMap(\.age) + [call.scenario.caller.age].compactMap(\.self))
        self.ages = ages
        let texts = persons.map(\.description) + [call.scenario.caller.relation]
        knownWords = Set(texts.flatMap { ($0[.nl] + " " + $0[.en]).typedWords().map(\.folded) }).union(call.saidWords)
        toldAges = call.facts(askedBy: "ask-age").compactMap { told in
            // "One little boy, three in May": one is no age, and three may be written as two.
            let said = Set(NumberWords.numbers(in: told.words).map(\.value)).subtracting([1])
            guard !said.isEmpty else { return nil }
            return (told.index, said.union(ages.filter { age in said.contains { abs($0 - age) <= 1 } }))
        }
    }

    func remarks(on content: NoteContent) -> [NoteRule.Remark] {
        guard !content.isEmpty else {
            guard !call.facts.isEmpty else { return [.rightlyEmpty] }
            return [.omitted("Over wie het ging, staat er niet in.", "Who it was about is not in it.", call.firstFacts)]
        }
        let noted = NotedAges(content.words, persons: call.scenario.caseFile.persons.count)
        var remarks = invented(noted) + [NoteClaims(call).invented(in: content)].compactMap(\.self)
        let missing = toldAges.filter { told in !told.numbers.contains { noted.mentions(age: $0) } }
        if !missing.isEmpty {
            remarks.append(
                .omitted(
                    "Een leeftijd werd verteld, en staat er niet in.", "An age was told, and is not in it.",
                    missing.map(\.index)))
        } else if !call.facts.isEmpty, !namesAnybody(content, noted) {
            remarks.append(
                .omitted(
                    "Over wie het ging, staat er niet in.", "Who it was about is not in it.", call.firstFacts))
        }
        guard remarks.isEmpty else { return remarks }
        let places = toldAges.isEmpty ? call.firstFacts : toldAges.map(\.index)
        if isKnownWhole(content) { return [.right(places)] }
        return [
            .unchecked(
                "Rol en leeftijd kloppen; de rest is niet nagekeken.", "Role and age agree; the rest was not checked.",
                places)
        ]
    }

    /// Whether every word that says something is a person, an age, or a word of the call or the case.
    private func isKnownWhole(_ content: NoteContent) -> Bool {
        let numbers = Set(NumberWords.numbers(in: content.words).flatMap { Array($0.places) })
        return content.words.enumerated().allSatisfy { place, word in
            word.folded.count <= 3 || numbers.contains(place) || word.isFigures || knownWords.contains(word.folded)
                || PersonWords.persons.contains(word.folded) || PersonWords.ageUnits.contains(word.folded)
        }
    }

    private func invented(_ noted: NotedAges) -> [NoteRule.Remark] {
        let services = Set(call.directory.services.flatMap { $0.aliases.all }.compactMap { Int($0) })
        let strange = noted.ages.filter { age in
            !ages.contains(age.value) && !call.saidNumbers.contains(age.value) && !services.contains(age.value)
        }
        guard !strange.isEmpty else { return [] }
        return [
            .invented(
                "Die leeftijd werd niet verteld.", "That age was not told.", toldAges.map(\.index),
                words: strange.map(\.typed).joined(separator: ", "))
        ]
    }

    /// Whether the field speaks of anybody at all: a person, an age, or words of the call or the case.
    private func namesAnybody(_ content: NoteContent, _ noted: NotedAges) -> Bool {
        !noted.ages.isEmpty
            || content.words.contains { word in
                PersonWords.persons.contains(word.folded) || (word.folded.count > 3 && knownWords.contains(word.folded))
            }
    }
}
