-- A project in a version of the budget. `investment_id` follows the project into every version copied from this one.
-- Outlays are negative, as every cost.
create table investment (
  tenant_id integer not null references tenant,
  version_id uuid not null,
  investment_id uuid not null,
  code text not null check (code <> ''),
  name text not null check (name <> ''),
  unit_id uuid not null,
  kind text not null check (kind in ('asset', 'land')),
  purpose text not null default '',
  decided_total bigint not null check (decided_total < 0),
  useful_life_years integer not null check (useful_life_years between 0 and 100),
  in_use_from date,
  position integer not null default 0,
  revision integer not null default 1,
  primary key (tenant_id, version_id, investment_id),
  unique (tenant_id, version_id, code),
  check ((kind = 'land') = (useful_life_years = 0))
);
select protect_tenant_table('investment');

create table investment_year (
  tenant_id integer not null references tenant,
  version_id uuid not null,
  investment_id uuid not null,
  year integer not null check (year between 1990 and 2200),
  amount bigint not null default 0 check (amount <= 0),
  carried_over bigint not null default 0 check (carried_over <= 0),
  primary key (tenant_id, version_id, investment_id, year),
  foreign key (tenant_id, version_id, investment_id) references investment on delete cascade
);
select protect_tenant_table('investment_year');

-- A part that wears out in its own time.
create table investment_component (
  tenant_id integer not null references tenant,
  version_id uuid not null,
  investment_id uuid not null,
  position integer not null,
  name text not null check (name <> ''),
  amount bigint not null check (amount < 0),
  useful_life_years integer not null check (useful_life_years between 0 and 100),
  primary key (tenant_id, version_id, investment_id, position),
  foreign key (tenant_id, version_id, investment_id) references investment on delete cascade
);
select protect_tenant_table('investment_component');

-- What an investment is, where the municipality has a limit of its own: öre or years.
create table investment_rule (
  tenant_id integer not null references tenant,
  key text not null check (key in ('threshold', 'shortest-life')),
  value bigint not null check (value >= 0),
  source text not null check (source <> ''),
  explanation text not null default '',
  revision integer not null default 1,
  primary key (tenant_id, key)
);
select protect_tenant_table('investment_rule');

-- What a project is expected to have cost in the end, as last judged.
create table investment_forecast (
  tenant_id integer not null references tenant,
  investment_id uuid not null,
  final_total bigint not null check (final_total <= 0),
  comment text not null default '',
  judged_by text not null,
  judged_at timestamptz not null,
  revision integer not null default 1,
  primary key (tenant_id, investment_id)
);
select protect_tenant_table('investment_forecast');

-- What has been brought into a unit's operating budget: its own capital charge, and internal interest it earns for the municipality.
create table investment_charge (
  tenant_id integer not null references tenant,
  version_id uuid not null,
  unit_id uuid not null,
  depreciation bigint not null check (depreciation <= 0),
  interest bigint not null check (interest <= 0),
  income bigint not null check (income >= 0),
  primary key (tenant_id, version_id, unit_id)
);
select protect_tenant_table('investment_charge');

-- A grant from the state for a purpose: what is not used for it may have to be paid back.
create table state_grant (
  tenant_id integer not null references tenant,
  grant_id uuid not null,
  name text not null check (name <> ''),
  authority text not null check (authority <> ''),
  unit_id uuid not null,
  granted bigint not null check (granted > 0),
  used bigint not null default 0 check (used >= 0),
  use_until date not null,
  report_by date,
  comment text not null default '',
  revision integer not null default 1,
  primary key (tenant_id, grant_id)
);
select protect_tenant_table('state_grant');
