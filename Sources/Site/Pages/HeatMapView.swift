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
        ]).with(markup: ["rows": Markup(map.rows.map(row))])
    }

    private func row(_ row: HeatMap.Row) -> Markup {
        let link = frame.link(trainee: row.trainee) ?? ""
        return #"""
            <tr><th scope="row"><a href="\#(link)">\#(row.trainee)</a></th><td class="n">\#(row.sessions)</td>\#(row.cells, cell)</tr>

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
