//! What sort of thing a record is: the names, and nothing of what they hold.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;

/// Calls `$callback!` with every kind that this version knows, and its name in files.
#[macro_export]
macro_rules! for_each_kind {
    ($callback:ident) => {
        $callback! {
            /// Someone the service supports.
            Person = "person",
            /// An address with its access and its risks, which stay when people move.
            Place = "place",
            /// Someone around the person.
            Relation = "relation",
            /// Who pays for the work and what was agreed with them.
            Scheme = "scheme",
            /// One episode of support within a scheme.
            Referral = "referral",
            /// Something that happened with or about a person.
            Contact = "contact",
            /// A time set aside.
            Appointment = "appointment",
            /// Something to do.
            Task = "task",
            /// Work without one named person.
            Activity = "activity",
            /// A worry about someone’s safety. Restricted.
            Concern = "concern",
            /// One questionnaire: its answers, or why there are none.
            Measure = "measure",
        }
    };
}

macro_rules! names {
    ($($(#[$doc:meta])* $name:ident = $text:literal,)*) => {
        /// What sort of thing a record is.
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Kind {
            $($(#[$doc])* $name,)*
            /// A kind of a newer version: kept and passed on, shown nowhere.
            Other(Box<str>),
        }

        impl Kind {
            /// The kinds that this version knows.
            pub const ALL: &'static [Kind] = &[$(Kind::$name),*];

            /// Its name in files.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Kind::$name => $text,)*
                    Kind::Other(name) => name,
                }
            }
        }

        impl From<&str> for Kind {
            fn from(text: &str) -> Self {
                match text {
                    $($text => Kind::$name,)*
                    other => Kind::Other(other.into()),
                }
            }
        }
    };
}
crate::for_each_kind!(names);

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Kind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Kind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Cow::<str>::deserialize(deserializer).map(|text| Kind::from(&*text))
    }
}
