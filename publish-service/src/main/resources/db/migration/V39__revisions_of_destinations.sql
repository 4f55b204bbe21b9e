-- Whoever changes a destination says which revision they read: nobody's change is lost under another's.
alter table destination add column revision integer not null default 1 check (revision > 0);
