create table websub_subscription (
  source_id  text primary key,
  topic      text        not null,
  hub        text        not null,
  token      text        not null unique,
  secret     text        not null,
  state      text        not null,
  failures   integer     not null,
  next_at    timestamptz not null,
  expires_at timestamptz,
  reason     text
);

create index websub_subscription_due on websub_subscription (next_at);
