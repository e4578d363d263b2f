//! The operations that codegen expands in place, by the name that `@intrinsic("…")` gives in `runtime/lib/`.

/// Declares the enum, its names and facts from one table. Facts: `exits` (result is an int that may not fit),
/// `raises`, `writes` (to memory that others see), `consumes N` (operand N passes into its keeping).
macro_rules! intrinsics {
    ($($(#[$doc:meta])* $variant:ident $name:literal $([$($fact:ident $($arg:literal)?),*])?;)+) => {
        /// An operation that codegen expands in place.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Intrinsic { $($(#[$doc])* $variant),+ }

        impl Intrinsic {
            /// All of them.
            pub const ALL: &'static [Intrinsic] = &[$(Intrinsic::$variant),+];

            /// The intrinsic of a name.
            pub fn from_name(name: &str) -> Option<Intrinsic> {
                Self::ALL.iter().copied().find(|op| op.name() == name)
            }

            /// The name in the library.
            pub fn name(self) -> &'static str {
                match self { $(Intrinsic::$variant => $name),+ }
            }

            fn facts(self) -> &'static [(&'static str, usize)] {
                match self { $(Intrinsic::$variant => &[$($((stringify!($fact), 0 $(+ $arg)?)),*)?]),+ }
            }

            /// Whether its int result may not fit in 64 bits.
            pub fn may_exit(self) -> bool {
                self.facts().iter().any(|f| f.0 == "exits")
            }

            /// Whether it may raise.
            pub fn may_raise(self) -> bool {
                self.facts().iter().any(|f| f.0 == "raises")
            }

            /// Whether it changes memory that others see.
            pub fn writes(self) -> bool {
                self.facts().iter().any(|f| f.0 == "writes")
            }

            /// Whether operand `index` passes into its keeping.
            pub fn consumes(self, index: usize) -> bool {
                self.facts().contains(&("consumes", index))
            }
        }
    };
}

impl Intrinsic {
    /// Whether operands and result are ints, whatever their size.
    pub fn is_on_ints(self) -> bool {
        use Intrinsic::*;
        matches!(
            self,
            IntAdd | IntSub | IntMul | IntFloorDiv | IntMod | IntNeg | IntAbs | IntAnd | IntOr | IntXor | IntInvert | IntLshift | IntRshift
        )
    }
}

