-- What the statements of a version were filled with, so that they can be filled again, and which figures came from there:
-- a figure that a person has written is not overwritten unless the person says so.
alter table statement_set add column filled_with jsonb;
alter table statement_figure add column is_filled boolean not null default false;
