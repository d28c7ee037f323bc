-- A case is written in the language its page speaks, which a host may have brought itself.
alter table cases drop constraint if exists cases_lang_check;
alter table cases add constraint cases_lang_check check (lang ~ '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$');
