//! What the processor can do, found out before the program runs: the compiler makes two versions of some functions.

use core::sync::atomic::{AtomicU8, Ordering};

/// 1 if the processor has all of the x86-64-v3 level (AVX2 and what came with it) and the system saves its registers. Compiled code reads it.
#[export_name = "rt_wide_vectors"]
pub static WIDE_VECTORS: AtomicU8 = AtomicU8::new(0);

/// Before the program starts.
pub fn start() {
    WIDE_VECTORS.store(has_wide_vectors() as u8, Ordering::Relaxed);
}

/// As "Intel 64 and IA-32 Architectures Software Developer's Manual", volume 1, chapter 14.3, says one has to ask; the level is that of the x86-64 psABI.
#[cfg(target_arch = "x86_64")]
fn has_wide_vectors() -> bool {
    use core::arch::x86_64::{__cpuid, __cpuid_count};
    /// FMA, MOVBE, OSXSAVE, AVX, F16C.
    const FIRST: u32 = 1 << 12 | 1 << 22 | 1 << 27 | 1 << 28 | 1 << 29;
    /// BMI1, AVX2, BMI2.
    const SECOND: u32 = 1 << 3 | 1 << 5 | 1 << 8;
    /// LZCNT.
    const EXTENDED: u32 = 1 << 5;
    let has = |bits: u32, wanted: u32| bits & wanted == wanted;
    __cpuid(0).eax >= 7
        && has(__cpuid(1).ecx, FIRST)
        && saves_wide_registers()
        && has(__cpuid_count(7, 0).ebx, SECOND)
        && __cpuid(0x8000_0000).eax >= 0x8000_0001
        && has(__cpuid(0x8000_0001).ecx, EXTENDED)
}

/// Whether the system keeps the registers of 128 and 256 bits when it switches between processes.
#[cfg(target_arch = "x86_64")]
fn saves_wide_registers() -> bool {
    let (low, _high): (u32, u32);
    // SAFETY: the processor has `xgetbv`, since the system uses it (OSXSAVE).
    unsafe { core::arch::asm!("xgetbv", in("ecx") 0, out("eax") low, out("edx") _high, options(nomem, nostack, preserves_flags)) };
    low & 6 == 6
}

#[cfg(not(target_arch = "x86_64"))]
fn has_wide_vectors() -> bool {
    false
}
