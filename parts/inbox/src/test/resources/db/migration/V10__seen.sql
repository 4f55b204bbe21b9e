create table seen (id bigint generated always as identity primary key, event text not null);
