internal import Diagnostics
internal import Mustache

/// A piece of a page: tags as they stand in the code, and texts that are escaped on their way in.
///
/// A page with thousands of rows is made of these, because a template looks every name up again in every row.
/// Only a literal becomes markup; whatever is put into it is text, unless it is markup already.
struct Markup: Sendable, ExpressibleByStringInterpolation {
    private(set) var html: String

    init(stringLiteral literal: String) { html = literal }

    init(stringInterpolation pieces: StringInterpolation) { html = pieces.html }

    /// Many pieces after each other.
    init(_ pieces: some Sequence<Markup>) {
        html = ""
        for piece in pieces { html += piece.html }
    }

    /// The style sheet, which is part of the program.
    init(style bytes: [UInt8]) { html = String(decoding: bytes, as: UTF8.self) }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var html = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            html.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        mutating func appendLiteral(_ literal: String) { html += literal }

        mutating func appendInterpolation(_ text: String) { html += PageEscaping.escape(text) }

        mutating func appendInterpolation(_ number: Int) { html += String(number) }

        /// A place in a drawing.
        mutating func appendInterpolation(_ place: Double) { html += place.placed }

        mutating func appendInterpolation(_ piece: Markup) { html += piece.html }

        /// A piece for every value, or for the one that is there.
        mutating func appendInterpolation<Value>(_ values: [Value], _ piece: (Value) -> Markup) {
            for value in values { html += piece(value).html }
        }

        mutating func appendInterpolation<Value>(_ value: Value?, _ piece: (Value) -> Markup) {
            if let value { html += piece(value).html }
        }

        mutating func appendInterpolation(_ holds: Bool, _ piece: @autoclosure () -> Markup) {
            if holds { html += piece().html }
        }
    }
}

/// Stands in a template as it is, between three braces.
extension Markup: MustacheCustomRenderable {
    var renderText: String { html }
    var isNull: Bool { false }
}
