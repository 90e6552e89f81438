-- Reads a night's file. "incoming" has it row by row, everything still text; each of its rows goes either into
-- "comments" or, with the reason, into "rejected". One transaction, so that a kill leaves all of it or nothing.

-- A time as UTC, the same on every machine: one with a zone (Z, +02:00) is moved, one without is UTC already. It is
-- made of digits: words that databases know as times ("infinity", "epoch") are none.
CREATE OR REPLACE TEMP MACRO minutes_of(zone) AS
  (zone[1] || '1')::INTEGER * (60 * zone[2:3]::INTEGER + CASE WHEN length(zone) > 3 THEN zone[-2:]::INTEGER ELSE 0 END);
CREATE OR REPLACE TEMP MACRO moved(written, zone) AS
  TRY_CAST(left(written, length(written) - length(zone)) AS TIMESTAMP) - to_minutes(minutes_of(zone));
CREATE OR REPLACE TEMP MACRO utc(written) AS CASE
  WHEN regexp_full_match(written, '\d{4}-\d\d?-\d\d?([T ]\d\d?:\d\d(:\d\d(\.\d+)?)?Z?)?')
    THEN TRY_CAST(rtrim(written, 'Z') AS TIMESTAMP)
  WHEN regexp_full_match(written, '\d{4}-\d\d?-\d\d?[T ]\d\d?:\d\d(:\d\d(\.\d+)?)? ?[+-]([01]\d|2[0-3])(:?[0-5]\d)?')
    THEN moved(written, regexp_extract(written, '[+-]\d\d(:?\d\d)?$'))
END;

-- The file is read twice, and not kept in between: of each row only what is wrong with it.
CREATE OR REPLACE TEMP TABLE checked AS
SELECT place, id, CASE
  WHEN id IS NULL THEN 'no id'
  WHEN board IS NULL THEN 'no board'
  WHEN utc(time) IS NULL THEN 'the time is no time'
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
UPDATE checked SET problem = 'the id stands for another comment' FROM incoming JOIN comments USING (id)
WHERE checked.place = incoming.place AND problem IS NULL
  AND (incoming.text, incoming.board, incoming.author_id) IS DISTINCT FROM (comments.text, comments.board, comments.author_id);

INSERT INTO comments
SELECT id, board, utc(time), author_id, TRY_CAST(reports AS INTEGER), text
FROM incoming ANTI JOIN comments USING (id) ANTI JOIN (FROM checked WHERE problem IS NOT NULL) AS bad USING (place);

-- Counted among the rows that could be read.
INSERT INTO rejected
SELECT getvariable('run'), 'row ' || place, problem,
  concat_ws(',', coalesce(incoming.id, ''), coalesce(board, ''), coalesce(time, ''), coalesce(author_id, ''), coalesce(reports, ''), coalesce(text, ''))
FROM incoming JOIN (FROM checked WHERE problem IS NOT NULL) USING (place) ORDER BY place;
