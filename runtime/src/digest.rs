//! Digests (the algorithms are libraries', which use the processor's instructions for them), CRC-32, CPython's combination of hashes.

use crate::leaf::{leaf, memory, Raw, Result};
use crate::object::{free_handle, handle, Own};
use crate::string::codec::rows::bytes_of;
use ::digest::DynDigest;
use alloc::{boxed::Box, vec::Vec};

/// A digest in the making.
type Digest = Box<dyn DynDigest>;

fn new(kind: i64) -> Digest {
    match kind {
        0 => Box::new(md5::Md5::default()),
        1 => Box::new(sha1::Sha1::default()),
        2 => Box::new(sha2::Sha224::default()),
        3 => Box::new(sha2::Sha256::default()),
        4 => Box::new(sha2::Sha384::default()),
        _ => Box::new(sha2::Sha512::default()),
    }
}

/// SHA-512 of data.
pub fn sha512(data: &[u8]) -> Vec<u8> {
    let mut digest = new(5);
    digest.update(data);
    digest.finalize().into_vec()
}

const CRC_TABLE: [u32; 256] = {
    let (mut table, mut i) = ([0; 256], 0);
    while i < 256 {
        let (mut crc, mut bit) = (i as u32, 0);
        while bit < 8 {
            crc = if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 };
            bit += 1;
        }
        table[i] = crc;
        i += 1;
    }
    table
};

leaf! {
    /// A hasher.
    fn digest_new(kind: i64) -> Result<Raw> { Ok(Box::into_raw(Box::new(new(kind))).cast()) }
    /// Adds data.
    fn digest_update(digest: Raw, data: Raw, size: i64) { handle::<Digest>(digest).update(memory(data, size)) }
    /// A copy.
    fn digest_copy(digest: Raw) -> Result<Raw> { Ok(Box::into_raw(Box::new(handle::<Digest>(digest).box_clone())).cast()) }
    /// The digest so far.
    fn digest_finish(digest: Raw) -> Result<Own> { bytes_of(&handle::<Digest>(digest).box_clone().finalize()) }
    /// Frees it.
    fn digest_free(digest: Raw) { free_handle::<Digest>(digest) }

    /// CRC-32.
    fn crc32(data: Raw, size: i64, start: i64) -> i64 {
        let step = |crc: u32, &byte: &u8| crc >> 8 ^ CRC_TABLE[(crc as u8 ^ byte) as usize];
        !memory(data, size).iter().fold(!(start as u32), step) as i64
    }

    /// One step of the hash of a tuple.
    fn hash_combine(accumulator: i64, item: i64) -> i64 {
        const FIRST: u64 = 11400714785074694791;
        const SECOND: u64 = 14029467366897019727;
        let mixed = (accumulator as u64).wrapping_add((item as u64).wrapping_mul(SECOND));
        mixed.rotate_left(31).wrapping_mul(FIRST) as i64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hex(kind: i64, data: &[u8]) -> String {
        let mut digest = new(kind);
        data.chunks(7).for_each(|chunk| digest.update(chunk));
        digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }

    #[test]
    fn digests_as_hashlibs() {
        let long: Vec<u8> = (0..1000u32).map(|i| (i % 251) as u8).collect();
        for (kind, (empty, digest)) in EXPECTED.iter().enumerate() {
            assert_eq!(hex(kind as i64, b""), *empty);
            assert_eq!(hex(kind as i64, &long), *digest);
        }
        assert_eq!(unsafe { crc32(long.as_ptr().cast_mut(), 1000, 0) }, CRC);
    }

    const EXPECTED: [(&str, &str); 6] = [
        ("d41d8cd98f00b204e9800998ecf8427e", "a24f1e3ef66950e1327f210e3997ba2c"),
        ("da39a3ee5e6b4b0d3255bfef95601890afd80709", "c9c960a0b925474fab83942cc27d504fc24ac37b"),
        ("d14a028c2a3a2bc9476102bb288234c415a2b01f828ea62ac5b3e42f", "c182669a7f6629dc7fd8a9198f15af15adbbaeffa1842e854f681357"),
        ("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "4e4c294b331f7a2099a379bec34b9f9fc03dc46ab465d998f4d683da53487e6d"),
        ("38b060a751ac96384cd9327eb1b1e36a21fdb71114be07434c0cc7bf63f6e1da274edebfe76f65fbd51ad2f14898b95b", "7a2f8c7f12344964a13cb9260492b845e56615d6152b9eb9e54b580fc88405e64f31813bfda10de2a642fdf1676c61b4"),
        ("cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e", "5096498d96f50f9a137c4db5b8b0cd38383ad55350fb5a98805fedc31fa1262f1f0cf4d6f12d7ecd8dedd933a4c9126344fe22e937a8ad35fdeae1e876ae698b"),
    ];
    const CRC: i64 = 1914128038;
}
