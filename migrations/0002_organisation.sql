-- A body, department, division or unit as an identity; what it was called and where it stood lie in its periods.
create table unit (
  tenant_id integer not null references tenant,
  unit_id uuid not null,
  key text not null check (key ~ '^[a-z0-9-]{1,60}$'),
  -- Set when the unit is closed: who took over, and why.
  successor_unit_id uuid,
  closing_reason text not null default '',
  revision integer not null default 1,
  primary key (tenant_id, unit_id),
  unique (tenant_id, key),
  foreign key (tenant_id, successor_unit_id) references unit
);
select protect_tenant_table('unit');

-- One row for each stretch of days in which name, kind and place were the same: the tree can be drawn as of any day.
create table unit_period (
  tenant_id integer not null references tenant,
  unit_id uuid not null,
  valid_from date not null,
  valid_until date,
  name text not null,
  kind text not null check (kind in ('municipality', 'council', 'executive-board', 'committee', 'subcommittee', 'joint-committee', 'company', 'department', 'division', 'unit')),
  parent_unit_id uuid,
  position integer not null default 0,
  reason text not null default '',
  primary key (tenant_id, unit_id, valid_from),
  foreign key (tenant_id, unit_id) references unit,
  foreign key (tenant_id, parent_unit_id) references unit,
  check (valid_until is null or valid_until > valid_from)
);
create index unit_period_parent on unit_period (tenant_id, parent_unit_id);
select protect_tenant_table('unit_period');

-- Full-time equivalents of a unit as counted on a day (årsarbetare).
create table staffing (
  tenant_id integer not null references tenant,
  unit_id uuid not null,
  counted_on date not null,
  full_time_equivalents numeric(9, 2) not null check (full_time_equivalents >= 0),
  source text not null,
  primary key (tenant_id, unit_id, counted_on),
  foreign key (tenant_id, unit_id) references unit
);
select protect_tenant_table('staffing');

-- Positions that moved from one unit to another on a day.
create table position_move (
  tenant_id integer not null references tenant,
  move_id uuid not null,
  moved_on date not null,
  from_unit_id uuid not null,
  to_unit_id uuid not null,
  what text not null,
  full_time_equivalents numeric(9, 2) check (full_time_equivalents > 0),
  primary key (tenant_id, move_id),
  foreign key (tenant_id, from_unit_id) references unit,
  foreign key (tenant_id, to_unit_id) references unit
);
select protect_tenant_table('position_move');

-- A role held in a body or unit, from a day until a day.
create table seat (
  tenant_id integer not null references tenant,
  seat_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  role text not null check (role in ('administrator', 'controller', 'manager', 'reporter', 'secretary', 'politician', 'auditor')),
  post text not null default '',
  valid_from date not null,
  valid_until date,
  revision integer not null default 1,
  primary key (tenant_id, seat_id),
  foreign key (tenant_id, person_id) references person,
  foreign key (tenant_id, unit_id) references unit,
  check (valid_until is null or valid_until > valid_from)
);
create index seat_person on seat (tenant_id, person_id);
create index seat_unit on seat (tenant_id, unit_id);
select protect_tenant_table('seat');
