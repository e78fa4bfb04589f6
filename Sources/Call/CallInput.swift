public import Pack
public import Recognition

/// What reaches a call from outside.
public enum CallInput: Sendable {
    /// The operator said something, which was heard as `reading`.
    case said(String, Reading)
    /// So many seconds passed in which nobody spoke.
    case silence(seconds: Int)
    /// The trainee asked for a hint and was shown this text.
    case hint(String)
    /// The operator puts the caller through to the desk of this region, which ends the call here.
    case transferred(to: RegionID)
    /// The operator put down the phone.
    case hungUp
    /// The trainee stopped practising; no ending, no penalty.
    case stopped
    /// The trainee takes back the last utterance.
    case tookBack
    /// The operator wrote the registration note, after the call.
    case wroteNote(RegistrationNote)
}
