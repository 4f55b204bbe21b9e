-- lower() of a database in the C locale leaves all but ASCII as it is: a search for "ósmosis" did not
-- find "Ósmosis". The builtin provider knows all of Unicode's letters, in any database of UTF-8.
drop index memory_unit_search;
create index memory_unit_search on memory_unit using gin (
  (lower(source collate pg_catalog.pg_c_utf8)) gin_trgm_ops,
  (lower(target collate pg_catalog.pg_c_utf8)) gin_trgm_ops)
  with (gin_pending_list_limit = 65536);
