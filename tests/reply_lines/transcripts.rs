use std::collections::BTreeSet;

use reply_codes::{RawCode, ftp};

use crate::decoding::{Read, Rules, expected, found};
use crate::random::Random;

const VSFTPD: &[u8] = include_bytes!("transcripts/vsftpd.txt");
const PROFTPD: &[u8] = include_bytes!("transcripts/proftpd.txt");
const PYFTPDLIB: &[u8] = include_bytes!("transcripts/pyftpdlib.txt");
const SMTP: &[u8] = include_bytes!("transcripts/smtp.txt");
const ODDITIES: &[u8] = include_bytes!("transcripts/oddities.txt");

const ALL: [&[u8]; 5] = [VSFTPD, PROFTPD, PYFTPDLIB, SMTP, ODDITIES];

/// The replies of a transcript, all of them complete and well formed.
fn replies(transcript: &[u8], rules: Rules) -> impl Iterator<Item = Read> {
    let mut outcomes = found([transcript], rules);
    assert_eq!(outcomes.pop(), Some((Ok(None), Some(transcript.len()))));
    outcomes.into_iter().map(|(reply, _)| reply.unwrap().unwrap())
}

fn codes(transcript: &[u8], rules: Rules) -> String {
    let codes: Vec<_> = replies(transcript, rules).map(|reply| reply.code.to_string()).collect();
    codes.join(" ")
}

#[test]
fn every_reply_of_vsftpd_is_read() {
    let expected = "220 211 530 331 230 257 200 550 221 220 530 530 530 331 230 211 213 257 550 250 \
                250 200 213 213 227 150 226 227 350 150 226 227 550 229 150 226 550 550 504 504 \
                202 550 500 550 550 502 502 214 500 550 550 221";
    assert_eq!(codes(VSFTPD, Rules::FTP), expected);
}

#[test]
fn every_reply_of_proftpd_is_read() {
    let expected = "220 211 215 331 230 257 200 550 221 220 200 214 530 331 230 211 212 257 550 250 \
                250 200 213 213 227 150 226 227 350 150 226 227 550 229 150 226 550 550 501 501 \
                504 214 500 500 500 502 502 214 500 350 550 221";
    assert_eq!(codes(PROFTPD, Rules::FTP), expected);
}

#[test]
fn every_reply_of_pyftpdlib_is_read() {
    let expected = "220 211 215 331 230 257 200 550 221 220 200 214 211 331 230 211 213 257 550 250 \
                250 200 213 213 227 125 226 227 350 125 226 227 550 229 125 226 550 550 501 501 \
                501 214 500 500 500 500 500 214 500 550 550 221";
    assert_eq!(codes(PYFTPDLIB, Rules::FTP), expected);
}

#[test]
fn every_reply_of_smtp_is_read() {
    assert_eq!(codes(SMTP, Rules::SMTP), "220 250 250 550 250 354 250 214 221");
}

#[test]
fn every_oddity_is_read() {
    assert_eq!(codes(ODDITIES, Rules::FTP), "220 200 211 550 257 632 230 214 226 299 999 0 221");
}

#[test]
fn servers_send_listed_codes_only() {
    for transcript in [VSFTPD, PROFTPD, PYFTPDLIB] {
        for reply in replies(transcript, Rules::FTP) {
            let raw = RawCode::from_u16(reply.code).unwrap();
            assert!(ftp::Code::from_raw(raw).is_some(), "{raw}");
            assert!(ftp::Class::of(raw).is_some() && ftp::Group::of(raw).is_some(), "{raw}");
        }
    }
}

#[test]
fn the_lenient_rule_reads_well_formed_replies_alike() {
    let lenient = Rules { mismatched_end: true, ..Rules::FTP };
    for transcript in [VSFTPD, PROFTPD, PYFTPDLIB, SMTP] {
        assert_eq!(found([transcript], lenient), found([transcript], Rules::FTP));
    }
}

#[test]
fn the_lenient_rule_ends_a_reply_where_another_code_stands() {
    let lenient = Rules { mismatched_end: true, ..Rules::FTP };
    let ended_by_another: BTreeSet<_> = replies(ODDITIES, lenient)
        .map(|reply| (reply.code, reply.last_code))
        .filter(|(code, last_code)| code != last_code)
        .collect();
    assert_eq!(ended_by_another, BTreeSet::from([(230, 530), (530, 230)]));
}

#[test]
fn every_beginning_is_read_as_the_rules_say() {
    for transcript in ALL {
        for rules in Rules::ALL {
            for end in 0..=transcript.len() {
                let bytes = &transcript[..end];
                assert_eq!(found(bytes.chunks(7), rules), expected(bytes, rules), "{end}");
            }
        }
    }
}

#[test]
fn every_cut_into_two_chunks_gives_the_same() {
    for transcript in ALL {
        for rules in Rules::ALL {
            let whole = expected(transcript, rules);
            for middle in 0..=transcript.len() {
                let (first, second) = transcript.split_at(middle);
                assert_eq!(found([first, second], rules), whole, "{middle}");
            }
        }
    }
}

#[test]
fn chunks_of_every_length_give_the_same() {
    for transcript in ALL {
        let whole = expected(transcript, Rules::FTP);
        for length in 1..=transcript.len() {
            assert_eq!(found(transcript.chunks(length), Rules::FTP), whole, "{length}");
        }
    }
}

#[test]
fn random_chunks_give_the_same_also_near_the_limit() {
    let mut random = Random(0x5EED);
    for transcript in ALL {
        for limit in [1 << 20, 500, 64, 5] {
            let rules = Rules { limit, ..Rules::FTP };
            let whole = expected(transcript, rules);
            for round in 0..200 {
                assert_eq!(found(random.cut(transcript), rules), whole, "round {round}");
            }
        }
    }
}
