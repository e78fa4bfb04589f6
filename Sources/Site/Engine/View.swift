internal import Mustache

/// What a template may name: texts, yes or no, lists, and views within.
///
/// A value that is nil is there as "no": otherwise a template would find another of that name further out. What is
/// markup already stands apart, as `markup.NAME`, the only names that templates take unescaped.
struct View: MustacheParent, Sendable {
    private var values: [String: any Sendable]

    init(_ values: KeyValuePairs<String, (any Sendable)?>, markup: KeyValuePairs<String, Markup?> = [:]) {
        self.values = Dictionary(values.map { ($0, $1 ?? false) }, uniquingKeysWith: { _, last in last })
        if !markup.isEmpty { self = with(markup: markup) }
    }

    func child(named name: String) -> Any? { values[name] }

    /// The view with pieces of the page that are markup already.
    func with(markup: KeyValuePairs<String, Markup?>) -> View {
        var view = self
        var pieces = values[Self.markup] as? [String: Markup] ?? [:]
        for (name, piece) in markup { pieces[name] = piece }
        view.values[Self.markup] = pieces
        return view
    }

    private static let markup = "markup"

    /// The view with more values; of two with one name the new one counts.
    func with(_ more: KeyValuePairs<String, (any Sendable)?>) -> View {
        var view = self
        for (name, value) in more { view.values[name] = value ?? false }
        return view
    }
}
