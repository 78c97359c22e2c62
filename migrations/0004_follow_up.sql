-- The decided calendar: when something is followed up, and by what day each step is due.
create table follow_up_round (
  tenant_id integer not null references tenant,
  round_id uuid not null,
  key text not null check (key ~ '^[a-z0-9-]{1,60}$'),
  name text not null,
  kind text not null check (kind in ('monthly', 'interim', 'annual')),
  period_end date not null,
  covers_goals boolean not null,
  covers_forecast boolean not null,
  covers_measures boolean not null default false,
  opens_on date not null,
  report_due_on date not null,
  approve_due_on date not null,
  accept_due_on date not null,
  status text not null check (status in ('planned', 'open', 'closed')),
  revision integer not null default 1,
  primary key (tenant_id, round_id),
  unique (tenant_id, key),
  check (opens_on <= report_due_on and report_due_on <= approve_due_on and approve_due_on <= accept_due_on)
);
select protect_tenant_table('follow_up_round');

-- A value of an indicator for a period. Missing, not applicable and secret are states of their own, never nought.
create table measurement (
  tenant_id integer not null references tenant,
  measurement_id uuid not null,
  indicator_id uuid not null,
  period_end date not null,
  sex text not null check (sex in ('total', 'women', 'men')),
  status text not null check (status in ('preliminary', 'final', 'missing', 'not-applicable', 'secret')),
  value numeric,
  answer text check (answer in ('yes', 'partly', 'no')),
  reached_on date,
  secrecy_provision text,
  secrecy_note text,
  source text not null default '',
  is_demo boolean not null default false,
  revision integer not null default 1,
  primary key (tenant_id, measurement_id),
  unique (tenant_id, indicator_id, period_end, sex),
  check (status in ('preliminary', 'final') or (value is null and answer is null and reached_on is null)),
  check ((status = 'secret') = (secrecy_provision is not null))
);
select protect_tenant_table('measurement');

-- Read by one function only, for those who may.
create table secret_measurement (
  tenant_id integer not null references tenant,
  measurement_id uuid not null,
  content jsonb not null,
  primary key (tenant_id, measurement_id),
  foreign key (tenant_id, measurement_id) references measurement on delete cascade
);
select protect_tenant_table('secret_measurement');

-- One goal in one round: comment, the system's proposal, the person's assessment. Reporter → manager → committee.
create table goal_report (
  tenant_id integer not null references tenant,
  report_id uuid not null,
  round_id uuid not null,
  goal_id uuid not null,
  version_id uuid not null,
  status text not null check (status in ('to-report', 'reported', 'approved', 'accepted')),
  reporter_id uuid,
  comment text not null default '',
  proposed_status text check (proposed_status in ('met', 'on-way', 'not-met', 'cannot-judge')),
  proposed_why text not null default '',
  -- Every target's verdict with its reason, as shown to the person who judged; nothing secret.
  proposal jsonb,
  assessed_status text check (assessed_status in ('met', 'on-way', 'not-met', 'cannot-judge')),
  assessment text not null default '',
  is_demo boolean not null default false,
  revision integer not null default 1,
  primary key (tenant_id, report_id),
  unique (tenant_id, round_id, goal_id),
  foreign key (tenant_id, round_id) references follow_up_round,
  foreign key (tenant_id, goal_id) references goal_identity,
  foreign key (tenant_id, version_id) references plan_version,
  foreign key (tenant_id, reporter_id) references person
);
create index goal_report_goal on goal_report (tenant_id, goal_id);
select protect_tenant_table('goal_report');

-- Each step a report took: sent in, approved, accepted, sent back with a reason.
create table goal_report_step (
  tenant_id integer not null references tenant,
  step_id uuid not null,
  report_id uuid not null,
  at timestamptz not null default clock_timestamp(),
  person_id uuid,
  person_name text not null,
  step text not null check (step in ('report', 'approve', 'accept', 'send-back')),
  reason text not null default '',
  primary key (tenant_id, step_id),
  foreign key (tenant_id, report_id) references goal_report
);
create index goal_report_step_of on goal_report_step (tenant_id, report_id, at);
select protect_tenant_table('goal_report_step', append_only => true);

-- How far an action had come in a round. The plan is locked once adopted, so what happens to it lives here.
create table action_progress (
  tenant_id integer not null references tenant,
  round_id uuid not null,
  action_id uuid not null,
  report_id uuid not null,
  status text not null check (status in ('planned', 'under-way', 'done', 'stopped')),
  -- Whole öre.
  actual bigint check (actual >= 0),
  note text not null default '',
  person_id uuid,
  is_demo boolean not null default false,
  revision integer not null default 1,
  primary key (tenant_id, round_id, action_id),
  foreign key (tenant_id, round_id) references follow_up_round,
  foreign key (tenant_id, report_id) references goal_report,
  foreign key (tenant_id, person_id) references person
);
create index action_progress_report on action_progress (tenant_id, report_id);
create index action_progress_action on action_progress (tenant_id, action_id);
select protect_tenant_table('action_progress');

create table evidence (
  tenant_id integer not null references tenant,
  evidence_id uuid not null,
  report_id uuid not null,
  title text not null,
  link text,
  file_id uuid,
  added_at timestamptz not null default now(),
  primary key (tenant_id, evidence_id),
  foreign key (tenant_id, report_id) references goal_report,
  foreign key (tenant_id, file_id) references stored_file,
  check ((link is null) <> (file_id is null))
);
create index evidence_report on evidence (tenant_id, report_id);
select protect_tenant_table('evidence');

-- A strategic goal is described by its trend from baseline to wanted value, once a year; not by attainment.
create table trend_description (
  tenant_id integer not null references tenant,
  goal_id uuid not null,
  year integer not null,
  direction text not null check (direction in ('improving', 'unchanged', 'worsening', 'cannot-judge')),
  description text not null,
  person_id uuid,
  is_demo boolean not null default false,
  revision integer not null default 1,
  primary key (tenant_id, goal_id, year),
  foreign key (tenant_id, goal_id) references goal_identity
);
select protect_tenant_table('trend_description');
