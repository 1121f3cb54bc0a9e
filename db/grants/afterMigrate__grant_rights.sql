-- What each role may do with each table. Run by the migration account after every migration, at each start.
-- A new table without a line here is closed to the application; a test says so. Taking a right away needs a line with
-- «revoke» for the installations that have it.

-- The application: its tables.
grant select, update on installation to hvorervi_app;
grant select, insert, update, delete on account to hvorervi_app;
grant select, insert, update, delete on account_role to hvorervi_app;
grant select, insert, update, delete on invitation to hvorervi_app;
grant select, insert, update, delete on municipality to hvorervi_app;
grant select, insert, update, delete on person to hvorervi_app;
grant select, insert, update, delete on unit to hvorervi_app;
grant select, insert, update, delete on unit_parent to hvorervi_app;
grant select, insert, update, delete on membership to hvorervi_app;
grant select, update on access_revision to hvorervi_app;
grant select, insert, update, delete on assessment to hvorervi_app;
grant select, insert, update, delete on assessment_answer to hvorervi_app;
grant select, insert, update, delete on account_identity to hvorervi_app;
grant select, insert, update, delete on account_session to hvorervi_app;
grant select, insert, update, delete on ended_session to hvorervi_app;
grant select, insert, update, delete on municipality_agreement to hvorervi_app;
grant select, insert, update, delete on password_reset to hvorervi_app;
grant select, insert, update, delete on recovery_code to hvorervi_app;
grant select, insert, update, delete on scim_group to hvorervi_app;
grant select, insert, update, delete on scim_group_member to hvorervi_app;
grant select, insert, update, delete on scim_municipality to hvorervi_app;
grant select, insert, update, delete on scim_token to hvorervi_app;
grant select, insert, update, delete on scim_user to hvorervi_app;
grant select, insert, update, delete on second_factor to hvorervi_app;
grant select, insert, update, delete on unit_name to hvorervi_app;
grant select, insert, update, delete on unit_succession to hvorervi_app;
grant select, insert, update, delete on round to hvorervi_app;
grant select, insert, update, delete on round_unit to hvorervi_app;
grant select, insert, update, delete on round_voice to hvorervi_app;
grant select, insert, update, delete on round_statement to hvorervi_app;
grant select, insert on round_item_not_asked to hvorervi_app;
grant select, insert, update, delete on round_approval to hvorervi_app;
grant select, insert on round_successor to hvorervi_app;
grant select, insert, delete on assessment_round to hvorervi_app;
grant select, insert, update, delete on mail_job to hvorervi_app;
grant select, insert, update, delete on mail_entry to hvorervi_app;
grant select, update on mail_pace to hvorervi_app;
grant select, insert, update, delete on distribution to hvorervi_app;
grant select, insert, update, delete on recipient to hvorervi_app;
grant select, insert, update, delete on reminder to hvorervi_app;
grant select, insert, update, delete on answer_link to hvorervi_app;
grant select, insert, update on result_link to hvorervi_app;
grant select, insert, update, delete on script to hvorervi_app;
grant select, insert, delete on script_step to hvorervi_app;

-- Published criteria are never changed.
grant select, insert on criteria_version to hvorervi_app;
grant select, insert on criteria_text to hvorervi_app;
grant select, insert on criteria_item to hvorervi_app;

-- The audit log is only ever added to. Of the chain only the head is written anew; whom a pseudonym stands for is deleted
-- when a person is erased.
grant select, insert on audit_entry to hvorervi_app;
grant select, update on audit_chain to hvorervi_app;
grant select, insert, delete on audit_pseudonym to hvorervi_app;

-- Anonymous answers. The application makes ballots and opens what is sealed when a round closes; it never hands answers in.
grant select, insert, delete on ballot to hvorervi_app;
grant select, delete on draft to hvorervi_app;
grant select, insert, delete on round_key to hvorervi_app;
grant select, delete on sealed_answer to hvorervi_app;
grant select, insert, delete on response to hvorervi_app;
grant select, insert, delete on response_comment to hvorervi_app;
grant select, insert, update, delete on response_deadline to hvorervi_app;

