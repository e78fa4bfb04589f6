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
        let phrases = UnderWay { PhraseBook(material, language: language) }
        let kept = kept(catalogue: catalogue, material: material, services: services, language: language)
        let model =
            kept
            ?? Recogniser.train(
                catalogue: catalogue, material: material, services: services, language: language, progress: progress)
        let recogniser = Recogniser(
            catalogue: catalogue, material: material, services: services, language: language, model: model,
            phrases: phrases.outcome)
        if kept == nil { keep(recogniser, catalogue: catalogue, services: services) }
        return recogniser
    }

    /// Whether a model for all this seems to be kept; whether it is whole shows when it is read.
    public func hasModel(
        catalogue: ActCatalogue, material: ActMaterial, services: [Service], language: Language
    ) -> Bool {
        path(catalogue, material, services, language).map(fileExists) ?? false
    }

    private func kept(
        catalogue: ActCatalogue, material: ActMaterial, services: [Service], language: Language
    ) -> Classifier? {
        guard let file = path(catalogue, material, services, language), let bytes = try? readFile(file),
            let model = Classifier(decoding: bytes), model.labels == catalogue.acts.map(\.id.rawValue),
            model.language == language
        else { return nil }
        return model
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
        var text = Fingerprint()
        text.add("trainer \(Recogniser.trainerVersion)")
        text.add(language.rawValue)
        for act in catalogue.acts { text.add(act.id.rawValue) }
        for (id, entry) in material.acts {
            text.add("act \(id.value)")
            for example in entry.examples {
                text.add("example")
                text.add(example.text.value)
                for act in example.also { text.add(act.value.rawValue) }
            }
            for counter in entry.counterExamples {
                text.add("counter")
                text.add(counter.text.value)
                for act in counter.acts { text.add(act.value.rawValue) }
            }
        }
        for service in services {
            for part in [service.id.rawValue, service.name[language], service.emergency ? "!" : ""] { text.add(part) }
            for alias in service.aliases[language] { text.add(alias) }
        }
        return sha256(text.bytes)
    }
}

/// Texts one after the other, each ended so that none can pass for another: no text of a pack has a zero byte.
private struct Fingerprint {
    private(set) var bytes: [UInt8] = []

    init() { bytes.reserveCapacity(1 << 21) }

    mutating func add(_ text: String) {
        bytes += text.utf8
        bytes.append(0)
    }
}

extension Recogniser {
    /// Changes whenever the same material would give another model.
    static let trainerVersion = 11
}
