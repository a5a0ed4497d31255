/// FNV-1a over the texts of a row, each ended by a byte that no text holds.
pub(crate) fn hash(texts: [&str; 6]) -> u32 {
    let mut hash = 0x811C_9DC5;
    for text in texts {
        for byte in text.bytes().chain([0xFF]) {
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
    }
    hash
}
