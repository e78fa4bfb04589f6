internal import Recognition

/// The ages in a field of the note.
struct NotedAges {
    /// In figures or words, as typed.
    let ages: [(value: Int, typed: String)]
    private let ageWords: [ClosedRange<Int>]

    /// - Parameter persons: how many there are in the case; up to so many may be counted rather than aged.
    init(_ words: [TypedWord], persons: Int) {
        let address = StreetAddress.first(in: words)
        ages = NumberWords.numbers(in: words).compactMap { found in
            let (first, last) = (found.places.lowerBound, found.places.upperBound)
            // "Een" is an article, and "one" a pronoun.
            if found.value <= 1, words[first].folded.allSatisfy(\.isLetter) { return nil }
            let next = last + 1 < words.count ? words[last + 1] : nil
            if address?.contains(first) == true { return nil }
            if let next, next.gap == " ", Self.noAgeBefore.contains(next.folded) { return nil }
            if found.value <= persons, let next, Self.counts(next) { return nil }
            return (found.value, words[found.places].typed)
        }
        ageWords = words.compactMap { PersonWords.ages[$0.folded] }
    }

    /// Whether an age stands there, as a number or as a word such as "toddler".
    func mentions(age: Int) -> Bool {
        ages.contains { $0.value == age } || ageWords.contains { $0.contains(age) }
    }

    /// A number before these is a moment or a sum, and nobody's age.
    private static let noAgeBefore: Set<String> = DateOfBirth.months.union([
        "uur", "u", "h", "am", "pm", "minuten", "minutes", "keer", "times", "euro", "km",
    ])

    /// Whether a number before this word counts things: "2 children", not "2 years" or "2, worried".
    private static func counts(_ next: TypedWord) -> Bool {
        next.gap == " " && !next.isFigures && !PersonWords.ageUnits.contains(next.folded)
    }
}

/// Words about persons, Dutch and English, folded.
enum PersonWords {
    static let ageUnits: Set<String> = [
        "jaar", "jaren", "jarig", "jarige", "j", "jr", "maand", "maanden", "weken", "week", "dagen", "year", "years",
        "yr",
        "yrs", "yo", "y", "month", "months", "weeks", "days", "old", "oud",
    ]

    /// Words that say about how old somebody is.
    static let ages: [String: ClosedRange<Int>] = [
        "baby": 0...1, "zuigeling": 0...1, "infant": 0...1, "newborn": 0...1, "pasgeborene": 0...1, "peuter": 1...4,
        "toddler": 1...4, "kleuter": 2...6, "preschooler": 2...6, "tiener": 11...19, "teenager": 11...19,
        "teen": 11...19,
        "puber": 11...18, "bejaarde": 65...120,
    ]

    static let persons: Set<String> = Set(ages.keys).union([
        "beller", "slachtoffer", "pleger", "dader", "getuige", "melder", "kind", "kinderen", "kindje", "man", "vrouw",
        "meisje", "meisjes", "jongen", "jongens", "jongetje", "jongetjes", "moeder", "vader", "mama", "papa", "ouder",
        "ouders", "zoon", "zoontje", "dochter",
        "dochtertje", "oma", "opa", "grootmoeder", "grootvader", "kleinkind", "kleinzoon", "kleindochter", "buur",
        "buurman",
        "buurvrouw", "buren", "partner", "ex", "vriend", "vriendin", "broer", "zus", "neef", "neefje", "nicht",
        "stiefvader", "stiefmoeder", "gezin", "leerling", "leerkracht", "leraar", "student", "studente", "collega",
        "caller", "victim", "perpetrator", "witness", "child", "children", "kid", "kids", "woman", "girl", "boy",
        "mother",
        "father", "mum", "dad", "parent", "parents", "son", "daughter", "grandmother", "grandfather", "grandchild",
        "grandson", "granddaughter", "neighbour", "neighbours", "husband", "wife", "boyfriend", "girlfriend", "friend",
        "brother", "sister", "nephew", "niece", "stepfather", "stepmother", "family", "pupil", "teacher", "colleague",
        "m", "v", "f", "hij", "zij", "he", "she",
    ])
}
