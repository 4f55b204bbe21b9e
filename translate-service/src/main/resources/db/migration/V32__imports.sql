-- Imports of the glossary stand beside those of the memory. What holds for a whole file differs by what
-- it is taken into: it goes by name.
alter table memory_import rename to file_import;
alter table file_import
  add column destination text not null default 'memory',
  add column settings jsonb not null default '{}';
alter table file_import alter column destination drop default;
update file_import set settings = jsonb_build_object('domain', domain) where domain is not null;
alter table file_import drop column domain;
drop index memory_import_newest;
create index file_import_newest on file_import (destination, started_at desc);
