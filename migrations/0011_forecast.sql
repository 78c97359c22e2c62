-- The forecast of one unit in one follow-up round: draft → sent → approved → locked when the round closes.
create table unit_forecast (
  tenant_id integer not null references tenant,
  forecast_id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  status text not null check (status in ('draft', 'sent', 'approved', 'locked')),
  author_id uuid,
  comment text not null default '',
  revision integer not null default 1,
  primary key (tenant_id, forecast_id),
  unique (tenant_id, round_id, unit_id)
);
select protect_tenant_table('unit_forecast');

-- One account group of a forecast, in öre, before corrective measures: what the system proposed with its steps, what the manager says, and why.
create table forecast_line (
  tenant_id integer not null references tenant,
  forecast_id uuid not null,
  group_key text not null,
  proposed bigint not null,
  basis jsonb not null,
  amount bigint not null,
  reason text not null default '',
  primary key (tenant_id, forecast_id, group_key),
  foreign key (tenant_id, forecast_id) references unit_forecast on delete cascade,
  check (amount = proposed or reason <> '')
);
select protect_tenant_table('forecast_line');

-- Sent, approved, sent back, with the reason.
create table forecast_step (
  tenant_id integer not null references tenant,
  step_id uuid not null,
  forecast_id uuid not null,
  at timestamptz not null,
  person_id uuid,
  person_name text not null,
  step text not null check (step in ('send', 'approve', 'send-back')),
  reason text not null default '',
  primary key (tenant_id, step_id),
  foreign key (tenant_id, forecast_id) references unit_forecast on delete cascade
);
select protect_tenant_table('forecast_step');
create index forecast_step_of_forecast on forecast_step (tenant_id, forecast_id, at);

-- What a closed round said of each unit and account group. Null unit: not allocated. Never changed afterwards.
create table locked_figure (
  tenant_id integer not null references tenant,
  figure_id uuid not null,
  round_id uuid not null,
  unit_id uuid,
  group_key text not null,
  period_budget bigint not null,
  period_actual bigint not null,
  year_budget bigint not null,
  forecast bigint not null,
  measures bigint not null,
  author_id uuid,
  primary key (tenant_id, figure_id),
  unique nulls not distinct (tenant_id, round_id, unit_id, group_key)
);
select protect_tenant_table('locked_figure');

-- A committee's plan to get back into balance, in one round.
create table corrective_plan (
  tenant_id integer not null references tenant,
  plan_id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  status text not null check (status in ('draft', 'adopted')),
  background text not null default '',
  decided_body uuid,
  decided_on date,
  paragraph text not null default '',
  case_number text not null default '',
  revision integer not null default 1,
  primary key (tenant_id, plan_id),
  unique (tenant_id, round_id, unit_id),
  check (status = 'draft' or (decided_body is not null and decided_on is not null and paragraph <> ''))
);
select protect_tenant_table('corrective_plan');

create table corrective_measure (
  tenant_id integer not null references tenant,
  measure_id uuid not null,
  plan_id uuid not null,
  number text not null,
  unit_id uuid not null,
  group_key text not null,
  activity text not null default '',
  description text not null,
  goal text not null default '',
  decided_by text not null check (decided_by in ('department', 'committee', 'undecided')),
  decided_on date,
  state text not null check (state in ('planned', 'started')),
  starts_on date,
  is_secured boolean not null default false,
  approved_by_name text not null default '',
  approved_on date,
  primary key (tenant_id, measure_id),
  unique (tenant_id, plan_id, number),
  foreign key (tenant_id, plan_id) references corrective_plan on delete cascade,
  check ((decided_by = 'undecided') = (decided_on is null)),
  check ((approved_on is null) = (approved_by_name = ''))
);
select protect_tenant_table('corrective_measure');

-- A measure's effect on the net in one year, in öre, positive is better: what was expected, and afterwards what came.
create table corrective_effect (
  tenant_id integer not null references tenant,
  measure_id uuid not null,
  year integer not null,
  expected bigint not null,
  realised bigint,
  primary key (tenant_id, measure_id, year),
  foreign key (tenant_id, measure_id) references corrective_measure on delete cascade
);
select protect_tenant_table('corrective_effect');
