-- The source as it was when the item came: an item whose source is removed meanwhile is captured all the same.
alter table page_item add column source jsonb;
