use std::collections::BTreeSet;

use reply_codes::wire::{Lines, ReplyReader};
use reply_codes::{RawCode, ftp};

use crate::decoding::{Event, advance_all, codes, decode, feed_all};

const VSFTPD: &[u8] = include_bytes!("../transcripts/vsftpd.txt");
const PROFTPD: &[u8] = include_bytes!("../transcripts/proftpd.txt");
const PYFTPDLIB: &[u8] = include_bytes!("../transcripts/pyftpdlib.txt");
const SMTP: &[u8] = include_bytes!("../transcripts/smtp.txt");
const ODDITIES: &[u8] = include_bytes!("../transcripts/oddities.txt");

const ALL: [&[u8]; 5] = [VSFTPD, PROFTPD, PYFTPDLIB, SMTP, ODDITIES];

#[test]
fn every_reply_of_vsftpd_is_read() {
    assert_eq!(
        codes(VSFTPD, ReplyReader::new()),
        [
            220, 211, 530, 331, 230, 257, 200, 550, 221, 220, 530, 530, 530, 331, 230, 211, 213,
            257, 550, 250, 250, 200, 213, 213, 227, 150, 226, 227, 350, 150, 226, 227, 550, 229,
            150, 226, 550, 550, 504, 504, 202, 550, 500, 550, 550, 502, 502, 214, 500, 550, 550,
            221,
        ]
    );
}

#[test]
fn every_reply_of_proftpd_is_read() {
    assert_eq!(
        codes(PROFTPD, ReplyReader::new()),
        [
            220, 211, 215, 331, 230, 257, 200, 550, 221, 220, 200, 214, 530, 331, 230, 211, 212,
            257, 550, 250, 250, 200, 213, 213, 227, 150, 226, 227, 350, 150, 226, 227, 550, 229,
            150, 226, 550, 550, 501, 501, 504, 214, 500, 500, 500, 502, 502, 214, 500, 350, 550,
            221,
        ]
    );
}

#[test]
fn every_reply_of_pyftpdlib_is_read() {
    assert_eq!(
        codes(PYFTPDLIB, ReplyReader::new()),
        [
            220, 211, 215, 331, 230, 257, 200, 550, 221, 220, 200, 214, 211, 331, 230, 211, 213,
            257, 550, 250, 250, 200, 213, 213, 227, 125, 226, 227, 350, 125, 226, 227, 550, 229,
            125, 226, 550, 550, 501, 501, 501, 214, 500, 500, 500, 500, 500, 214, 500, 550, 550,
            221,
        ]
    );
}

#[test]
fn every_reply_of_smtp_is_read() {
    assert_eq!(codes(SMTP, ReplyReader::new()), [220, 250, 250, 550, 250, 354, 250, 214, 221]);
}

#[test]
fn every_oddity_is_read() {
    assert_eq!(
        codes(ODDITIES, ReplyReader::new()),
        [220, 200, 211, 550, 257, 632, 230, 214, 226, 299, 999, 0, 221,]
    );
}

#[test]
fn servers_send_listed_codes_only() {
    for transcript in [VSFTPD, PROFTPD, PYFTPDLIB] {
        for number in codes(transcript, ReplyReader::new()) {
            let raw = RawCode::from_u16(number).unwrap();
            assert!(ftp::Code::from_raw(raw).is_some(), "{raw}");
            assert!(ftp::Class::of(raw).is_some(), "{raw}");
            assert!(ftp::Group::of(raw).is_some(), "{raw}");
        }
    }
}

#[test]
fn the_lenient_rule_reads_well_formed_replies_alike() {
    for transcript in [VSFTPD, PROFTPD, PYFTPDLIB, SMTP] {
        let lenient = decode([transcript], 1024, ReplyReader::new().allow_mismatched_end());
        assert_eq!(lenient, decode([transcript], 1024, ReplyReader::new()));
    }
}

