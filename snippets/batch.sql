-- What the nightly batch keeps, and what it asks. Run at the start of every run: nothing here is lost by running twice.
-- There are no keys: their indexes would have to fit into memory. That nothing is there twice is seen to by the reading
-- (batch-read.sql) and by "unscored".
CREATE TABLE IF NOT EXISTS comments (
  id VARCHAR, board VARCHAR, time TIMESTAMP, author_id VARCHAR, reports INTEGER, text VARCHAR
);
CREATE TABLE IF NOT EXISTS scores (
  comment_id VARCHAR, score DOUBLE, removed BOOLEAN, model VARCHAR, run VARCHAR, run_at TIMESTAMP
);
-- Rows that are no comments: as they were, where they stood, and why they were kept aside.
CREATE TABLE IF NOT EXISTS rejected (run VARCHAR, place VARCHAR, problem VARCHAR, content VARCHAR);
CREATE TABLE IF NOT EXISTS runs (
  run VARCHAR, run_at TIMESTAMP, model VARCHAR, threshold DOUBLE, input VARCHAR, rows_read BIGINT, is_finished BOOLEAN
);

-- The comments as the model of the latest run sees them.
CREATE OR REPLACE VIEW latest AS
FROM runs ORDER BY run_at DESC, run DESC LIMIT 1;

-- Who decided, if not the model: only a rule gives the score 1.
CREATE OR REPLACE MACRO decided_by(score) AS CASE WHEN score = 1 THEN 'rule' END;

CREATE OR REPLACE VIEW scored AS
SELECT comments.*, score, removed, decided_by(score) AS "by" FROM comments JOIN scores ON id = comment_id
WHERE model = (SELECT model FROM latest);

-- The share that is surely reached when k of n are counted: the lower end of Wilson's 95% interval (1927). Without it
-- 7 of 14 would stand above 22 of 45.
CREATE OR REPLACE MACRO surely(k, n) AS
  (k + 1.9207 - 1.96 * sqrt(k * (n - k) / n + 0.9604)) / (n + 3.8415);

-- #region slide
-- what this model has not scored yet
CREATE OR REPLACE MACRO unscored(version)
AS TABLE SELECT id, text FROM comments
ANTI JOIN scores
  ON id = comment_id AND model = version;

-- what the moderators see in the morning
CREATE OR REPLACE VIEW removed_by_day AS
SELECT board, time::DATE AS day,
  count(*) AS posted, count_if(removed) AS taken
FROM scored GROUP BY ALL
ORDER BY surely(taken, posted) DESC, board, day;
-- #endregion slide

-- The hour of the day in which surely the largest share was removed.
CREATE OR REPLACE VIEW worst_hour AS
SELECT hour(time) AS hour, count(*) AS comments, avg(removed::INT) AS removed_share
FROM scored GROUP BY hour ORDER BY surely(count_if(removed), comments) DESC, hour LIMIT 1;

CREATE OR REPLACE VIEW scores_by_board AS
SELECT board, count(*) AS comments, count_if(removed) AS removed, avg(removed::INT) AS removed_share, avg(score) AS mean_score,
  count_if(score < 0.25) AS low, count_if(score >= 0.25 AND score < 0.75) AS middle, count_if(score >= 0.75) AS high
FROM scored GROUP BY board ORDER BY surely(count_if(removed), count(*)) DESC, board;

-- The closest calls, the most reported first among equals: where a person's minute is worth most.
CREATE OR REPLACE VIEW review_first AS
SELECT id, board, text, score, removed, reports FROM scored
ORDER BY abs(score - (SELECT threshold FROM latest)), reports DESC, id LIMIT 20;
