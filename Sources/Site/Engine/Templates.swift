internal import Mustache

/// The templates of the pages, which are part of the program.
enum Templates {
    /// Every file of the folder `Templates` that is a template, by its name without `.mustache`.
    ///
    /// A new template is a file there and a line here.
    static let sources: [String: [UInt8]] = [
        "layout": PackageResources.layout_mustache, "index": PackageResources.index_mustache,
        "trainee": PackageResources.trainee_mustache, "call": PackageResources.call_mustache,
        "checkpoint": PackageResources.checkpoint_mustache, "session": PackageResources.session_mustache,
        "needs": PackageResources.needs_mustache, "heat": PackageResources.heat_mustache,
        "missed": PackageResources.missed_mustache, "missed-row": PackageResources.missed_row_mustache,
        "sessions": PackageResources.sessions_mustache,
        "weeks": PackageResources.weeks_mustache, "timeline": PackageResources.timeline_mustache,
        "chart": PackageResources.chart_mustache, "spark": PackageResources.spark_mustache,
    ]

    /// The style sheet of every page.
    static let style = Markup(style: PackageResources.style_css)

    /// A page, by the template of its kind.
    static func render(_ name: String, _ view: View) -> String {
        library.render(view, withTemplate: name) ?? ""
    }

    private static let library: MustacheLibrary = {
        MustacheContentTypes.register(PageEscaping(), named: PageEscaping.name)
        var library = MustacheLibrary()
        for (name, bytes) in sources {
            let text = String(decoding: bytes, as: UTF8.self)
            do {
                // Put before each, so that no template can be without it.
                try library.register("{{% CONTENT_TYPE: \(PageEscaping.name)}}" + text, named: name)
            } catch {
                // No data leads here: the templates are part of the program, and every test of a page parses them all.
                preconditionFailure("\(name).mustache: \(error)")
            }
        }
        return library
    }()
}
