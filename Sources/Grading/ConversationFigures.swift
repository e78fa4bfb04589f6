/// How the talk was shared out; advisory, never part of the score.
///
/// The thresholds for reflections are those of MITI 4 (fair and good); the share of open questions is
/// that of MITI 3.1; talk share and longest run of questions are rules of thumb.
public struct ConversationFigures: Sendable, Hashable {
    /// Utterances of the operator.
    public let turns: Int
    /// Questions that invite the caller to tell.
    public let openQuestions: Int
    /// Questions that can be answered with yes, no or a fact.
    public let closedQuestions: Int
    /// Reflections that give back what the caller said.
    public let simpleReflections: Int
    /// Reflections that add meaning or feeling to what the caller said.
    public let complexReflections: Int
    /// The most questions on end without a reflection between them.
    public let longestRunOfQuestions: Int
    /// Words of the operator.
    public let operatorWords: Int
    /// Words of the caller.
    public let callerWords: Int

    /// Questions of either kind.
    public var questions: Int { openQuestions + closedQuestions }
    /// Reflections of either kind.
    public var reflections: Int { simpleReflections + complexReflections }

    /// Reflections per question; nil without questions.
    public var reflectionsPerQuestion: Double? { ratio(reflections, questions) }
    /// Open questions of all questions, 0 to 1; nil without questions.
    public var openShare: Double? { ratio(openQuestions, questions) }
    /// Complex reflections of all reflections, 0 to 1; nil without reflections.
    public var complexShare: Double? { ratio(complexReflections, reflections) }
    /// Words of the operator of all words, 0 to 1; nil when nobody spoke.
    public var talkShare: Double? { ratio(operatorWords, operatorWords + callerWords) }

    /// A figure with the level that is called fair and the level that is called good.
    public struct Threshold: Sendable, Hashable {
        /// The level that is called fair.
        public let fair: Double
        /// The level that is called good.
        public let good: Double
        /// Where it was published, or that it is a rule of thumb.
        public let source: String
    }

    /// Reflections per question, at least.
    public static let reflectionThreshold = Threshold(fair: 1, good: 2, source: "MITI 4")
    /// Complex reflections of all reflections, at least.
    public static let complexThreshold = Threshold(fair: 0.4, good: 0.5, source: "MITI 4")
    /// Open questions of all questions, at least.
    public static let openThreshold = Threshold(fair: 0.5, good: 0.7, source: "MITI 3.1")
    /// Words of the operator of all words, at most.
    public static let talkThreshold = Threshold(fair: 0.6, good: 0.5, source: "rule of thumb")
    /// Questions on end, at most.
    public static let runThreshold = Threshold(fair: 4, good: 3, source: "rule of thumb")

    private func ratio(_ part: Int, _ whole: Int) -> Double? {
        whole == 0 ? nil : Double(part) / Double(whole)
    }
}
