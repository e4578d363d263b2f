//! How LLVM optimises a unit: its pass pipelines, and our own passes between them. It knows no mir.
//!
//! A hot unit goes through three stages. *Gather* inlines, so that what belongs together is in one function. Then, in rounds, merged
//! aggregates and objects that stay in a frame are taken apart ([`crate::scalars`], [`crate::promote`]), which folds the branches of library
//! code that this program never takes, which lets more objects stay. *Optimise* is LLVM's `default<O3>` from inlining on, less what has
//! nothing to do here (coroutines, OpenMP, control-height reduction, profiles).

use crate::{apart, boxes, counted, dispatch, jam, literals, multiversion, notices, promote, scalars, signs, vacant};
use inkwell::attributes::{Attribute, AttributeLoc};
use inkwell::module::Module;
use inkwell::passes::PassBuilderOptions;
use inkwell::targets::TargetMachine;
use inkwell::values::{BasicValue, FunctionValue};
use pyc2n_base::collections::HashSet;

/// How much a unit is worth.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Pipeline {
    /// Only what must be inlined.
    Least,
    /// What makes code smaller at once. The values of weak code are in its frame, so that more would find little.
    Brief,
    /// LLVM's own for this level.
    Default(u8),
    /// Everything.
    Hot,
}

/// Marks functions that are entered from outside of the unit by code only that is not optimised.
pub(crate) const RARE: &str = "rarely-entered";

/// Marks functions that a hot unit has in place, but not before LLVM has found calls for the same.
pub(crate) const LATE: &str = "late";

/// Objects in objects (a range, its iterator, an `enumerate` around it) are seen one after the other.
const ROUNDS: usize = 7;

const BRIEF: &str =
    "cgscc(inline),function<eager-inv>(sroa<modify-cfg>,early-cse<>,simplifycfg,instcombine<no-verify-fixpoint>,simplifycfg),globaldce";

const GATHER: &str = concat!(
    "inferattrs,function<eager-inv>(lower-expect,simplifycfg,sroa<modify-cfg>,early-cse<>),globalopt,",
    "cgscc(devirt<4>(inline,function-attrs<skip-non-recursive-function-attrs>,",
    "function<eager-inv;no-rerun>(sroa<modify-cfg>,early-cse<memssa>,simplifycfg,instcombine<no-verify-fixpoint>))),globaldce,",
    "function(invalidate<all>,break-crit-edges)"
);

const FOLD: &str =
    "function<eager-inv>(sroa<modify-cfg>,early-cse<memssa>,instcombine<no-verify-fixpoint>,sink,jump-threading,simplifycfg,invalidate<all>,break-crit-edges)";

/// Keeps loops in the form in which loop passes like them.
macro_rules! simplify_cfg {
    () => {
        "simplifycfg<switch-range-to-icmp;keep-loops;speculate-blocks;simplify-cond-branch>"
    };
    (hoist) => {
        "simplifycfg<switch-range-to-icmp;keep-loops;hoist-common-insts;sink-common-insts;speculate-blocks;simplify-cond-branch>"
    };
    (late) => {
        concat!(
            "simplifycfg<forward-switch-cond;switch-range-to-icmp;switch-to-lookup;no-keep-loops;hoist-common-insts;",
            "sink-common-insts;speculate-blocks;simplify-cond-branch>"
        )
    };
}

macro_rules! combine {
    () => {
        "instcombine<no-verify-fixpoint>"
    };
}

/// Of one function.
macro_rules! scalar_passes {
    () => {
        concat!(
            "sroa<modify-cfg>,early-cse<memssa>,jump-threading,correlated-propagation,", simplify_cfg!(), ",", combine!(),
            ",libcalls-shrinkwrap,tailcallelim,", simplify_cfg!(), ",reassociate,constraint-elimination,",
            "loop-mssa(loop-instsimplify,loop-simplifycfg,licm<no-allowspeculation>,loop-rotate<header-duplication>,licm<allowspeculation>,",
            "simple-loop-unswitch<nontrivial;trivial>),", simplify_cfg!(), ",", combine!(),
            ",loop(loop-idiom,indvars,simple-loop-unswitch<nontrivial;trivial>,loop-deletion,loop-unroll-full),sroa<modify-cfg>,",
            "vector-combine,mldst-motion<no-split-footer-bb>,gvn<>,sccp,bdce,", combine!(),
            ",jump-threading,correlated-propagation,adce,memcpyopt,dse,loop-mssa(licm<allowspeculation>),", simplify_cfg!(hoist), ",", combine!()
        )
    };
}

/// Of one function, when nothing is inlined any more.
macro_rules! late_passes {
    () => {
        concat!(
            "loop-distribute,inject-tli-mappings,",
            "loop-vectorize<no-interleave-forced-only;no-vectorize-forced-only>,infer-alignment,loop-load-elim,", combine!(), ",",
            simplify_cfg!(late), ",slp-vectorizer,vector-combine,loop-unroll<O3>,sroa<preserve-cfg>,infer-alignment,",
            combine!(), ",loop-mssa(licm<allowspeculation>),alignment-from-assumptions,loop-sink,instsimplify,div-rem-pairs,tailcallelim,",
            simplify_cfg!()
        )
    };
}

const OPTIMISE: &str = concat!(
    "elim-avail-extern,deadargelim,globalopt,globaldce,require<globals-aa>,function(invalidate<aa>),require<profile-summary>,",
    "cgscc(devirt<4>(inline,function-attrs<skip-non-recursive-function-attrs>,argpromotion,function<eager-inv;no-rerun>(", scalar_passes!(),
    "),function-attrs)),deadargelim,globaldce,rpo-function-attrs,recompute-globalsaa,",
    // Where loops have been unswitched more is known in them.
    "function<eager-inv>(float2int,lower-constant-intrinsics,loop(loop-rotate<header-duplication>,indvars,loop-deletion),", simplify_cfg!(), ")"
);

