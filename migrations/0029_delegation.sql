-- Who may decide what in a body's name, from a day until a day (KL 6 kap. 37 §, 7 kap. 5 §).
create table delegation_rule (
  tenant_id integer not null references tenant,
  rule_id uuid not null,
  body_unit_id uuid not null,
  -- As it is numbered in the scheme: '3.2'.
  point text not null check (point <> ''),
  matter text not null check (matter <> ''),
  -- The post that decides: 'ordförande', 'enhetschef'.
  delegate text not null check (delegate <> ''),
  -- Largest amount, in öre; null: no limit.
  most bigint check (most > 0),
  may_pass_on boolean not null default false,
  valid_from date not null,
  valid_until date,
  revision integer not null default 1,
  primary key (tenant_id, rule_id),
  foreign key (tenant_id, body_unit_id) references unit,
  check (valid_until is null or valid_until > valid_from)
);
create index delegation_rule_body on delegation_rule (tenant_id, body_unit_id);
select protect_tenant_table('delegation_rule');

-- A decision made in a body's name, to be reported at its next meeting.
create table delegated_decision (
  tenant_id integer not null references tenant,
  decision_id uuid not null,
  body_unit_id uuid not null,
  -- Null: urgent, by the chair (KL 6 kap. 39 §).
  rule_id uuid,
  urgent_reason text not null default '',
  decided_on date not null,
  decided_by text not null check (decided_by <> ''),
  case_number text not null default '',
  what text not null check (what <> ''),
  amount bigint,
  reported_on date,
  is_demo boolean not null default false,
  registered_at timestamptz not null,
  revision integer not null default 1,
  primary key (tenant_id, decision_id),
  foreign key (tenant_id, body_unit_id) references unit,
  foreign key (tenant_id, rule_id) references delegation_rule,
  check (rule_id is not null or urgent_reason <> '')
);
create index delegated_decision_body on delegated_decision (tenant_id, body_unit_id, reported_on);
select protect_tenant_table('delegated_decision');
