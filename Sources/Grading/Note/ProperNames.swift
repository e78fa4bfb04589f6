internal import Diagnostics
internal import JSON
internal import Pack
internal import Recognition

/// The proper names in the lines of a fact: words with a capital inside a sentence, and names of streets.
enum ProperNames {
    /// Lower case and without accents, each once.
    static func names(in fact: Fact) -> [String] {
        let texts = fact.tell.all + (fact.again?.all ?? [])
        var names: [String] = []
        for words in texts.map({ $0.typedWords() }) {
            for (place, word) in words.enumerated() where word.isCapitalised && word.folded.count > 1 {
                let isName = !word.beginsSentence && !noNames.contains(word.folded)
                let isStreet = StreetAddress.isStreet(word) && place + 1 < words.count && words[place + 1].isFigures
                if isName || isStreet, !names.contains(word.folded) { names.append(word.folded) }
            }
        }
        return names
    }

    /// Words with a capital that are nobody's name: family, days, months, peoples.
    static let noNames: Set<String> = [
        "mum", "mummy", "mom", "dad", "daddy", "gran", "granny", "grandma", "grandpa", "nan", "mama", "papa", "oma",
        "opa",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
        "april", "june", "july", "august", "september", "october", "november", "december", "christmas", "easter",
        "kerstmis", "pasen", "english", "dutch", "flemish", "french", "belgian", "frans", "nederlands", "vlaams",
    ]
}

/// A street with a number.
enum StreetAddress {
    private static let endings = ["straat", "laan", "steenweg", "plein", "dreef"]
    /// These end other words too ("onderweg"), so that they need a capital.
    private static let doubtfulEndings = ["pad", "lei", "kaai", "singel", "weg"]
    private static let english: Set<String> = ["street", "road", "avenue", "lane", "square"]

    /// Whether a word is the name of a street, such as "Roggeveldpad".
    static func isStreet(_ word: TypedWord) -> Bool {
        (word.isCapitalised ? endings + doubtfulEndings : endings).contains {
            word.folded.hasSuffix($0) && word.folded.count > $0.count + 1
        }
    }

    /// The first address in a text: the places of its words.
    static func first(in words: [TypedWord]) -> Range<Int>? {
        for (place, word) in words.enumerated() {
            let next = place + 1 < words.count ? words[place + 1] : nil
            if isStreet(word), next?.isHouseNumber == true { return place..<place + 2 }
            guard english.contains(word.folded), place > 1, words[place - 1].isCapitalised else { continue }
            if words[place - 2].isHouseNumber { return place - 2..<place + 1 }
            if next?.isHouseNumber == true { return place - 1..<place + 2 }
        }
        return nil
    }
}

extension TypedWord {
    /// Whether it is a number in figures.
    var isFigures: Bool { folded.utf8.allSatisfy { (0x30...0x39).contains($0) } }

    /// A number of at most four figures, with a letter perhaps: 17, 17b.
    fileprivate var isHouseNumber: Bool {
        let figures = folded.utf8.prefix { (0x30...0x39).contains($0) }.count
        return (1...4).contains(figures) && folded.utf8.count <= figures + 1
    }
}
