-- A rebuild whose service ended is begun again, and whoever had it before can do nothing more to it.
alter table rebuild
  add column run     integer not null default 0,
  add column carried bigint  not null default 0;
