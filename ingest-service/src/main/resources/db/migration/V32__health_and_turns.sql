-- How each source was found when it was looked at last.
create table source_health (
  source_id  text primary key,
  state      text        not null,
  since      timestamptz not null,
  last_heard timestamptz not null,
  due        timestamptz not null
);

-- From when on a job is anybody's again.
create table job_turn (
  job     text primary key,
  next_at timestamptz not null
);
