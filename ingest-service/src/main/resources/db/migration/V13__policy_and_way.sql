alter table source
  add column identity_policy text    not null default 'AUTO',
  add column full_page       boolean not null default false,
  add column private_network boolean not null default false,
  add column retention_s     bigint,
  add column interval_s      bigint;

alter table receipt
  add column way     text  not null default 'posted',
  add column address text,
  add column headers jsonb not null default '{}';
