//! Why a command that keeps something has no undo: tested beside the list of commands, and printed in
//! `docs/commands.md`.

/// Commands that keep something and cannot be undone, in the order of the list of commands, with the reason.
pub fn commands_without_undo() -> &'static [(&'static str, &'static str)] {
    const SHOWS: &str = "Shows; keeps nothing.";
    const STEP: &str = "A step of the screens before unlocking; writes no record.";
    const KEYS: &str = "Changes what opens the caseload, not what it says.";
    const COVER: &str = "Held in memory only, for one visit.";
    const COPY: &str = "Makes a copy; the caseload stays as it is.";
    const CHOSEN: &str = "A setting is no record; the former one is chosen again.";
    const DRAFT: &str = "A draft is not a record; typing again is its undo.";
    &[
        ("session_state", SHOWS),
        ("suggest_passphrase", SHOWS),
        ("check_passphrase", SHOWS),
        ("choose_folder", STEP),
        ("select_store", STEP),
        ("begin_set_up", STEP),
        (
            "confirm_recovery_key",
            "Makes an empty caseload in an empty folder; there is nothing before it.",
        ),
        ("unlock", STEP),
        ("answer_clock", STEP),
        ("recover", KEYS),
        ("choose_backup", STEP),
        (
            "restore_backup",
            "Makes a caseload of its own in a new folder; the one in use stays as it is.",
        ),
        ("lock", "Unlocking is its undo."),
        ("keep_awake", "Notes that someone is there; writes nothing."),
        ("copy_words", "Lent to the clipboard for a minute; writes nothing."),
        ("hide_names", "Shows or hides; writes nothing."),
        (
            "save_urgent_help",
            "Settings are no records; the former numbers stand in the form and are typed again.",
        ),
        ("set_cover_pin", COVER),
        ("cover", COVER),
        ("lift_cover", COVER),
        ("alarm", SHOWS),
        (
            "quiet_alarm",
            "Held in memory; what it says is written by the next unlock, as ending the visit is.",
        ),
        ("go_on_with_visit", "A step of the screens; writes no record."),
        ("resume_visit", "A step of the screens; writes no record."),
        ("change_passphrase", KEYS),
        ("list_backups", SHOWS),
        ("back_up_now", COPY),
        ("save_backup_as", COPY),
        ("check_store", SHOWS),
        ("settings", SHOWS),
        (
            "save_settings",
            "Settings are no records; the former ones stand in the form and are chosen again.",
        ),
        ("week_settings", SHOWS),
        (
            "save_week_settings",
            "Settings are no records; the former ones stand in the form and are chosen again.",
        ),
        (
            "save_lone_working",
            "Settings are no records; the former ones stand in the form and are chosen again.",
        ),
        ("wordings", SHOWS),
        (
            "save_wording",
            "Settings are no records; the former words are chosen again or typed again.",
        ),
        ("keep_concern", DRAFT),
        ("save_gp_since", CHOSEN),
        ("install_code_map", "Removing the map brings the default back."),
        ("remove_code_map", "The host’s file is chosen again."),
        (
            "install_measure",
            "A questionnaire stays: what was answered with it is scored by it for ever.",
        ),
        ("share_measure", "A step of the screens; writes no record."),
        ("keep_shared", DRAFT),
        ("end_sharing", "A step of the screens; what was finished has an undo of its own."),
        ("save_claims_as", COPY),
        ("save_claim_rate", CHOSEN),
        ("save_draft", DRAFT),
        ("list_drafts", SHOWS),
        ("discard_draft", "Asked for by name, or done when the words were saved."),
        ("settle_conflict", "Both values were shown before; to choose again is an ordinary edit."),
        ("undo", "What was undone is done again by hand: two levels of it confuse."),
        ("choose_spreadsheet", "Reads a file; the caseload stays as it is."),
        (
            "import_calendar",
            "Times of another calendar are no records; bringing an older file puts them back.",
        ),
        ("forget_calendar", "Asked for by name; bringing the calendar again puts it back."),
        ("export_calendar", COPY),
    ]
}

/// What else the desk can be asked to do, past its commands: by the window itself, the command line and the
/// tests. Each that writes says why it has no undo.
pub fn doors_beside_the_commands() -> &'static [(&'static str, &'static str)] {
    const WATCH: &str = "The window's own look at the clock; writes no record.";
    const NEW: &str = "Makes a caseload in an empty folder; there is nothing before it.";
    &[
        ("back_up_to", "Makes a copy; the caseload stays as it is."),
        (
            "bring_calendar",
            "Times of another calendar are no records; bringing an older file puts them back.",
        ),
        ("call", "Every command goes through it."),
        ("calls_for_attention", WATCH),
        ("close", WATCH),
        ("create_now", NEW),
        ("describe_spreadsheet", "Reads a file; the caseload stays as it is."),
        ("export_records", "Writes a file and a row of the log, which is for good."),
        ("fill_with_demo", "Only into an empty caseload, which can be deleted whole."),
        (
            "import_records",
            "Merging is not taken back: the other copy would only bring it again. A backup is kept before.",
        ),
        ("remember_file", "Held in memory only."),
        ("restore_from", NEW),
        ("tick", WATCH),
        ("write_calendar", "Writes a file; the caseload only notes what it held."),
    ]
}
