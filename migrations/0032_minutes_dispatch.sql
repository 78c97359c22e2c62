-- To whom a decision is sent and what for, as the secretary wrote it while the minutes were a draft.
create table dispatch_line (
  tenant_id integer not null references tenant,
  line_id uuid not null,
  item_id uuid not null,
  -- As it is printed: a role, a body, somebody outside.
  receiver text not null check (receiver <> ''),
  purpose text not null,
  -- Own words in place of those of the purpose; empty when there are none.
  note text not null default '',
  person_id uuid,
  unit_id uuid,
  email text not null default '',
  position integer not null,
  primary key (tenant_id, line_id),
  foreign key (tenant_id, item_id) references agenda_item on delete cascade,
  foreign key (tenant_id, person_id) references person,
  foreign key (tenant_id, unit_id) references unit
);
create index dispatch_line_item on dispatch_line (tenant_id, item_id);
select protect_tenant_table('dispatch_line');

-- The same lines as they stood when the § was approved: frozen.
create table paragraph_dispatch (
  tenant_id integer not null references tenant,
  dispatch_id uuid not null,
  paragraph_id uuid not null,
  ordinal integer not null check (ordinal > 0),
  receiver text not null,
  purpose text not null,
  note text not null,
  person_id uuid,
  unit_id uuid,
  email text not null,
  primary key (tenant_id, dispatch_id),
  unique (tenant_id, paragraph_id, ordinal),
  foreign key (tenant_id, paragraph_id) references minutes_paragraph
);
select protect_tenant_table('paragraph_dispatch', append_only => true);

-- What was done with a line: who, when and how. Rows are added and never changed.
create table dispatch_receipt (
  tenant_id integer not null references tenant,
  receipt_id uuid not null,
  dispatch_id uuid not null,
  kind text not null check (kind in ('mailed', 'handed-over', 'acknowledged')),
  at timestamptz not null,
  -- The day it happened, when that was told afterwards.
  day date not null,
  by_person_id uuid,
  by_name text not null,
  note text not null default '',
  -- Whether the mail has left is told by the outbox.
  mail_id uuid,
  -- SHA-256 of the secret in the link that the receiver answers by; null when there is none.
  token_digest text,
  primary key (tenant_id, receipt_id),
  foreign key (tenant_id, dispatch_id) references paragraph_dispatch,
  foreign key (tenant_id, mail_id) references outgoing_mail,
  check ((kind = 'mailed') = (mail_id is not null))
);
create index dispatch_receipt_dispatch on dispatch_receipt (tenant_id, dispatch_id);
create unique index dispatch_receipt_token on dispatch_receipt (tenant_id, token_digest) where token_digest is not null;
select protect_tenant_table('dispatch_receipt', append_only => true);

-- One approved § as a paper of its own, attested and sealed.
create table paragraph_extract (
  tenant_id integer not null references tenant,
  paragraph_id uuid not null,
  -- SHA-256 of the bytes, hex.
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  content bytea not null,
  attested_by_id uuid,
  attested_by_name text not null,
  attested_at timestamptz not null,
  primary key (tenant_id, paragraph_id),
  foreign key (tenant_id, paragraph_id) references minutes_paragraph
);
select protect_tenant_table('paragraph_extract', append_only => true);

-- How many personal identity numbers a § holds; null for what was approved before they were looked for.
alter table minutes_paragraph add column personal_numbers integer;
-- Who was disqualified and may not read what is secret in it.
alter table minutes_paragraph add column disqualified_ids uuid[] not null default '{}';

-- What somebody decided of a § whose publication was stopped. The latest counts.
create table paragraph_release (
  tenant_id integer not null references tenant,
  release_id uuid not null,
  paragraph_id uuid not null,
  verdict text not null check (verdict in ('publish', 'withhold')),
  reason text not null check (reason <> ''),
  by_person_id uuid,
  by_name text not null,
  at timestamptz not null,
  primary key (tenant_id, release_id),
  foreign key (tenant_id, paragraph_id) references minutes_paragraph
);
create index paragraph_release_paragraph on paragraph_release (tenant_id, paragraph_id, at);
select protect_tenant_table('paragraph_release', append_only => true);

-- A mail may go to somebody who has no place here, and may carry a file.
alter table outgoing_mail alter column person_id drop not null;
alter table outgoing_mail add column address text;
alter table outgoing_mail add column attachment_name text;
alter table outgoing_mail add column attachment bytea;
alter table outgoing_mail add check (person_id is not null or address is not null);
