internal import Archive
internal import Diagnostics
internal import Grading
internal import JSON
internal import Report

/// Scores on a time line: one trainee session after session, or everybody's first, second, third.
struct ScoreChart {
    private struct Point {
        let score: Int
        let label: String
        /// Under the axis, such as how many there were.
        let below: String
        var isCompetent = false
        var isFault = false
    }

    private let points: [Point]
    private let frame: PageFrame
    private let title: String
    private let caption: String
    private static let area = (left: 56.0, right: 936.0, top: 16.0, bottom: 216.0)

    /// The mean of everybody's first session, second, and so on, as long as there are enough of them.
    init(_ progress: CohortProgress, _ frame: PageFrame) {
        let words = frame.words
        self.frame = frame
        points = progress.byNumber.prefix { $0.sessions >= Share.fewestSessions }.enumerated().map { number, step in
            let label = words.say(
                "oefening \(number + 1): gemiddeld \(step.mean ?? 0), \(words.trainees(step.trainees))",
                "session \(number + 1): mean \(step.mean ?? 0), \(words.trainees(step.trainees))")
            return Point(score: step.mean ?? 0, label: label, below: "\(step.trainees)")
        }
        title = words.say("Gemiddelde score per oefening", "Mean score by session")
        caption = words.say(
            "De gemiddelde score van ieders eerste oefening, tweede, enzovoort; de streepjeslijn is de grens voor bekwaam. Eronder: de hoeveelste oefening, en van hoeveel cursisten. Rechts oefenden minder mensen: dat kan de lijn ook doen stijgen of dalen.",
            "The mean score of everybody's first session, second, and so on; the dashed line is where competent begins. Below: the number of the session, and of how many trainees. Fewer people practised towards the right: that too can make the line rise or fall."
        )
    }

    /// The scores of one trainee.
    init(_ sessions: [ArchivedSession], _ frame: PageFrame) {
        let words = frame.words
        self.frame = frame
        points = sessions.compactMap { session in
            guard let grade = session.grade, let score = grade.score else { return nil }
            let day = session.started.startMoment?.shortDay(in: words.language) ?? ""
            let label = "\(words.title(of: session.call)), \(day): \(score), \(grade.overall.title[words.language])"
            return Point(
                score: score, label: label, below: "", isCompetent: grade.overall == .competent,
                isFault: grade.overall == .criticalFault)
        }
        title = words.say("Score per oefening", "Score by session")
        caption = words.say(
            "Volle stip: bekwaam; open stip: nog oefenen; vierkant: kritieke fout. De streepjeslijn is de grens voor bekwaam. De tabel met oefeningen eronder zegt hetzelfde.",
            "Full dot: competent; open dot: needs practice; square: critical fault. The dashed line is where competent begins. The table of sessions below says the same."
        )
    }

    /// Nil when there are too few points for a line.
    var view: View? {
        guard points.count >= 2 else { return nil }
        let places = points.indices.map { (x: x($0), y: y(points[$0].score)) }
        let pass = frame.cohort.gradingProtocol.passMark.value
        let every = max(1, points.count / 20)
        return View([
            "id": "scores", "title": title, "caption": caption,
            "description": points.map(\.label).joined(separator: "; ") + ".",
            "levels": [("grid", 0), ("grid", 50), ("grid", 100), ("pass", pass)].map { kind, score in
                View(["kind": kind, "y": y(score).placed, "text": "\(score)"])
            },
            "points": places.map { "\($0.x.placed),\($0.y.placed)" }.joined(separator: " "),
            "dots": zip(points, places).map { point, place in
                View([
                    "x": place.x.placed, "y": place.y.placed, "left": (place.x - 5).placed,
                    "top": (place.y - 5).placed, "label": point.label, "competent": point.isCompetent,
                    "fault": point.isFault,
                ])
            },
            "ticks": points.indices.filter { $0 % every == 0 }.map { index in
                View(["x": x(index).placed, "text": "\(index + 1)", "below": points[index].below])
            },
        ])
    }

    private func x(_ index: Int) -> Double {
        Self.area.left + Double(index) * (Self.area.right - Self.area.left) / Double(max(1, points.count - 1))
    }

    private func y(_ score: Int) -> Double {
        Self.area.bottom - Double(score) * (Self.area.bottom - Self.area.top) / 100
    }
}
