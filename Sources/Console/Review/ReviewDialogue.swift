public import Diagnostics
public import Disk
internal import Grading
internal import Pack
public import Report
public import Review

/// A supervisor looks at a session: steps through its lines, remarks, corrects, gives verdicts, signs.
///
/// On a pipe the same lines are taken one by one; the first that cannot be taken ends it, and nothing is signed.
public struct ReviewDialogue {
    let input: any LineInput
    let show: ([Paragraph]) -> Void
    let narrator: CallNarrator
    let write: (ReviewEntry) throws(DiskError) -> DatedEntry
    private(set) var review: OpenReview
    private var steps: ReviewSteps
    private var isOver: Outcome?
    private var linesTaken = 0
    var language: Language { narrator.language }

    /// How a review was left.
    public enum Outcome: Sendable, Equatable {
        case signed
        /// It can go on another time.
        case left
        /// A line on a pipe could not be taken: its number, and why.
        case refused(line: Int, LocalText)
    }

    /// A dialogue over `review`.
    ///
    /// - Parameters:
    ///   - show: where paragraphs go.
    ///   - write: keeps an entry before it counts.
    public init(
        _ review: OpenReview, narrator: CallNarrator, input: any LineInput, show: @escaping ([Paragraph]) -> Void,
        write: @escaping (ReviewEntry) throws(DiskError) -> DatedEntry
    ) {
        self.review = review
        self.narrator = narrator
        self.input = input
        self.show = show
        self.write = write
        steps = ReviewSteps(review.events)
    }

    /// Goes on until it is signed or left.
    ///
    /// - Returns: how it was left, and everything that was said.
    /// - Throws: what the disk said no to; what was said before is kept.
    public mutating func run() throws(DiskError) -> (outcome: Outcome, review: OpenReview) {
        complete()
        tell(ReviewTexts.intro(isBlind: !review.showsMachine))
        showStep()
        while true {
            if let isOver { return (isOver, review) }
            switch next(prompt) {
            case .line(let line): try obey(ReviewOrder(line))
            case .unreadable: refuse(Texts.unreadable)
            case .quiet: continue
            case .end, .interrupted: leave()
            }
        }
    }

    /// Waits for what comes next, and counts it, so that a fault on a pipe can name its line.
    mutating func next(_ prompt: String) -> InputEvent {
        let event = input.next(prompt: prompt, quietAfter: nil)
        switch event {
        case .line, .unreadable: linesTaken += 1
        case .end, .interrupted, .quiet: break
        }
        return event
    }

    private var prompt: String { ReviewTexts.prompt(steps.current + 1, of: steps.all.count)[language] }

    private mutating func obey(_ order: ReviewOrder) throws(DiskError) {
        let said: ReviewEntry?
        do throws(ReviewProblem) {
            said = try entry(order)
        } catch {
            return refuse(error.text)
        }
        if let said { return try keep(said) }
        switch order {
        case .next: steps.goOn() ? showStep() : tell(ReviewTexts.atTheEnd)
        case .back: steps.goBack() ? showStep() : tell(ReviewTexts.atTheBeginning)
        case .go(let line):
            steps.go(to: line) ? showStep() : refuse(ReviewProblem.noSuchLine(line, of: review.events.count).text)
        case .heard: show(ReviewText(review, narrator).heard(on: steps.line))
        case .mark(let which): try mark(which)
        case .card: show(ReviewText(review, narrator).card())
        case .undo: try undo()
        case .sign: try sign()
        case .quit: leave()
        case .help: show(ReviewTexts.help(language))
        case .misused(let name): refuse(ReviewTexts.usage(name))
        case .unknown(let name): refuse(ReviewTexts.unknown(name))
        case .comment, .verdict, .remark: break
        }
    }

    /// What an order says of the session; nil when it only asks for something.
    private func entry(_ order: ReviewOrder) throws(ReviewProblem) -> ReviewEntry? {
        switch order {
        case .comment(let line, let text): return try review.comment(text, on: line ?? steps.line)
        case .heard(let labels?): return try review.correction(labels, on: steps.line)
        case .remark(let text): return .remarked(text: text)
        case .verdict(let checkpoint, let word, let reason):
            guard let verdict = Verdict(typed: word) else {
                throw .unknown(word, LocalText(nl: "oordeel", en: "verdict"), nearest: nil)
            }
            return try review.verdict(verdict, on: checkpoint, because: reason)
        default: return nil
        }
    }

    mutating func keep(_ entry: ReviewEntry) throws(DiskError) {
        let before = review.scorecard
        review.add(try write(entry))
        show(ReviewText(review, narrator).taken(entry, before: before))
    }

    private mutating func undo() throws(DiskError) {
        guard let last = review.lastEntry else { return refuse(ReviewTexts.nothingToUndo) }
        review.add(try write(.withdrawn(entry: last)))
        tell(ReviewTexts.undone)
    }

    private mutating func sign() throws(DiskError) {
        guard !review.findings.isSigned else { return leave() }
        if input.isInteractive, steps.unseen > 0, !confirms(ReviewTexts.unseen(steps.unseen)) { return }
        review.add(try write(.signedOff))
        show(ReviewText(review, narrator).signed())
        isOver = .signed
    }

    private mutating func leave() {
        tell(review.findings.isSigned ? ReviewTexts.leftSigned : ReviewTexts.left)
        isOver = .left
    }

    private mutating func confirms(_ question: LocalText) -> Bool {
        guard case .line(let answer) = next(question[language]) else { return false }
        return answer.isYes
    }

    private func showStep() {
        let scorecard = review.showsMachine ? review.scorecard : nil
        let text = SessionText(
            events: review.events, scorecard: scorecard, narrator: narrator, findings: review.findings)
        show(text.paragraphs(in: steps.range))
    }

    private func complete() {
        let checkpoints = review.checkpoints.map(\.id.value.rawValue)
        let acts = narrator.actNames
        input.setCompletions(
            Completions(
                first: ReviewOrder.Name.allCases.flatMap { ["/" + $0.rawValue, "/" + $0.dutch] },
                after: ["/verdict": checkpoints, "/oordeel": checkpoints, "/heard": acts, "/gehoord": acts]))
    }

    func tell(_ text: LocalText) { show([Paragraph(StyledText(text[language], .aside), indent: 4)]) }

    /// Says why a line cannot be taken; on a pipe nobody could say it better, so it ends there.
    mutating func refuse(_ problem: LocalText) {
        guard input.isInteractive else {
            isOver = .refused(line: linesTaken, problem)
            return
        }
        show([Paragraph(StyledText(problem[language], .warning), indent: 4)])
    }
}
