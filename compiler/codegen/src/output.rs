//! From finished units to bytes: target, object files or text. Units are compiled at the same time.

use crate::pipeline::{self, Pipeline};
use crate::units::Unit;
use crate::{Emit, Options, Output};
use inkwell::module::Module;
use inkwell::targets::{CodeModel, FileType, InitializationConfig, RelocMode, Target, TargetMachine};
use inkwell::OptimizationLevel;
use std::{io, thread};

/// The machine for a unit; what it says of triple and data layout is the same for all.
pub(crate) fn target_machine(options: &Options, unit: Unit) -> Result<TargetMachine, String> {
    Target::initialize_native(&InitializationConfig::default())?;
    let triple = TargetMachine::get_default_triple();
    let target = Target::from_triple(&triple).map_err(|e| e.to_string())?;
    let native = options.target_cpu.as_deref() == Some("native");
    let host = (TargetMachine::get_host_cpu_name(), TargetMachine::get_host_cpu_features());
    let default_cpu = if cfg!(target_arch = "x86_64") { "x86-64" } else { "generic" };
    let cpu = if native { host.0.to_str().unwrap_or(default_cpu) } else { options.target_cpu.as_deref().unwrap_or(default_cpu) };
    let features = if native { host.1.to_str().unwrap_or("") } else { "" };
    let level = match level(unit, options) {
        0 => OptimizationLevel::None,
        1 => OptimizationLevel::Less,
        2 => OptimizationLevel::Default,
        _ => OptimizationLevel::Aggressive,
    };
    let machine = target.create_target_machine(&triple, cpu, features, level, RelocMode::PIC, CodeModel::Default);
    machine.ok_or_else(|| format!("no code can be made for the processor `{cpu}`"))
}

/// How much a unit is optimised.
fn level(unit: Unit, options: &Options) -> u8 {
    match unit {
        Unit::Hot(_) => options.opt_level.min(3),
        Unit::Warm => options.opt_level.min(1),
        Unit::Cold => 0,
    }
}

/// A unit on its way to another thread.
struct Parcel<'c> {
    unit: Unit,
    module: Module<'c>,
}

// SAFETY: each module is alone in its context, and from here on only the thread that gets it uses either.
unsafe impl Send for Parcel<'_> {}

/// Optimises and writes the units.
pub(crate) fn write(units: Vec<(Unit, Module)>, options: &Options) -> Result<Output, String> {
    let parcels: Vec<Parcel> = units.into_iter().map(|(unit, module)| Parcel { unit, module }).collect();
    match &parcels[..] {
        [Parcel { module, .. }] => write_one(module, options),
        _ => write_all(parcels, options).map(Output::Binary),
    }
}

fn write_all(parcels: Vec<Parcel>, options: &Options) -> Result<Vec<Vec<u8>>, String> {
    thread::scope(|scope| {
        let threads: Vec<_> = parcels.into_iter().map(|parcel| {
            let builder = thread::Builder::new().name(format!("{:?}", parcel.unit));
            builder.spawn_scoped(scope, move || object(parcel, options))
        }).collect();
        let join = |thread: io::Result<thread::ScopedJoinHandle<_>>| {
            thread.map_err(|e| e.to_string())?.join().map_err(|_| "a thread panicked".to_string())?
        };
        threads.into_iter().map(join).collect()
    })
}

fn object(parcel: Parcel, options: &Options) -> Result<Vec<u8>, String> {
    let machine = optimise(parcel.unit, &parcel.module, options)?;
    bytes(&parcel.module, &machine, FileType::Object)
}

fn write_one(module: &Module, options: &Options) -> Result<Output, String> {
    let machine = optimise(Unit::Hot(0), module, options)?;
    Ok(match options.emit {
        Emit::Object => Output::Binary(vec![bytes(module, &machine, FileType::Object)?]),
        Emit::Assembly => Output::Text(String::from_utf8_lossy(&bytes(module, &machine, FileType::Assembly)?).into_owned()),
        Emit::LlvmIr => Output::Text(module.print_to_string().to_string()),
    })
}

fn bytes(module: &Module, machine: &TargetMachine, kind: FileType) -> Result<Vec<u8>, String> {
    let buffer = machine.write_to_memory_buffer(module, kind).map_err(|e| e.to_string())?;
    Ok(buffer.as_slice().to_vec())
}

fn optimise(unit: Unit, module: &Module, options: &Options) -> Result<TargetMachine, String> {
    if cfg!(debug_assertions) {
        verify(module)?;
    }
    let machine = target_machine(options, unit)?;
    let pipeline = match (unit, level(unit, options)) {
        (Unit::Cold, _) => Pipeline::Least,
        (Unit::Warm, level) if level > 0 => Pipeline::Brief,
        (_, level @ 0..=1) => Pipeline::Default(level),
        _ => Pipeline::Hot,
    };
    pipeline::run(pipeline, module, &machine)?;
    if cfg!(debug_assertions) {
        verify(module)?;
    }
    Ok(machine)
}

/// Checks the module, in development builds; PYC2N_DUMP_LLVM names a file for one that is wrong.
fn verify(module: &Module) -> Result<(), String> {
    module.verify().map_err(|message| {
        if let Some(path) = std::env::var_os("PYC2N_DUMP_LLVM") {
            // The message is what matters.
            let _ = module.print_to_file(std::path::Path::new(&path));
        }
        message.to_string()
    })
}
