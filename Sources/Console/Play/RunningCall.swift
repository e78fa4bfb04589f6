public import Call
internal import Diagnostics
public import Disk
internal import Grading
internal import Pack
internal import Recognition
internal import Report
public import Transcript

/// A call while it runs: what is typed goes to the caller or to the console, and all that happens
/// is on the disk before it is shown.
public final class RunningCall {
    /// How it came to an end for the console.
    public enum Outcome: Sendable {
        case finished
        case stopped
        /// The trainee left; the call can be resumed.
        case left
        /// The disk took no more.
        case broken(DiskError)
    }

    let room: CallRoom
    let header: TranscriptHeader
    let input: any LineInput
    let output: any CallOutput
    /// Whether lines on a pipe that are not of this call belong to the next.
    let callsFollow: Bool
    private let writer: TranscriptWriter
    private let sealKey: SealKey?
    var play: CallPlay
    private var clock: CallClock
    private var lastSaid: String?
    private(set) var outcome: Outcome?

    /// A call that comes in now, or one that goes on: then `play` has been played again up to here.
    ///
    /// - Parameters:
    ///   - sealKey: what the transcript is sealed with when the session is over; nil to seal it without a key.
    ///   - callsFollow: whether lines on a pipe that are not of this call belong to the next.
    public init(
        room: CallRoom, header: TranscriptHeader, play: CallPlay, clock: CallClock, input: any LineInput,
        output: any CallOutput, writer: TranscriptWriter, sealKey: SealKey? = nil, callsFollow: Bool = false
    ) {
        self.room = room
        self.header = header
        self.play = play
        self.clock = clock
        self.input = input
        self.output = output
        self.writer = writer
        self.sealKey = sealKey
        self.callsFollow = callsFollow
    }

    /// Plays the call to its end, takes the registration note, and shows the scorecard.
    public func run(resumed: Bool = false) -> Outcome {
        input.setCompletions(.forCalls(room.directory))
        output.begin(header, narrator: room.narrator)
        if resumed {
            output.show(play.events, narrator: room.narrator)
        } else {
            publish(play.events)
        }
        // A call that was broken off within its last step is over by now.
        settle()
        if outcome == nil { tell(Texts.helpHint) }
        while outcome == nil { takeTurn() }
        if isFinished { takeNote() }
        seal()
        conclude()
        return outcome ?? .finished
    }

    /// Nothing comes after the note: from here on the transcript can show that its end is missing.
    private func seal() {
        switch outcome {
        case .finished, .stopped: break
        case .left, .broken, nil: return
        }
        do throws(DiskError) {
            try writer.seal(with: sealKey)
        } catch {
            outcome = .broken(error)
        }
    }

    private func conclude() {
        switch outcome {
        case .finished:
            let scorecard = room.grader.grade(events: play.events, scenario: room.scenario)
            output.finish(scorecard, events: play.events, narrator: room.narrator)
            tell(Texts.saved(writer.path))
        case .stopped: tell(Texts.stopped)
        case .left: tell(Texts.canResume(header.session.rawValue))
        case .broken(let error): tell(Texts.cannotSave(error.reason))
        case nil: break
        }
    }

    private func takeTurn() {
        switch input.next(prompt: Texts.prompt[room.language], quietAfter: quietLimit) {
        case .line(let line): take(line)
        case .unreadable: tell(Texts.unreadable)
        case .quiet: passSilence(play.secondsToNextSilence ?? 0)
        case .interrupted: if confirm(Texts.askStop) { apply(.stopped) }
        case .end: if !input.isInteractive || confirm(Texts.askEnd) { apply(.hungUp) }
        }
    }

    /// The longest utterance, in characters: more than anybody says in one breath.
    private static let longestUtterance = 2000

    private func take(_ line: String) {
        if let command = CallCommand(line: line) { return obey(command) }
        let text = line.trimmingBlanks
        guard !text.isEmpty else { return }
        guard text.count <= Self.longestUtterance else { return tell(Texts.tooLong) }
        let reading = room.read(text)
        // Only where nothing was sure: who is asked back for half a sentence loses the thread.
        guard reading.unsure, reading.acts.isEmpty, header.mode.givesFeedback, input.isInteractive else {
            return say(text, reading)
        }
        askBack(text, reading)
    }

    /// Says something to the caller; feedback follows in the modes that give it.
    func say(_ text: String, _ reading: Reading) {
        lastSaid = text
        clock.say(text)
        let before = play.state.mood
        apply(.said(text, reading))
        guard outcome == nil || isFinished, header.mode.givesFeedback else { return }
        output.feedback(reading, from: before, to: play.state.mood, narrator: room.narrator)
        if header.mode == .guided, outcome == nil { giveHint() }
    }

    private var isFinished: Bool { if case .finished? = outcome { true } else { false } }

    func passSilence(_ seconds: Int) {
        guard seconds > 0 else { return }
        clock.wait(seconds)
        apply(.silence(seconds: seconds))
    }

    /// Applies an input: first to the disk, then to the screen.
    func apply(_ step: CallInput) {
        let events = play.apply(step, at: clock.now)
        publish(events)
        for event in events {
            if case .callerSaid(let text, _) = event.kind { clock.say(text) }
        }
        settle()
    }

    private func settle() {
        guard outcome == nil else { return }
        if play.state.stopped { outcome = .stopped }
        if play.state.ended != nil { outcome = .finished }
    }

    private func publish(_ events: [CallEvent]) {
        do throws(DiskError) {
            try writer.append(events)
        } catch {
            outcome = .broken(error)
            return
        }
        output.show(events, narrator: room.narrator)
    }

    func leave() { outcome = .left }

    func tell(_ text: LocalText) { output.tell(text, in: room.language) }

    /// Why the last utterance was heard so.
    func explainLast() {
        guard let lastSaid else { return tell(Texts.nothingHeardYet) }
        output.tell(room.explain(lastSaid))
    }

    /// Real seconds of an empty line after which the silence speaks.
    ///
    /// Typing is slower than speaking, so a second of the story takes two and a half at the keyboard.
    /// Who is guided, or listens to a screen reader, is not hurried.
    private var quietLimit: Int? {
        guard input.isInteractive, header.mode == .practice || header.mode == .exam else { return nil }
        return play.secondsToNextSilence.map { 5 + $0 * 5 / 2 }
    }

    private func confirm(_ question: LocalText) -> Bool {
        guard input.isInteractive else { return true }
        switch input.next(prompt: question[room.language], quietAfter: nil) {
        case .line(let answer): return answer.isYes
        case .interrupted, .end: return true
        case .quiet, .unreadable: return false
        }
    }
}

extension String {
    /// Without blanks at both ends.
    var trimmingBlanks: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
