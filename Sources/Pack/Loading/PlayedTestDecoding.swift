internal import Diagnostics
public import JSON

extension PlayedTest: JSONDecodable {
    /// Reads a played conversation; its seed is 1 and its call as it stands unless it names others.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> PlayedTest? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let name: Located<String>? = object.required("name")
        let language: Language? = object.required("language")
        let seed: Int = object.value("seed", default: 1)
        let variant: Located<VariantID>? = object.optional("variant")
        let turns: [Located<String>]? = object.required("turns")
        let expect: Expectation? = object.required("expect")
        object.finish()
        guard let name, let language, let turns, let expect else { return nil }
        return PlayedTest(name: name, language: language, seed: seed, variant: variant, turns: turns, expect: expect)
    }
}

extension PlayedTest.Expectation: JSONDecodable {
    /// Reads what a played conversation must lead to; every key may be left out.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> Self? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let verdicts: [(key: Located<CheckpointID>, value: String)] = object.dictionary("verdicts") ?? []
        let expectation = Self(
            ending: object.optional("ending"), told: object.oneOrMore("told") ?? [],
            notTold: object.oneOrMore("not_told") ?? [], scoreAtLeast: object.optional("score_at_least"),
            scoreAtMost: object.optional("score_at_most"), criticalFault: object.optional("critical_fault"),
            verdicts: verdicts.map { ($0.key, $0.value) })
        object.finish()
        return expectation
    }
}
