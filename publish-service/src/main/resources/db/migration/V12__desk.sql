-- What the desk does to a story beside its words.
alter table story
  add column layout       jsonb,
  add column credit_edits jsonb not null default '{}',
  add column assignee     text,
  add column desk         text,
  add column edited_by    text,
  add column edited_at    timestamptz;

-- Every revision of every story. Rows are never changed nor deleted.
create table story_revision (
  story_id             text not null references story (id),
  revision             integer not null,
  state                text not null,
  story_version        integer not null,
  source_version       integer not null,
  translation_revision integer not null,
  at                   timestamptz not null,
  act                  text not null,
  done_by              text,
  why                  text,
  title                text not null,
  slug                 text not null,
  segments             jsonb not null,
  furniture            jsonb not null,
  layout               jsonb,
  credit_edits         jsonb not null,
  credit               jsonb not null,
  primary key (story_id, revision)
);

-- The original of each version of the source that a story was made of.
create table story_original (
  story_id       text not null references story (id),
  source_version integer not null,
  original       jsonb not null,
  primary key (story_id, source_version)
);
