-- One schema for H2 (in its PostgreSQL mode) and PostgreSQL.

create table site (
  id         varchar(36) primary key,
  name       text not null,
  what       text not null,
  cron       text,
  zone       text,
  created_at timestamp with time zone not null
);

create table scan (
  id         varchar(36) primary key,
  site_id    varchar(36) references site (id) on delete set null,
  what       text not null,
  occasion   varchar(20) not null,
  state      varchar(20) not null,
  queued_at  timestamp with time zone not null,
  started_at timestamp with time zone,
  ended_at   timestamp with time zone,
  verdict    varchar(20),
  why        text
);

create index scan_by_time on scan (queued_at);
create index scan_by_site on scan (site_id, queued_at);

-- What a scan left: report.json, report.html, observation.json, each compressed by gzip.
create table scan_file (
  scan_id varchar(36) not null references scan (id) on delete cascade,
  name    varchar(50) not null,
  content bytea not null,
  primary key (scan_id, name)
);

-- SHA-256 of each token; the token itself is nowhere.
create table access_token (
  hash       varchar(64) primary key,
  created_at timestamp with time zone not null
);

-- The table of db-scheduler, as its documentation gives it.
create table scheduled_tasks (
  task_name            varchar(100) not null,
  task_instance        varchar(100) not null,
  task_data            bytea,
  execution_time       timestamp with time zone not null,
  picked               boolean not null,
  picked_by            varchar(50),
  last_success         timestamp with time zone,
  last_failure         timestamp with time zone,
  consecutive_failures int,
  last_heartbeat       timestamp with time zone,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);

create index scheduled_by_time on scheduled_tasks (execution_time);
create index scheduled_by_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_by_priority on scheduled_tasks (priority desc, execution_time asc);
