-- What the published log says, read into tables beside those that readers are answered from. A crash may empty them:
-- the log is read again.
create unlogged table shadow_edition (
  like edition,
  contradicted boolean not null default false,
  primary key (story_id, version)
);
create unlogged table shadow_retraction (
  story_id     text not null,
  version      integer not null,
  reason       text not null,
  retracted_at timestamptz not null,
  contradicted boolean not null default false,
  primary key (story_id, version)
);

-- What `published` would hold if the log were all there is.
create view shadow_published as
select distinct on (e.story_id)
       e.story_id as id, e.article_id, e.language, e.slug,
       coalesce(r.version, e.version) as story_version,
       e.published_at, e.corrected_at, r.retracted_at, r.reason
  from shadow_edition e
  left join lateral (
    select * from shadow_retraction found
     where found.story_id = e.story_id and found.version > e.version
     order by found.version desc limit 1) r on true
 order by e.story_id, e.version desc;

-- Rebuilds that somebody asked for, and what came of them.
create table rebuild (
  id         uuid primary key,
  ordered    jsonb not null,
  ordered_by text not null,
  ordered_at timestamptz not null,
  state      text not null check (state in ('waiting', 'running', 'done', 'failed')),
  read       bigint not null default 0,
  of         bigint not null default 0,
  -- Until then whoever runs it need not be heard of.
  held_until timestamptz,
  ended_at   timestamptz,
  report     jsonb,
  failure    text
);
create index rebuild_open on rebuild (ordered_at) where state in ('waiting', 'running');
