//! The interface's types are written from these replies, so that both sides mean the same.

use doorstep_desk::error::{Code, CommandError, FieldProblem};
use doorstep_desk::messages::{
    self as m, activities, calendars, concerns, diary, door, find, forms, gp, import, measures,
    people, person, session, settings, texts, today, urgent, visit, work,
};
use doorstep_desk::{Signature, signatures};
use ts_rs::{Config, TS};

macro_rules! declarations {
    ($($type:ty),* $(,)?) => {{
        let config = Config::default().with_large_int("number");
        vec![$((<$type>::docs(), <$type>::decl(&config))),*]
    }};
}

fn generated() -> String {
    let all = declarations![
        Code,
        FieldProblem,
        CommandError,
        m::Nothing,
        m::Saved,
        m::Conflicts,
        session::Phase,
        session::SessionState,
        session::StoreChoice,
        session::Notice,
        session::ClockQuestion,
        session::AnswerClock,
        session::RecoveryKey,
        session::ConfirmRecoveryKey,
        session::BeginSetUp,
        session::Unlock,
        session::Recover,
        session::ChangePassphrase,
        session::SuggestedPassphrase,
        session::CheckPassphrase,
        session::PassphraseStrength,
        session::SelectStore,
        session::Picked,
        session::RestoreBackup,
        session::Backup,
        session::Backups,
        session::StoreHealth,
        session::HideNames,
        session::SetCoverPin,
        session::LiftCover,
        session::Appearance,
        settings::Settings,
        settings::Choice,
        settings::Vocabularies,
        today::AskToday,
        today::Today,
        today::AppointmentCard,
        today::NextDay,
        today::AskLate,
        today::LateDay,
        today::LateLine,
        today::RunLate,
        today::WaitingLine,
        diary::AskDiary,
        diary::Diary,
        diary::DiaryDay,
        diary::DiaryItem,
        diary::AskTimes,
        diary::OfferedTimes,
        diary::OfferedTime,
        diary::CheckTime,
        diary::CheckedTime,
        diary::SayTravel,
        diary::WeekSettings,
        diary::DayHours,
        diary::LeaveDays,
        diary::WeeklyClinic,
        visit::PlanVisit,
        visit::VisitPlan,
        visit::VisitRelation,
        visit::SheetLine,
        visit::StartVisit,
        visit::EndVisit,
        visit::VisitPage,
        visit::VisitRecorder,
        visit::VisitDraft,
        visit::VisitMarks,
        visit::Alarm,
        visit::QuietAlarm,
        visit::LoneWorking,
        visit::MarksDue,
        visit::MarkDue,
        texts::Remind,
        texts::ReadyTexts,
        texts::ReadyText,
        texts::PhoneCode,
        texts::AskTextCode,
        texts::TextCode,
        texts::RecordReminder,
        texts::Wordings,
        texts::WordingView,
        texts::SaveWording,
        door::AskNoReply,
        door::NoReply,
        door::NoReplyStep,
        door::RecordNoReply,
        door::StepTaken,
        measures::Instruments,
        measures::InstrumentView,
        measures::ItemView,
        measures::AnswerView,
        measures::AskWellbeing,
        measures::Wellbeing,
        measures::OfferedMeasure,
        measures::CourseView,
        measures::TimeView,
        measures::LineView,
        measures::FigureView,
        measures::MeasureDue,
        measures::PostponeMeasure,
        measures::ShareMeasure,
        measures::SharedPage,
        measures::KeepShared,
        measures::FinishShared,
        measures::SharingEnded,
        people::ListPeople,
        people::PeoplePage,
        people::PersonRow,
        activities::OpenActivity,
        activities::ActivityPage,
        activities::Attender,
        activities::SaveRegister,
        activities::SetActivityOutcome,
        activities::AskMonth,
        activities::Month,
        activities::Activities,
        activities::KindMinutes,
        activities::ActivityRow,
        activities::Claims,
        activities::ClaimLine,
        activities::SaveClaimRate,
        activities::AskTrip,
        activities::TripBefore,
        activities::TripBegins,
        gp::AskGpRecord,
        gp::GpRecord,
        gp::GpPractice,
        gp::GpEntry,
        gp::GpPerson,
        gp::GpCodes,
        gp::AskGpText,
        gp::MarkEntered,
        gp::SaveGpSince,
        find::Find,
        find::Found,
        find::Hit,
        find::Piece,
        find::LooksLike,
        find::Duplicates,
        find::Duplicate,
        person::OpenPerson,
        person::PersonPage,
        person::Described,
        person::NhsEthnicCategory,
        person::Recorder,
        person::Mark,
        person::ReferralView,
        person::StoryItem,
        person::TaskLine,
        person::AppointmentLine,
        person::RelationLine,
        person::PlaceLine,
        person::Missing,
        person::ConflictView,
        person::ConflictValue,
        forms::OpenForm,
        forms::Form,
        forms::SaveRecord,
        forms::DeleteRecord,
        forms::Schemes,
        work::AddPerson,
        work::AddContact,
        work::SetReferralStatus,
        work::CompleteTask,
        work::CopyWords,
        work::SetAppointmentOutcome,
        work::RecordDeath,
        work::RecordMove,
        work::WithdrawDeath,
        work::SettleConflict,
        work::Undo,
        work::SaveDraft,
        work::DiscardDraft,
        work::Drafts,
        work::Draft,
        concerns::OpenConcern,
        concerns::ConcernPage,
        concerns::SaveConcern,
        concerns::KeepConcern,
        concerns::Concerns,
        concerns::ConcernLine,
        urgent::UrgentHelp,
        urgent::UrgentNumber,
        urgent::LocalNumber,
        urgent::UrgentSteps,
        urgent::SaveUrgentHelp,
        import::Spreadsheet,
        import::Column,
        import::ImportPlan,
        import::ImportReport,
        import::ImportDuplicate,
        import::ImportProblem,
        calendars::Calendars,
        calendars::CalendarLine,
        calendars::ImportCalendar,
        calendars::CalendarReport,
        calendars::CalendarProblem,
        calendars::ForgetCalendar,
        calendars::ExportCalendar,
        calendars::CalendarExport,
    ];
    let mut text = "// Written from the Rust replies by `UPDATE_GOLDEN=1 cargo test -p doorstep-desk --test replies`.\n".to_owned();
    for (docs, declaration) in all {
        text.push('\n');
        text.push_str(&docs.unwrap_or_default());
        text.push_str("export ");
        text.push_str(&declaration);
        text.push('\n');
    }
    text + &commands()
}

/// What each command asks with and answers with.
fn commands() -> String {
    let line = |Signature { name, request, reply }| {
        format!("{name}: {{ request: {request}, reply: {reply}, }},\n")
    };
    let lines: String = signatures().into_iter().map(line).collect();
    format!(
        "\n/**\n * What each command asks with and answers with.\n */\nexport type Commands = {{\n{lines}}};\n\n\
         /**\n * Whatever answers every command.\n */\nexport type Answers = {{ [C in keyof Commands]: \
         (request: Commands[C]['request']) => Commands[C]['reply'] }};\n"
    )
}

#[test]
fn the_types_of_the_interface_are_those_of_the_desk() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../ui/replies.d.ts");
    let now = generated();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(path, &now).expect("the types can be written");
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert!(kept == now, "run with UPDATE_GOLDEN=1 and read the difference");
}
