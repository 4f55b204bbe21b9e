-- Who publishes waits: what were committed while the rows below are read would be missing.
lock table story, edition in share row exclusive mode;

-- What readers can read, apart from the stories that editors work on: with `edition` it holds what the published log
-- says and nothing else, so that both can be deleted and made again from the log. One row a story that ever came out.
create table published (
  id            text primary key,
  article_id    text not null,
  language      text not null,
  slug          text not null,
  story_version integer not null,
  published_at  timestamptz not null,
  corrected_at  timestamptz,
  retracted_at  timestamptz,
  reason        text,
  check ((retracted_at is null) = (reason is null))
);
comment on column published.story_version is 'the newest; a retraction is a version of its own';

insert into published
select s.id, s.article_id, s.language, s.slug, s.story_version, e.published_at, e.corrected_at,
       case when s.state = 'retracted' then s.retracted_at end,
       case when s.state = 'retracted' then s.reason end
  from story s
  join edition e on e.story_id = s.id
   and e.version = (select max(n.version) from edition n where n.story_id = s.id);

create index published_slug on published (slug);
create index published_article on published (article_id);
create index published_newest on published (published_at desc, id desc) where retracted_at is null;
create index published_language on published (language, published_at desc, id desc) where retracted_at is null;
create index published_changed on published ((coalesce(retracted_at, corrected_at, published_at)), id);

-- Readers are not asked for by story any more, and a log can be read into a house that never edited its stories.
alter table edition drop constraint edition_story_id_fkey;
drop index story_site, story_site_language, story_changed;
