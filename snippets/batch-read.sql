-- Reads a night's file. "incoming" has it row by row, everything still text; each of its rows goes either into
-- "comments" or, with the reason, into "rejected". One transaction, so that a kill leaves all of it or nothing.
CREATE OR REPLACE TEMP TABLE checked AS
SELECT *, CASE
  WHEN id IS NULL THEN 'no id'
  WHEN board IS NULL THEN 'no board'
  WHEN TRY_CAST(time AS TIMESTAMP) IS NULL THEN 'the time is no time'
  WHEN author_id IS NULL THEN 'no author'
  WHEN coalesce(TRY_CAST(reports AS INTEGER), -1) < 0 THEN 'the reports are no count'
  WHEN text IS NULL THEN 'no text'
END AS problem
FROM incoming;

-- Of several rows with one id, the first is the comment.
CREATE OR REPLACE TEMP TABLE repeated AS
SELECT id, min(place) AS first FROM checked WHERE problem IS NULL GROUP BY id HAVING count(*) > 1;
UPDATE checked SET problem = 'the id was there before' FROM repeated
WHERE checked.id = repeated.id AND place > first AND problem IS NULL;

-- A comment that an earlier night has brought is no news, unless it says something else now.
UPDATE checked SET problem = 'the id stands for another comment' FROM comments
WHERE checked.id = comments.id AND problem IS NULL
  AND (checked.text, checked.board, checked.author_id) IS DISTINCT FROM (comments.text, comments.board, comments.author_id);

INSERT INTO comments
SELECT id, board, time::TIMESTAMP, author_id, reports::INTEGER, text
FROM checked ANTI JOIN comments USING (id) WHERE problem IS NULL;

-- Counted among the rows that could be read.
INSERT INTO rejected
SELECT getvariable('run'), 'row ' || place, problem,
  concat_ws(',', coalesce(id, ''), coalesce(board, ''), coalesce(time, ''), coalesce(author_id, ''), coalesce(reports, ''), coalesce(text, ''))
FROM checked WHERE problem IS NOT NULL ORDER BY place;
