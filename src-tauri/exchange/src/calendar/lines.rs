//! Bytes to content lines, each with the number of the line in which it begins.
//!
//! Long lines are folded (RFC 5545, 3.1): what follows begins with a blank or a tab. Programs that break this are
//! many, so a line that cannot be the beginning of a property goes on with the one before, as does what follows a
//! line in quoted-printable (vCalendar 1.0) that ends with an equals sign.

/// A name and its parameters, in characters, as far as they are looked at.
const LONGEST_HEAD: usize = 200;

/// A whole content line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line<'a> {
    /// From 1.
    pub(super) number: u32,
    pub(super) text: std::borrow::Cow<'a, str>,
}

/// The content lines of a file, whatever ends its lines.
pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut lines: Vec<Line<'_>> = Vec::new();
    for (number, piece) in (1..).zip(pieces(text)) {
        let folded = piece.strip_prefix([' ', '\t']);
        match (lines.last_mut(), folded) {
            _ if piece.trim().is_empty() => {}
            (Some(line), _) if goes_on(&line.text) => {
                let text = line.text.to_mut();
                text.pop();
                text.push_str(piece);
            }
            (Some(line), Some(rest)) => line.text.to_mut().push_str(rest),
            (Some(line), None) if !begins(piece) => line.text.to_mut().push_str(piece),
            _ => lines.push(Line { number, text: piece.into() }),
        }
    }
    lines
}

/// Split at CR LF, LF or a lone CR.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n').flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r'))
}

/// A name, then its parameters or its value.
fn begins(piece: &str) -> bool {
    let end = piece.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(piece.len());
    end > 0 && piece[end..].starts_with([':', ';'])
}

/// A line in quoted-printable with a soft break at its end.
fn goes_on(text: &str) -> bool {
    let head = || text.split(':').next().unwrap_or_default().chars().take(LONGEST_HEAD);
    text.ends_with('=')
        && head().collect::<String>().to_ascii_uppercase().contains("QUOTED-PRINTABLE")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_whole_and_numbered_however_they_were_broken() {
        let check = |text: &str, expect: &[(u32, &str)]| {
            let found = lines(text);
            let found: Vec<_> = found.iter().map(|l| (l.number, l.text.as_ref())).collect();
            assert_eq!(found, expect, "{text:?}");
        };
        check("A:1\r\nB:2\r\n", &[(1, "A:1"), (2, "B:2")]);
        check("A:1\nB:2", &[(1, "A:1"), (2, "B:2")]);
        check("A:1\rB:2\r", &[(1, "A:1"), (2, "B:2")]);
        check("A:on\r\n e\r\n\ttwo\r\nB:2", &[(1, "A:onetwo"), (4, "B:2")]);
        check("A:one\r\n\r\n more\r\nB:2", &[(1, "A:onemore"), (4, "B:2")]);
        check(
            "A:one\nand more, with no blank\nB;X=1:2",
            &[(1, "A:oneand more, with no blank"), (3, "B;X=1:2")],
        );
        check(
            "S;ENCODING=QUOTED-PRINTABLE:one=0D=0A=\nDTEND:not this\nB:2",
            &[(1, "S;ENCODING=QUOTED-PRINTABLE:one=0D=0ADTEND:not this"), (3, "B:2")],
        );
        check(" first", &[(1, " first")]);
        check("", &[]);
    }
}