intrinsics! {
    IntAdd "int_add" [exits];
    IntSub "int_sub" [exits];
    IntMul "int_mul" [exits];
    /// Floor division; the divisor is not zero.
    IntFloorDiv "int_floordiv" [exits];
    /// Modulo with the divisor's sign; the divisor is not zero.
    IntMod "int_mod" [exits];
    IntNeg "int_neg" [exits];
    IntAbs "int_abs" [exits];
    IntAnd "int_and" [exits];
    IntOr "int_or" [exits];
    IntXor "int_xor" [exits];
    IntInvert "int_invert" [exits];
    /// The count is not negative; MemoryError if it is absurd.
    IntLshift "int_lshift" [exits, raises];
    /// The count is not negative.
    IntRshift "int_rshift" [exits];
    IntEq "int_eq";
    IntNe "int_ne";
    IntLt "int_lt";
    IntLe "int_le";
    IntGt "int_gt";
    IntGe "int_ge";
    /// Correctly rounded; OverflowError if it is too large.
    IntToFloat "int_to_float" [raises];
    IntToBool "int_to_bool";
    /// CPython's hash of an int, an i64.
    IntHash "int_hash";
    IntBitLength "int_bit_length";
    /// Whether a tagged word holds the int.
    IntIsWord "int_is_word";
    /// Whether the int fits in an i64: always true in strong code.
    IntIsSmall "int_is_small";

    BoolAnd "bool_and";
    BoolOr "bool_or";
    BoolXor "bool_xor";
    BoolEq "bool_eq";
    BoolToInt "bool_to_int";
    /// The bool, which is hardly ever true: what happens then stays out of the way.
    BoolRarely "bool_rarely";

    FloatAdd "float_add";
    FloatSub "float_sub";
    FloatMul "float_mul";
    /// IEEE division (a zero divisor gives inf or nan; the library checks first).
    FloatDiv "float_div";
    FloatNeg "float_neg";
    FloatAbs "float_abs";
    FloatEq "float_eq";
    FloatNe "float_ne";
    FloatLt "float_lt";
    FloatLe "float_le";
    FloatGt "float_gt";
    FloatGe "float_ge";
    FloatToBool "float_to_bool";
    FloatSqrt "float_sqrt";
    FloatFloor "float_floor";
    FloatCeil "float_ceil";
    FloatTrunc "float_trunc";
    /// Truncates; the least `i64` if that doesn't fit.
    FloatToI64 "float_to_i64";
    FloatCopysign "float_copysign";
    FloatFma "float_fma";
    /// That the float was computed can be noticed: by the flags that the processor sets.
    FloatNotice "float_notice" [writes];
    FloatBits "float_bits";
    FloatFromBits "float_from_bits";

    ComplexMake "complex_make";
    ComplexReal "complex_real";
    ComplexImag "complex_imag";

    MachineAdd "machine_add";
    /// `machine_radd(self, other)` is `other + self`, and so on.
    MachineRAdd "machine_radd";
    /// A sum that the caller knows to fit.
    MachineAddFitting "machine_add_fitting";
    MachineSub "machine_sub";
    MachineRSub "machine_rsub";
    MachineMul "machine_mul";
    MachineRMul "machine_rmul";
    /// C division; the divisor is not zero.
    MachineDiv "machine_div";
    MachineRem "machine_rem";
    MachineAnd "machine_and";
    MachineOr "machine_or";
    MachineXor "machine_xor";
    MachineShl "machine_shl";
    /// Arithmetic for signed, logical for unsigned types.
    MachineShr "machine_shr";
    /// `(a * b + c) % m` of unsigned 64-bit integers, exactly; m is not zero.
    MachineMulAddRem "machine_mul_add_rem";
    /// Shifts of an unsigned integer by an int that is not negative: nothing is left from the width on.
    MachineShlFar "machine_shl_far";
    MachineShrFar "machine_shr_far";
    MachineNeg "machine_neg";
    MachineNot "machine_not";
    MachineEq "machine_eq";
    MachineNe "machine_ne";
    MachineLt "machine_lt";
    MachineLe "machine_le";
    MachineGt "machine_gt";
    MachineGe "machine_ge";
    MachineToBool "machine_to_bool";
    /// To the machine type of the result, from a machine type, bool or float bits: truncates or extends.
    MachineCast "machine_cast";
    MachinePopcount "machine_popcount";
    MachineCtz "machine_ctz";
    MachineClz "machine_clz";
    MachineMulHigh "machine_mul_high";

    /// `alloc(n)`: room for n elements of the result's element type. MemoryError if impossible.
    PtrAlloc "ptr_alloc" [raises];
    PtrGet "ptr_get" [exits];
    /// Whether element i, an int, is this one. Only for ints that a tagged word holds.
    PtrHolds "ptr_holds";
    PtrSet "ptr_set" [writes, consumes 2];
    PtrInit "ptr_init" [writes, consumes 2];
    PtrTake "ptr_take" [writes, exits];
    PtrDrop "ptr_drop" [writes];
    /// Gives up the reference in element i, which stays there: from now on it is a weak one.
    PtrWeaken "ptr_weaken" [writes];
    /// Shows the collector the objects in elements i … i+n-1.
    PtrVisit "ptr_visit" [writes];
    PtrMove "ptr_move" [writes];
    PtrCopyFrom "ptr_copy_from" [writes];
    PtrResize "ptr_resize" [writes, raises];
    PtrFree "ptr_free" [writes];
    PtrZero "ptr_zero" [writes];
    PtrIsNull "ptr_is_null";
    PtrAdd "ptr_add";
    /// A `bytes` of this size, to be filled before anybody sees it. MemoryError if impossible.
    BytesRoom "bytes_room" [raises];
    /// The reference count of an object.
    Refcount "refcount";
}
