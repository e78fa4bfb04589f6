public import Diagnostics
public import JSON
public import Pack

extension Lesson {
    /// Reads `utterance<TAB>act,act`, a line each; no acts make a counter-example, empty lines are passed over.
    ///
    /// - Parameter scrubber: takes personal data out of every utterance.
    /// - Throws: every line that is not so, or that names an act which is not in the catalogue, with its place.
    public static func read(
        _ file: SourceFile, _ catalogue: ActCatalogue, scrub: (String) -> String
    ) throws(DiagnosticError) -> [Located<Lesson>] {
        let bag = DiagnosticBag()
        var lessons: [Located<Lesson>] = []
        var offset = 0
        let lines = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, bytes) in lines.enumerated() {
            let line = SourceFile(name: file.name, bytes: Array(bytes), firstLine: index + 1)
            do throws(DiagnosticError) {
                for utterance in try LabelledUtterance.read(line) {
                    lessons.append(Located(try lesson(utterance, line, catalogue, scrub), file: file, offset: offset))
                }
            } catch {
                error.diagnostics.forEach(bag.report)
            }
            offset += bytes.count + 1
        }
        guard !bag.hasErrors else { throw DiagnosticError(bag.sorted) }
        return lessons
    }

    private static func lesson(
        _ utterance: LabelledUtterance, _ line: SourceFile, _ catalogue: ActCatalogue, _ scrub: (String) -> String
    ) throws(DiagnosticError) -> Lesson {
        do throws(UnknownAct) {
            return Lesson(scrub(utterance.text), acts: try acts(utterance.labels, in: catalogue))
        } catch {
            throw DiagnosticError([.unknownAct(error, line.place(at: utterance.text.utf8.count + 1))])
        }
    }
}

extension Diagnostic {
    fileprivate static func unknownAct(_ unknown: UnknownAct, _ place: SourcePlace) -> Diagnostic {
        Diagnostic(code: "E003", place: place, problem: unknown.problem, suggestion: unknown.suggestion)
    }
}
