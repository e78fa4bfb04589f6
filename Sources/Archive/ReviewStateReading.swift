internal import Review

extension StandingReviews {
    /// Whether a supervisor looked at the session; a review that does not count is no review.
    var state: ArchivedSession.ReviewState {
        if standing != nil { return .signed }
        return all.isEmpty ? .unreviewed : .begun
    }
}
