-- How a year's amount is spread over its months. A municipality without its own has the standard profiles.
create table spreading_profile (
  tenant_id integer not null references tenant,
  key text not null check (key ~ '^[a-z0-9-]{1,40}$'),
  name text not null check (name <> ''),
  weights integer[] not null check (cardinality(weights) = 12 and 0 <= all (weights) and 0 < any (weights)),
  position integer not null default 0,
  primary key (tenant_id, key)
);
select protect_tenant_table('spreading_profile');

-- A unit's part of a budget version: where it stands, and the number of the last change of its cells.
-- The row is locked by every saving, so that changes are numbered in the order in which they were committed.
create table operating_unit (
  tenant_id integer not null references tenant,
  version_id uuid not null,
  unit_id uuid not null,
  status text not null default 'draft' check (status in ('draft', 'proposed', 'approved')),
  reason text not null default '',
  -- Number of the last change of a cell or a comment, and of the last change of which lines there are.
  last_change integer not null default 0,
  last_line_change integer not null default 0,
  revision integer not null default 1,
  primary key (tenant_id, version_id, unit_id)
);
select protect_tenant_table('operating_unit');

-- Proposed, approved, returned: by whom, when and why.
create table operating_unit_step (
  tenant_id integer not null references tenant,
  step_id uuid not null,
  version_id uuid not null,
  unit_id uuid not null,
  step text not null check (step in ('proposed', 'approved', 'returned')),
  reason text not null default '',
  taken_by uuid,
  taken_by_name text not null,
  taken_at timestamptz not null default now(),
  primary key (tenant_id, step_id),
  foreign key (tenant_id, version_id, unit_id) references operating_unit
);
create index operating_unit_step_unit on operating_unit_step (tenant_id, version_id, unit_id, taken_at);
select protect_tenant_table('operating_unit_step', append_only => true);

-- One line of the operating budget: an account group of a unit, if wanted for an activity or a project.
-- A line of origin typed is filled in by people; the others are worked out by the system and only read.
create table operating_line (
  tenant_id integer not null references tenant,
  line_id uuid not null,
  version_id uuid not null,
  unit_id uuid not null,
  group_key text not null check (group_key <> ''),
  activity text not null default '',
  project text not null default '',
  label text not null default '',
  profile text not null default 'even',
  origin text not null default 'typed' check (origin in ('typed', 'personnel', 'capital')),
  position integer not null default 0,
  revision integer not null default 1,
  primary key (tenant_id, line_id),
  unique (tenant_id, version_id, unit_id, group_key, activity, project, label, origin)
);
select protect_tenant_table('operating_line');

-- One month of a line in whole öre: revenue positive, cost negative. A cell nobody has filled in has no row.
create table operating_cell (
  tenant_id integer not null references tenant,
  line_id uuid not null,
  month integer not null check (month between 1 and 12),
  amount bigint not null check (abs(amount) <= 100000000000000),
  revision integer not null default 1,
  change integer not null,
  changed_by uuid,
  changed_by_name text not null,
  changed_at timestamptz not null default now(),
  primary key (tenant_id, line_id, month),
  foreign key (tenant_id, line_id) references operating_line on delete cascade
);
create index operating_cell_change on operating_cell (tenant_id, line_id, change);
select protect_tenant_table('operating_cell');

-- What somebody wrote about a cell, or about the whole line when month is null.
create table operating_comment (
  tenant_id integer not null references tenant,
  comment_id uuid not null,
  line_id uuid not null,
  month integer check (month between 1 and 12),
  text text not null check (text <> ''),
  written_by uuid,
  written_by_name text not null,
  written_at timestamptz not null default now(),
  settled_at timestamptz,
  primary key (tenant_id, comment_id),
  foreign key (tenant_id, line_id) references operating_line on delete cascade
);
create index operating_comment_line on operating_comment (tenant_id, line_id);
select protect_tenant_table('operating_comment');

-- A position of a unit in a budget version. Shares and per cents are in hundredths of a per cent: 7500 is 75 %.
create table budget_position (
  tenant_id integer not null references tenant,
  position_id uuid not null,
  version_id uuid not null,
  unit_id uuid not null,
  group_key text not null check (group_key <> ''),
  title text not null check (title <> ''),
  -- So many alike.
  holders integer not null default 1 check (holders between 1 and 1000),
  share integer not null check (share between 1 and 10000),
  -- Whole öre for full time.
  monthly_pay bigint not null check (monthly_pay between 1 and 100000000),
  surcharge integer not null check (surcharge between 0 and 10000),
  revised_on date,
  revision_rate integer not null default 0 check (revision_rate between -2000 and 5000),
  from_month integer not null default 1 check (from_month between 1 and 12),
  until_month integer not null default 12 check (until_month between 1 and 12),
  revision integer not null default 1,
  primary key (tenant_id, position_id),
  check (from_month <= until_month)
);
create index budget_position_unit on budget_position (tenant_id, version_id, unit_id);
select protect_tenant_table('budget_position');
