-- What a decision does to an earlier one is read once for each clause, and keeps where it stands and why it was put aside.
alter table decision_effect add column clause_id uuid;
alter table decision_effect add column case_number text not null default '';
alter table decision_effect add column public_path text not null default '';
-- A decision made in the body's name, when that is what is touched.
alter table decision_effect add column target_delegated_id uuid;
alter table decision_effect add column target_public_path text not null default '';
alter table decision_effect add column dismissed_reason text not null default '';
alter table decision_effect add column is_demo boolean not null default false;
alter table decision_effect add unique (tenant_id, clause_id, effect);
create index decision_effect_status on decision_effect (tenant_id, status);

-- What an assignment serves or hangs together with, as somebody has pointed it out.
create table assignment_link (
  tenant_id integer not null references tenant,
  link_id uuid not null,
  assignment_id uuid not null,
  kind text not null check (kind in ('goal', 'budget', 'transfer', 'corrective-plan')),
  -- The goal, the version, the transfer or the plan.
  target text not null check (target <> ''),
  -- As it was called when it was pointed at, and its address in the staff area.
  title text not null check (title <> ''),
  path text not null check (path like '/%'),
  primary key (tenant_id, link_id),
  unique (tenant_id, assignment_id, kind, target),
  foreign key (tenant_id, assignment_id) references assignment
);
create index assignment_link_target on assignment_link (tenant_id, kind, target);
select protect_tenant_table('assignment_link');

-- How a § is appealed when it is not by review of legality: by its party under another statute, or not at all.
create table appeal_route (
  tenant_id integer not null references tenant,
  paragraph_id uuid not null,
  route text not null check (route in ('party', 'none')),
  -- The statute that gives the party the right, or the ground for none.
  statute text not null check (statute <> ''),
  revision integer not null default 1,
  primary key (tenant_id, paragraph_id)
);
select protect_tenant_table('appeal_route');

-- That a party got a decision, from which the party's own three weeks run (FL 44 §). Never public: who the party is may be anybody's private matter.
create table party_receipt (
  tenant_id integer not null references tenant,
  receipt_id uuid not null,
  paragraph_id uuid not null,
  party text not null check (party <> ''),
  received_on date not null,
  -- Last day to appeal, as it was computed when it was entered.
  last_appeal_day date not null,
  primary key (tenant_id, receipt_id),
  unique (tenant_id, paragraph_id, party)
);
select protect_tenant_table('party_receipt');

-- A point of a scheme is never written over: it ends, and another takes its place.
alter table delegation_rule add column replaces_id uuid;

-- What a body is told of and does not decide: letters, rulings, reports that have come in.
create table information_item (
  tenant_id integer not null references tenant,
  information_id uuid not null,
  body_unit_id uuid not null,
  came_on date not null,
  case_number text not null default '',
  what text not null check (what <> ''),
  reported_on date check (reported_on >= came_on),
  revision integer not null default 1,
  primary key (tenant_id, information_id),
  foreign key (tenant_id, body_unit_id) references unit
);
create index information_item_body on information_item (tenant_id, body_unit_id, reported_on);
select protect_tenant_table('information_item');
