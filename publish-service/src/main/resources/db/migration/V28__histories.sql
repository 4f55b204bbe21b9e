-- Stories from before there were histories, and those an older replica wrote while both ran: how they stand is their
-- first revision. What they were before, nobody kept.
insert into story_original (story_id, source_version, original)
select id, source_version, original from story
on conflict do nothing;

insert into story_revision (story_id, revision, state, story_version, source_version, translation_revision, at, act,
  title, slug, segments, furniture, layout, credit_edits, credit)
select id, revision, state, story_version, source_version, translation_revision, updated_at, 'kept',
  title, slug, segments, furniture, layout, credit_edits, credit
from story
on conflict do nothing;
