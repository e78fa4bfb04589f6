import Diagnostics
import Disk
import TestSupport
import Testing

@testable import Recognition

@Suite struct ClassifierTests {
    @Test func `a tiny set is learnt`() {
        let classifier = trained()
        for sample in samples {
            let margins = classifier.margins(of: sample.text)
            for (label, margin) in margins.enumerated() {
                #expect((margin > 0) == sample.labels.contains(label), "\(sample.text)")
            }
        }
        #expect(classifier.best(of: "ik eet een appel")?.label == "fruit")
        #expect(classifier.best(of: "rijdt de trein")?.label == "travel")
    }

    @Test func `words it was trained on are known, others are not`() {
        let classifier = trained()
        #expect(classifier.knows("peer"))
        #expect(!classifier.knows("auto"))
        #expect(!classifier.knows("pee"))
    }

    @Test func `the same samples give the same bytes, also when others are trained at the same time`() async {
        let prints = await withTaskGroup { group in
            for language in [Language.nl, .en, .nl, .en, .nl, .en] {
                group.addTask { (language, sha256(self.trained(language).encoded)) }
            }
            return await group.reduce(into: [Language: Set<String>]()) { $0[$1.0, default: []].insert($1.1) }
        }
        #expect(prints.mapValues(\.count) == [.nl: 1, .en: 1])
    }

    @Test(arguments: [Language.nl, .en, nil])
    func `what is decoded is what was encoded`(_ language: Language?) throws {
        let classifier = trained(language)
        let again = try #require(Classifier(decoding: classifier.encoded))
        #expect(again.labels == ["fruit", "travel"])
        #expect(again.language == language)
        #expect(again.calibrations == classifier.calibrations)
        #expect(sha256(again.encoded) == sha256(classifier.encoded))
        for text in ["ik eet een peer", "iets heel anders", ""] {
            #expect(again.margins(of: text) == classifier.margins(of: text))
        }
    }

    @Test func `a flipped bit anywhere is refused`() {
        let bytes = trained().encoded
        for place in stride(from: 0, to: bytes.count, by: 97) {
            var damaged = bytes
            damaged[place] ^= 1 << UInt8(place % 8)
            #expect(Classifier(decoding: damaged) == nil, "byte \(place) of \(bytes.count)")
        }
    }

    @Test func `every byte of the header is guarded`() {
        let bytes = trained().encoded
        for place in 0..<64 {
            for value in [0, 1, 0x7F, 0x80, 0xFF] as [UInt8] where value != bytes[place] {
                var damaged = bytes
                damaged[place] = value
                #expect(Classifier(decoding: damaged) == nil, "byte \(place)")
            }
        }
    }

    @Test func `bytes cut off, added or of something else are refused`() {
        let bytes = trained().encoded
        for count in [0, 1, 15, 16, 63, 64, 65, bytes.count / 2, bytes.count - 64, bytes.count - 1] {
            #expect(Classifier(decoding: Array(bytes.prefix(count))) == nil, "\(count) bytes")
        }
        #expect(Classifier(decoding: bytes + [0]) == nil)
        #expect(Classifier(decoding: bytes + bytes) == nil)
        #expect(Classifier(decoding: Array("{\"labels\": []}".utf8)) == nil)
        var random = Seeded(1)
        for count in stride(from: 0, to: 1_000, by: 7) {
            var noise = (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) }
            #expect(Classifier(decoding: noise) == nil)
            noise.replaceSubrange(0..<min(16, count), with: bytes.prefix(min(16, count)))
            #expect(Classifier(decoding: noise) == nil)
        }
    }

    @Test func `training goes forward and comes to its end`() {
        var steps: [TrainingProgress] = []
        _ = Classifier.train(samples, labels: ["fruit", "travel"], language: nil) { steps.append($0) }
        #expect(zip(steps, steps.dropFirst()).allSatisfy { $0.done <= $1.done })
        #expect(steps.last == TrainingProgress(done: 22, total: 22))
    }

    @Test func `a model from the rows near the border is the model from all of them`() {
        var options = TrainingOptions()
        options.folds = 2
        let whole = Classifier.train(samples, labels: ["fruit", "travel"], language: .nl, options: options)
        options.onlyNearRows = true
        let near = Classifier.train(samples, labels: ["fruit", "travel"], language: .nl, options: options)
        for sample in samples {
            for (one, other) in zip(whole.margins(of: sample.text), near.margins(of: sample.text)) {
                #expect(abs(one - other) < 0.3, "\(sample.text)")
            }
        }
    }

    @Test(arguments: [
        [], [TrainingSample("", labels: [0])], [TrainingSample("een", labels: [])],
        [TrainingSample("een", labels: [0, 1])],
    ])
    func `a set from which nothing can be learnt gives a model that says nothing`(_ samples: [TrainingSample]) throws {
        let classifier = Classifier.train(samples, labels: ["a", "b"], language: .nl)
        #expect(classifier.margins(of: "een").allSatisfy { $0 <= 0 })
        #expect(try #require(Classifier(decoding: classifier.encoded)).labels == ["a", "b"])
    }

    @Test func `without labels there is no best one`() {
        #expect(Classifier.train([], labels: [], language: nil).best(of: "een") == nil)
    }

    @Test(arguments: badInput)
    func `bad input has margins too`(_ name: String, _ text: String) {
        #expect(trained().margins(of: text).allSatisfy { $0.isFinite })
    }

    private func trained(_ language: Language? = .nl) -> Classifier {
        Classifier.train(samples, labels: ["fruit", "travel"], language: language)
    }

    private let samples = [
        TrainingSample("ik eet een appel", labels: [0]), TrainingSample("zij eet een peer", labels: [0]),
        TrainingSample("eet hij een appel of een peer?", labels: [0]),
        TrainingSample("een banaan eet je rijp", labels: [0]),
        TrainingSample("de trein rijdt snel", labels: [1]), TrainingSample("de bus rijdt nu", labels: [1]),
        TrainingSample("rijdt de trein morgen?", labels: [1]), TrainingSample("een bus rijdt hier", labels: [1]),
        TrainingSample("de trein rijdt, ik eet een appel", labels: [0, 1]),
        TrainingSample("het regent buiten", labels: []),
        TrainingSample("wat een weer", labels: []), TrainingSample("dag allemaal", labels: []),
    ]
}
