internal import Diagnostics
internal import JSON

extension PackCheck {
    /// G009: trainees read every checkpoint in their own language.
    static let protocolTextsHaveEveryLanguage = PackCheck(
        "G009",
        LocalText(
            nl:
                "Titel, reden, raad en modelzin staan er in elke taal van het pakket.\nEen cursist hoort in de eigen taal wat beter kan.",
            en:
                "Title, reason, advice and model sentence are there in every language of the pack.\nA trainee hears in their own language what could be better."
        ),
        { parts, report in
            guard let gradingProtocol = parts.gradingProtocol, let manifest = parts.manifest else { return }
            for checkpoint in gradingProtocol.checkpoints {
                let texts = [
                    ("title", checkpoint.title), ("why", checkpoint.why), ("advice", checkpoint.advice),
                    ("model", checkpoint.model),
                ]
                for (key, text) in texts {
                    for language in manifest.languages where !text.has(language) {
                        report.error(
                            checkpoint.id.place,
                            LocalText(
                                nl: "'\(key)' van '\(checkpoint.id.value)' is er niet in het \(language.name[.nl])",
                                en: "'\(key)' of '\(checkpoint.id.value)' is missing in \(language.name[.en])"))
                    }
                }
            }
        })
}
