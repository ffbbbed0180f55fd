//! How a kind is cut into groups, read off its own struct so that the list cannot fall behind.

use crate::kind::Kind;
use crate::validation::Problems;
use serde::de::{DeserializeOwned, Deserializer, Error as _, Visitor};
use serde::{Deserialize, Serialize, forward_to_deserialize_any};
use std::collections::BTreeMap;

/// A kind of record: a struct whose fields are its groups.
pub trait Shape: Serialize + DeserializeOwned + Default + Clone + PartialEq {
    /// Which kind this is.
    const KIND: Kind;

    /// Its groups, in the order in which they are declared.
    fn groups() -> Vec<GroupShape>;

    /// Says what is wrong; says nothing of what is merely missing.
    fn validate(&self, problems: &mut Problems);
}

/// One group of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GroupShape {
    /// Its name, as in the record.
    pub name: &'static str,
    /// A list whose items change separately, each under its own key.
    pub keyed: bool,
    /// The fields that belong together.
    pub fields: &'static [&'static str],
}

/// Items that change separately, by key. An absent key is an item that is not there.
pub type Items<T> = BTreeMap<crate::ids::ItemKey, T>;

/// What can stand as a group: a struct, or items of a struct.
pub trait Group {
    /// Items, each a register of its own.
    const KEYED: bool;
    /// The names of the struct's fields.
    fn fields() -> &'static [&'static str];
}

impl<T: DeserializeOwned> Group for Items<T> {
    const KEYED: bool = true;
    fn fields() -> &'static [&'static str] {
        fields_of::<T>()
    }
}

/// The names of a struct's fields, as serde knows them.
pub fn fields_of<'de, T: Deserialize<'de>>() -> &'static [&'static str] {
    let mut fields: &'static [&'static str] = &[];
    // The deserializer below always fails; what it was asked for is the answer.
    let _ = T::deserialize(AskedFor(&mut fields));
    fields
}

struct AskedFor<'a>(&'a mut &'static [&'static str]);

impl<'de> Deserializer<'de> for AskedFor<'_> {
    type Error = serde::de::value::Error;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Self::Error> {
        Err(Self::Error::custom("only structs have fields"))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Self::Error> {
        *self.0 = fields;
        Err(Self::Error::custom("asked only for the fields"))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

/// Declares the groups of a kind: the struct, its derives and its [`Shape`] except the rules.
///
/// `kind! { /// doc  pub struct Task => Kind::Task { /// doc  pub what: What, } validate = validate; }`
#[macro_export]
macro_rules! kind {
    ($(#[$doc:meta])* $name:ident is $kind:expr, checked by $validate:path {
        $($(#[$field_doc:meta])* $group:ident: $type:ty,)*
    }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[serde(default)]
        pub struct $name { $($(#[$field_doc])* pub $group: $type,)* }

        impl $crate::shape::Shape for $name {
            const KIND: $crate::kind::Kind = $kind;

            fn groups() -> Vec<$crate::shape::GroupShape> {
                use $crate::shape::Group;
                vec![$($crate::shape::GroupShape {
                    name: stringify!($group),
                    keyed: <$type>::KEYED,
                    fields: <$type>::fields(),
                }),*]
            }

            fn validate(&self, problems: &mut $crate::validation::Problems) {
                $validate(self, problems)
            }
        }
    };
}

/// Declares a group: fields that only make sense together, so that they are written and merged as one.
#[macro_export]
macro_rules! group {
    ($(#[$doc:meta])* $name:ident {
        $($(#[$field_doc:meta])* $field:ident: $type:ty,)*
    }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[serde(default)]
        pub struct $name { $($(#[$field_doc])* pub $field: $type,)* }

        impl $crate::shape::Group for $name {
            const KEYED: bool = false;
            fn fields() -> &'static [&'static str] {
                $crate::shape::fields_of::<$name>()
            }
        }
    };
}
