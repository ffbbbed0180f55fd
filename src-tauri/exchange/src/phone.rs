//! What a work phone reads off the laptop's screen: a QR code that opens a text ready to send, or a call ready
//! to be made. Nothing is sent by it and nothing needs a network.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write as _;

/// Everything but RFC 3986's unreserved characters: some phones read `+` as a space, and `&` ends the body.
const BODY: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The quiet zone that ISO/IEC 18004 asks for around a code, in modules.
const QUIET: i32 = 4;

/// A code as one path, its quiet zone around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// Modules on a side, the quiet zone with it.
    pub size: u32,
    /// The dark modules as the `d` of an SVG path, one unit a module.
    pub path: String,
}

/// Opens a text to this number (`+447700900214`) with these words in it (RFC 5724).
pub fn text(number: &str, words: &str) -> Option<Code> {
    code(&format!("sms:{number}?body={}", utf8_percent_encode(words, BODY)))
}

/// Opens a call to this number (RFC 3966).
pub fn call(number: &str) -> Option<Code> {
    code(&format!("tel:{number}"))
}

/// None where it is more than a code holds.
fn code(says: &str) -> Option<Code> {
    let code = QrCode::encode_text(says, QrCodeEcc::Medium).ok()?;
    let size = u32::try_from(code.size() + 2 * QUIET).ok()?;
    Some(Code { size, path: path(&code) })
}

/// Each row's runs of dark modules as rectangles.
fn path(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count() as i32;
            if run > 0 {
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
            }
            x += run.max(1);
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The path painted, eight dots a module, and read by a reader that shares no code with the writer.
    fn read(code: &Code) -> String {
        const DOTS: usize = 8;
        let side = code.size as usize;
        let mut dark = vec![false; side * side];
        for run in code.path.split('M').skip(1) {
            let (at, rest) = run.split_once('h').expect("a run");
            let (x, y) = at.split_once(' ').expect("a place");
            let number = |text: &str| text.parse::<usize>().expect("a number");
            let start = number(y) * side + number(x);
            let long = number(rest.split_once('v').expect("a height").0);
            dark[start..start + long].fill(true);
        }
        let grey = |x: usize, y: usize| if dark[y / DOTS * side + x / DOTS] { 0 } else { 255 };
        let mut picture =
            rqrr::PreparedImage::prepare_from_greyscale(side * DOTS, side * DOTS, grey);
        picture.detect_grids()[0].decode().expect("it is read").1
    }

    #[test]
    fn a_phone_reads_what_was_meant() {
        let check = |code: Option<Code>, expect: &str| {
            assert_eq!(read(&code.expect("it fits")), expect);
        };
        check(call("+442079460155"), "tel:+442079460155");
        let words = "Hello Siân, 2.30pm & “tea”? +1 = 50%. See you tomorrow. Sam";
        let encoded = "Hello%20Si%C3%A2n%2C%202.30pm%20%26%20%E2%80%9Ctea%E2%80%9D%3F%20%2B1%20%3D%2050%25.%20See%20you%20tomorrow.%20Sam";
        check(text("+447700900214", words), &format!("sms:+447700900214?body={encoded}"));
    }

    #[test]
    fn the_longest_text_fits_and_what_does_not_is_no_code() {
        let long = "Hello Bartholomew, see you then. ".repeat(15);
        assert!(read(&text("+447700900214", &long).expect("it fits")).len() > 600);
        assert_eq!(text("+447700900214", &"ë".repeat(2_000)), None);
    }

    #[test]
    fn nothing_stands_in_the_quiet_zone() {
        let code = call("+447700900214").expect("it fits");
        let places = code.path.split('M').skip(1).map(|run| {
            let (at, rest) = run.split_once('h').expect("a run");
            let (x, y) = at.split_once(' ').expect("a place");
            let number = |text: &str| text.parse::<u32>().expect("a number");
            (number(x), number(y), number(rest.split_once('v').expect("a height").0))
        });
        for (x, y, long) in places {
            assert!(x >= 4 && y >= 4 && x + long <= code.size - 4 && y < code.size - 4);
        }
    }
}
