internal import Call
internal import Diagnostics
internal import JSON
internal import Pack
internal import Recognition

/// Finds what says who somebody is, where nobody needs it: names, addresses, numbers, e-mail addresses.
struct IdentifyingData {
    private let call: ToldAndDone
    private let callerNames: [String]
    /// Words with a capital that anybody may write down: places, services, months and the like.
    private let common: Set<String>
    /// Names told in facts that say who somebody is, with where they were told.
    private let names: [String: [Int]]
    /// Numbers and addresses of services, which anybody may write down.
    private let ofServices: ContactDetails

    init(_ call: ToldAndDone) {
        self.call = call
        let file = call.scenario.caseFile
        let wanted = Set(file.place.name.typedWords().map(\.folded)).union(
            call.directory.regions.flatMap { ($0.name[.nl] + " " + $0.name[.en]).typedWords().map(\.folded) })
        let services = call.directory.services.flatMap(\.everyName)
        common = wanted.union(services.flatMap { $0.typedWords().map(\.folded) }).union(ProperNames.noNames)
            .union(PersonWords.persons)
        callerNames = call.scenario.caller.name.typedWords().filter(\.isCapitalised).map(\.folded)
        var names: [String: [Int]] = [:]
        for told in call.facts where told.fact.identifying {
            for name in ProperNames.names(in: told.fact) where !wanted.contains(name) {
                names[name, default: []].append(told.index)
            }
        }
        self.names = names
        ofServices = ContactDetails(
            call.directory.services.flatMap { service in
                service.contact.map { [$0[.nl], $0[.en]] } ?? []
            })
    }

    /// What nobody needs in a field, one entry of each kind.
    func entries(in field: NoteField, of note: RegistrationNote) -> [NoteEntry] {
        guard let text = note[text: field] else { return [] }
        let words = text.typedWords()
        return [callerName(words), name(words), birth(words), address(words), number(words), eMail(text)].compactMap(
            \.self
        ).map {
            NoteEntry(
                field: field, finding: .unneeded, reason: $0.reason, evidence: Set($0.evidence).sorted(),
                words: $0.words)
        }
    }

    private typealias Found = (reason: LocalText, evidence: [Int], words: String)

    private func callerName(_ words: [TypedWord]) -> Found? {
        let found = words.first { word in
            // A short name may be an ordinary word: it needs a capital inside a sentence.
            callerNames.contains(word.folded)
                && (word.folded.count > 3 || (word.isCapitalised && !word.beginsSentence))
        }
        return found.map { (Reasons.callerName, places(of: $0), $0.typed) }
    }

    private func name(_ words: [TypedWord]) -> Found? {
        let roles = namesAfterRoles(words)
        let found = words.enumerated().filter { place, word in
            (names[word.folded] != nil || roles.contains(place)) && word.isCapitalised
                && !callerNames.contains(word.folded) && !StreetAddress.isStreet(word)
        }.map(\.element)
        guard !found.isEmpty else { return nil }
        return (
            Reasons.name, found.flatMap(places), found.map(\.typed).joined(separator: ", ")
        )
    }

    /// The places of words with a capital right behind what somebody is, told or not: "mama Nele Peeters".
    private func namesAfterRoles(_ words: [TypedWord]) -> Set<Int> {
        var found: Set<Int> = []
        for place in words.indices.dropFirst() {
            let (word, before) = (words[place], words[place - 1])
            let isTitled = Self.titles.contains(before.folded)
            // The point of "mevr." ends no sentence.
            let isName = word.isCapitalised && (isTitled || !word.beginsSentence) && word.folded.count > 1
            // Capitals alone are the short name of a service.
            let isShort = word.typed.unicodeScalars.allSatisfy { !$0.properties.isLowercase }
            let follows = isTitled || found.contains(place - 1) || PersonWords.persons.contains(before.folded)
            guard isName, !isShort, follows, [" ", ". "].contains(word.gap), !common.contains(word.folded) else {
                continue
            }
            found.insert(place)
        }
        return found
    }

    private static let titles: Set<String> = [
        "mevrouw", "mevr", "meneer", "mijnheer", "dhr", "mr", "mrs", "ms", "miss",
    ]

    private func birth(_ words: [TypedWord]) -> Found? {
        DateOfBirth.first(in: words).map { (Reasons.birth, [], words[$0].typed) }
    }

    private func address(_ words: [TypedWord]) -> Found? {
        if let range = StreetAddress.first(in: words) {
            return (Reasons.address, places(of: words[range.lowerBound]), words[range].typed)
        }
        let street = words.first { names[$0.folded] != nil && StreetAddress.isStreet($0) }
        return street.map { (Reasons.address, places(of: $0), $0.typed) }
    }

    private func number(_ words: [TypedWord]) -> Found? {
        let found = ContactDetails.numbers(in: words).first { !ofServices.numbers.contains($0.digits) }
        return found.map { (Reasons.number, places(of: words[$0.range.lowerBound]), words[$0.range].typed) }
    }

    private func eMail(_ text: String) -> Found? {
        let found = ContactDetails.eMails(in: text).first { !ofServices.eMails.contains($0) }
        return found.map { (Reasons.eMail, [], $0) }
    }

    /// Where a word was told, or else said.
    private func places(of word: TypedWord) -> [Int] {
        if let told = names[word.folded] { return told }
        return call.lines.filter { line in line.words.contains { $0.folded == word.folded } }.prefix(1).map(\.index)
    }

    private enum Reasons {
        static let callerName = LocalText(
            nl: "De naam van de beller heeft niemand nodig.", en: "Nobody needs the caller's name.")
        static let name = LocalText(
            nl: "Een naam; wat iemand in het verhaal is, volstaat.",
            en: "A name; what somebody is in the story will do.")
        static let birth = LocalText(
            nl: "Een geboortedatum; de leeftijd volstaat.", en: "A date of birth; the age will do.")
        static let address = LocalText(
            nl: "Een adres; de gemeente volstaat.", en: "An address; the municipality will do.")
        static let number = LocalText(
            nl: "Een telefoonnummer of een ander nummer van iemand.",
            en: "A telephone number, or another number of somebody.")
        static let eMail = LocalText(nl: "Een e-mailadres van iemand.", en: "Somebody's e-mail address.")
    }
}

extension ArraySlice<TypedWord> {
    /// The words as typed, with what stands between them.
    var typed: String {
        dropFirst().reduce(first?.typed ?? "") { $0 + $1.gap + $1.typed }
    }
}
