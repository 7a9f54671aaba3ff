-- Written by hand. The safe day of notices that were there before it had a column: the first one in the stored object
-- is that of its main deadline. Taken as text, since a hostile U+0000 would stop every JSON operator; in a string of
-- the object each quote is escaped, so that no text of a paper can pass for the key.
UPDATE "civis"."notice" SET "safe_day" = substring("result"::text from '"safe":"([0-9]{4}-[0-9]{2}-[0-9]{2})"');
