internal import Diagnostics

/// Finds the question inside "I wonder whether ...", "zou u mij kunnen zeggen of ...".
///
/// What is asked then is what follows; the words that lead up to it are many, and say nothing on what it is.
struct EmbeddedQuestion: Sendable {
    /// A question begins with it.
    private let connectors: Set<String>
    /// The words of a question that go with it: who, where.
    private let asking: Set<String>
    /// Show by themselves that something is asked: "wonder", "curious".
    private let wondering: Set<String>
    /// Show it where somebody lacks or wants it: "I do not know", "I would like to hear".
    private let knowing: Set<String>
    private let lacking: Set<String>
    /// Ask it of the caller, when it is to be told to the operator: "could you tell me".
    private let telling: Set<String>
    private let listeners: Set<String>
    /// How many words may lead up to a question.
    private static let leadIn = 1...11

    init(_ language: Language) {
        func set(_ text: String) -> Set<String> { Set(text.split(separator: " ").map(String.init)) }
        switch language {
        case .nl:
            connectors = set("of")
            asking = set("wie wat waar wanneer waarom hoe hoeveel hoelang welke welk sinds waarover waarmee")
            wondering = set("af benieuwd nieuwsgierig herinneren")
            knowing = set(
                "weet weten horen begrijp begrijpen snap zien idee zicht vernemen vragen duidelijk")
            lacking = set("graag niet geen wil wou willen moet helpen helpt nuttig belangrijk nodig")
            telling = set("zeggen vertellen meedelen uitleggen zeg vertel")
            listeners = set("me mij ons eens")
        case .en:
            connectors = set("if whether")
            asking = set("who what where when why how which whose since")
            wondering = set("wonder wondering curious")
            knowing = set("know hear understand picture see idea sure clear remember ask learn tell")
            lacking = set("like want need help helps love not no useful important interested")
            telling = set("tell say explain share")
            listeners = set("me us")
        }
    }

    /// What is asked, as a question of its own; nil when nothing leads up to one.
    func direct(_ tokens: ArraySlice<Token>) -> [Token]? {
        var before: Set<String> = []
        for index in tokens.indices where tokens[index].kind == .word {
            let word = tokens[index].text
            let isConnector = connectors.contains(word)
            if isConnector || asking.contains(word), Self.leadIn.contains(before.count), leadsUp(before) {
                let question = tokens[(isConnector ? index + 1 : index)...].filter { $0.kind != .question }
                guard question.count(where: { $0.kind == .word }) > 1, let last = question.last else { return nil }
                return question + [Token(kind: .question, text: "?", range: last.range)]
            }
            before.insert(word)
            if before.count > Self.leadIn.upperBound { return nil }
        }
        return nil
    }

    private func leadsUp(_ words: Set<String>) -> Bool {
        if !words.isDisjoint(with: wondering) { return true }
        if !words.isDisjoint(with: telling), !words.isDisjoint(with: listeners) { return true }
        return !words.isDisjoint(with: knowing) && !words.isDisjoint(with: lacking)
    }
}
