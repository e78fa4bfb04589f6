internal import Diagnostics
internal import Pack

/// Reads off a list of services that somebody typed, by name, alias or number.
struct ServiceNames {
    private let choices: [NoteChoice]
    /// What may be typed, as words, the longest first.
    private let names: [(words: [Substring], id: String)]

    init(_ choices: [NoteChoice]) {
        self.choices = choices
        names = choices.flatMap { choice in choice.names.map { (Self.words($0), choice.id) } }
            .filter { !$0.words.isEmpty }
            .sorted { $0.words.count > $1.words.count }
    }

    /// Words that may stand between two services.
    private static let joiners: Set<Substring> = ["en", "and", "of", "or", "het", "de", "the"]

    private static func words(_ text: String) -> [Substring] {
        text.lowercased().split { $0.isWhitespace || ",;+&/".contains($0) }
    }

    /// The services in `text`, each once, in the order in which they were typed.
    func services(in text: String) throws(NoteFault) -> [ServiceID] {
        var rest = Self.words(text)[...]
        if rest == ["geen"] || rest == ["none"] { return [] }
        var found: [ServiceID] = []
        while let first = rest.first {
            if let name = names.first(where: { rest.starts(with: $0.words) }) {
                append(name.id, to: &found)
                rest = rest.dropFirst(name.words.count)
            } else if let number = Int(first), choices.indices.contains(number - 1) {
                append(choices[number - 1].id, to: &found)
                rest = rest.dropFirst()
            } else if Self.joiners.contains(first) {
                rest = rest.dropFirst()
            } else {
                throw .unknownAnswer(.referral, nearest: didYouMean(String(first), among: choices.flatMap(\.names)))
            }
        }
        return found
    }

    private func append(_ id: String, to found: inout [ServiceID]) {
        let service = ServiceID(rawValue: id)
        if !found.contains(service) { found.append(service) }
    }
}
