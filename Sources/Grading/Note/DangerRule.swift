internal import Call
internal import Diagnostics
internal import Pack

extension NoteRule {
    /// The danger is the highest that was told, or that of the case; what lies between the two will do.
    static let danger = NoteRule(.danger) { note, call in
        let told = call.facts.map(\.fact.signal).max() ?? Danger.none
        let telling = call.facts.filter { $0.fact.signal == told && told > .none }.map(\.index)
        guard let noted = note.danger else {
            guard told > .none else { return [.rightlyEmpty] }
            return [
                .omitted(
                    "Er werd gevaar verteld (\(told.title[.nl])), en hier staat niets.",
                    "Danger was told (\(told.title[.en])), and nothing stands here.", telling)
            ]
        }
        let real = call.scenario.caseFile.danger
        if noted < min(told, real) {
            return [
                .omitted(
                    "Er werd meer gevaar verteld: \(told.title[.nl]).", "More danger was told: \(told.title[.en]).",
                    telling)
            ]
        }
        if noted > max(told, real) {
            return [
                .invented(
                    "Zoveel gevaar werd niet verteld; het hoogste was: \(told.title[.nl]).",
                    "So much danger was not told; the highest was: \(told.title[.en]).", telling)
            ]
        }
        return [.right(telling)]
    }
}
