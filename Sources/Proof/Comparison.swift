internal import Call
internal import Diagnostics
internal import Grading
internal import JSON
internal import Pack

/// Holds what came of a played conversation against what its author expects.
struct Comparison {
    let test: PlayedTest
    let state: CallState
    let scorecard: Scorecard

    var faults: [PlayedTestResult.Fault] { ending + facts + score + verdicts }

    private var expect: PlayedTest.Expectation { test.expect }

    private func fault(_ place: SourcePlace, _ nl: String, _ en: String) -> PlayedTestResult.Fault {
        PlayedTestResult.Fault(place: place, text: LocalText(nl: nl, en: en))
    }

    private var ending: [PlayedTestResult.Fault] {
        guard let wanted = expect.ending, wanted.value != state.ended else { return [] }
        let got = state.ended?.rawValue ?? "-"
        return [
            fault(
                wanted.place, "einde: verwacht '\(wanted.value)', kreeg '\(got)'",
                "ending: expected '\(wanted.value)', got '\(got)'")
        ]
    }

    private var facts: [PlayedTestResult.Fault] {
        expect.told.filter { !state.told.contains($0.value) }.map {
            fault($0.place, "het feit '\($0.value)' werd niet verteld", "the fact '\($0.value)' was not told")
        }
            + expect.notTold.filter { state.told.contains($0.value) }.map {
                fault($0.place, "het feit '\($0.value)' werd verteld", "the fact '\($0.value)' was told")
            }
    }

    private var score: [PlayedTestResult.Fault] {
        var faults: [PlayedTestResult.Fault] = []
        let got = scorecard.score ?? 0
        if let least = expect.scoreAtLeast, got < least {
            faults.append(
                fault(test.name.place, "score: minstens \(least), kreeg \(got)", "score: at least \(least), got \(got)")
            )
        }
        if let most = expect.scoreAtMost, got > most {
            faults.append(
                fault(test.name.place, "score: hoogstens \(most), kreeg \(got)", "score: at most \(most), got \(got)"))
        }
        let made = scorecard.criticalFaults.map(\.rawValue).joined(separator: ", ")
        if expect.criticalFault == false, !made.isEmpty {
            faults.append(fault(test.name.place, "kritieke fout: \(made)", "critical fault: \(made)"))
        }
        if expect.criticalFault == true, made.isEmpty {
            faults.append(fault(test.name.place, "geen kritieke fout", "no critical fault"))
        }
        return faults
    }

    private var verdicts: [PlayedTestResult.Fault] {
        expect.verdicts.compactMap { checkpoint, wanted in
            let got = scorecard[checkpoint.value]?.verdict.rawValue ?? "-"
            guard got != wanted else { return nil }
            return fault(
                checkpoint.place, "\(checkpoint.value): verwacht '\(wanted)', kreeg '\(got)'",
                "\(checkpoint.value): expected '\(wanted)', got '\(got)'")
        }
    }
}
