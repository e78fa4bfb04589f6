internal import Diagnostics
internal import Pack

/// Finds the services of the directory that an utterance names.
struct ServiceFinder: Sendable {
    /// A service that was named.
    struct Mention: Sendable {
        let service: ServiceID
        let isEmergency: Bool
        /// Places of its words amongst the words searched.
        let words: Range<Int>
    }

    private struct Alias: Sendable {
        let words: [String]
        let service: ServiceID
        let isEmergency: Bool
    }

    /// Aliases by their first word, longest first.
    private var byFirst: [String: [Alias]] = [:]
    private var vocabulary = PhraseWords()
    private var texts: [String] = []
    /// Every word in the names of services.
    var words: [String] { texts }

    init(_ services: [Service], language: Language) {
        let tokeniser = Tokeniser(language: language)
        for service in services {
            let names = [service.name[language]] + service.aliases[language]
            for name in names {
                let words = tokeniser.words(of: name)
                guard let first = words.first else { continue }
                byFirst[first, default: []].append(
                    Alias(words: words, service: service.id.value, isEmergency: service.emergency))
                for word in words where Int(vocabulary.number(word)) == texts.count { texts.append(word) }
            }
        }
        for (first, aliases) in byFirst { byFirst[first] = aliases.sorted { $0.words.count > $1.words.count } }
    }

    /// The services named in `words`, in order; of overlapping ones the longer.
    func mentions(in words: [String], isWord: (String) -> Bool) -> [Mention] {
        let possible = words.map { word -> [String] in
            vocabulary.numbers(for: word, isWord: isWord).map { texts[Int($0)] }
        }
        var mentions: [Mention] = []
        var place = 0
        while place < words.count {
            if let alias = alias(at: place, in: possible) {
                let range = place..<place + alias.words.count
                mentions.append(Mention(service: alias.service, isEmergency: alias.isEmergency, words: range))
                place = range.upperBound
            } else {
                place += 1
            }
        }
        return mentions
    }

    private func alias(at place: Int, in possible: [[String]]) -> Alias? {
        var best: Alias?
        for first in possible[place] {
            for alias in byFirst[first] ?? [] where alias.words.count > best?.words.count ?? 0 {
                guard place + alias.words.count <= possible.count else { continue }
                if zip(alias.words, possible[place...]).allSatisfy({ $1.contains($0) }) { best = alias }
            }
        }
        return best
    }

    /// The services named in an utterance, placed amongst its tokens.
    func mentions(in tokens: [Token], isWord: (String) -> Bool) -> [Mention] {
        let places = tokens.indices.filter { tokens[$0].kind == .word }
        return mentions(in: places.map { tokens[$0].text }, isWord: isWord).map { mention in
            Mention(
                service: mention.service, isEmergency: mention.isEmergency,
                words: places[mention.words.lowerBound]..<places[mention.words.upperBound - 1] + 1)
        }
    }

    /// Whether the words of `tokens` are nothing but the names of services.
    func names(all tokens: ArraySlice<Token>, isWord: (String) -> Bool) -> Bool {
        let words = tokens.filter { $0.kind == .word }.map(\.text)
        return mentions(in: words, isWord: isWord).reduce(0) { $0 + $1.words.count } == words.count
    }

    /// `tokens` with each service that is no emergency service replaced by one word for all of them.
    ///
    /// Which service is named says nothing on the act; so every example speaks for every service.
    static func generalised(_ tokens: ArraySlice<Token>, _ mentions: [Mention]) -> ArraySlice<Token> {
        let inside = mentions.filter { mention in
            !mention.isEmergency && tokens.startIndex <= mention.words.lowerBound
                && mention.words.upperBound <= tokens.endIndex
        }
        guard !inside.isEmpty else { return tokens }
        var general: [Token] = []
        var next = tokens.startIndex
        for mention in inside {
            general += tokens[next..<mention.words.lowerBound]
            let first = tokens[mention.words.lowerBound].range.lowerBound
            let last = tokens[mention.words.upperBound - 1].range.upperBound
            general.append(Token(kind: .word, text: anyService, range: first..<last))
            next = mention.words.upperBound
        }
        return (general + tokens[next...])[...]
    }

    /// The word that stands for any service; nobody can type it.
    static let anyService = "§service"
}
