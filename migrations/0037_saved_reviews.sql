-- What a review of others' documents found, saved to a case by somebody who works with it. The documents themselves are no part of it:
-- one that is to be kept is registered in the case. Excerpts may be as secret as the case, so it is read by one function.
create table saved_review (
  tenant_id integer not null references tenant,
  review_id uuid not null,
  case_id uuid not null,
  saved_by uuid not null,
  saved_at timestamptz not null,
  -- Names, digests, findings and what was put aside, as they were told.
  review jsonb not null,
  contradictions integer not null check (contradictions >= 0),
  errors integer not null check (errors >= 0),
  -- The document that was registered with it.
  document_id uuid,
  primary key (tenant_id, review_id),
  foreign key (tenant_id, case_id) references case_file,
  foreign key (tenant_id, document_id) references record_document,
  foreign key (tenant_id, saved_by) references person
);
create index saved_review_case on saved_review (tenant_id, case_id);
select protect_tenant_table('saved_review');
