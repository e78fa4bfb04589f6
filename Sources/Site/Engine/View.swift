internal import Mustache

/// What a template may name: texts, yes or no, lists, and views within.
///
/// A value that is nil is there as "no": otherwise a template would find another of that name further out.
struct View: MustacheParent, Sendable {
    private var values: [String: any Sendable]

    init(_ values: KeyValuePairs<String, (any Sendable)?>) {
        self.values = Dictionary(values.map { ($0, $1 ?? false) }, uniquingKeysWith: { _, last in last })
    }

    func child(named name: String) -> Any? { values[name] }

    /// The view with more values; of two with one name the new one counts.
    func with(_ more: KeyValuePairs<String, (any Sendable)?>) -> View {
        var view = self
        for (name, value) in more { view.values[name] = value ?? false }
        return view
    }
}
