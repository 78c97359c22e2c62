-- The council's budget of a year (KL 11 kap. 5 §): frames for the year and two plan years (KL 11 kap. 6 §).
create table budget (
  tenant_id integer not null references tenant,
  budget_id uuid not null,
  key text not null check (key ~ '^[a-z0-9-]{1,60}$'),
  title text not null,
  year integer not null check (year between 1990 and 2200),
  primary key (tenant_id, budget_id),
  unique (tenant_id, key),
  unique (tenant_id, year)
);
select protect_tenant_table('budget');

-- draft → proposed → adopted → replaced. Several may be proposed at once: the council chooses between them.
create table budget_version (
  tenant_id integer not null references tenant,
  version_id uuid not null,
  budget_id uuid not null,
  number integer not null check (number > 0),
  name text not null,
  stage text not null check (stage in ('officials', 'subcommittee', 'board', 'council', 'party')),
  party text,
  author_person_id uuid,
  based_on uuid,
  status text not null check (status in ('draft', 'proposed', 'adopted', 'replaced')),
  reason text not null default '',
  decision_body_id uuid,
  decided_on date,
  paragraph text,
  case_number text,
  adopted_at timestamptz,
  revision integer not null default 1,
  primary key (tenant_id, version_id),
  unique (tenant_id, budget_id, number),
  foreign key (tenant_id, budget_id) references budget,
  foreign key (tenant_id, based_on) references budget_version,
  check ((stage = 'party') = (party is not null)),
  check (status in ('draft', 'proposed') or (decision_body_id is not null and decided_on is not null and paragraph is not null and case_number is not null))
);
create unique index budget_version_adopted on budget_version (tenant_id, budget_id) where status = 'adopted';
select protect_tenant_table('budget_version');

-- One line of the bridge from one year's frame to the next. `line_id` follows the line into every version copied from this one.
-- `unit_id` null is what no body has been given yet; lines of one `pair_id` move responsibility and add up to nought.
create table frame_line (
  tenant_id integer not null references tenant,
  version_id uuid not null,
  line_id uuid not null,
  unit_id uuid,
  year integer not null,
  kind text not null check (kind in ('start', 'index', 'responsibility', 'priority', 'capital', 'other')),
  amount bigint not null,
  percent numeric(9, 4),
  pair_id uuid,
  reason text not null default '',
  position integer not null default 0,
  primary key (tenant_id, version_id, line_id),
  foreign key (tenant_id, version_id) references budget_version,
  check (kind = 'start' or reason <> ''),
  check (percent is null or kind = 'index'),
  check ((pair_id is not null) = (kind = 'responsibility'))
);
create unique index frame_line_start on frame_line (tenant_id, version_id, year, unit_id) nulls not distinct where kind = 'start';
select protect_tenant_table('frame_line');

-- The economy of a company of the municipal group (KL 11 kap. 6 a §).
create table budget_company_section (
  tenant_id integer not null references tenant,
  version_id uuid not null,
  unit_id uuid not null,
  account text not null check (account <> ''),
  result bigint,
  position integer not null default 0,
  primary key (tenant_id, version_id, unit_id),
  foreign key (tenant_id, version_id) references budget_version
);
select protect_tenant_table('budget_company_section');

-- Money moved inside an adopted budget. One amount with two ends, so that the sum is nought by construction.
-- The frame each end lies in is kept as it was when the transfer was decided; null is what no body has been given.
create table budget_transfer (
  tenant_id integer not null references tenant,
  transfer_id uuid not null,
  version_id uuid not null,
  number integer not null check (number > 0),
  from_frame_id uuid,
  from_unit_id uuid,
  from_group text,
  to_frame_id uuid,
  to_unit_id uuid,
  to_group text,
  amount bigint not null check (amount > 0),
  reason text not null check (reason <> ''),
  decision_body_id uuid not null,
  decided_on date not null,
  paragraph text not null,
  case_number text not null,
  registered_at timestamptz not null,
  primary key (tenant_id, transfer_id),
  unique (tenant_id, version_id, number),
  foreign key (tenant_id, version_id) references budget_version,
  check ((from_unit_id, from_group) is distinct from (to_unit_id, to_group))
);
select protect_tenant_table('budget_transfer');

-- Who decides which kind of transfer, where the municipality has a rule of its own.
create table budget_rule (
  tenant_id integer not null references tenant,
  key text not null,
  decider text not null check (decider in ('council', 'executive-board', 'committee')),
  source text not null,
  revision integer not null default 1,
  primary key (tenant_id, key)
);
select protect_tenant_table('budget_rule');
