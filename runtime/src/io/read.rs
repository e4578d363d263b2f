//! Reading: bytes, lines, text.

use super::file::{file, File, Newline, BUFFER};
use crate::errors::os_error;
use crate::leaf::{leaf, Raw, Result};
use crate::object::Own;
use crate::string::build::push_utf8;
use crate::string::codec::{self, rows::bytes_of, Codec, Errors};
use alloc::{borrow::Cow, vec::Vec};

/// At most `room.len()` bytes from the descriptor; 0 at the end.
fn read_some(fd: i32, room: &mut [u8]) -> Result<usize> {
    loop {
        // SAFETY: a live buffer.
        let count = unsafe { libc::read(fd, room.as_mut_ptr().cast(), room.len()) };
        if count >= 0 {
            return Ok(count as usize);
        }
        if crate::os::errno() != libc::EINTR {
            return Err(os_error(None));
        }
        crate::start::check_interrupt()?;
    }
}

impl File {
    /// Unused bytes.
    fn unused(&self) -> &[u8] {
        &self.ahead[self.start..]
    }

    /// Reads more behind what is unused; false at the end of the file.
    fn fill(&mut self) -> Result<bool> {
        if self.transcoded {
            return Ok(false);
        }
        if self.start > 0 {
            self.ahead.drain(..self.start);
            self.start = 0;
        }
        let used = self.ahead.len();
        self.ahead.resize(used + BUFFER, 0);
        let count = read_some(self.fd, &mut self.ahead[used..]);
        self.ahead.truncate(used + count.as_ref().copied().unwrap_or(0));
        count.map(|count| count > 0)
    }

    /// Everything that is left.
    fn fill_all(&mut self) -> Result<()> {
        // SAFETY: a system call that fills in the struct.
        let size = unsafe {
            let mut stat = core::mem::zeroed::<libc::stat>();
            if libc::fstat(self.fd, &mut stat) == 0 { stat.st_size.clamp(0, 1 << 40) as usize } else { 0 }
        };
        self.ahead.reserve(size.min(1 << 30));
        while self.fill()? {}
        Ok(())
    }

    /// Uses so many bytes.
    fn take(&mut self, count: usize) -> &[u8] {
        let start = self.start;
        self.start += count;
        &self.ahead[start..start + count]
    }

    /// Length of the unused bytes up to and with the first `\n`, reading as much as that needs; all at the end of the file.
    fn line_end(&mut self, limit: usize) -> Result<usize> {
        let mut from = 0;
        loop {
            let unused = self.unused();
            if let Some(at) = memchr::memchr(b'\n', &unused[from..]) {
                return Ok((from + at + 1).min(limit));
            }
            from = unused.len();
            if from >= limit || !self.fill()? {
                return Ok(self.unused().len().min(limit));
            }
        }
    }

    /// The same for text, whose lines may end otherwise.
    fn text_line_end(&mut self) -> Result<usize> {
        if self.newline == Newline::Feed {
            return self.line_end(usize::MAX);
        }
        let mut from = 0;
        loop {
            let unused = self.unused();
            let Some(at) = memchr::memchr2(b'\n', b'\r', &unused[from..]).map(|at| from + at) else {
                from = unused.len();
                if !self.fill()? {
                    return Ok(from);
                }
                continue;
            };
            let (is_return, last) = (unused[at] == b'\r', at + 1 == unused.len());
            // One more byte tells whether this is `\r\n`.
            let more = is_return && last && self.newline != Newline::Return && self.fill()?;
            let both = is_return && (more || !last) && self.unused()[at + 1] == b'\n';
            let end = match self.newline {
                Newline::Return => is_return,
                Newline::Both => both,
                _ => true,
            };
            from = at + 1 + (both && self.newline != Newline::Return) as usize;
            if end {
                return Ok(from);
            }
        }
    }

