internal import JSON

extension ConversationFigures {
    /// The figures with their thresholds.
    var json: JSONValue {
        .object([
            ("turns", .integer(turns)),
            ("open_questions", .integer(openQuestions)),
            ("closed_questions", .integer(closedQuestions)),
            ("simple_reflections", .integer(simpleReflections)),
            ("complex_reflections", .integer(complexReflections)),
            ("reflections_per_question", Self.reflectionThreshold.json(reflectionsPerQuestion)),
            ("complex_reflection_share", Self.complexThreshold.json(complexShare)),
            ("open_question_share", Self.openThreshold.json(openShare)),
            ("talk_share", Self.talkThreshold.json(talkShare)),
            ("longest_run_of_questions", Self.runThreshold.json(Double(longestRunOfQuestions))),
        ])
    }
}

extension ConversationFigures.Threshold {
    /// A figure beside its threshold, to two decimals.
    fileprivate func json(_ value: Double?) -> JSONValue {
        .object([
            ("value", value.map { .number(($0 * 100).rounded() / 100) } ?? .null),
            ("fair", .number(fair)), ("good", .number(good)), ("source", .string(source)),
        ])
    }
}
