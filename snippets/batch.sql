CREATE TABLE IF NOT EXISTS scores (
  comment_id BIGINT, score DOUBLE, removed BOOLEAN,
  model VARCHAR, run VARCHAR, PRIMARY KEY (comment_id, model)
);

-- #region views
-- only what this model has not scored yet
CREATE OR REPLACE VIEW unscored AS
SELECT id, text FROM comments ANTI JOIN scores
  ON comments.id = scores.comment_id AND scores.model = getvariable('model');

-- what the moderators see in the morning
CREATE OR REPLACE VIEW dashboard AS
SELECT board, count(*) AS comments, round(avg(removed::INT), 3) AS removed_share
FROM scores JOIN comments ON comments.id = scores.comment_id
GROUP BY board ORDER BY removed_share DESC;
-- #endregion views
