-- What engines were asked and what it cost, by the day (UTC); pair and model as the engine names them.
create table engine_spending (
  day        date           not null,
  engine     text           not null,
  pair       text           not null,
  model      text           not null,
  calls      bigint         not null,
  sent       bigint         not null,
  billed     bigint         not null,
  tokens_in  bigint         not null,
  tokens_out bigint         not null,
  cost       numeric(20, 6) not null,
  primary key (day, engine, pair, model)
);
