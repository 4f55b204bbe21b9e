-- Which articles are copies of one text, taken together; article_links has what was told of each alone.
create table text_group (
  article_id text primary key,
  group_id   text not null
);
create index text_group_members on text_group (group_id);

create index article_links_to on article_links using gin (links jsonb_path_ops);

insert into text_group (article_id, group_id)
with recursive edge(one, other) as (
  select article_id, link ->> 'articleId' from article_links, jsonb_array_elements(links) link
  union
  select link ->> 'articleId', article_id from article_links, jsonb_array_elements(links) link),
reach(root, id) as (
  select one, one from edge
  union
  select reach.root, edge.other from reach join edge on edge.one = reach.id)
select root, min(id) from reach group by root having count(*) > 1;
