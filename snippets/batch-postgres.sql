-- The nightly batch where several machines score: comments and scores in one PostgreSQL (15 or newer), and as many
-- scorers as are started (npm run batch:shared). A scorer claims what nobody else is at, scores it, and writes the
-- scores in the same transaction: killed, it leaves no trace, and another one claims what it had.
CREATE TABLE IF NOT EXISTS comments (
  id text PRIMARY KEY, board text, time timestamptz, author_id text, reports integer, text text NOT NULL
);
-- The key is the promise that nothing is scored twice, whatever else goes wrong.
CREATE TABLE IF NOT EXISTS scores (
  comment_id text REFERENCES comments, score double precision NOT NULL, removed boolean NOT NULL,
  model text, run text NOT NULL, run_at timestamptz NOT NULL, PRIMARY KEY (comment_id, model)
);
-- Who decided, if not the model: only a rule gives the score 1.
ALTER TABLE scores ADD COLUMN IF NOT EXISTS "by" text GENERATED ALWAYS AS (CASE WHEN score = 1 THEN 'rule' END) STORED;
