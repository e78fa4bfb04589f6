internal import Report

/// The course of somebody's scores, small enough to stand beside a name.
struct Spark {
    private let scores: [Int]
    private let frame: PageFrame
    private static let height = 30.0
    /// So many of the last scores are drawn.
    private static let most = 40

    /// Nil when there are too few scores for a course.
    init?(_ scores: [Int], _ frame: PageFrame) {
        guard scores.count >= Share.fewestSessions else { return nil }
        self.scores = Array(scores.suffix(Self.most))
        self.frame = frame
    }

    var view: View {
        let width = min(120.0, Double(scores.count - 1) * 12 + 8)
        let step = (width - 8) / Double(scores.count - 1)
        let points = scores.enumerated().map { (x: 4 + Double($0) * step, y: Self.y($1)) }
        let list = scores.map(String.init).joined(separator: ", ")
        return View([
            "width": width.placed, "pass": Self.y(frame.cohort.gradingProtocol.passMark.value).placed,
            "points": points.map { "\($0.x.placed),\($0.y.placed)" }.joined(separator: " "),
            "x": points.last?.x.placed ?? "", "y": points.last?.y.placed ?? "",
            "label": frame.words.say("Scores: \(list)", "Scores: \(list)"),
        ])
    }

    private static func y(_ score: Int) -> Double { 27 - Double(score) * (height - 6) / 100 }
}
