public import Diagnostics
public import Pack

extension Recogniser {
    /// Trains a classifier on the material of a pack in one language.
    ///
    /// - Parameter progress: called now and then, with steps that never go back.
    public static func train(
        catalogue: ActCatalogue, material: ActMaterial, services: [Service], language: Language,
        progress: @escaping (TrainingProgress) -> Void = { _ in }
    ) -> Classifier {
        let labels = catalogue.acts.map(\.id.value)
        return train(
            MaterialSamples(material, acts: labels).samples, labels: labels, services: services, language: language,
            progress: progress)
    }

    static func train(
        _ samples: [TrainingSample], labels: [ActID], services: [Service], language: Language,
        progress: @escaping (TrainingProgress) -> Void
    ) -> Classifier {
        let finder = ServiceFinder(services, language: language)
        var options = TrainingOptions()
        options.minimumTexts = 3
        // Common words carry an act (who, what, how); and two parts suffice for thresholds.
        options.powers = [0]
        options.folds = 2
        // Of many examples words are known well: letters are needed less than where there are few of each label.
        options.blocks = (words: 1, letters: 0.7, stance: 1)
        options.onlyNearRows = true
        let set = TrainingSet(
            samples, labelCount: labels.count, language: language, minimum: options.minimumTexts,
            prepare: { tokens in
                let tokens = QuotedSpeech(in: tokens).leftOut { finder.names(all: $0, isWord: { _ in false }) }
                return ServiceFinder.generalised(tokens[...], finder.mentions(in: tokens, isWord: { _ in false }))
            })
        return Classifier.train(
            set, labels: labels.map(\.rawValue), language: language, options: options, progress: progress)
    }
}

/// The examples and counter-examples of a pack as samples.
struct MaterialSamples {
    let samples: [TrainingSample]

    init(_ material: ActMaterial, acts: [ActID]) {
        let numbers = Dictionary(acts.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var samples: [TrainingSample] = []
        for (id, entry) in material.acts {
            for example in entry.examples {
                let ids = [id.value] + example.also.map(\.value)
                samples.append(TrainingSample(example.text.value, labels: ids.compactMap { numbers[$0] }))
            }
            for counter in entry.counterExamples {
                samples.append(
                    TrainingSample(counter.text.value, labels: counter.acts.compactMap { numbers[$0.value] }))
            }
        }
        self.samples = samples
    }
}
