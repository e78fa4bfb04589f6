/// Every check of the protocol; a new one is a file beside this one and a line here.
let allProtocolChecks: [PackCheck] = [
    .protocolActsExist, .protocolDimensionsExist, .protocolVocabularyExists, .protocolNamesAreUnique,
    .protocolReferencesExist, .constraintsDoNotContradict, .limitsArePossible, .weightsArePossible,
    .protocolTextsHaveEveryLanguage,
]
