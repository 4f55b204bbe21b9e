-- What was last sent of an article in a language: its next version reuses what has not changed.
create table sent_translation (
  article_id      text not null references article,
  language        text not null,
  source_version  integer not null,
  translation     jsonb not null,
  primary key (article_id, language)
);

-- source_id: whose article it is, so that one outlet's flood does not hold up the others.
-- lane: '' until it was tried without engines; then the engine it waits for, with '+' before the name
--   where readers have a translation already that is only to be completed.
-- awaits: the engines that were down; once one is back, its work is due at once.
-- sent_version: the source version of the last translation sent; partial: sent with sentences missing
--   that an engine which is down could have translated.
-- redo: what was sent before is not to be reused.
alter table translation_work
  add column source_id     text not null default '',
  add column lane          text not null default '',
  add column awaits        text[] not null default '{}',
  add column sent_version  integer not null default 0,
  add column since         timestamptz not null default now(),
  add column redo          boolean not null default false;

alter table translation_work drop constraint translation_work_state_check;
alter table translation_work add constraint translation_work_state_check
  check (state in ('waiting', 'leased', 'partial', 'translated', 'withdrawn', 'failed'));

update translation_work w
  set source_id = coalesce(a.captured -> 'source' ->> 'id', ''),
    sent_version = case when w.revision > 0 and w.state = 'translated' then w.source_version else 0 end
  from article a where a.article_id = w.article_id;

drop index translation_work_due;
create index translation_work_turn on translation_work (lane, source_id, due_at)
  where state in ('waiting', 'leased', 'partial');
create index translation_work_leased on translation_work (source_id) where state = 'leased';
create index translation_work_awaiting on translation_work (due_at) where awaits <> '{}';
create index translation_work_state on translation_work (state, since)
  where state in ('waiting', 'leased', 'partial', 'failed');
