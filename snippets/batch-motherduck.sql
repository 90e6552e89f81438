-- The nightly batch on MotherDuck, with DuckDB's command line: `duckdb < snippets/batch-motherduck.sql`.
-- The token stands in the environment, as motherduck_token. What npm run batch does in between (score what the view
-- "unscored" lists, append to "scores") runs where the model is, on a connection to the same database. It needs an
-- account, and has not been run.
ATTACH 'md:';
CREATE DATABASE IF NOT EXISTS night;
USE night;
.read snippets/batch.sql

-- The comments come from object storage; reading them goes on as in batch-read.sql.
SET VARIABLE run = '2026-11-23';
CREATE OR REPLACE TEMP VIEW incoming AS
SELECT row_number() OVER () AS place, id::VARCHAR AS id, board::VARCHAR AS board, time::VARCHAR AS time,
  author_id::VARCHAR AS author_id, reports::VARCHAR AS reports, text::VARCHAR AS text
FROM read_parquet('s3://10gag/comments/2026-11-22/*.parquet');
.read snippets/batch-read.sql

-- One of four scorers: its share of what is new.
SELECT id, text FROM unscored('int8-6381f8b0') WHERE hash(id) % 4 = 0;

-- In the morning.
FROM removed_by_day;
