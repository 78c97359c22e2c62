-- How many times something has happened in a room: listeners and voters ask this instead of reading every event.
create table room_change (
  tenant_id integer not null references tenant,
  meeting_id uuid not null,
  version integer not null default 0 check (version >= 0),
  primary key (tenant_id, meeting_id),
  foreign key (tenant_id, meeting_id) references meeting
);
select protect_tenant_table('room_change');

-- Orders whose text was written over by a later one of the same hand: sent again they are known, and change nothing.
create table room_receipt (
  tenant_id integer not null references tenant,
  meeting_id uuid not null,
  client_id uuid not null,
  sequence integer not null,
  primary key (tenant_id, meeting_id, client_id),
  foreign key (tenant_id, meeting_id, sequence) references room_event
);
select protect_tenant_table('room_receipt', append_only => true);

-- Votes from own devices, given side by side while the vote is open. They enter the row of events before the next event does.
create table ballot (
  tenant_id integer not null references tenant,
  meeting_id uuid not null,
  -- The event that asked for the vote.
  vote_sequence integer not null,
  person_id uuid not null,
  item_id uuid not null,
  question text not null check (question <> ''),
  choice text not null check (choice in ('yes', 'no', 'abstain')),
  -- Every order that has been taken, so that one sent again does not turn back a vote that was changed.
  client_ids uuid[] not null,
  cast_at timestamptz not null,
  is_entered boolean not null default false,
  revision integer not null default 1,
  primary key (tenant_id, meeting_id, vote_sequence, person_id),
  foreign key (tenant_id, meeting_id, vote_sequence) references room_event,
  foreign key (tenant_id, person_id) references person
);
create index ballot_waiting on ballot (tenant_id, meeting_id) where not is_entered;
select protect_tenant_table('ballot');

-- How many the council has decided that a body shall have, from a day.
create table body_size (
  tenant_id integer not null references tenant,
  unit_id uuid not null,
  valid_from date not null,
  members integer not null check (members between 1 and 1000),
  substitutes integer not null check (substitutes between 0 and 1000),
  primary key (tenant_id, unit_id, valid_from),
  foreign key (tenant_id, unit_id) references unit
);
select protect_tenant_table('body_size');
