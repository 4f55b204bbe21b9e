create table source (
  id         text primary key,
  name       text not null,
  language   text,
  homepage   text,
  feed       text,
  relation   text,
  rights     text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
