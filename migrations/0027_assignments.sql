-- A task that a clause of a decision gives somebody, watched until it is reported or decided.
create table assignment (
  tenant_id integer not null references tenant,
  assignment_id uuid not null,
  -- The body that decided, and the decision: a copy of what was approved, which never changes.
  body_unit_id uuid not null,
  decided_on date not null,
  paragraph text not null,
  case_number text not null default '',
  case_id uuid,
  paragraph_id uuid,
  clause_id uuid,
  clause text not null check (clause <> ''),
  public_path text not null default '',
  -- What is to be done, by whom, by when, and who is told.
  title text not null check (title <> ''),
  actor text not null default '',
  unit_id uuid,
  last_day date,
  report_to text not null default '',
  status text not null check (status in ('suggested', 'dismissed', 'dormant', 'active', 'reported', 'closed')),
  dismissed_reason text not null default '',
  condition text not null default '',
  same_decision_by text not null default '',
  condition_proof text not null default '',
  condition_proved_on date,
  closed_on date,
  closed_by text check (closed_by in ('report', 'decision')),
  closing_words text not null default '',
  closing_body_unit_id uuid,
  closing_decided_on date,
  closing_paragraph text,
  closing_case_number text,
  is_demo boolean not null default false,
  revision integer not null default 1,
  primary key (tenant_id, assignment_id),
  unique (tenant_id, clause_id),
  foreign key (tenant_id, body_unit_id) references unit,
  foreign key (tenant_id, unit_id) references unit,
  check ((status = 'closed') = (closed_on is not null and closed_by is not null)),
  check (status <> 'dismissed' or dismissed_reason <> '')
);
create index assignment_status on assignment (tenant_id, status, last_day);
select protect_tenant_table('assignment');

-- What has been told of an assignment, oldest first. Never changed.
create table assignment_report (
  tenant_id integer not null references tenant,
  report_id uuid not null,
  assignment_id uuid not null,
  told_on date not null,
  told_at timestamptz not null default clock_timestamp(),
  person_id uuid,
  told_by text not null default '',
  words text not null check (words <> ''),
  -- True: the task is done, or cannot be done, and the body may close it.
  is_final boolean not null default false,
  primary key (tenant_id, report_id),
  foreign key (tenant_id, assignment_id) references assignment
);
create index assignment_report_assignment on assignment_report (tenant_id, assignment_id);
select protect_tenant_table('assignment_report', append_only => true);

-- What a decision does to an earlier one: read from its words, confirmed by a secretary.
create table decision_effect (
  tenant_id integer not null references tenant,
  effect_id uuid not null,
  body_unit_id uuid not null,
  decided_on date not null,
  paragraph text not null,
  case_id uuid,
  clause text not null,
  effect text not null check (effect in ('stops', 'replaces', 'amends', 'refers-back', 'moves-money')),
  status text not null default 'suggested' check (status in ('suggested', 'confirmed', 'dismissed')),
  -- The decision that is touched, when somebody has named it.
  target_body_unit_id uuid,
  target_decided_on date,
  target_paragraph text,
  target_case_number text,
  revision integer not null default 1,
  primary key (tenant_id, effect_id),
  foreign key (tenant_id, body_unit_id) references unit
);
select protect_tenant_table('decision_effect');
