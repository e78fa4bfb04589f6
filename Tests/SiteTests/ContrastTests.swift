import Foundation
import Testing

@testable import Site

/// The colours of the style sheet, held against WCAG 2.2 AA.
@Suite struct `Colours` {
    /// Text and what it stands on: 4.5 to 1.
    static let texts = [
        ("ink", "paper"), ("ink", "card"), ("soft", "paper"), ("soft", "card"), ("soft", "accent-bg"),
        ("ink", "accent-bg"), ("ink", "mark-bg"), ("soft", "mark-bg"), ("accent", "paper"), ("accent", "card"),
        ("accent", "mark-bg"), ("met", "paper"), ("met", "card"), ("late", "paper"), ("missed", "paper"),
        ("violated", "paper"), ("met", "met-bg"), ("late", "late-bg"), ("missed", "missed-bg"),
        ("violated", "violated-bg"), ("h0", "h0-bg"), ("h1", "h1-bg"), ("h2", "h2-bg"), ("h3", "h3-bg"),
        ("h4", "h4-bg"), ("met", "mark-bg"), ("late", "mark-bg"), ("missed", "mark-bg"), ("violated", "mark-bg"),
    ]
    /// Lines and signs that say something: 3 to 1.
    static let drawings = [
        ("edge", "paper"), ("edge", "card"), ("accent", "card"), ("mood1", "card"), ("mood2", "card"),
        ("mood3", "card"), ("mood4", "card"), ("violated", "card"), ("soft", "card"), ("accent", "line"),
    ]

    @Test(arguments: ["light", "dark", "print"])
    func `stand out enough from what they stand on`(_ kind: String) throws {
        let colours = try Self.colours(kind)
        #expect(colours.count > 30)
        for (pairs, least) in [(Self.texts, 4.5), (Self.drawings, 3.0)] {
            for (front, back) in pairs {
                let ratio = try Self.contrast(#require(colours[front]), #require(colours[back]))
                #expect(ratio >= least, "\(kind): --\(front) on --\(back) is \(ratio) to 1")
            }
        }
    }

    @Test func `are named once and used by name`() throws {
        let lines = Templates.style.html.split(separator: "\n")
        let loose = lines.filter { $0.contains("#") && !$0.contains("--") && !$0.contains("/*") }
        #expect(loose == ["  header.site, footer { border-color: #999; }"])
    }

    /// The colours by name: of the first `:root` light, of the second dark, of the third on paper.
    private static func colours(_ kind: String) throws -> [String: [Double]] {
        let place = ["light": 1, "dark": 2, "print": 3][kind] ?? 0
        let blocks = Templates.style.html.components(separatedBy: ":root {")
        try #require(blocks.count == 4)
        let block = try #require(blocks[place].components(separatedBy: "}").first)
        var colours: [String: [Double]] = [:]
        for part in block.components(separatedBy: ";") {
            let pair = part.components(separatedBy: ":").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
            guard pair.count == 2, pair[0].hasPrefix("--"), pair[1].hasPrefix("#"), pair[1].count == 7 else { continue }
            let number = try #require(Int(pair[1].dropFirst(), radix: 16))
            colours[String(pair[0].dropFirst(2))] = [16, 8, 0].map { Double(number >> $0 & 255) / 255 }
        }
        return colours
    }

    private static func contrast(_ front: [Double], _ back: [Double]) -> Double {
        let (a, b) = (luminance(front), luminance(back))
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    private static func luminance(_ colour: [Double]) -> Double {
        let linear = colour.map { $0 <= 0.03928 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }
}
