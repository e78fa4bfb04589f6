public import Diagnostics

/// What the codes mean under which files of utterances are refused.
public let explainedRecognitionCodes = [
    ExplainedCode(
        "E001", nl: "Een bestand met zinnen is UTF-8.\nKies in uw tekstverwerker 'bewaren als UTF-8'.",
        en: "A file of utterances is UTF-8.\nChoose 'save as UTF-8' in your editor."),
    ExplainedCode(
        "E002",
        nl: "Elke regel is een zin, een tab en de handelingen met komma's ertussen; daarna mag een tab en een groep.",
        en:
            "Every line is an utterance, a tab and the acts with commas between them; then, if you like, a tab and a group."
    ),
    ExplainedCode(
        "E003", nl: "Elke handeling die u bij een zin zet, staat in acts/catalogue.json.",
        en: "Every act that you give to an utterance is in acts/catalogue.json."),
    ExplainedCode(
        "E004",
        nl:
            "Een zin leert men met woorden erin, en met dezelfde handelingen als elders.\nAnders spreekt het pakket zichzelf tegen.",
        en:
            "An utterance that is taught has words in it, and the same acts as elsewhere.\nOtherwise the pack contradicts itself."
    ),
]
