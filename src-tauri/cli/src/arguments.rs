//! What can be asked for on the command line.

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;

/// An encrypted caseload from the command line.
#[derive(Debug, Parser)]
#[command(name = "doorstep-cli", version, about)]
pub(crate) struct Arguments {
    /// The caseload’s folder
    #[arg(long, value_name = "DIR", global = true)]
    pub(crate) store: Option<PathBuf>,
    /// A file whose first line is the passphrase
    #[arg(long, value_name = "FILE", global = true)]
    pub(crate) passphrase_file: Option<PathBuf>,
    /// Answer in JSON, as the window gets it
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// The laptop’s clock is right although the caseload was last used at quite another time
    #[arg(long, global = true)]
    pub(crate) clock_is_right: bool,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Make a caseload; prints its recovery key, once
    Init(Init),
    /// Fill a caseload with invented people; makes it where there is none
    Demo(Demo),
    /// Bring people from a spreadsheet, or records in the open form
    #[command(subcommand)]
    Import(Import),
    /// Write records in the open form; the file is not encrypted
    #[command(subcommand)]
    Export(Export),
    /// Another calendar as busy time, or the diary as a calendar file
    #[command(subcommand)]
    Calendar(Calendar),
    /// The day: who comes, what to know, what is due
    Today {
        /// Another day, as 2026-11-24
        #[arg(long, value_name = "DATE")]
        on: Option<NaiveDate>,
    },
    /// The people of the caseload, or what waits
    #[command(subcommand)]
    List(List),
    /// What the days hold: appointments, activities, leave, and what does not fit
    Agenda(Agenda),
    /// One person: what to know, what happened, what is open
    #[command(subcommand)]
    Show(Show),
    /// What goes into the GP record
    #[command(subcommand)]
    GpRecord(GpRecord),
    /// Record something that happened
    #[command(subcommand)]
    Add(Add),
    /// Write a backup, which opens with the passphrase or recovery key of today
    Backup(OneFile),
    /// Bring a backup back into an empty folder
    Restore(Restore),
    /// Open with the recovery key and set a new passphrase
    Recover(Recover),
    /// Change the passphrase
    Passphrase(NewPassphrase),
    /// Look at every page, count everything again, and say it in JSON
    Check,
}

#[derive(Debug, Args)]
pub(crate) struct Init {
    /// What the caseload is called
    #[arg(long)]
    pub(crate) name: String,
}

