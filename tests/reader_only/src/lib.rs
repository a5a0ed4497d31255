//! Replies without a table: what is there without the feature `macros`.

#[cfg(test)]
mod tests {
    use std::process::Command;

    use reply_codes::text;
    use reply_codes::wire::{InvalidReply, Reply, ReplyReader};
    use reply_codes::{InvalidCode, RawCode};

    #[test]
    fn a_reply_is_written_and_read() -> Result<(), InvalidReply> {
        let code = RawCode::from_u16(220).unwrap();
        let bytes: Vec<u8> = Reply::new(code, "Welcome\nReady").bytes().collect();
        let reply = ReplyReader::new().advance(&bytes).reply?.unwrap();
        assert_eq!(reply.code, code);
        assert!(reply.lines(&bytes).eq([&b"Welcome"[..], b"Ready"]));
        Ok(())
    }

    #[test]
    fn a_client_decides_by_the_number() {
        let next = |code: RawCode| match code.as_u16() {
            331 => "send PASS",
            200..=299 => "go on",
            _ => "give up",
        };
        assert_eq!("331".parse().map(next), Ok("send PASS"));
        assert_eq!("299".parse().map(next), Ok("go on"));
        assert_eq!("29".parse().map(next), Err(InvalidCode::Malformed));
    }

    #[test]
    fn a_text_is_read() {
        let address = text::passive(b"Entering Passive Mode (192,0,2,7,4,1)");
        assert_eq!(address.map(|address| address.port()), Some(1025));
    }

    #[test]
    fn one_crate_is_added() {
        let tree = Command::new(env!("CARGO"))
            .args(["tree", "--edges=normal,build", "--prefix=none", "--format={lib}"])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .unwrap();
        assert!(tree.status.success(), "{}", String::from_utf8_lossy(&tree.stderr));
        let tree = String::from_utf8(tree.stdout).unwrap();
        assert_eq!(
            tree.split_whitespace().collect::<Vec<_>>(),
            ["reply_codes_reader_only", "reply_codes"]
        );
    }
}
