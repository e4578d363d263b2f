//! Clocks and calendars.

use crate::errors::{os_error, overflow_error, value_error};
use crate::leaf::{leaf, Raw, Result};
use crate::object::{new_str, Own, StrRef};
use crate::os::{path_of, text_of};
use alloc::{string::String, vec};
use core::ffi::{c_char, CStr};

const SECOND: i64 = 1_000_000_000;

extern "C" {
    static tzname: [*mut c_char; 2];
    static timezone: i64;
    fn tzset();
}

fn clock(id: libc::clockid_t) -> i64 {
    let mut now = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: fills in the struct.
    unsafe { libc::clock_gettime(id, &mut now) };
    now.tv_sec * SECOND + now.tv_nsec
}

fn seconds(ns: i64) -> f64 {
    (ns / SECOND) as f64 + (ns % SECOND) as f64 * 1e-9
}

/// The fields in Python's counting; the last is 1 if they are in UTC.
fn fields(tm: &libc::tm, utc: bool) -> [i64; 11] {
    [
        tm.tm_year as i64 + 1900,
        tm.tm_mon as i64 + 1,
        tm.tm_mday as i64,
        tm.tm_hour as i64,
        tm.tm_min as i64,
        tm.tm_sec as i64,
        (tm.tm_wday as i64 + 6) % 7,
        tm.tm_yday as i64 + 1,
        tm.tm_isdst as i64,
        tm.tm_gmtoff,
        utc as i64,
    ]
}

unsafe fn tm_of(fields: Raw) -> libc::tm {
    let field = |i: usize| *fields.cast::<i64>().add(i);
    let mut tm = core::mem::zeroed::<libc::tm>();
    tm.tm_year = (field(0) - 1900) as i32;
    tm.tm_mon = (field(1) - 1).max(0) as i32;
    tm.tm_mday = field(2).max(1) as i32;
    tm.tm_hour = field(3) as i32;
    tm.tm_min = field(4) as i32;
    tm.tm_sec = field(5) as i32;
    tm.tm_wday = ((field(6) + 1) % 7) as i32;
    tm.tm_yday = (field(7) - 1).max(0) as i32;
    tm.tm_isdst = field(8) as i32;
    tm
}

/// Waits; goes on after signals.
fn sleep(duration: f64) -> Result<()> {
    if duration.is_nan() {
        return Err(value_error("Invalid value NaN (not a number)"));
    }
    if duration < 0.0 {
        return Err(value_error("sleep length must be non-negative"));
    }
    if duration > 9e9 {
        return Err(overflow_error("timestamp too large to convert to C _PyTime_t"));
    }
    let whole = crate::float::floor(duration);
    let mut rest = libc::timespec { tv_sec: whole as i64, tv_nsec: ((duration - whole) * 1e9) as i64 };
    // SAFETY: reads and fills in the struct.
    while unsafe { libc::nanosleep(&rest, &mut rest) } < 0 {
        crate::start::check_interrupt()?;
    }
    Ok(())
}

unsafe fn format_time(format: StrRef, fields: Raw) -> Result<Own> {
    let mut tm = tm_of(fields);
    tzset();
    let field = |i: usize| *fields.cast::<i64>().add(i);
    tm.tm_gmtoff = field(9);
    tm.tm_zone = if field(10) == 1 { c"UTC".as_ptr() } else { tzname[(tm.tm_isdst > 0) as usize] };
    let format = path_of(format)?;
    let mut room = vec![0u8; 256];
    loop {
        let size = libc::strftime(room.as_mut_ptr().cast(), room.len(), format.as_ptr(), &tm);
        // Nothing may also be the right answer: for "" and "%p" it never is anything else.
        if size > 0 || room.len() > 256 * format.as_bytes().len().max(1) {
            return text_of(&room[..size]);
        }
        room = vec![0u8; room.len() * 4];
    }
}

leaf! {
    /// Seconds since 1970.
    fn time_time() -> f64 { seconds(clock(libc::CLOCK_REALTIME)) }
    /// Nanoseconds since 1970.
    fn time_time_ns() -> i64 { clock(libc::CLOCK_REALTIME) }
    /// A clock that does not jump.
    fn time_perf_counter() -> f64 { seconds(clock(libc::CLOCK_MONOTONIC)) }
    /// The same in nanoseconds.
    fn time_perf_counter_ns() -> i64 { clock(libc::CLOCK_MONOTONIC) }
    /// Processor time.
    fn time_process_time() -> f64 { seconds(clock(libc::CLOCK_PROCESS_CPUTIME_ID)) }
    /// The same in nanoseconds.
    fn time_process_time_ns() -> i64 { clock(libc::CLOCK_PROCESS_CPUTIME_ID) }
    /// Waits.
    fn time_sleep(seconds: f64) -> Result<()> { sleep(seconds) }

    /// Local calendar.
    fn time_localtime(seconds: i64, out: Raw) -> Result<()> {
        let mut tm = core::mem::zeroed::<libc::tm>();
        if libc::localtime_r(&seconds, &mut tm).is_null() {
            return Err(os_error(None));
        }
        out.cast::<[i64; 11]>().write(fields(&tm, false));
        Ok(())
    }
    /// Calendar in UTC.
    fn time_gmtime(seconds: i64, out: Raw) -> Result<()> {
        let mut tm = core::mem::zeroed::<libc::tm>();
        if libc::gmtime_r(&seconds, &mut tm).is_null() {
            return Err(os_error(None));
        }
        out.cast::<[i64; 11]>().write(fields(&tm, true));
        Ok(())
    }
    /// Seconds since 1970 of a local calendar.
    fn time_mktime(fields: Raw) -> Result<i64> {
        let mut tm = tm_of(fields);
        tm.tm_wday = -1;
        let seconds = libc::mktime(&mut tm);
        // -1 is also the second before 1970; then the weekday has been filled in.
        if seconds == -1 && tm.tm_wday == -1 {
            return Err(overflow_error("mktime argument out of range"));
        }
        Ok(seconds)
    }
    /// Text of a calendar.
    fn time_strftime(format: StrRef, fields: Raw) -> Result<Own> { format_time(format, fields) }
    /// Name of the time zone.
    fn time_zone_name(daylight: i64) -> Own {
        tzset();
        new_str(&String::from_utf8_lossy(CStr::from_ptr(tzname[(daylight != 0) as usize]).to_bytes()))
    }
    /// Seconds west of UTC.
    fn time_zone_offset(daylight: i64) -> i64 {
        tzset();
        timezone - if daylight != 0 { 3600 } else { 0 }
    }
}
