-- Who publishes waits: what were committed while the rows below are read would be missing.
lock table edition, published in share row exclusive mode;

-- What readers can read by outlet, keyword and month. Feeds, lists and sitemaps used to ask every edition for these.
-- Triggers keep both tables in the transaction of whatever changes `published` or `edition`, a rebuild's and anybody's
-- by hand among them.

-- One row a story and subject that any version of it was about.
create table published_about (
  id           text not null,
  kind         text not null check (kind in ('outlet', 'keyword', 'month')),
  slug         text not null,
  name         text not null,
  published_at timestamptz not null,
  changed_at   timestamptz not null,
  standing     boolean not null,
  primary key (id, kind, slug)
);
comment on column published_about.name is 'as its last version that was about it spells it';
comment on column published_about.standing is 'whether its last version is about it and can be read';
create index published_about_newest on published_about (kind, slug, published_at desc, id desc) where standing;
create index published_about_changed on published_about (kind, slug, changed_at, id);

create table published_subject (
  kind    text not null,
  slug    text not null,
  part    integer not null,
  stories bigint not null,
  changes bigint not null,
  primary key (kind, slug, part)
);
comment on table published_subject is 'the sum of its parts counts';
comment on column published_subject.part is
  'who publishes locks these rows until the end: everybody publishes into one month, and each story into one of its parts';
comment on column published_subject.stories is 'that can be read';
comment on column published_subject.changes is 'grows with whatever becomes different of its stories';
create index published_subject_most on published_subject (kind, stories desc, slug) where stories > 0;

create index published_language_changed on published
  (language, (coalesce(retracted_at, corrected_at, published_at)));

create function published_relist(ids text[]) returns void language plpgsql as $$
begin
  if cardinality(ids) = 0 then
    return;
  end if;
  with touched as (
    select distinct unnest(ids) as id
  ), said as (
    select p.id, about.kind, about.slug, coalesce(about.name, '') as name, p.published_at,
           coalesce(p.retracted_at, p.corrected_at, p.published_at) as changed_at,
           p.retracted_at is null as readable, e.version,
           max(e.version) over (partition by e.story_id) as last
      from touched t
      join published p on p.id = t.id
      join edition e on e.story_id = p.id
      cross join lateral (
        select 'month' as kind, to_char(p.published_at at time zone 'UTC', 'YYYY-MM') as slug, '' as name
        union all
        select 'outlet', e.outlet_slug, e.credit -> 'outlet' ->> 'name'
        union all
        select 'keyword', word.slug, e.article -> 'keywords' ->> (word.place - 1)::integer
          from jsonb_array_elements_text(e.keyword_slugs) with ordinality as word (slug, place)
      ) about
     where about.slug <> ''
  ), listed as (
    select distinct on (id, kind, slug)
           id, kind, slug, name, published_at, changed_at,
           version = last and readable as standing
      from said
     order by id, kind, slug, version desc, name
  ), before as (
    select a.id, a.kind, a.slug, a.standing from published_about a join touched t on t.id = a.id
  ), removed as (
    delete from published_about a using touched t
     where a.id = t.id
       and not exists (select from listed l where l.id = a.id and l.kind = a.kind and l.slug = a.slug)
  ), written as (
    insert into published_about as a (id, kind, slug, name, published_at, changed_at, standing)
    select id, kind, slug, name, published_at, changed_at, standing from listed
    on conflict (id, kind, slug) do update
      set name = excluded.name, published_at = excluded.published_at, changed_at = excluded.changed_at,
          standing = excluded.standing
      where (a.name, a.published_at, a.changed_at, a.standing)
         is distinct from (excluded.name, excluded.published_at, excluded.changed_at, excluded.standing)
  ), counted as (
    select coalesce(l.kind, b.kind) as kind, coalesce(l.slug, b.slug) as slug,
           case when coalesce(l.kind, b.kind) = 'month'
                then get_byte(sha256(convert_to(coalesce(l.id, b.id), 'UTF8')), 0) % 8 else 0 end as part,
           sum(coalesce(l.standing, false)::integer - coalesce(b.standing, false)::integer) as stories
      from listed l
      full join before b on b.id = l.id and b.kind = l.kind and b.slug = l.slug
     group by 1, 2, 3
  )
  insert into published_subject as s (kind, slug, part, stories, changes)
  -- All take the rows they lock in one order.
  select kind, slug, part, stories, 1 from counted order by kind, slug, part
  on conflict (kind, slug, part) do update
    set stories = s.stories + excluded.stories, changes = s.changes + 1;
end $$;

create function published_changed() returns trigger language plpgsql as $$
begin
  perform published_relist(array(select id from changed));
  return null;
end $$;

create trigger published_added after insert on published
  referencing new table as changed for each statement execute function published_changed();
create trigger published_replaced after update on published
  referencing new table as changed for each statement execute function published_changed();
create trigger published_removed after delete on published
  referencing old table as changed for each statement execute function published_changed();

create function published_emptied() returns trigger language plpgsql as $$
begin
  delete from published_about;
  update published_subject set stories = 0, changes = changes + 1;
  return null;
end $$;

create trigger published_emptied after truncate on published
  for each statement execute function published_emptied();

-- A version that is about to be published is not in `published` yet, whose own trigger lists it.
create function edition_changed() returns trigger language plpgsql as $$
begin
  perform published_relist(array(
    select c.story_id from changed c
      join published p on p.id = c.story_id and p.story_version >= c.version));
  return null;
end $$;

create trigger edition_added after insert on edition
  referencing new table as changed for each statement execute function edition_changed();
create trigger edition_replaced after update on edition
  referencing new table as changed for each statement execute function edition_changed();
create trigger edition_removed after delete on edition
  referencing old table as changed for each statement execute function edition_changed();

select published_relist(array(select id from published));

-- Nothing asks them any more.
drop index edition_outlet, edition_keywords;
