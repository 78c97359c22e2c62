-- What stands, or has stood, on the municipality's notice board (KL 8 kap. 9–12 §§).
create table posting (
  tenant_id integer not null references tenant,
  posting_id uuid not null,
  kind text not null check (kind in ('council-notice', 'approved-minutes', 'delegated-decision', 'minutes', 'how-to-appeal', 'other-statutory', 'meeting-notice')),
  body_unit_id uuid not null,
  title text not null check (title <> ''),
  -- Where the thing itself is: a public path, or the place where paper is kept.
  where_to_read text not null check (where_to_read <> ''),
  -- The statute that demands it, for 'other-statutory'.
  statute text not null default '',
  -- The id of the minutes or meeting behind it; the same thing is posted once.
  subject text,
  concerns_day date,
  approved_on date,
  posted_on date not null,
  posted_at timestamptz not null,
  appeal text not null check (appeal in ('legality', 'none')),
  last_appeal_day date,
  -- It may come down from this day, never before.
  removable_from date not null,
  removed_on date,
  removed_at timestamptz,
  is_demo boolean not null default false,
  revision integer not null default 1,
  primary key (tenant_id, posting_id),
  unique (tenant_id, kind, subject),
  foreign key (tenant_id, body_unit_id) references unit,
  check (removed_on is null or removed_on >= removable_from),
  check (kind <> 'other-statutory' or statute <> '')
);
create index posting_up on posting (tenant_id, posted_on) where removed_on is null;
select protect_tenant_table('posting');

-- That a posting could be read by anybody at a moment: the hash of what the page said. Never changed.
create table posting_check (
  tenant_id integer not null references tenant,
  check_id uuid not null,
  posting_id uuid not null,
  at timestamptz not null,
  is_up boolean not null,
  -- SHA-256 of the page, hex; empty when it could not be read.
  digest text not null default '',
  fault text not null default '',
  primary key (tenant_id, check_id),
  foreign key (tenant_id, posting_id) references posting
);
create index posting_check_posting on posting_check (tenant_id, posting_id, at);
select protect_tenant_table('posting_check', append_only => true);
