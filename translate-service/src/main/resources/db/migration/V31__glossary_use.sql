-- What a translated article is made of, as terms are looked up: the hash (java.lang.String) of every
-- key each of its words may be found under. A new term finds the articles that may hold it here,
-- without reading them all; numbers make an index that is written and read faster than words do.
create table glossary_article (
  article_id      text not null,
  language        text not null,
  source_primary  text not null,
  target_primary  text not null,
  outlet          text not null,
  words           integer[] not null,
  primary key (article_id, language)
);

create index glossary_article_words on glossary_article using gin (words);

-- Which terms an article held when it was translated, and in which segments.
create table glossary_use (
  article_id  text not null,
  language    text not null,
  entry_id    uuid not null,
  segments    text[] not null,
  primary key (article_id, language, entry_id)
);

create index glossary_use_entry on glossary_use (entry_id, article_id, language);
