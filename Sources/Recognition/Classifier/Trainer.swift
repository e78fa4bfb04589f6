public import Diagnostics

/// How a classifier is trained.
public struct TrainingOptions: Sendable {
    /// The cost of a fault (C).
    public var cost = 2.0
    /// How much dearer a fault on a text that carries the label is than one on another.
    public var positiveWeight = 2.0
    /// The part of a logistic solution that is added to the squared-hinge one.
    ///
    /// It helps to pick one label where examples are few; thresholds are fitted without it.
    public var logisticShare: Float = 0
    /// The cost of a fault in the logistic solution.
    public var logisticCost = 60.0
    /// Powers of idf amongst which cross-validation chooses; one alone is taken as it is.
    public var powers: [Float] = [0, 0.5]
    /// How many parts the cross-validation behind thresholds and calibration has, 2 or more; 0 for none.
    public var folds = 5
    /// Whether each label is trained on the rows near its border only: much quicker, and hardly another model.
    ///
    /// The parts of the cross-validation tell which these are; without parts, or of few rows, all are taken.
    public var onlyNearRows = false
    /// How much words, the letters in them and the signs of stance count beside each other.
    public var blocks: (words: Float, letters: Float, stance: Float) = (1, 1.8, 1.8)
    /// How much an n-gram that was never met adds to the length of a text that is read, of what a known one adds.
    ///
    /// In training, where nearly all are known, each counts in full; a text that is read would seem fainter than any
    /// that was learnt.
    public var unknownShare: Float = 0.7
    /// Features in fewer texts than this are dropped.
    public var minimumTexts = 1

    /// Options with the values written above.
    public init() {}
}

/// How far training has come.
public struct TrainingProgress: Sendable, Hashable {
    /// Steps done, out of `total`.
    public let done: Int
    /// How many steps there are.
    public let total: Int
}

extension Classifier {
    /// Trains a classifier, one label against the rest, through liblinear.
    ///
    /// - Parameter labels: the names of the labels; samples carry their numbers.
    /// - Parameter progress: called now and then, with steps that never go back.
    public static func train(
        _ samples: [TrainingSample], labels: [String], language: Language?,
        options: TrainingOptions = TrainingOptions(),
        progress: @escaping (TrainingProgress) -> Void = { _ in }
    ) -> Classifier {
        train(
            TrainingSet(
                samples, labelCount: labels.count, language: language, minimum: options.minimumTexts),
            labels: labels, language: language, options: options, progress: progress)
    }

    static func train(
        _ set: TrainingSet, labels: [String], language: Language?, options: TrainingOptions,
        progress: @escaping (TrainingProgress) -> Void
    ) -> Classifier {
        var steps = Steps(total: labels.count * (options.folds + 1) + 10, report: progress)
        var weighting = Weighting()
        weighting.blocks = options.blocks
        weighting.power = options.powers.count > 1 ? chosenPower(set, options) : options.powers.first ?? 0
        steps.advance(by: 10)
        let rows = set.rows(weighting)
        let solver = OneAgainstRest(set: set, rows: rows, options: options)
        let (weights, calibrations) = solver.solved { steps.advance() }
        steps.finish()
        weighting.unknownShare = options.unknownShare
        return pack(set, labels: labels, language: language, weighting, weights, calibrations)
    }

    private static func pack(
        _ set: TrainingSet, labels: [String], language: Language?, _ weighting: Weighting, _ weights: [[Float]],
        _ calibrations: [Calibration]
    ) -> Classifier {
        let writer = ModelWriter(
            labels: labels, language: language, weighting: weighting, vocabulary: set.vocabulary,
            idf: set.powered(weighting.power), weights: weights, calibrations: calibrations,
            stanceFit: StanceFit(stances: set.stances, labels: set.labels, labelCount: labels.count),
            words: set.words)
        guard let classifier = Classifier(bytes: writer.bytes) else {
            // No data leads here: the writer lays out what the reader reads, and a test holds both to it.
            preconditionFailure("a model just written reads back")
        }
        return classifier
    }
}

/// Counts steps for people.
private struct Steps {
    let total: Int
    let report: (TrainingProgress) -> Void
    var done = 0

    init(total: Int, report: @escaping (TrainingProgress) -> Void) {
        self.total = total
        self.report = report
    }

    mutating func advance(by steps: Int = 1) {
        done = min(done + steps, total)
        report(TrainingProgress(done: done, total: total))
    }

    mutating func finish() {
        if done < total { advance(by: total - done) }
    }
}
