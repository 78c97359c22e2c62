-- A kind of assumption: what it is measured in and what is plausible. A municipality that has none uses the standard ones.
create table assumption_definition (
  tenant_id integer not null references tenant,
  key text not null check (key ~ '^[a-z0-9-]{1,60}$'),
  name text not null check (name <> ''),
  unit text not null check (unit in ('percent', 'count', 'money', 'factor')),
  low numeric(20, 4) not null,
  high numeric(20, 4) not null,
  evidence text not null default '',
  position integer not null default 0,
  revision integer not null default 1,
  primary key (tenant_id, key),
  check (low <= high)
);
select protect_tenant_table('assumption_definition');

-- What a budget rests on, from one circular or one own judgement. A later circular is a new set based on the one before.
create table assumption_set (
  tenant_id integer not null references tenant,
  set_id uuid not null,
  key text not null check (key ~ '^[a-z0-9-]{1,60}$'),
  name text not null check (name <> ''),
  source text not null check (source <> ''),
  published_on date not null,
  based_on uuid,
  revision integer not null default 1,
  primary key (tenant_id, set_id),
  unique (tenant_id, key),
  foreign key (tenant_id, based_on) references assumption_set
);
select protect_tenant_table('assumption_set');

-- One value of a year. Money is whole öre, a percent is told in per cent.
create table assumption_value (
  tenant_id integer not null references tenant,
  set_id uuid not null,
  key text not null,
  year integer not null check (year between 1990 and 2200),
  value numeric(20, 4) not null,
  evidence text not null default '',
  primary key (tenant_id, set_id, key, year),
  foreign key (tenant_id, set_id) references assumption_set
);
select protect_tenant_table('assumption_value');

-- The set a version of the budget rests on.
create table assumption_choice (
  tenant_id integer not null references tenant,
  version_id uuid not null,
  set_id uuid not null,
  primary key (tenant_id, version_id),
  foreign key (tenant_id, set_id) references assumption_set
);
select protect_tenant_table('assumption_choice');

-- How a cost that several share is divided, from a day on. Later weights are a row of their own; what held before stays.
create table allocation_key (
  tenant_id integer not null references tenant,
  key text not null check (key ~ '^[a-z0-9-]{1,60}$'),
  valid_from date not null,
  name text not null check (name <> ''),
  reason text not null check (reason <> ''),
  primary key (tenant_id, key, valid_from)
);
select protect_tenant_table('allocation_key');

create table allocation_share (
  tenant_id integer not null references tenant,
  key text not null,
  valid_from date not null,
  party text not null check (party <> ''),
  percent numeric(9, 4) not null check (percent >= 0 and percent <= 100),
  position integer not null default 0,
  primary key (tenant_id, key, valid_from, party),
  foreign key (tenant_id, key, valid_from) references allocation_key
);
select protect_tenant_table('allocation_share');
