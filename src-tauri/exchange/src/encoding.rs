//! Bytes to text, in the encodings that office programs write.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// Why bytes are no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotText {
    /// They hold a NUL, which text never does.
    HoldsNul,
    /// A character is cut or mixed with another encoding.
    Cut,
}

/// The text of a file: by its byte order mark, else UTF-8 where it is that, else Windows-1252.
///
/// Text holds no NUL; a file that does is something else.
pub(crate) fn decode(bytes: &[u8]) -> Result<String, NotText> {
    let unmarked = || match std::str::from_utf8(bytes) {
        Ok(_) => (UTF_8, 0),
        Err(_) => (WINDOWS_1252, 0),
    };
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or_else(unmarked);
    let (text, wrong) = encoding.decode_without_bom_handling(&bytes[mark..]);
    if text.contains('\0') {
        return Err(NotText::HoldsNul);
    }
    let marked = [UTF_16LE, UTF_16BE, UTF_8].contains(&encoding);
    if wrong && marked {
        return Err(NotText::Cut);
    }
    Ok(text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_read_in_every_encoding_that_office_programs_write() {
        let check = |bytes: &[u8], expect: &str| {
            assert_eq!(decode(bytes).as_deref(), Ok(expect), "{bytes:x?}");
        };
        check("Zoë".as_bytes(), "Zoë");
        check("\u{feff}Zoë".as_bytes(), "Zoë");
        check(b"Zo\xeb \x93quoted\x94 \x80", "Zoë “quoted” €");
        check(b"\xff\xfeZ\0o\0\xeb\0", "Zoë");
        check(b"\xfe\xff\0Z\0o\0\xeb", "Zoë");
    }

    #[test]
    fn what_is_not_text_is_said_to_be_something_else() {
        assert_eq!(decode(b"a\0b"), Err(NotText::HoldsNul));
        assert_eq!(decode(b"\xff\xfea\0\0\xd8"), Err(NotText::Cut));
    }
}