#[test]
fn the_lenient_rule_ends_a_reply_where_another_code_stands() {
    let events = decode([ODDITIES], 1024, ReplyReader::new().allow_mismatched_end());
    let ended_by_another: BTreeSet<_> = events
        .iter()
        .filter_map(|event| match event {
            Event::Finished { code, last_code, .. } => Some((*code, *last_code)),
            _ => None,
        })
        .filter(|(code, last_code)| code != last_code)
        .collect();
    assert_eq!(ended_by_another, BTreeSet::from([(230, 530), (530, 230)]));
}

/// Split anywhere, and ended anywhere, within a line end too.
#[test]
fn chunks_give_the_same_replies_as_lines() {
    for transcript in ALL {
        for reader in [ReplyReader::new(), ReplyReader::new().allow_mismatched_end()] {
            for end in 0..=transcript.len() {
                let bytes = &transcript[..end];
                let expected = feed_all(bytes, "\n", reader.clone());
                for length in [7, bytes.len().max(1)] {
                    let chunks = bytes.chunks(length);
                    assert_eq!(advance_all(chunks, reader.clone()), expected, "{end} {length}");
                }
            }
            let expected = feed_all(transcript, "\n", reader.clone());
            for middle in 0..=transcript.len() {
                let (first, second) = transcript.split_at(middle);
                assert_eq!(advance_all([first, second], reader.clone()), expected, "{middle}");
            }
        }
    }
}

#[test]
fn a_line_feed_in_the_text_of_an_smtp_reply_begins_no_reply_in_strict_mode() {
    const FORGED: &[u8] = b"550-No such user: a\n550 b\n250 OK\r\n550 Sorry\r\n221 Bye\r\n";
    let codes = |reader| -> Vec<_> {
        let outcomes = advance_all([FORGED], reader);
        outcomes.into_iter().filter_map(|(reply, _)| reply.unwrap()).map(|codes| codes.0).collect()
    };
    assert_eq!(codes(ReplyReader::new()), [550, 250, 550, 221]);
    assert_eq!(codes(ReplyReader::new().crlf_only()), [550, 221]);

    let mut lines = Lines::new([0; 64]).crlf_only();
    let mut reader = ReplyReader::new().crlf_only();
    let mut chunk = FORGED;
    let mut texts = Vec::new();
    while let Some(line) = lines.next_line(&mut chunk) {
        texts.push(format!("{:?}", reader.feed(line.unwrap()).unwrap()));
    }
    assert_eq!(
        texts,
        [
            r"More(No such user: a\n550 b\n250 OK)",
            "Finished(550 550 Sorry)",
            "Finished(221 221 Bye)"
        ]
    );
}

#[test]
fn every_cut_into_two_chunks_gives_the_same() {
    for transcript in ALL {
        for capacity in [1024, 20] {
            let whole = decode([transcript], capacity, ReplyReader::new());
            for middle in 0..=transcript.len() {
                let (first, second) = transcript.split_at(middle);
                assert_eq!(
                    decode([first, second], capacity, ReplyReader::new()),
                    whole,
                    "{middle}"
                );
            }
        }
    }
}

#[test]
fn chunks_of_every_length_give_the_same() {
    for transcript in ALL {
        let whole = decode([transcript], 1024, ReplyReader::new());
        for length in 1..=transcript.len() {
            assert_eq!(
                decode(transcript.chunks(length), 1024, ReplyReader::new()),
                whole,
                "{length}"
            );
        }
    }
}

#[test]
fn random_chunks_give_the_same() {
    let mut random = Random(0x5EED);
    for transcript in ALL {
        for capacity in [1024, 64, 5] {
            let whole = decode([transcript], capacity, ReplyReader::new());
            for round in 0..200 {
                let longest = 1 + random.below(100);
                let mut rest = transcript;
                let mut chunks = Vec::new();
                while !rest.is_empty() {
                    let (chunk, after) = rest.split_at(random.below(longest + 1).min(rest.len()));
                    chunks.push(chunk);
                    rest = after;
                }
                assert_eq!(decode(chunks, capacity, ReplyReader::new()), whole, "round {round}");
            }
        }
    }
}

/// A xorshift generator: the same numbers in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % limit
    }
}
