//! Texts that would be replies of their own are one reply, to every reader.

use reply_codes::RawCode;
use reply_codes::wire::Reply;

use crate::decoding::{Rules, found};

#[test]
fn no_text_adds_a_reply() {
    let code = RawCode::from_u16(257).unwrap();
    for line_break in ["\r", "\n", "\r\n", "\r\0", "\n\r", "\r\r\n", "\n\n"] {
        for inner in ["200 forged", "257 forged", "257-forged", "257", "257 ", "2000 x", " 257 x"] {
            for text in [
                format!("a{line_break}{inner}"),
                format!("{line_break}{inner}"),
                format!("a{line_break}{inner}{line_break}b"),
                format!("a{line_break}{inner}{line_break}"),
                format!("{inner}{line_break}{inner}{line_break}{inner}{line_break}"),
            ] {
                let reply = Reply::new(code, text.as_str());
                let everywhere = reply.with_code_on_every_line();
                let one_line = reply.in_one_line();
                for (reply, is_smtps) in [(reply, false), (everywhere, true), (one_line, true)] {
                    let bytes: Vec<u8> = reply.bytes().collect();
                    // A client that ends a line at a CR alone must find no more either.
                    let by_old_clients =
                        String::from_utf8(bytes.clone()).unwrap().replace("\r\n", "");
                    assert!(!by_old_clients.contains(['\r', '\n']), "{text:?}");
                    for rules in Rules::ALL.iter().filter(|rules| is_smtps || !rules.smtp) {
                        let outcomes = found([&bytes[..]], *rules);
                        let [(Ok(Some(read)), place), (Ok(None), _)] = &outcomes[..] else {
                            panic!("{text:?} {rules:?} {outcomes:?}");
                        };
                        assert_eq!((read.code, read.last_code), (257, 257));
                        assert_eq!(*place, Some(bytes.len()));
                    }
                }
            }
        }
    }
}
