//! Every command, once: its name, when it may be called and what it does to the caseload.
//!
//! The shell makes its adapters from this list, `build.rs` its permissions, the tests their tables, so a
//! command that is not here does not exist, and one that is here cannot be forgotten anywhere.

/// Calls `$callback!` with every command as `name: when, effect;`.
///
/// *when* is `always`, `locked`, `unlocked`, `visiting` (unlocked, and during a visit too) or `sharing` (and while
/// the screen is shared too). *effect* is `session` (keys, folders, screens), `read`,
/// `draft` (typed words that are not records yet), `write` (can be undone) or `lasting` (cannot be undone;
/// `docs/architecture.md` says why for each).
#[macro_export]
macro_rules! for_each_command {
    ($callback:ident) => {
        $callback! {
            session_state: always, session;
            suggest_passphrase: always, session;
            check_passphrase: always, session;
            choose_folder: locked, session;
            select_store: locked, session;
            begin_set_up: locked, session;
            confirm_recovery_key: locked, session;
            unlock: locked, session;
            answer_clock: always, session;
            recover: locked, session;
            choose_backup: locked, session;
            restore_backup: locked, session;
            lock: always, session;
            keep_awake: sharing, session;
            copy_words: visiting, session;
            hide_names: visiting, session;
            urgent_help: always, read;
            save_urgent_help: unlocked, session;
            set_cover_pin: visiting, session;
            cover: visiting, session;
            lift_cover: always, session;
            alarm: always, session;
            quiet_alarm: always, session;
            go_on_with_visit: visiting, session;
            resume_visit: unlocked, session;
            change_passphrase: unlocked, session;
            list_backups: unlocked, session;
            back_up_now: unlocked, session;
            save_backup_as: unlocked, session;
            check_store: unlocked, session;
            settings: unlocked, session;
            save_settings: unlocked, session;
            week_settings: unlocked, session;
            save_week_settings: unlocked, session;
            lone_working: unlocked, read;
            save_lone_working: unlocked, session;
            vocabularies: visiting, read;
            wordings: unlocked, session;
            save_wording: unlocked, session;
            today: unlocked, read;
            diary: unlocked, read;
            offer_times: visiting, read;
            check_time: visiting, read;
            late_day: unlocked, read;
            remind: unlocked, read;
            text_code: unlocked, read;
            no_reply: unlocked, read;
            list_people: unlocked, read;
            find: unlocked, read;
            open_person: unlocked, read;
            likely_duplicates: unlocked, read;
            marks_due: unlocked, read;
            plan_visit: unlocked, read;
            visit_page: visiting, read;
            visit_marks: visiting, read;
            open_form: unlocked, read;
            list_schemes: unlocked, read;
            list_conflicts: unlocked, read;
            open_concern: visiting, read;
            list_concerns: unlocked, read;
            keep_concern: visiting, draft;
            gp_record: unlocked, read;
            gp_text: unlocked, read;
            save_gp_since: unlocked, session;
            install_code_map: unlocked, session;
            remove_code_map: unlocked, session;
            list_instruments: unlocked, read;
            install_measure: unlocked, session;
            wellbeing: visiting, read;
            share_measure: visiting, session;
            shared: sharing, read;
            keep_shared: sharing, draft;
            end_sharing: sharing, session;
            open_activity: unlocked, read;
            list_activities: unlocked, read;
            trip_before: unlocked, read;
            claims: unlocked, read;
            save_claims_as: unlocked, session;
            save_claim_rate: unlocked, session;
            save_draft: visiting, draft;
            list_drafts: visiting, draft;
            discard_draft: visiting, draft;
            add_person: unlocked, write;
            save_record: unlocked, write;
            save_concern: visiting, write;
            delete_record: unlocked, write;
            add_contact: visiting, write;
            set_referral_status: unlocked, write;
            complete_task: unlocked, write;
            set_appointment_outcome: unlocked, write;
            mark_entered: unlocked, write;
            save_register: unlocked, write;
            set_activity_outcome: unlocked, write;
            start_visit: unlocked, write;
            end_visit: visiting, write;
            run_late: unlocked, write;
            say_travel: unlocked, write;
            record_reminder: unlocked, write;
            record_no_reply: unlocked, write;
            postpone_measure: visiting, write;
            finish_shared: sharing, write;
            record_death: unlocked, write;
            withdraw_death: unlocked, write;
            record_move: unlocked, write;
            settle_conflict: unlocked, lasting;
            undo: visiting, lasting;
            choose_spreadsheet: unlocked, session;
            preview_import: unlocked, read;
            run_import: unlocked, write;
            list_calendars: unlocked, read;
            import_calendar: unlocked, session;
            forget_calendar: unlocked, session;
            export_calendar: unlocked, session;
        }
    };
}
