internal import Diagnostics
public import JSON

extension Temperaments: JSONDecodable {
    /// Reads `temperaments.json` as its schema describes.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> Temperaments? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let moods: [MoodKind]? = object.required("moods")
        let kinds: [Temperament]? = object.required("temperaments")
        object.finish()
        guard let moods, let kinds else { return nil }
        return Temperaments(moods: moods, kinds: kinds)
    }
}

extension MoodKind: JSONDecodable {
    /// Reads a mood; all of its keys must be there.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> MoodKind? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let id: Located<MoodID>? = object.required("id")
        let title: LocalText? = object.required("title")
        let higherIsBetter: Bool? = object.required("higher_is_better")
        object.finish()
        guard let id, let title, let higherIsBetter else { return nil }
        return MoodKind(id: id, title: title, higherIsBetter: higherIsBetter)
    }
}

extension Temperament: JSONDecodable {
    /// Reads a temperament; only `id` and `title` must be there.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> Temperament? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let id: Located<TemperamentID>? = object.required("id")
        let title: LocalText? = object.required("title")
        let basedOn: Located<TemperamentID>? = object.optional("based_on")
        let acts: [(key: Located<ActID>, value: Beat)] = object.dictionary("acts") ?? []
        let groups = object.groups()
        let notUnderstood: Lines? = object.optional("not_understood")
        let alreadyTold: Lines? = object.optional("already_told")
        let holdBack: Lines? = object.optional("hold_back")
        let silence: [SilenceStep] = object.value("silence", default: [])
        let triggers: [Trigger] = object.value("triggers", default: [])
        object.finish()
        guard let id, let title else { return nil }
        return Temperament(
            id: id, title: title, basedOn: basedOn, acts: acts.map { ($0.key, $0.value) }, groups: groups,
            notUnderstood: notUnderstood, alreadyTold: alreadyTold, holdBack: holdBack, silence: silence,
            triggers: triggers)
    }
}

extension ObjectReader {
    fileprivate func groups() -> [(group: ActCatalogue.Group, beat: Beat)] {
        guard let node = node("groups"), let object = ObjectReader(node, in: context) else { return [] }
        let groups = ActCatalogue.Group.allCases.compactMap { group in
            object.optional(group.rawValue, as: Beat.self).map { (group: group, beat: $0) }
        }
        object.finish()
        return groups
    }
}
