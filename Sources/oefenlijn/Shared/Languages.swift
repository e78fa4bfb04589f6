public import ArgumentParser
public import Diagnostics
internal import Disk

extension Language: ExpressibleByArgument {}

/// Which language is spoken, when nobody said.
enum Languages {
    /// As asked for, else that of the environment, else `fallback`.
    static func ofInterface(_ asked: Language?, fallback: Language = .nl) -> Language {
        asked ?? ofEnvironment ?? fallback
    }

    /// What `LC_ALL`, `LC_MESSAGES` or `LANG` says, when it is a language that the console speaks.
    private static var ofEnvironment: Language? {
        guard let locale = environment("LC_ALL") ?? environment("LC_MESSAGES") ?? environment("LANG") else {
            return nil
        }
        return Language(rawValue: String(locale.prefix(2)))
    }
}

/// A text of the command line's own help, in the language of the environment.
func help(_ nl: String, _ en: String) -> String {
    LocalText(nl: nl, en: en)[Languages.ofInterface(nil)]
}