#[derive(Debug, Args)]
pub(crate) struct Demo {
    /// How many people
    #[arg(long, value_name = "N")]
    pub(crate) people: u32,
    /// Over how many years
    #[arg(long, value_name = "Y")]
    pub(crate) years: u32,
    /// Another number invents other people
    #[arg(long, value_name = "S")]
    pub(crate) seed: u64,
    /// The working day that it is made for, as 2026-11-24; today unless said
    #[arg(long, value_name = "DATE")]
    pub(crate) on: Option<NaiveDate>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Import {
    /// People from a CSV or XLSX file
    People {
        file: PathBuf,
        /// A JSON object from heading to what the column is, where the guess is wrong; empty leaves it out
        #[arg(long, value_name = "FILE")]
        map: Option<PathBuf>,
        /// Say what would happen and change nothing
        #[arg(long)]
        dry_run: bool,
    },
    /// Records that `export records` wrote, merged with what is here
    Records { file: PathBuf },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Export {
    /// Every record with its stamps, a line of JSON each
    Records { file: PathBuf },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Calendar {
    /// Time that an .ics file says is taken; no titles, places or names are kept
    Import {
        file: PathBuf,
        /// The calendar that the file replaces, or the name of a new one; after the file unless said
        #[arg(long, default_value = "")]
        name: String,
    },
    /// The diary as an .ics file without any name; the file is not encrypted
    Export {
        file: PathBuf,
        /// The first day, as 2026-11-24; today unless said
        #[arg(long, value_name = "DAY")]
        from: Option<NaiveDate>,
        /// How many weeks, 1 to 52
        #[arg(long, value_name = "N", default_value_t = 8)]
        weeks: u32,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum List {
    /// The caseload table
    People {
        /// open, waiting, active, paused, closed, declined, received, no-referral or all
        #[arg(long, value_name = "S", default_value = "open")]
        status: String,
        /// Name, NHS number, phone, postcode or words in notes
        #[arg(long, value_name = "Q", default_value = "")]
        query: String,
    },
    /// Concerns, open and settled: when and whose, never what they say
    Concerns,
    /// Past appointments of which nobody has said what came of them
    ToWriteUp,
    /// The questionnaires that there are; of a person, how each went
    Measures {
        /// The person’s id
        #[arg(long, value_name = "ID")]
        person: Option<String>,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Agenda {
    /// The first day, as 2026-11-24; today unless said
    #[arg(long, value_name = "DAY", default_value = "")]
    pub(crate) from: String,
    /// The last day; the whole week of the first unless said
    #[arg(long, value_name = "DAY", default_value = "")]
    pub(crate) to: String,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Show {
    /// One person by their id
    Person { id: String },
}

#[derive(Debug, Subcommand)]
pub(crate) enum GpRecord {
    /// What is not entered yet, by practice, oldest first
    List {
        /// Only this practice
        #[arg(long)]
        practice: Option<String>,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Add {
    /// A contact with or about a person
    Contact(Contact),
    /// A questionnaire that a person answered
    Measure(Measure),
}

#[derive(Debug, Args)]
pub(crate) struct Contact {
    /// The person’s id
    #[arg(long, value_name = "ID")]
    pub(crate) person: String,
    /// home-visit, phone, surgery, community, video, text, email, letter or group
    #[arg(long)]
    pub(crate) channel: String,
    /// How long it took
    #[arg(long, default_value_t = 0)]
    pub(crate) minutes: u32,
    /// What was said and agreed
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub(crate) note: String,
    /// attended, spoke, no-answer, voicemail, texted, no-reply, did-not-attend and so on
    #[arg(long, default_value = "attended")]
    pub(crate) outcome: String,
    /// person, carer, family, professional, group, or relation:ID; more than one may be given
    #[arg(long)]
    pub(crate) whom: Vec<String>,
    /// When it began, as 2026-11-24T09:30:00Z; now unless said
    #[arg(long, value_name = "INSTANT", default_value = "")]
    pub(crate) at: String,
}

#[derive(Debug, Args)]
pub(crate) struct Measure {
    /// The person’s id
    #[arg(long, value_name = "ID")]
    pub(crate) person: String,
    /// Which: ons4, ucla3, ons-lonely, djg6, or one that the host installed
    #[arg(long, value_name = "ID")]
    pub(crate) instrument: String,
    /// baseline, review or exit
    #[arg(long)]
    pub(crate) stage: String,
    /// In the order of the questions: 4,5,-,7; - not answered, x would rather not say
    #[arg(long, value_name = "LINE", allow_hyphen_values = true)]
    pub(crate) answers: String,
    /// The day, as 2026-11-24; today unless said
    #[arg(long, value_name = "DATE", default_value = "")]
    pub(crate) on: String,
    /// self, read-aloud or proxy
    #[arg(long, default_value = "")]
    pub(crate) how: String,
}

#[derive(Debug, Args)]
pub(crate) struct OneFile {
    pub(crate) file: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Restore {
    pub(crate) file: PathBuf,
    /// A file whose first line is the recovery key, instead of the passphrase of the backup’s day
    #[arg(long, value_name = "FILE", requires = "new_passphrase_file")]
    pub(crate) recovery_key_file: Option<PathBuf>,
    /// A file whose first line is the passphrase from now on
    #[arg(long, value_name = "FILE")]
    pub(crate) new_passphrase_file: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Recover {
    /// A file whose first line is the recovery key
    #[arg(long, value_name = "FILE")]
    pub(crate) recovery_key_file: PathBuf,
    /// A file whose first line is the passphrase from now on
    #[arg(long, value_name = "FILE")]
    pub(crate) new_passphrase_file: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct NewPassphrase {
    /// A file whose first line is the passphrase from now on
    #[arg(long, value_name = "FILE")]
    pub(crate) new_passphrase_file: PathBuf,
}
