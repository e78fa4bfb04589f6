internal import Diagnostics
internal import JSON
internal import Pack
internal import Report

/// The heat map as a table: a colour and a number in every box, and the number alone where it is too few to colour.
struct HeatMapView {
    private let map: HeatMap
    private let frame: PageFrame

    init(_ map: HeatMap, _ frame: PageFrame) {
        self.map = map
        self.frame = frame
    }

    func add(to view: View) -> View {
        view.with([
            "bands": bands,
            "groups": map.groups.map { group in
                View(["title": group.dimension.title[frame.language], "count": "\(group.checkpoints.count)"])
            },
            "points": map.groups.flatMap(\.checkpoints).map { checkpoint in
                View([
                    "title": checkpoint.title[frame.language], "href": frame.link(checkpoint: checkpoint.id.value),
                ])
            },
            "isSmall": map.rows.count <= Self.fewRows,
        ]).with(markup: ["brief": bodies(map.dimensions), "whole": bodies(\.cells)])
    }

    /// Of so many rows every point is shown at once; of more it unfolds.
    private static let fewRows = 12

    /// A body of the table per band, under a heading when there are several.
    ///
    /// - Parameter cells: what stands in a row.
    private func bodies(_ cells: (HeatMap.Row) -> [Tally]) -> Markup {
        Markup(
            map.bands.map {
                "<tbody>\(heading($0, columns: cells($0.rows[0]).count))\($0.rows, { row($0, cells($0)) })</tbody>\n"
            })
    }

    private func heading(_ band: HeatMap.Band, columns: Int) -> Markup {
        guard map.bands.count > 1 else { return "" }
        let name = band.urgency.name(in: frame.words)
        let count = frame.words.trainees(band.rows.count)
        return #"""
            <tr class="band"><th scope="rowgroup" colspan="\#(columns + 2)"><span>\#(name) <span class="soft">· \#(count)</span></span></th></tr>

            """#
    }

    private func row(_ row: HeatMap.Row, _ cells: [Tally]) -> Markup {
        let link = frame.link(trainee: row.trainee) ?? ""
        return #"""
            <tr><th scope="row"><a href="\#(link)">\#(row.trainee)</a></th><td class="n">\#(row.sessions)</td>\#(cells, cell)</tr>

            """#
    }

    private func cell(_ tally: Tally) -> Markup {
        guard let percent = tally.share.percent, let level = PageFrame.level(of: tally.share) else { return "<td>" }
        return tally.isTelling
            ? "<td class=\(level)>\(percent) <i>\(tally.graded)</i>" : "<td class=\(level)>\(tally.met)/\(tally.graded)"
    }

    private var bands: [View] {
        let starts = PageFrame.bands
        let coloured = starts.indices.map { index in
            let end = index + 1 < starts.count ? starts[index + 1] - 1 : 100
            return View(["level": "h\(index)", "text": "\(starts[index])–\(end)\u{A0}%"])
        }
        let few = frame.words.say(
            "1/2: minder dan \(Share.fewestSessions) keer", "1/2: fewer than \(Share.fewestSessions) times")
        return coloured + [View(["level": "few", "text": few])]
    }
}

extension HelpNeeds.Urgency {
    /// What people call it, as a heading.
    fileprivate func name(in words: CohortWords) -> String {
        switch self {
        case .critical: words.say("Kritieke fout, de laatste keren", "A critical fault lately")
        case .needing: words.say("Hulp nodig", "Needs help")
        case .fine: words.say("Niets springt eruit", "Nothing stands out")
        case .tooFew: words.say("Nog te weinig om iets te zeggen", "Too little yet to say anything")
        }
    }
}
