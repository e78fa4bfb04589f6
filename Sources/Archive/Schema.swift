internal import GRDB

/// The tables of the index.
///
/// Another version of them is made anew: transcripts are the truth.
enum Schema {
    /// Raised whenever the tables or what goes into them change.
    static let version = 3

    /// Makes empty tables in the place of whatever was there.
    static func make(_ database: Database) throws {
        for table in ["spoken", "failure", "session", "unreadable", "setting"] {
            try database.execute(sql: "DROP TABLE IF EXISTS \(table)")
        }
        try database.execute(
            sql: """
                CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
                INSERT INTO setting VALUES ('edition', hex(randomblob(16)));
                CREATE TABLE unreadable (
                  name TEXT PRIMARY KEY, stamp TEXT NOT NULL, nl TEXT NOT NULL, en TEXT NOT NULL) WITHOUT ROWID;
                CREATE TABLE session (
                  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, stamp TEXT NOT NULL,
                  trainee TEXT NOT NULL, call TEXT NOT NULL, mode TEXT NOT NULL, language TEXT NOT NULL,
                  seed INTEGER NOT NULL, started TEXT NOT NULL, progress TEXT NOT NULL, turns INTEGER NOT NULL, unsure_turns INTEGER NOT NULL,
                  intact INTEGER NOT NULL, score INTEGER, overall TEXT, verdicts TEXT, to_confirm INTEGER NOT NULL,
                  review TEXT NOT NULL);
                CREATE INDEX by_trainee ON session
                  (trainee, id, call, mode, overall, score, started, review, to_confirm);
                CREATE INDEX by_call ON session (call, id);
                CREATE INDEX by_outcome ON session (overall, id);
                CREATE INDEX by_mode ON session (mode, id);
                CREATE INDEX by_review ON session (review, id);
                CREATE INDEX by_score ON session (score, id);
                CREATE INDEX by_lowest ON session (score IS NULL, score, id DESC);
                CREATE INDEX failed ON session (id, overall, call, mode, started, review, to_confirm)
                  WHERE \(SelectStatement.failed);
                CREATE INDEX unfinished ON session (progress, name, stamp) WHERE progress = 'unfinished';
                CREATE INDEX reviewed ON session (review, name, stamp) WHERE review IN ('begun', 'signed');
                CREATE INDEX to_confirm ON session (id) WHERE to_confirm > 0;
                CREATE TABLE failure (
                  checkpoint TEXT NOT NULL, session INTEGER NOT NULL, PRIMARY KEY (checkpoint, session)) WITHOUT ROWID;
                CREATE INDEX failure_of ON failure (session);
                CREATE VIRTUAL TABLE spoken USING fts5(text, tokenize = "unicode61 remove_diacritics 2");
                PRAGMA user_version = \(version);
                """)
    }
}
