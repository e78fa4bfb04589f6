internal import Call
internal import JSON
internal import Pack
internal import Recognition

extension NoteRule {
    /// The municipality stands there when it was told; a place that nobody named does not.
    static let place = NoteRule(.place) { note, call in
        PlaceComparison(call).remarks(on: NoteContent(note.place))
    }
}

/// What was told of the place, and how a field compares with it.
private struct PlaceComparison {
    let call: ToldAndDone
    /// Names of the municipality and of the places that the caller named with it.
    let names: [[String]]
    /// The region, which the operator knows from the desk.
    let regions: [[String]]
    let postcode: String
    /// Where the caller told the place.
    let places: [Int]
    /// Whether the municipality was named at all, by the operator if not by the caller.
    let wasNamed: Bool

    init(_ call: ToldAndDone) {
        self.call = call
        let file = call.scenario.caseFile
        let municipality = file.place.name.typedWords().map(\.folded)
        let told = call.facts(askedBy: "ask-location")
        let identifying = Set(told.filter(\.fact.identifying).flatMap { ProperNames.names(in: $0.fact) })
        let named = told.flatMap { ProperNames.names(in: $0.fact) }.filter { !identifying.contains($0) }
        names = [municipality] + named.map { [$0] }
        let regions = [file.desk.value, call.directory.region(of: file.place.postcode)?.id.value].compactMap(\.self)
        self.regions = call.directory.regions.filter { regions.contains($0.id.value) }
            .flatMap { [$0.name[.nl], $0.name[.en]] }.compactMap { $0.typedWords().first.map { [$0.folded] } }
        postcode = String(file.place.postcode)
        let naming = call.lines.filter { NoteContent(words: $0.words).contains(municipality) }
        places = told.isEmpty ? naming.filter(\.isCaller).map(\.index) : told.map(\.index)
        wasNamed = !naming.isEmpty
    }

    func remarks(on content: NoteContent) -> [NoteRule.Remark] {
        let isThere = names.contains { content.contains($0) } || content.contains([postcode])
        if places.isEmpty {
            if isThere, !wasNamed { return [neverTold(nil)] }
        } else if isThere {
            return invented(in: content, besideRight: true).map { [neverTold($0)] } ?? [.right(places)]
        }
        if let words = invented(in: content, besideRight: false) { return [neverTold(words)] }
        guard !places.isEmpty else { return content.isEmpty ? [.rightlyEmpty] : [.right([])] }
        return [.omitted("De gemeente werd verteld.", "The municipality was told.", places)]
    }

    private func neverTold(_ words: String?) -> NoteRule.Remark {
        .invented("Die plaats werd niet verteld.", "That place was not told.", places, words: words)
    }

    /// A place in the field that nobody named.
    ///
    /// Free text holds much that is no place. So only a postcode counts, a word with a capital after a word such as
    /// "in", and a word that is all there is.
    private func invented(in content: NoteContent, besideRight isRight: Bool) -> String? {
        let known = call.saidWords.union(names.joined()).union(regions.joined()).union([postcode])
        let strange = content.words.enumerated().filter { place, word in
            guard !known.contains(word.folded), !PlaceWords.general.contains(word.folded) else { return false }
            if word.folded.count == 4, Int(word.folded) != nil { return true }
            guard word.folded.utf8.allSatisfy({ !(0x30...0x39).contains($0) }) else { return false }
            return word.isCapitalised && place > 0 && PlaceWords.leading.contains(content.words[place - 1].folded)
        }.map(\.element)
        if let first = strange.first { return first.typed }
        let rest = content.words.filter { !PlaceWords.general.contains($0.folded) }
        guard !isRight, rest.count == 1, let only = rest.first, !known.contains(only.folded), Int(only.folded) == nil
        else { return nil }
        return only.typed
    }
}

/// Words about places that are no places.
private enum PlaceWords {
    /// After these a word with a capital is a place.
    static let leading: Set<String> = [
        "in", "te", "bij", "nabij", "uit", "regio", "omgeving", "gemeente", "stad", "near", "from", "region", "town",
        "city",
    ]
    static let general: Set<String> = leading.union([
        "thuis", "huis", "woning", "gezinswoning", "appartement", "flat", "kot", "school", "straat", "adres", "wijk",
        "buurt", "dorp", "provincie", "desk", "beller", "woont", "aan", "de", "het", "een", "van", "haar", "zijn",
        "niet",
        "gekend", "onbekend", "zelfde", "online", "home", "house", "apartment", "street", "address", "village",
        "neighbourhood", "province", "caller", "lives", "at", "the", "a", "of", "her", "his", "not", "known", "unknown",
        "same", "vlaanderen", "flanders", "belgie", "belgium",
    ])
}
