-- The decision log: statements of what was approved, in order and without gaps. Nobody can change or remove one;
-- its hashes go into a Merkle tree that is signed outside the database.
create table log_counter (
  tenant_id integer primary key references tenant,
  next_index integer not null check (next_index >= 0)
);
select protect_tenant_table('log_counter');

create table log_entry (
  tenant_id integer not null references tenant,
  entry_index integer not null check (entry_index >= 0),
  kind text not null check (
    kind in ('minutes', 'paragraph', 'notice', 'correction', 'plan', 'budget', 'transfer', 'audit-anchor')),
  subject uuid not null,
  -- RFC 8785 JSON with a closed schema: the leaf of the tree.
  statement text not null check (octet_length(statement) <= 65535),
  leaf_hash bytea not null check (octet_length(leaf_hash) = 32),
  written_at timestamptz not null,
  primary key (tenant_id, entry_index)
);
create index log_entry_subject on log_entry (tenant_id, subject, entry_index);
select protect_tenant_table('log_entry', append_only => true);

-- What ties a leaf to its document. It can be destroyed (never changed): the leaf then says nothing of any content.
create table log_salt (
  tenant_id integer not null references tenant,
  entry_index integer not null,
  salt bytea not null check (octet_length(salt) = 32),
  -- Not handed out: the document is not public.
  is_withheld boolean not null default false,
  primary key (tenant_id, entry_index),
  foreign key (tenant_id, entry_index) references log_entry
);
select protect_tenant_table('log_salt');
revoke update on log_salt from styrhjul_app;

-- Bytes that were logged and are handed out to anyone, where no other file holds them: an adopted budget as data.
create table log_document (
  tenant_id integer not null references tenant,
  entry_index integer not null,
  content bytea not null,
  primary key (tenant_id, entry_index),
  foreign key (tenant_id, entry_index) references log_entry
);
select protect_tenant_table('log_document', append_only => true);

-- Others who put their signature beside ours: that they have seen the same log, and nothing removed from it.
create table log_witness (
  tenant_id integer not null references tenant,
  name text not null,
  verifier_key text not null,
  -- Where its add-checkpoint answers, without a slash at the end.
  address text not null check (address ~ '^https?://'),
  is_active boolean not null default true,
  primary key (tenant_id, name)
);
select protect_tenant_table('log_witness');

-- Logs of others that we witness: the last checkpoint we signed beside. It never goes back.
create table witnessed_log (
  tenant_id integer not null references tenant,
  origin text not null,
  verifier_key text not null,
  size integer not null default 0 check (size >= 0),
  root bytea check (octet_length(root) = 32),
  is_active boolean not null default true,
  primary key (tenant_id, origin)
);
select protect_tenant_table('witnessed_log');
