import Grading
import Pack
import Testing

@testable import Review

/// The figures of agreement, held against published examples and what statsmodels 0.14 and irrCAC 0.4 make of them.
@Suite struct `A figure of agreement` {
    /// Counts of pairs, the first of whom is down and the second across.
    private func table(_ counts: [[Int]]) -> AgreementTable {
        let verdicts: [Verdict] = [.met, .missed, .violated]
        var table = AgreementTable()
        for (first, row) in counts.enumerated() {
            for (second, count) in row.enumerated() {
                for _ in 0..<count { table.add(verdicts[first], verdicts[second]) }
            }
        }
        return table
    }

    private func isNear(_ value: Double?, _ expected: Double) -> Bool { abs((value ?? .nan) - expected) < 1e-6 }

    /// kappa, the two ends of its interval, and AC1 with the five verdicts as the scale.
    @Test(
        arguments: [
            // Of fifty proposals, two readers (the example that most textbooks take for Cohen 1960).
            ([[20, 5], [10, 15]], 0.7, 0.4, 0.1510877, 0.6489123, 0.657631954351),
            ([[45, 15], [25, 15]], 0.6, 0.1304348, -0.0629418, 0.3238114, nil),
            ([[25, 35], [5, 35]], 0.6, 0.2592593, 0.1080262, 0.4104923, nil),
            // Fleiss, Cohen and Everitt 1969: two hundred diagnoses.
            ([[106, 10, 4], [22, 28, 10], [2, 12, 6]], 0.7, 0.4285714, 0.3232978, 0.5338450, 0.654800431499),
            // Gwet 2008: nearly all alike, where kappa falls below nothing.
            ([[118, 5], [2, 0]], 0.944, -0.0233918, -0.0474739, 0.0006902, 0.94322743899),
        ] as [([[Int]], Double, Double, Double, Double, Double?)])
    func `is as published`(
        _ counts: [[Int]], _ observed: Double, _ kappa: Double, _ low: Double, _ high: Double, _ ac1: Double?
    ) {
        let figures = table(counts)
        #expect(isNear(figures.observed, observed))
        #expect(isNear(figures.kappa, kappa))
        #expect(isNear(figures.kappaInterval?.lowerBound, low))
        #expect(isNear(figures.kappaInterval?.upperBound, high))
        if let ac1 { #expect(isNear(figures.ac1, ac1)) }
    }

    @Test func `of nothing is no figure`() {
        let figures = AgreementTable()
        #expect(figures.count == 0)
        #expect(figures.observed == nil && figures.kappa == nil && figures.kappaInterval == nil && figures.ac1 == nil)
    }

    @Test func `of one pair, and of pairs that are all alike, has no kappa and a whole AC1`() {
        for count in [1, 30] {
            let figures = table([[count]])
            #expect(figures.observed == 1 && figures.kappa == nil && figures.kappaInterval == nil && figures.ac1 == 1)
        }
        let apart = table([[0, 1], [0, 0]])
        #expect(apart.observed == 0 && apart.kappa == 0)
        // A half each of two of five verdicts: chance would agree in one of eight.
        #expect(isNear(apart.ac1, -0.125 / 0.875))
    }

    @Test func `is the same whoever counts as the first`() {
        let (one, other) = (table([[3, 1, 2], [0, 4, 1], [1, 1, 5]]), table([[3, 0, 1], [1, 4, 1], [2, 1, 5]]))
        #expect(isNear(one.kappa, other.kappa ?? 0))
        #expect(isNear(one.ac1, other.ac1 ?? 0))
    }

    @Test func `counts each pair of supervisors once, and each supervisor with the machine`() {
        let calls: [Agreement.JudgedCall] = [
            Agreement.JudgedCall(
                supervisors: ["an": ["greets": .met], "bo": ["greets": .met], "cy": ["greets": .missed]],
                machine: ["greets": .met, "asks-injury": .met]),
            Agreement.JudgedCall(supervisors: ["an": ["asks-injury": .late]], machine: ["asks-injury": .late]),
            Agreement.JudgedCall(supervisors: ["an": ["greets": .met]], machine: [:]),
            Agreement.JudgedCall(supervisors: [:], machine: ["greets": .met]),
        ]
        let agreement = Agreement(over: calls, on: ["greets", "asks-injury", "never"])
        #expect(agreement.rows.map(\.checkpoint) == ["greets", "asks-injury"])
        #expect(agreement.rows.map(\.supervisors.count) == [3, 0])
        #expect(agreement.rows.map(\.machine.count) == [3, 1])
        #expect(agreement.all.supervisors.count == 3 && agreement.all.machine.count == 4)
        #expect(isNear(agreement.rows[0].supervisors.observed, 1.0 / 3))
        #expect(isNear(agreement.all.machine.observed, 0.75))
    }

    @Test func `takes blind verdicts as they stood, and others only when asked`() throws {
        let tiny = try TinyReview("greet bruise a b c d end")
        try tiny.write(
            [
                .verdictGiven("greets", .late, reason: ""), .signedOff, .verdictGiven("greets", .met, reason: "x"),
                .signedOff,
            ],
            by: "an", isBlind: true)
        try tiny.write([.verdictGiven("greets", .missed, reason: "x"), .signedOff], by: "bo")
        try tiny.write([.verdictGiven("greets", .missed, reason: "x")], by: "cy", isBlind: true)
        let review = try tiny.open()
        func judged(_ includesOpen: Bool) throws -> [String: [CheckpointID: Verdict]] {
            Agreement.JudgedCall(
                try tiny.standing().all, machine: review.machine, includesOpen: includesOpen
            ).supervisors
        }
        #expect(try judged(false) == ["an": ["greets": .late]])
        #expect(
            try judged(true) == [
                "an": ["greets": .late], "bo": ["greets": .missed, "asks-injury": .missed],
            ])
    }
}
