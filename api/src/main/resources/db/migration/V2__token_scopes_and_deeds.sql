-- Tokens have a name and may do more or less. Those from before may do everything, as they could.

alter table access_token add column id varchar(36);
alter table access_token add column name text;
alter table access_token add column scope varchar(10);
alter table access_token add column expires_at timestamp with time zone;
alter table access_token add column used_at timestamp with time zone;

update access_token set id = substring(hash, 1, 36), name = 'first', scope = 'ADMIN';

alter table access_token alter column id set not null;
alter table access_token alter column name set not null;
alter table access_token alter column scope set not null;

create unique index access_token_by_id on access_token (id);

-- Who changed what. The name stays when the token is gone.
create table deed (
  id    varchar(36) primary key,
  at    timestamp with time zone not null,
  token text not null,
  what  text not null
);

create index deed_by_time on deed (at);
