-- House styles that people wrote over the configured ones. Rows are never changed nor deleted.
create table house_style (
  language   text not null,
  revision   integer not null,
  style      jsonb not null,
  written_by text not null,
  written_at timestamptz not null,
  primary key (language, revision)
);
