-- How a municipality steers in a plan period: names of levels, perspectives and value words are its own.
create table steering_model (
  tenant_id integer not null references tenant,
  model_id uuid not null,
  key text not null check (key ~ '^[a-z0-9-]{1,60}$'),
  name text not null,
  valid_from_year integer not null,
  valid_to_year integer not null,
  levels jsonb not null,
  perspectives jsonb not null,
  value_words jsonb not null,
  revision integer not null default 1,
  primary key (tenant_id, model_id),
  unique (tenant_id, key),
  check (valid_to_year >= valid_from_year)
);
select protect_tenant_table('steering_model');

-- A plan of a body or unit: the council's goals, a committee's operational plan, a unit's activity plan.
create table plan (
  tenant_id integer not null references tenant,
  plan_id uuid not null,
  key text not null check (key ~ '^[a-z0-9-]{1,60}$'),
  kind text not null check (kind in ('council', 'committee', 'unit')),
  title text not null,
  unit_id uuid not null,
  model_id uuid not null,
  first_year integer not null,
  last_year integer not null,
  primary key (tenant_id, plan_id),
  unique (tenant_id, key),
  foreign key (tenant_id, unit_id) references unit,
  foreign key (tenant_id, model_id) references steering_model,
  check (last_year >= first_year)
);
select protect_tenant_table('plan');

-- draft → proposed → adopted → replaced. An adopted version is locked; a change is a new version with its own decision.
create table plan_version (
  tenant_id integer not null references tenant,
  version_id uuid not null,
  plan_id uuid not null,
  number integer not null check (number > 0),
  status text not null check (status in ('draft', 'proposed', 'adopted', 'replaced')),
  based_on uuid,
  reason text not null default '',
  decision_body_id uuid,
  decided_on date,
  paragraph text,
  case_number text,
  adopted_at timestamptz,
  revision integer not null default 1,
  primary key (tenant_id, version_id),
  unique (tenant_id, plan_id, number),
  foreign key (tenant_id, plan_id) references plan,
  foreign key (tenant_id, based_on) references plan_version,
  foreign key (tenant_id, decision_body_id) references unit,
  check (status in ('draft', 'proposed') or (decision_body_id is not null and decided_on is not null and paragraph is not null and case_number is not null))
);
select protect_tenant_table('plan_version');

-- A goal's identity through all versions of its plan; `ref` is what people and addresses use.
create table goal_identity (
  tenant_id integer not null references tenant,
  goal_id uuid not null,
  plan_id uuid not null,
  ref text not null check (ref ~ '^[a-z0-9-]{1,60}$'),
  primary key (tenant_id, goal_id),
  unique (tenant_id, plan_id, ref),
  foreign key (tenant_id, plan_id) references plan
);
select protect_tenant_table('goal_identity');

create table goal (
  tenant_id integer not null references tenant,
  version_id uuid not null,
  goal_id uuid not null,
  level text not null,
  parent_goal_id uuid,
  position integer not null default 0,
  title text not null,
  description text not null default '',
  focus_unit_ids uuid[] not null default '{}',
  answerable_role text not null default '',
  perspectives text[] not null default '{}',
  global_goals integer[] not null default '{}',
  revision integer not null default 1,
  primary key (tenant_id, version_id, goal_id),
  foreign key (tenant_id, version_id) references plan_version,
  foreign key (tenant_id, goal_id) references goal_identity,
  foreign key (tenant_id, parent_goal_id) references goal_identity
);
create index goal_parent on goal (tenant_id, parent_goal_id);
create index goal_identity_of on goal (tenant_id, goal_id);
select protect_tenant_table('goal');

create table indicator (
  tenant_id integer not null references tenant,
  version_id uuid not null,
  indicator_id uuid not null,
  goal_id uuid not null,
  position integer not null default 0,
  name text not null,
  kind text not null check (kind in ('number', 'count', 'share', 'index', 'rank', 'answer', 'milestone')),
  unit text not null default '',
  direction text not null check (direction in ('up', 'down', 'keep')),
  baseline_value numeric,
  baseline_on date,
  baseline_source text,
  frequency text check (frequency in ('month', 'quarter', 'round', 'half-year', 'year', 'once')),
  source text not null default '',
  split_by_sex boolean not null default false,
  primary key (tenant_id, version_id, indicator_id),
  foreign key (tenant_id, version_id, goal_id) references goal on delete cascade
);
create index indicator_goal on indicator (tenant_id, version_id, goal_id);
create index indicator_identity on indicator (tenant_id, indicator_id);
select protect_tenant_table('indicator');

-- What an indicator shall have reached on a day. A secret demand is null here; its content lies in secret_demand.
create table target (
  tenant_id integer not null references tenant,
  version_id uuid not null,
  target_id uuid not null,
  indicator_id uuid not null,
  due_on date not null,
  demand jsonb,
  secrecy_provision text,
  secrecy_note text,
  primary key (tenant_id, version_id, target_id),
  foreign key (tenant_id, version_id, indicator_id) references indicator on delete cascade,
  check ((demand is null) = (secrecy_provision is not null))
);
create index target_indicator on target (tenant_id, version_id, indicator_id);
select protect_tenant_table('target');

-- Read by one function only, for those who may; no list, export, search or log ever joins it.
create table secret_demand (
  tenant_id integer not null references tenant,
  version_id uuid not null,
  target_id uuid not null,
  demand jsonb not null,
  primary key (tenant_id, version_id, target_id),
  foreign key (tenant_id, version_id, target_id) references target on delete cascade
);
select protect_tenant_table('secret_demand');

create table action (
  tenant_id integer not null references tenant,
  version_id uuid not null,
  action_id uuid not null,
  goal_id uuid not null,
  position integer not null default 0,
  title text not null,
  owner_role text not null default '',
  starts_on date,
  ends_on date,
  status text not null check (status in ('planned', 'under-way', 'done', 'stopped')),
  budget bigint,
  actual bigint,
  budget_kind text check (budget_kind in ('operating', 'capital')),
  primary key (tenant_id, version_id, action_id),
  foreign key (tenant_id, version_id, goal_id) references goal on delete cascade
);
create index action_goal on action (tenant_id, version_id, goal_id);
select protect_tenant_table('action');
