import Diagnostics
import Disk
import Pack
import TestSupport
import Testing

@testable import Recognition

/// What the recogniser makes of the whole material of 1712; trained once per language.
@Suite struct OnThe1712Pack {
    /// Sentences that differ by one small word and mean another thing; see the files in `Fixtures`.
    @Test(arguments: [(Language.nl, 0.975), (.en, 0.975)])
    func `minimal pairs are told apart`(_ language: Language, _ least: Double) throws {
        #expect(try shareToldApart("pairs", language) >= least)
    }

    /// What to expect of trainees: written last, only measured, and never used to mend anything.
    ///
    /// Keep it so.
    @Test(arguments: [(Language.nl, 0.87), (.en, 0.86)])
    func `pairs by which nothing was mended are told apart less well`(_ language: Language, _ least: Double) throws {
        #expect(try shareToldApart("fresh-pairs", language) >= least)
    }

    private func shareToldApart(_ file: String, _ language: Language) throws -> Double {
        let recogniser = try Pack1712.recogniser(language)
        var kinds: [String: (apart: Int, all: Int)] = [:]
        for pair in try pairs(file, language) {
            let (first, second) = (Set(recogniser.read(pair.first).labels), Set(recogniser.read(pair.second).labels))
            let swapped = !first.isDisjoint(with: pair.onlySecond) || !second.isDisjoint(with: pair.onlyFirst)
            kinds[pair.kind, default: (0, 0)].all += 1
            if first != second, !swapped { kinds[pair.kind, default: (0, 0)].apart += 1 }
        }
        for (kind, count) in kinds.sorted(by: { $0.key < $1.key }) {
            print("\(language.rawValue) \(kind): \(count.apart) of \(count.all) pairs told apart")
        }
        let (apart, all) = kinds.values.reduce((0, 0)) { ($0.0 + $1.apart, $0.1 + $1.all) }
        let share = Double(apart) / Double(max(1, all))
        print("\(language.rawValue): \(rounded(share)) of all \(file) told apart")
        return share
    }

    /// Utterances that were written apart from the material.
    @Test(arguments: [
        (Language.nl, "heldout", 0.94), (.en, "heldout", 0.91), (.nl, "fresh", 0.77), (.en, "fresh", 0.83),
    ])
    func `held-out utterances are read`(_ language: Language, _ file: String, _ least: Double) throws {
        let recogniser = try Pack1712.recogniser(language)
        let utterances = try heldOut(file, language)
        let plain = scores(utterances, recogniser) { $0 }
        for (group, entry) in plain.byGroup.sorted(by: { $0.key < $1.key }) {
            let exact = rounded(Double(entry.exact) / Double(max(1, entry.utterances)))
            print("\(language.rawValue) \(group): micro-F1 \(rounded(entry.counts.f1)), exact \(exact)")
        }
        print("\(language.rawValue) \(file): micro-F1 \(rounded(plain.microF1))")
        #expect(plain.microF1 >= least)
    }

    /// One word in ten has a typing error; a short word, such as "niet", easily becomes another.
    @Test(arguments: Language.allCases, [(letters: 5, loss: 0.01), (letters: 2, loss: 0.02)])
    func `typing errors cost little`(_ language: Language, _ bound: (letters: Int, loss: Double)) throws {
        let recogniser = try Pack1712.recogniser(language)
        let utterances = try heldOut("heldout", language)
        // One draw of errors is luck; the mean of three is steady.
        let mistyped = ([1, 2, 3] as [UInt64]).map { seed in
            var random = Seeded(seed)
            return scores(utterances, recogniser) {
                $0.mistyped(one: 10, letters: bound.letters, using: &random)
            }.microF1
        }
        let loss = scores(utterances, recogniser) { $0 }.microF1 - mistyped.reduce(0, +) / 3
        print("\(language.rawValue): typing errors in words of \(bound.letters) letters and more cost \(rounded(loss))")
        #expect(loss <= bound.loss)
    }

    private func scores(
        _ utterances: [LabelledUtterance], _ recogniser: Recogniser, typed: (String) -> String
    ) -> ActScores {
        var scores = ActScores()
        for utterance in utterances {
            scores.add(utterance.labels, heard: recogniser.read(typed(utterance.text)).labels, group: utterance.group)
        }
        return scores
    }

    @Test(arguments: Language.allCases)
    func `bad input is read without harm`(_ language: Language) throws {
        let recogniser = try Pack1712.recogniser(language)
        for (name, text) in badInput {
            let reading = recogniser.read(text)
            #expect(reading.cutShort == (text.utf8.count > 4_000), "\(name)")
            #expect(reading.acts.allSatisfy { 0...1 ~= $0.confidence }, "\(name)")
        }
    }

    private struct MinimalPair {
        let kind: String
        let first: String
        let second: String
        /// The acts that only one of the two carries.
        let onlyFirst: Set<String>
        let onlySecond: Set<String>
    }

    private func pairs(_ file: String, _ language: Language) throws -> [MinimalPair] {
        try fixture("\(file)-\(language.rawValue).tsv").split(separator: "\n").map { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            try #require(fields.count == 5, "\(line)")
            let (one, other) = (Set(fields[2].split(separator: ",")), Set(fields[4].split(separator: ",")))
            return MinimalPair(
                kind: fields[0], first: fields[1], second: fields[3],
                onlyFirst: Set(one.subtracting(other).map(String.init)),
                onlySecond: Set(other.subtracting(one).map(String.init)))
        }
    }

    private func heldOut(_ file: String, _ language: Language) throws -> [LabelledUtterance] {
        let name = "\(file)-\(language.rawValue).tsv"
        return try LabelledUtterance.read(SourceFile(name: name, bytes: Array(try fixture(name).utf8)))
    }

    private func fixture(_ name: String) throws -> String {
        let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        return String(decoding: try readFile("\(folder)/Fixtures/\(name)"), as: UTF8.self)
    }

    private func rounded(_ share: Double) -> Double { (share * 10_000).rounded() / 10_000 }
}

extension String {
    /// The text with one letter left out, doubled, swapped or replaced in one of so many words of so many letters.
    fileprivate func mistyped(one share: Int, letters least: Int, using random: inout Seeded) -> String {
        split(separator: " ").map { word in
            var letters = Array(word)
            let places = letters.indices.filter { letters[$0].isLetter }
            guard places.count >= least, Int.random(in: 0..<share, using: &random) == 0 else { return String(word) }
            let place = places.randomElement(using: &random) ?? 0
            switch Int.random(in: 0..<4, using: &random) {
            case 0: letters.remove(at: place)
            case 1: letters.insert(letters[place], at: place)
            case 2: letters.swapAt(place, place == places[0] ? places[1] : place - 1)
            default: letters[place] = "abcdefghijklmnopqrstuvwxyz".randomElement(using: &random) ?? "x"
            }
            return String(letters)
        }.joined(separator: " ")
    }
}
