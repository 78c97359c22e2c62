-- A person elected by a party to a place in a body, from a day until a day.
create table mandate (
  tenant_id integer not null references tenant,
  mandate_id uuid not null,
  unit_id uuid not null,
  person_id uuid not null,
  party text not null default '',
  post text not null check (post in ('chair', 'first-vice-chair', 'second-vice-chair', 'member', 'substitute')),
  position integer not null check (position > 0),
  valid_from date not null,
  valid_until date,
  revision integer not null default 1,
  primary key (tenant_id, mandate_id),
  foreign key (tenant_id, unit_id) references unit,
  foreign key (tenant_id, person_id) references person,
  check (valid_until is null or valid_until > valid_from)
);
create index mandate_unit on mandate (tenant_id, unit_id);
create index mandate_person on mandate (tenant_id, person_id);
select protect_tenant_table('mandate');

-- When a member of the party is missing, substitutes of these parties are called, in order.
create table call_order (
  tenant_id integer not null references tenant,
  unit_id uuid not null,
  party text not null,
  next_parties text[] not null default '{}',
  primary key (tenant_id, unit_id, party),
  foreign key (tenant_id, unit_id) references unit
);
select protect_tenant_table('call_order');

-- How a body holds its meetings: by which chapter it decides, its short name, and what its charter says.
create table meeting_body (
  tenant_id integer not null references tenant,
  unit_id uuid not null,
  kind text not null check (kind in ('council', 'committee')),
  key text not null check (key ~ '^[a-z0-9-]{1,20}$'),
  code text not null check (code <> ''),
  -- The body that decides on what this one proposes.
  proposes_to_unit_id uuid,
  summons_days integer not null default 7 check (summons_days between 1 and 60),
  layout text not null default 'decision-last' check (layout in ('decision-last', 'decision-first')),
  primary key (tenant_id, unit_id),
  unique (tenant_id, key),
  foreign key (tenant_id, unit_id) references unit,
  foreign key (tenant_id, proposes_to_unit_id) references unit
);
select protect_tenant_table('meeting_body');

create table meeting (
  tenant_id integer not null references tenant,
  meeting_id uuid not null,
  unit_id uuid not null,
  day date not null,
  starts_at text not null check (starts_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
  place text not null default '',
  status text not null default 'planned' check (status in ('planned', 'called', 'open', 'closed', 'cancelled')),
  is_public boolean not null default false,
  -- How long the calendar is held; a meeting may pass midnight.
  expected_minutes integer not null default 180 check (expected_minutes between 15 and 1440),
  called_at timestamptz,
  -- Why it was called after the last day for it.
  late_call_reason text not null default '',
  moved_reason text not null default '',
  cancelled_reason text not null default '',
  is_demo boolean not null default false,
  revision integer not null default 1,
  primary key (tenant_id, meeting_id),
  unique (tenant_id, unit_id, day, starts_at),
  foreign key (tenant_id, unit_id) references meeting_body
);
select protect_tenant_table('meeting');

create table agenda_item (
  tenant_id integer not null references tenant,
  item_id uuid not null,
  meeting_id uuid not null,
  position integer not null check (position > 0),
  kind text not null check (kind in ('opening', 'agenda', 'decision', 'information', 'delegation', 'report', 'question')),
  matter text not null default 'ordinary' check (matter in ('ordinary', 'election', 'employment', 'extra-election', 'refuse-referendum')),
  title text not null check (title <> ''),
  case_id uuid,
  summary text not null default '',
  clauses text[] not null default '{}',
  proposes_to_unit_id uuid,
  was_held_by_minority boolean not null default false,
  secrecy_provision text,
  -- [{caseNumber, text, day}]: what an item lays before the body.
  rows jsonb not null default '[]',
  -- Documents of the case that go out with the summons.
  document_ids uuid[] not null default '{}',
  is_added_late boolean not null default false,
  -- The day it was added after the summons, and why it could not wait.
  late_on date,
  late_reason text not null default '',
  revision integer not null default 1,
  primary key (tenant_id, item_id),
  unique (tenant_id, meeting_id, position) deferrable initially deferred,
  foreign key (tenant_id, meeting_id) references meeting
);
create index agenda_item_case on agenda_item (tenant_id, case_id);
select protect_tenant_table('agenda_item');

-- §§ of a body run through the year; drawn under the row's lock.
create table paragraph_series (
  tenant_id integer not null references tenant,
  unit_id uuid not null,
  year integer not null,
  next_number integer not null default 1 check (next_number > 0),
  primary key (tenant_id, unit_id, year),
  foreign key (tenant_id, unit_id) references meeting_body
);
select protect_tenant_table('paragraph_series');

-- What happened in the room, in the order it happened: struck out when taken back, never removed.
create table room_event (
  tenant_id integer not null references tenant,
  meeting_id uuid not null,
  sequence integer not null check (sequence > 0),
  -- Made by the browser: the same event sent twice is one.
  client_id uuid not null,
  at timestamptz not null,
  person_id uuid,
  event jsonb not null,
  is_undone boolean not null default false,
  primary key (tenant_id, meeting_id, sequence),
  unique (tenant_id, meeting_id, client_id),
  foreign key (tenant_id, meeting_id) references meeting
);
select protect_tenant_table('room_event');

-- A summons carries the meeting for the reader's calendar (RFC 5545).
alter table outgoing_mail add column calendar text;
