public import Diagnostics

/// What the codes mean under which files of JSON are refused.
public let explainedJSONCodes = [
    ExplainedCode(
        "J001", nl: "Elk bestand dat pack.json noemt, is er en mag gelezen worden.\nKijk naam, map en rechten na.",
        en: "Every file that pack.json names is there and may be read.\nCheck its name, folder and permissions."),
    ExplainedCode(
        "J002", nl: "Een bestand is niet groter dan de grens die de melding noemt.\nVerdeel het over meer bestanden.",
        en: "A file is no larger than the limit in the message.\nSplit it into more files."),
    ExplainedCode(
        "J003", nl: "De tekst is UTF-8, zoals JSON het vraagt.\nKies in uw tekstverwerker 'bewaren als UTF-8'.",
        en: "The text is UTF-8, as JSON asks.\nChoose 'save as UTF-8' in your editor."),
    ExplainedCode(
        "J004",
        nl: "Wat opengaat, gaat ook dicht: \", [ en {.\nVaak ontbreekt er één vlak voor de plaats van de melding.",
        en: "What is opened is closed: \", [ and {.\nOften one is missing just before the place of the message."),
    ExplainedCode(
        "J005", nl: "De tekst is JSON: dubbele aanhalingstekens, geen commentaar, geen komma voor een sluithaakje.",
        en: "The text is JSON: double quotes, no comments, no comma before a closing bracket."),
    ExplainedCode(
        "J006", nl: "Na de laatste } komt niets meer.", en: "Nothing comes after the last }."),
    ExplainedCode(
        "J007", nl: "Lijsten en objecten staan niet dieper in elkaar dan de grens die de melding noemt.",
        en: "Lists and objects are nested no deeper than the limit in the message."),
    ExplainedCode(
        "J008", nl: "Een sleutel staat één keer in een object.\nAnders zou de ene waarde stil de andere vervangen.",
        en: "A key stands once in an object.\nOtherwise one value would silently replace the other."),
    ExplainedCode(
        "J009", nl: "Een getal is geschreven zoals JSON het wil: 12, -3 of 0.5; geen 1., .5 of NaN.",
        en: "A number is written as JSON wants it: 12, -3 or 0.5; not 1., .5 or NaN."),
    ExplainedCode(
        "J010", nl: "Een getal past in 64 bits.", en: "A number fits into 64 bits."),
    ExplainedCode(
        "J011", nl: "Een waarde is van de soort die daar hoort: tekst tussen \", getallen zonder, lijsten tussen [ ].",
        en: "A value is of the kind that belongs there: texts between \", numbers without, lists between [ ]."),
    ExplainedCode(
        "J012", nl: "Wat verplicht is, staat er.\nHet schema naast het bestand zegt wat er kan en moet staan.",
        en: "What is required is there.\nThe schema beside the file says what can and must be there."),
    ExplainedCode(
        "J013", nl: "Elke sleutel is er een die het formaat kent.\nEen tikfout zou anders stil genegeerd worden.",
        en: "Every key is one that the format knows.\nA typing error would otherwise silently be ignored."),
    ExplainedCode(
        "J014", nl: "Een waarde is een van die welke daar kunnen; de melding zegt welke.",
        en: "A value is one of those that are possible there; the message says which."),
]
