internal import JSON
internal import Pack

extension CallEngine {
    /// The default reaction to an act: by the act, then by its group, along the lineage.
    func temperamentBeat(for act: ActID) -> (beat: Beat, key: BeatKey)? {
        for kind in lineage {
            if let own = kind.acts.first(where: { $0.act.value == act }) {
                return (own.beat, .act(kind.id.value, act))
            }
            if let group = catalogue[act]?.group, let shared = kind.groups.first(where: { $0.group == group }) {
                return (shared.beat, .group(kind.id.value, group))
            }
        }
        return nil
    }

    /// The node's own steps of silence, or else those of the nearest temperament that has any.
    func silenceSteps(in node: NodeID) -> [(key: BeatKey, step: SilenceStep)] {
        if let steps = scenario[node: node]?.silence, !steps.isEmpty {
            return steps.enumerated().map { (.nodeSilence(node, $0.offset), $0.element) }
        }
        guard let kind = lineage.first(where: { !$0.silence.isEmpty }) else { return [] }
        return kind.silence.enumerated().map { (.silence(kind.id.value, $0.offset), $0.element) }
    }

    /// The scenario's triggers, then those of the temperaments.
    var triggers: [(key: BeatKey, trigger: Trigger)] {
        let own = scenario.triggers.enumerated().map { (BeatKey.scenarioTrigger($0.offset), $0.element) }
        let shared = lineage.flatMap { kind in
            kind.triggers.enumerated().map { (BeatKey.trigger(kind.id.value, $0.offset), $0.element) }
        }
        return own + shared
    }

    var notUnderstoodLines: Lines? { lineage.lazy.compactMap(\.notUnderstood).first }

    var alreadyToldLines: Lines? { lineage.lazy.compactMap(\.alreadyTold).first }

    var holdBackLines: Lines? { lineage.lazy.compactMap(\.holdBack).first }
}