-- What is released. The application writes it once; later it can only publish it, or delete what was never published. The
-- figures of a release cannot be changed.
grant select, insert, delete, update (is_published, released_at, released_on, employees_from) on released_round to hvorervi_app;
grant select, insert, delete on released_item to hvorervi_app;
grant select, insert, delete, update (hides_third) on released_unit to hvorervi_app;
grant select, insert, delete on released_figure to hvorervi_app;
grant select, insert, delete on released_turnout to hvorervi_app;
grant select, insert, delete on released_scale to hvorervi_app;
grant select, insert on released_proof to hvorervi_app;
grant select, insert on released_comment to hvorervi_app;
grant select, insert on imported_round to hvorervi_app;
grant select, insert, update on comment_review to hvorervi_app;
grant select, insert, delete on comment_choice to hvorervi_app;
grant select, insert, delete on result_share to hvorervi_app;
grant select, insert, update on action to hvorervi_app;
grant select, insert, update on action_share to hvorervi_app;
grant select, insert, update (withdrawn_at, withdrawn_by) on handed_up to hvorervi_app;
grant select, insert on handed_answer to hvorervi_app;
grant select, insert on action_check_in to hvorervi_app;
grant select, insert, delete on digest_week to hvorervi_app;
grant select, insert, delete on digest_sent to hvorervi_app;
grant select, insert, delete on digest_refusal to hvorervi_app;
grant select, insert, update (is_done) on action_effect to hvorervi_app;
grant select, insert, update on action_lesson to hvorervi_app;
grant select, insert, update on action_look to hvorervi_app;
grant select, insert, delete on action_consent to hvorervi_app;
grant select, insert, update on control to hvorervi_app;
grant select, insert, update on control_entry to hvorervi_app;
grant select, insert, delete on control_entry_purpose to hvorervi_app;
grant select, insert on control_answer to hvorervi_app;
grant select, insert on control_done to hvorervi_app;
grant select, insert, update on control_setting to hvorervi_app;
grant select, insert, update on release_job to hvorervi_app;

-- What units tell of their rounds. What is published is written once, and deleted when it is withdrawn.
grant select, insert, update on outcome to hvorervi_app;
grant select, insert, delete on outcome_action to hvorervi_app;
grant select, insert, delete on outcome_figure to hvorervi_app;
grant select, insert, delete on outcome_page to hvorervi_app;

-- Workshops. What was revealed is written once and never changed.
grant select, insert, update, delete on workshop to hvorervi_app;
grant select, insert, delete on workshop_step to hvorervi_app;
grant select, insert, delete on workshop_principle to hvorervi_app;
grant select, insert, update on workshop_sitting to hvorervi_app;
grant select, insert, delete on workshop_code to hvorervi_app;
grant select, insert, update, delete on workshop_key to hvorervi_app;
grant select, insert, update, delete on workshop_participant to hvorervi_app;
grant select, insert, update, delete on workshop_vote to hvorervi_app;
grant select, insert, update, delete on workshop_cast to hvorervi_app;
grant select, insert on workshop_batch to hvorervi_app;
grant select, insert on workshop_count to hvorervi_app;
grant select, insert, update on agreed_score to hvorervi_app;

-- Reports read what is released, and nothing else.
grant select on released_round to hvorervi_reporting;
grant select on released_item to hvorervi_reporting;
grant select on released_unit to hvorervi_reporting;
grant select on released_figure to hvorervi_reporting;
grant select on released_turnout to hvorervi_reporting;
grant select on released_scale to hvorervi_reporting;
grant select on released_proof to hvorervi_reporting;
grant select on released_comment to hvorervi_reporting;

-- The intake hands answers in and keeps drafts; it can read neither what others have handed in nor anything else.
grant select, update (is_used) on ballot to hvorervi_intake;
grant select, insert, update, delete on draft to hvorervi_intake;
grant select on round_key to hvorervi_intake;
grant insert on sealed_answer to hvorervi_intake;
