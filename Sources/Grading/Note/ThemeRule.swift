internal import Call
internal import JSON
internal import Pack

extension NoteRule {
    /// The theme is that of the case, or one that the case may be registered as besides.
    static let theme = NoteRule(.theme) { note, call in
        guard let theme = note.theme else {
            guard !call.facts.isEmpty else { return [.rightlyEmpty] }
            return [
                .omitted("Waar het over ging, staat er niet in.", "What it was about is not in it.", call.firstFacts)
            ]
        }
        let file = call.scenario.caseFile
        let fitting = [file.theme.value] + file.alsoThemes.map(\.value)
        guard !fitting.contains(theme) else { return [.right(call.firstFacts)] }
        return [
            .invented("Daar ging dit gesprek niet over.", "That is not what this call was about.", call.firstFacts)
        ]
    }
}
