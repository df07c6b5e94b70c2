-- It's a program with a secret in "every place.
/* and it's /* nested */ here */
\set ON_ERROR_STOP on
\pset format unaligned

CREATE ROLE app LOGIN PASSWORD '«{base62:24}»';
ALTER ROLE app PASSWORD '«{base62:24}»';
CREATE TABLE token (id int PRIMARY KEY, "it's" text DEFAULT '«{base62:24}»', other text);
INSERT INTO token VALUES (1, '«{base62:24}»', 'b «{base62:24}»');
INSERT INTO token (id, other)
VALUES
  (2, E'a\t«{base62:24}»\\'),
  (3, 'it''s «{base62:24}» "q" \n');
\echo it's fine
UPDATE token SET other = 'u «{base62:24}» end' WHERE "it's" <> '«{base62:24}»' AND id = 1;
UPDATE token SET "it's" = '«{base62:24}»' WHERE id = 2;
SELECT id, "it's", other FROM token ORDER BY id;
SELECT '«{base62:24}»' AS whole, 'p «{base62:24}»' || 'end' AS part, length('l «{base62:24}»');
SELECT 'x' || '«{base62:24}»' || 'y', upper('«{base62:24}»'), CASE WHEN 1 = 1 THEN '«{base62:24}»' ELSE 'e «{base62:24}»' END;
SELECT $$it's $$ || 'd «{base62:24}»', $tag$ "$$ $tag$;
SELECT '«postgres://app:{base62:16}@db.example.net/app»';
SELECT count(*) FROM token WHERE other IN ('«{base62:24}»', 'i «{base62:24}»');
SELECT '«{base62:24}»'::text, position('«{base62:24}»' IN 'z «{base62:24}»');
SELECT ARRAY['«{base62:24}»', 'a «{base62:24}»'];
COMMENT ON TABLE token IS '«{base62:24}»';
SELECT obj_description('token'::regclass);
SET app.token = '«{base62:24}»';
SELECT current_setting('app.token');
SELECT set_config('app.other', 's «{base62:24}»', false);
DO $$ BEGIN PERFORM 'it''s'; END $$;
SELECT 'two
lines «{base62:24}»';
