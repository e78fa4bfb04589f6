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
            "rows": map.rows.map(row),
        ])
    }

    private func row(_ row: HeatMap.Row) -> View {
        View([
            "name": row.trainee, "href": frame.link(trainee: row.trainee), "sessions": "\(row.sessions)",
            "cells": row.cells.map(cell),
        ])
    }

    private func cell(_ tally: Tally) -> View {
        guard let percent = tally.share.percent else { return Self.empty }
        let isTelling = tally.isTelling
        return View([
            "level": PageFrame.level(of: tally.share),
            "shown": isTelling ? "\(percent)" : "\(tally.met)/\(tally.graded)",
            "count": isTelling ? "\(tally.graded)" : nil,
        ])
    }

    private static let empty = View(["level": nil, "shown": "", "count": nil])

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