/// Where loops have been divided by what is known before them.
const UNSWITCH: &str = concat!(
    "function<eager-inv>(loop-mssa(licm<allowspeculation>,simple-loop-unswitch<nontrivial;trivial>),", simplify_cfg!(), ",", combine!(),
    ",loop(loop-instsimplify,loop-simplifycfg,indvars,loop-deletion),", simplify_cfg!(), ")"
);

/// Where loops have been told to.
const JAM: &str = "function<eager-inv>(loop-simplify,lcssa,loop(loop-unroll-and-jam))";

const FINISH: &str = concat!("require<globals-aa>,function<eager-inv>(", late_passes!(), "),globaldce,constmerge");

/// Runs a pipeline on a module.
pub(crate) fn run(pipeline: Pipeline, module: &Module, machine: &TargetMachine) -> Result<(), String> {
    let passes = |passes: &str| module.run_passes(passes, machine, PassBuilderOptions::create()).map_err(|e| e.to_string());
    if pipeline != Pipeline::Hot {
        boxes::unveil(module);
        vacant::erase(module);
    }
    let result = match pipeline {
        Pipeline::Least => passes("always-inline,globaldce"),
        Pipeline::Brief => passes(BRIEF).map(|()| translate_fast(module)),
        Pipeline::Default(level) => passes(&format!("default<O{level}>")),
        Pipeline::Hot => {
            passes(GATHER)?;
            take_apart(module, passes)?;
            promote::finish(module);
            boxes::unveil(module);
            vacant::erase(module);
            give_up_rare(module);
            put_in_place(module);
            passes(OPTIMISE)?;
            let mut known = counted::divide(module)?;
            signs::decide(module, &mut known);
            only_in(&known, module, || passes(UNSWITCH))?;
            boxes::add_words(module);
            notices::erase(module);
            apart::mark(module)?;
            only_in(&jam::tell(module)?, module, || passes(JAM))?;
            multiversion::split(module, machine)?;
            passes(FINISH)
        }
    };
    result.and_then(|()| notices::lower(module))
}

/// The rounds between the stages. A function that was only split in one round is not split in the next: LLVM merges again what nobody uses apart.
fn take_apart(module: &Module, passes: impl Fn(&str) -> Result<(), String>) -> Result<(), String> {
    let mut settled = HashSet::default();
    for _ in 0..ROUNDS {
        let (mut split, mut changed) = (HashSet::default(), HashSet::default());
        scalars::split_phis(module, &settled, &mut split)?;
        dispatch::thread(module, &mut changed)?;
        boxes::fold(module, &mut changed);
        literals::fold(module, &mut changed);
        promote::promote(module, &mut changed)?;
        settled.extend(split.iter().copied());
        settled.retain(|function| !changed.contains(function));
        changed.extend(split);
        if changed.is_empty() {
            break;
        }
        passes("always-inline")?;
        promote::erase_frees(module)?;
        only_in(&changed, module, || passes(FOLD))?;
    }
    Ok(())
}

/// What has been inlined wherever this unit uses it, and is rarely entered otherwise, is not worth more.
fn give_up_rare(module: &Module) {
    for function in module.get_functions().filter(|function| is_marked(*function, RARE)) {
        if function.as_global_value().as_pointer_value().get_first_use().is_none() {
            give_up(module, function);
        }
    }
}

/// From now on late functions are in place.
fn put_in_place(module: &Module) {
    let kind = Attribute::get_named_enum_kind_id;
    let always = module.get_context().create_enum_attribute(kind("alwaysinline"), 0);
    for function in module.get_functions().filter(|function| is_marked(*function, LATE)) {
        function.remove_enum_attribute(AttributeLoc::Function, kind("noinline"));
        function.add_attribute(AttributeLoc::Function, always);
    }
}

fn is_marked(function: FunctionValue, mark: &str) -> bool {
    function.get_string_attribute(AttributeLoc::Function, mark).is_some()
}

/// LLVM translates what it must not optimise without looking far: weak code in half of the time, to a quarter more code. Values are in registers
/// all the same.
fn translate_fast(module: &Module) {
    module.get_functions().filter(|function| function.count_basic_blocks() > 0).for_each(|function| give_up(module, function));
}

fn give_up(module: &Module, function: FunctionValue) {
    let kind = Attribute::get_named_enum_kind_id;
    ["alwaysinline", "optsize"].iter().for_each(|name| function.remove_enum_attribute(AttributeLoc::Function, kind(name)));
    let attribute = |name: &str| module.get_context().create_enum_attribute(kind(name), 0);
    ["optnone", "noinline"].iter().for_each(|name| function.add_attribute(AttributeLoc::Function, attribute(name)));
}

/// Runs passes of functions in some functions only: LLVM leaves those alone that are marked with `optnone`.
fn only_in<T>(chosen: &HashSet<FunctionValue>, module: &Module, run: impl FnOnce() -> T) -> T {
    let skip = module.get_context().create_enum_attribute(Attribute::get_named_enum_kind_id("optnone"), 0);
    let others: Vec<FunctionValue> = module.get_functions().filter(|function| !chosen.contains(function)).collect();
    let others = others.into_iter().filter(|other| other.get_enum_attribute(AttributeLoc::Function, skip.get_enum_kind_id()).is_none());
    let marked: Vec<FunctionValue> = others.inspect(|other| other.add_attribute(AttributeLoc::Function, skip)).collect();
    let result = run();
    marked.iter().for_each(|function| function.remove_enum_attribute(AttributeLoc::Function, skip.get_enum_kind_id()));
    result
}
