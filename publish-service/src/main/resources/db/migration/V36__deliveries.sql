-- Where stories are brought to. An id is never given twice, so rows are closed and not deleted.
create table destination (
  id         text primary key,
  name       text        not null,
  channel    text        not null,
  languages  text[]      not null,
  outlets    text[]      not null,
  keywords   text[]      not null,
  policy     text        not null check (policy in ('every', 'latest')),
  settings   jsonb       not null,
  secrets    text[]      not null,
  paused     boolean     not null,
  created_at timestamptz not null,
  closed_at  timestamptz
);

-- Which version of which story each of them is to get, and where that stands; kept for ever.
create table delivery (
  id           bigint generated always as identity primary key,
  story_id     text        not null,
  version      integer     not null check (version > 0),
  destination  text        not null references destination,
  title        text        not null,
  published_at timestamptz not null,
  reason       text,
  planned_at   timestamptz not null default now(),
  state        text        not null check (state in ('due', 'leased', 'acknowledged', 'parked', 'overtaken')),
  -- Of what is due: not before. Of what is leased: when it is due again.
  due_at       timestamptz,
  lease        uuid,
  settled_at   timestamptz,
  overtaken_by integer,
  reference    text,
  tries        integer     not null default 0,
  hash         text,
  answer       text,
  said         text,
  unique (story_id, destination, version),
  constraint delivery_open check ((state in ('due', 'leased')) = (due_at is not null)),
  constraint delivery_leased check ((state = 'leased') = (lease is not null)),
  constraint delivery_overtaken check ((state = 'overtaken') = (overtaken_by is not null))
);

create index delivery_due on delivery (destination, due_at) where state in ('due', 'leased');
create index delivery_unsettled on delivery (destination, story_id) where state in ('due', 'leased', 'parked');
create index delivery_held on delivery (destination, settled_at) where state = 'acknowledged';
create index delivery_newest on delivery (destination, id desc);

-- Every try. One without an end was cut off: what the receiver got of it, nobody knows.
create table delivery_attempt (
  id          bigint generated always as identity primary key,
  delivery_id bigint      not null references delivery,
  destination text        not null references destination,
  started_at  timestamptz not null,
  hash        text,
  ended_at    timestamptz,
  answer      text check (answer in ('acknowledged', 'postponed', 'refused')),
  said        text
);

create index delivery_attempts on delivery_attempt (delivery_id, id);
create index delivery_answers on delivery_attempt (destination, id desc) where ended_at is not null;
