public import Diagnostics
internal import Disk
public import Pack

/// Keeps trained models in a folder, each under the hash of what it was trained on.
public struct ModelCache: Sendable {
    private let folder: String?

    /// A cache in `folder`, which need not exist yet.
    ///
    /// - Parameter folder: where models are kept; nil keeps none.
    public init(folder: String?) {
        self.folder = folder
    }

    /// A recogniser whose model comes from the cache, or else is trained now and kept.
    ///
    /// A damaged or foreign file is trained anew and replaced. A folder that cannot be written is no
    /// fault: the model is then trained again next time.
    /// - Parameter progress: called while training; not at all when the model was kept.
    public func recogniser(
        catalogue: ActCatalogue, material: ActMaterial, services: [Service], language: Language,
        progress: @escaping (TrainingProgress) -> Void = { _ in }
    ) -> Recogniser {
        let labels = catalogue.acts.map(\.id.rawValue)
        let file = path(catalogue, material, services, language)
        if let file, let bytes = try? readFile(file), let kept = Classifier(decoding: bytes), kept.labels == labels,
            kept.language == language
        {
            return Recogniser(
                catalogue: catalogue, material: material, services: services, language: language, model: kept)
        }
        let model = Recogniser.train(
            catalogue: catalogue, material: material, services: services, language: language, progress: progress)
        let recogniser = Recogniser(
            catalogue: catalogue, material: material, services: services, language: language, model: model)
        keep(recogniser, catalogue: catalogue, services: services)
        return recogniser
    }

    /// Keeps the model of a recogniser that was trained on this catalogue and these services.
    public func keep(_ recogniser: Recogniser, catalogue: ActCatalogue, services: [Service]) {
        guard let folder, let file = path(catalogue, recogniser.material, services, recogniser.language) else { return }
        try? makePrivateFolder(folder)
        try? writeFile(file, recogniser.classifier.encoded)
    }

    /// Where the model for all this is kept; nil when none is.
    private func path(
        _ catalogue: ActCatalogue, _ material: ActMaterial, _ services: [Service], _ language: Language
    ) -> String? {
        folder.map { folder in
            let name = fingerprint(catalogue, material, services, language)
            return "\(folder)/acts-\(language.rawValue)-\(name).model"
        }
    }

    /// The SHA-256 of everything that training depends on.
    private func fingerprint(
        _ catalogue: ActCatalogue, _ material: ActMaterial, _ services: [Service], _ language: Language
    ) -> String {
        var parts = ["trainer \(Recogniser.trainerVersion)", language.rawValue]
        parts += catalogue.acts.map(\.id.rawValue)
        for (id, entry) in material.acts {
            parts.append("act \(id.value)")
            for example in entry.examples {
                parts += ["example", example.text.value] + example.also.map(\.value.rawValue)
            }
            for counter in entry.counterExamples {
                parts += ["counter", counter.text.value] + counter.acts.map(\.value.rawValue)
            }
        }
        for service in services {
            parts += ["service", service.id.rawValue, service.name[language], service.emergency ? "!" : ""]
            parts += service.aliases[language]
        }
        return sha256(of: parts.map { Array($0.utf8) })
    }
}

extension Recogniser {
    /// Changes whenever the same material would give another model.
    static let trainerVersion = 7
}
