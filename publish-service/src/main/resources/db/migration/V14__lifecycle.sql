-- Review, approval, schedule and hold. A story that is held keeps the columns of the state it goes back to.
alter table story
  drop constraint story_state_check,
  add constraint story_state_check check (state in
    ('draft', 'in-review', 'approved', 'scheduled', 'published', 'retracted', 'held', 'spiked')),
  add column approved_by            text,
  add column approved_at            timestamptz,
  add column scheduled_at           timestamptz,
  add column scheduled_by           text,
  add column scheduled_actor        text,
  add column scheduled_untranslated boolean,
  add column held_from              text,
  add column held_by                text,
  add column held_at                timestamptz,
  add constraint story_scheduled check (state <> 'scheduled' or (scheduled_at is not null and scheduled_by is not null)),
  add constraint story_approved check (state not in ('approved', 'scheduled') or (approved_by is not null and approved_at is not null)),
  add constraint story_held check ((state = 'held') = (held_from is not null));

create index story_due on story (scheduled_at) where state = 'scheduled';
create index story_owing on story (id) where obligations <> '[]';

drop index story_site;
create index story_site on story (published_at desc, id desc) where state = 'published' or held_from = 'published';
