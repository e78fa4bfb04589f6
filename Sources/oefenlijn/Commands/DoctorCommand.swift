internal import ArgumentParser
internal import Console
internal import Diagnostics
internal import Disk
internal import Pack
internal import Report

/// `oefenlijn doctor`: where everything stands and whether it works.
struct DoctorCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: help("Waar alles staat, en of het werkt.", "Where everything is, and whether it works."))

    @OptionGroup var options: PackOptions
    @OptionGroup var transcripts: ShelfOptions
    @OptionGroup var display: ScreenOptions

    var spoken: Language { options.spoken }

    func perform() throws {
        let rows = [pack, shelf, seal, cache, terminal]
        for row in rows {
            let mark = row.isFine ? StyledText("ok  ", .good) : StyledText("!   ", .bad)
            display.screen.show([Paragraph(StyledText(row.text), label: mark, indent: 4)])
        }
        if rows.contains(where: { !$0.isFine }) { throw Failure(.doesNotHold) }
    }

    private typealias Row = (isFine: Bool, text: String)

    private func say(_ nl: String, _ en: String) -> String { LocalText(nl: nl, en: en)[options.spoken] }

    private var pack: Row {
        let path = Places.pack(options.path)
        guard isFolder(path) else { return (false, say("pakket: geen map '\(path)'", "pack: no folder '\(path)'")) }
        let bag = DiagnosticBag()
        guard let pack = loadPack(path, bag: bag) else {
            return (
                false,
                say(
                    "pakket: fouten in \(path); zie 'oefenlijn pack check'",
                    "pack: errors in \(path); see 'oefenlijn pack check'")
            )
        }
        let count = pack.scenarios.count
        return (true, say("pakket: \(path), \(count) gesprekken", "pack: \(path), \(count) calls"))
    }

    private var shelf: Row {
        let folder = transcripts.shelf.folder
        do throws(DiskError) {
            try transcripts.shelf.checkWritable()
            return (true, say("verslagen: \(folder)", "transcripts: \(folder)"))
        } catch {
            return (
                false, say("verslagen: \(folder): \(error.reason[.nl])", "transcripts: \(folder): \(error.reason[.en])")
            )
        }
    }

    private var seal: Row {
        let keys = Places.sealKeys
        do throws(DiskError) {
            guard let key = try keys.own(), let path = keys.ownPath else {
                return (false, say("zegel: geen map voor de sleutel", "seal: no folder for the key"))
            }
            guard permissions(path).map({ $0 & 0o077 == 0 }) ?? false else {
                return (
                    false,
                    say(
                        "zegel: anderen kunnen de sleutel lezen; doe 'chmod 600 \(path)'",
                        "seal: others can read the key; do 'chmod 600 \(path)'")
                )
            }
            return (true, say("zegel: sleutel \(key.id) in \(path)", "seal: key \(key.id) in \(path)"))
        } catch {
            return (
                false,
                say("zegel: \(error.path): \(error.reason[.nl])", "seal: \(error.path): \(error.reason[.en])")
            )
        }
    }

    private var cache: Row {
        guard let folder = Places.cache else { return (true, say("cache: geen", "cache: none")) }
        return (true, "cache: \(folder)")
    }

    private var terminal: Row {
        isTerminal()
            ? (true, say("terminal: ja", "terminal: yes"))
            : (true, say("terminal: nee, regels van een pijp", "terminal: no, lines from a pipe"))
    }
}
