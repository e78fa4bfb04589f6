internal import Pack
internal import Recognition

/// What somebody answers when asked which act a group is.
enum UnheardAnswer: Equatable {
    case acts([ActID])
    case skip
    case leave
    case unknown(UnknownAct)

    /// Reads an answer: numbers of near acts (from 1) or names of acts with commas, `-` for none, nothing, or `q`.
    init(_ line: String, near: [ActID], _ catalogue: ActCatalogue) {
        let answer = line.trimmingBlanks.lowercased()
        switch answer {
        case "": self = .skip
        case "q", "/quit", "/stop": self = .leave
        case "-": self = .acts([])
        default:
            let names = answer.split(separator: ",").map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
            let labels = names.map { name in
                Int(name).flatMap { near.indices.contains($0 - 1) ? near[$0 - 1].rawValue : nil } ?? name
            }
            do throws(UnknownAct) {
                let acts = try Lesson.acts(labels, in: catalogue)
                self = acts.isEmpty ? .skip : .acts(acts)
            } catch {
                self = .unknown(error)
            }
        }
    }
}
