public import Diagnostics
public import Pack

extension Recogniser {
    /// Reads every example of a pack by a recogniser that was trained without it.
    ///
    /// The parts are drawn over the examples of each act in turn, so that each part has some of all.
    /// - Parameter progress: told the part that begins, from 1, of how many.
    public static func crossValidate(
        catalogue: ActCatalogue, material: ActMaterial, services: [Service], language: Language, parts: Int = 5,
        progress: (Int, Int) -> Void = { _, _ in }
    ) -> ActScores {
        var scores = ActScores()
        for part in 0..<parts {
            progress(part + 1, parts)
            let (training, held) = material.split(leavingOut: part, of: parts)
            let model = train(catalogue: catalogue, material: training, services: services, language: language)
            let recogniser = Recogniser(
                catalogue: catalogue, material: training, services: services, language: language, model: model)
            for utterance in held {
                scores.add(utterance.labels, heard: recogniser.read(utterance.text).labels, group: nil)
            }
        }
        return scores
    }
}

extension Reading {
    /// The acts as labels of a test file have them, `refer:caw` for a referral.
    public var labels: [String] {
        acts.map { act in act.service.map { "\(act.id):\($0)" } ?? act.id.rawValue }
    }
}

extension ActMaterial {
    /// The material without one part of its examples, and that part as labelled utterances.
    ///
    /// Phrases stay as they are: they were written, not learnt.
    func split(leavingOut part: Int, of parts: Int) -> (training: ActMaterial, held: [LabelledUtterance]) {
        var held: [LabelledUtterance] = []
        let kept = acts.map { id, entry in
            var examples: [Example] = []
            for (index, example) in entry.examples.enumerated() {
                if index % parts == part {
                    let labels = [id.value.rawValue] + example.also.map(\.value.rawValue)
                    held.append(LabelledUtterance(text: example.text.value, labels: labels))
                } else {
                    examples.append(example)
                }
            }
            let entry = Entry(phrases: entry.phrases, examples: examples, counterExamples: entry.counterExamples)
            return (id: id, entry: entry)
        }
        return (ActMaterial(wordLists: wordLists, acts: kept), held)
    }
}