    /// Before the first text is read: codecs without lines of bytes are put into UTF-8, a mark is skipped.
    fn begin_text(&mut self) -> Result<()> {
        self.begin_reading()?;
        if !self.at_start {
            return Ok(());
        }
        self.at_start = false;
        match self.codec {
            Codec::Utf16(_) | Codec::Utf32(_) => self.transcode(),
            Codec::Utf8Sig => {
                while self.unused().len() < 3 && self.fill()? {}
                if self.unused().starts_with(b"\xef\xbb\xbf") {
                    self.start += 3;
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn transcode(&mut self) -> Result<()> {
        self.fill_all()?;
        let text = codec::decode(self.unused(), self.codec, self.errors)?;
        let mut bytes = Vec::new();
        text.as_str().codes().into_iter().for_each(|code| push_utf8(&mut bytes, code));
        (self.ahead, self.start, self.transcoded) = (bytes, 0, true);
        Ok(())
    }

    /// The next so many bytes as text.
    fn text(&mut self, count: usize) -> Result<Own> {
        let (codec, errors, transcoded, newline) = (self.codec, self.errors, self.transcoded, self.newline);
        let data = self.take(count);
        let data = if newline == Newline::Universal { translated(data) } else { Cow::Borrowed(data) };
        match codec {
            _ if transcoded => codec::decode_utf8(&data, Errors::SurrogatePass),
            Codec::Utf8 | Codec::Utf8Sig => codec::decode_utf8(&data, errors),
            codec => codec::decode(&data, codec, errors),
        }
    }

    /// Length in bytes of the next `count` characters.
    fn text_span(&mut self, count: usize) -> Result<usize> {
        let wide = self.transcoded || matches!(self.codec, Codec::Utf8 | Codec::Utf8Sig);
        let (mut at, mut seen) = (0, 0);
        loop {
            while at < self.unused().len() {
                let unused = self.unused();
                let continues = wide && unused[at] & 0xc0 == 0x80 && at > 0;
                let second = self.newline == Newline::Universal && unused[at] == b'\n' && at > 0 && unused[at - 1] == b'\r';
                if !continues && !second {
                    if seen == count {
                        return Ok(at);
                    }
                    seen += 1;
                }
                at += 1;
            }
            // The last character may go on, so the end is only known with one byte more.
            if !self.fill()? {
                return Ok(at);
            }
        }
    }

    fn read_text(&mut self, count: i64) -> Result<Own> {
        self.begin_text()?;
        let size = if count < 0 {
            self.fill_all()?;
            self.unused().len()
        } else {
            self.text_span(count as usize)?
        };
        self.text(size)
    }

    /// A line of text with its end; empty at the end of the file.
    pub fn read_line(&mut self, limit: i64) -> Result<Own> {
        self.begin_text()?;
        let mut size = self.text_line_end()?;
        if limit >= 0 {
            size = size.min(self.text_span(limit as usize)?);
        }
        self.text(size)
    }

    fn read_bytes(&mut self, count: i64) -> Result<Own> {
        self.begin_reading()?;
        if count < 0 {
            self.fill_all()?;
            let size = self.unused().len();
            return bytes_of(self.take(size));
        }
        while self.unused().len() < count as usize && self.fill()? {}
        let size = self.unused().len().min(count as usize);
        bytes_of(self.take(size))
    }
}

/// `\r\n` and `\r` as `\n`.
fn translated(data: &[u8]) -> Cow<'_, [u8]> {
    if memchr::memchr(b'\r', data).is_none() {
        return Cow::Borrowed(data);
    }
    let mut out = Vec::with_capacity(data.len());
    for (i, &byte) in data.iter().enumerate() {
        match byte {
            b'\r' => out.push(b'\n'),
            b'\n' if i > 0 && data[i - 1] == b'\r' => {}
            _ => out.push(byte),
        }
    }
    Cow::Owned(out)
}

leaf! {
    /// A line of text.
    fn file_readline(file: Raw, limit: i64) -> Result<Own> { self::file(file).read_line(limit) }
    /// Text.
    fn file_read(file: Raw, count: i64) -> Result<Own> { self::file(file).read_text(count) }
    /// A line of bytes.
    fn file_readline_bytes(file: Raw, limit: i64) -> Result<Own> {
        let file = self::file(file);
        file.begin_reading()?;
        let size = file.line_end(usize::try_from(limit).unwrap_or(usize::MAX))?;
        bytes_of(file.take(size))
    }
    /// Bytes.
    fn file_read_bytes(file: Raw, count: i64) -> Result<Own> { self::file(file).read_bytes(count) }
    /// Bytes with at most one system call.
    fn file_read1_bytes(file: Raw, count: i64) -> Result<Own> {
        let file = self::file(file);
        file.begin_reading()?;
        if file.unused().is_empty() {
            file.fill()?;
        }
        let size = file.unused().len().min(usize::try_from(count).unwrap_or(usize::MAX));
        bytes_of(file.take(size))
    }
    /// Into memory.
    fn file_readinto(file: Raw, to: Raw, size: i64) -> Result<i64> {
        let file = self::file(file);
        file.begin_reading()?;
        while file.unused().len() < size.max(0) as usize && file.fill()? {}
        let count = file.unused().len().min(size.max(0) as usize);
        file.take(count).as_ptr().copy_to_nonoverlapping(to, count);
        Ok(count as i64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file of which everything has been read ahead.
    fn file_of(data: &[u8], newline: Newline) -> File {
        let mut file = File::new(i32::MAX, true, false);
        file.ahead = data.to_vec();
        (file.transcoded, file.at_start, file.newline) = (true, false, newline);
        file
    }

    fn lines(data: &[u8], newline: Newline) -> Vec<String> {
        let mut file = file_of(data, newline);
        let mut out = Vec::new();
        loop {
            let line = crate::string::build::to_utf8_lossy(file.read_line(-1).expect("text").as_str());
            if line.is_empty() {
                return out;
            }
            out.push(line);
        }
    }

    #[test]
    fn lines_end_as_asked() {
        let data = b"a\nb\r\nc\rd\r\n\r";
        assert_eq!(lines(data, Newline::Universal), ["a\n", "b\n", "c\n", "d\n", "\n"]);
        assert_eq!(lines(data, Newline::Any), ["a\n", "b\r\n", "c\r", "d\r\n", "\r"]);
        assert_eq!(lines(data, Newline::Feed), ["a\n", "b\r\n", "c\rd\r\n", "\r"]);
        assert_eq!(lines(data, Newline::Return), ["a\nb\r", "\nc\r", "d\r", "\n\r"]);
        assert_eq!(lines(data, Newline::Both), ["a\nb\r\n", "c\rd\r\n", "\r"]);
    }

    #[test]
    fn characters_are_counted_in_text() {
        let mut file = file_of("é€\r\n😀x".as_bytes(), Newline::Universal);
        let mut next = |count| crate::string::build::to_utf8_lossy(file.read_text(count).expect("text").as_str());
        assert_eq!([next(2), next(2), next(0), next(9)], ["é€", "\n😀", "", "x"]);
    }
}
