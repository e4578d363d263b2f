//! From the finished module to bytes: target, pass pipeline, object file or text.

use crate::codegen::Codegen;
use crate::{Emit, Options, Output};
use inkwell::passes::PassBuilderOptions;
use inkwell::targets::{CodeModel, FileType, InitializationConfig, RelocMode, Target, TargetMachine};
use inkwell::OptimizationLevel;

/// Sets target and data layout; before anything is emitted.
pub(crate) fn target_machine(options: &Options) -> Result<TargetMachine, String> {
    Target::initialize_native(&InitializationConfig::default())?;
    let triple = TargetMachine::get_default_triple();
    let target = Target::from_triple(&triple).map_err(|e| e.to_string())?;
    let native = options.target_cpu.as_deref() == Some("native");
    let host = (TargetMachine::get_host_cpu_name(), TargetMachine::get_host_cpu_features());
    let default_cpu = if cfg!(target_arch = "x86_64") { "x86-64" } else { "generic" };
    let cpu = if native { host.0.to_str().unwrap_or(default_cpu) } else { options.target_cpu.as_deref().unwrap_or(default_cpu) };
    let features = if native { host.1.to_str().unwrap_or("") } else { "" };
    let level = match options.opt_level {
        0 => OptimizationLevel::None,
        1 => OptimizationLevel::Less,
        2 => OptimizationLevel::Default,
        _ => OptimizationLevel::Aggressive,
    };
    let machine = target.create_target_machine(&triple, cpu, features, level, RelocMode::PIC, CodeModel::Default);
    machine.ok_or_else(|| format!("no code can be made for the processor `{cpu}`"))
}

/// Optimises and writes the module.
pub(crate) fn write(cg: &Codegen, machine: &TargetMachine, options: &Options) -> Result<Output, String> {
    if cfg!(debug_assertions) {
        verify(cg)?;
    }
    let pipeline = format!("default<O{}>", options.opt_level.min(3));
    let settings = PassBuilderOptions::create();
    cg.module.run_passes(&pipeline, machine, settings).map_err(|e| e.to_string())?;
    let file = |kind| machine.write_to_memory_buffer(&cg.module, kind).map_err(|e| e.to_string());
    Ok(match options.emit {
        Emit::Object => Output::Binary(file(FileType::Object)?.as_slice().to_vec()),
        Emit::Assembly => Output::Text(String::from_utf8_lossy(file(FileType::Assembly)?.as_slice()).into_owned()),
        Emit::LlvmIr => Output::Text(cg.module.print_to_string().to_string()),
        Emit::Bitcode => Output::Binary(cg.module.write_bitcode_to_memory().as_slice().to_vec()),
    })
}

/// Checks the module, in development builds; PYC2N_DUMP_LLVM names a file for one that is wrong.
fn verify(cg: &Codegen) -> Result<(), String> {
    cg.module.verify().map_err(|message| {
        if let Some(path) = std::env::var_os("PYC2N_DUMP_LLVM") {
            // The message is what matters.
            let _ = cg.module.print_to_file(std::path::Path::new(&path));
        }
        message.to_string()
    })
}
