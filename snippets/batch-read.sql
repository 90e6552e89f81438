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

-- The file is read twice, and not kept in between: of each row only its id, and what is wrong with it by itself.
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

-- Rows that are no comments. Added to and never updated: the old rows of an update are held in memory until the end.
CREATE OR REPLACE TEMP TABLE bad AS
SELECT place, problem FROM checked WHERE problem IS NOT NULL;

-- Of several rows with one id, the first is the comment. They are sorted, not grouped: groups must fit into memory.
CREATE OR REPLACE TEMP TABLE sorted AS
SELECT id, place FROM checked WHERE problem IS NULL ORDER BY id, place;
INSERT INTO bad
SELECT place, 'the id was there before' FROM (SELECT place, id, lag(id) OVER () AS before FROM sorted)
WHERE id = before;

-- A comment that an earlier night has brought is no news, unless it says something else now.
INSERT INTO bad
SELECT place, 'the id stands for another comment' FROM incoming JOIN comments USING (id) ANTI JOIN bad USING (place)
WHERE (incoming.text, incoming.board, incoming.author_id) IS DISTINCT FROM (comments.text, comments.board, comments.author_id);

-- Counted among the rows that could be read.
INSERT INTO rejected
SELECT getvariable('run'), 'row ' || place, problem,
  concat_ws(',', coalesce(incoming.id, ''), coalesce(board, ''), coalesce(time, ''), coalesce(author_id, ''), coalesce(reports, ''), coalesce(text, ''))
FROM incoming JOIN bad USING (place) ORDER BY place;

-- Last, for what is being written takes memory until it is kept.
INSERT INTO comments
SELECT id, board, utc(time), author_id, TRY_CAST(reports AS INTEGER), text
FROM incoming ANTI JOIN comments USING (id) ANTI JOIN bad USING (place);
