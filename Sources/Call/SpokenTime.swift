/// How long it takes to say something, where nobody really speaks: on a pipe and in played tests.
public enum SpokenTime {
    /// Milliseconds for a text: half a second to begin, then 60 ms a character, as people speak.
    public static func milliseconds(for text: String) -> Int { 500 + 60 * text.count }
}
