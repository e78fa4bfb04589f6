public import Diagnostics
internal import JSON
public import Pack

/// Reads utterances: an utterance in, the acts in it out, each with its evidence.
///
/// Three witnesses speak: the phrases of the pack, a classifier trained on its examples, and the
/// names of services; how something is said (denied, reported, conditional) decides between an act
/// and its opposite.
public struct Recogniser: Sendable {
    /// The language it reads.
    public let language: Language
    let classifier: Classifier
    let tokeniser: Tokeniser
    let splitter: ClauseSplitter
    let stance: StanceReader
    let embedded: EmbeddedQuestion
    let phrases: PhraseBook
    let spelling: Spelling
    let services: ServiceFinder
    let acts: [ActID]
    /// Per act, the acts of which the denial makes it.
    let deniedBy: [[Int]]
    /// Per act, whether it is done by telling what somebody else said.
    let standsReported: [Bool]
    /// Pairs of acts that some example carries both in one clause.
    let pairs: Set<ActPair>
    let titles: [ActID: LocalText]
    let material: ActMaterial

    /// A recogniser over a model trained on the same catalogue, material and services; see `Recogniser.train`.
    public init(
        catalogue: ActCatalogue, material: ActMaterial, services: [Service], language: Language, model: Classifier
    ) {
        self.init(
            catalogue: catalogue, material: material, services: services, language: language, model: model,
            phrases: PhraseBook(material, language: language))
    }

    init(
        catalogue: ActCatalogue, material: ActMaterial, services: [Service], language: Language, model: Classifier,
        phrases: PhraseBook
    ) {
        self.language = language
        self.material = material
        classifier = model
        tokeniser = Tokeniser(language: language)
        splitter = ClauseSplitter(language: language)
        stance = StanceReader(language)
        embedded = EmbeddedQuestion(language)
        self.phrases = phrases
        self.services = ServiceFinder(services, language: language)
        spelling = Spelling(words: model.words, kept: phrases.words + self.services.words + stance.knownWords)
        acts = model.labels.map { ActID(rawValue: $0) }
        let numbers = Dictionary(acts.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var deniedBy = acts.map { _ in [Int]() }
        for act in catalogue.acts {
            guard let denial = act.denial, let made = numbers[denial.value], let number = numbers[act.id.value] else {
                continue
            }
            deniedBy[made].append(number)
        }
        self.deniedBy = deniedBy
        standsReported = acts.map { catalogue[$0]?.isDoneByTelling ?? false }
        // Few examples carry more than one act, and an act goes with itself.
        let together = material.acts.flatMap { id, entry in
            entry.examples.lazy.filter { !$0.also.isEmpty }.map { [id.value] + $0.also.map(\.value) }
        }
        pairs = Set(together.flatMap { acts in acts.flatMap { one in acts.map { ActPair(one, $0) } } })
        titles = Dictionary(catalogue.acts.map { ($0.id.value, $0.title) }, uniquingKeysWith: { first, _ in first })
    }

    /// The acts in `text`.
    ///
    /// Of a text longer than 4,000 bytes only the beginning is read, and the reading says so.
    public func read(_ text: String) -> Reading {
        let clauses = judge(text)
        return reading(of: clauses, text: text)
    }

    /// Everything that speaks for and against acts, clause by clause.
    func judge(_ text: String) -> [JudgedClause] {
        let typed = spelling.corrected(tokeniser.tokens(of: text), follow: classifier.follow)
        let tokens = QuotedSpeech(in: typed).leftOut { services.names(all: $0, isWord: classifier.knows) }
        let mentions = services.mentions(in: tokens, isWord: classifier.knows)
        return splitter.sentences(of: tokens).flatMap { sentence in
            SentenceJudge(recogniser: self, sentence: sentence, mentions: mentions).clauses
        }
    }
}

/// Two acts, in no order.
struct ActPair: Hashable, Sendable {
    private let first: ActID
    private let second: ActID

    init(_ one: ActID, _ other: ActID) {
        first = min(one, other)
        second = max(one, other)
    }
}
