"""Long."""
import state

state.runs += 1
TABLE = {
    "k0": 0,
    "k1": 1,
    "k2": 2,
    "k3": 3,
    "k4": 4,
    "k5": 5,
    "k6": 6,
    "k7": 7,
    "k8": 8,
    "k9": 9,
    "k10": 10,
    "k11": 11,
    "k12": 12,
    "k13": 13,
    "k14": 14,
    "k15": 15,
    "k16": 16,
    "k17": 17,
    "k18": 18,
    "k19": 19,
    "k20": 20,
    "k21": 21,
    "k22": 22,
    "k23": 23,
    "k24": 24,
    "k25": 25,
    "k26": 26,
    "k27": 27,
    "k28": 28,
    "k29": 29,
    "k30": 30,
    "k31": 31,
    "k32": 32,
    "k33": 33,
    "k34": 34,
    "k35": 35,
    "k36": 36,
    "k37": 37,
    "k38": 38,
    "k39": 39,
    "k40": 40,
    "k41": 41,
    "k42": 42,
    "k43": 43,
    "k44": 44,
    "k45": 45,
    "k46": 46,
    "k47": 47,
    "k48": 48,
    "k49": 49,
    "k50": 50,
    "k51": 51,
    "k52": 52,
    "k53": 53,
    "k54": 54,
    "k55": 55,
    "k56": 56,
    "k57": 57,
    "k58": 58,
    "k59": 59,
    "k60": 60,
    "k61": 61,
    "k62": 62,
    "k63": 63,
    "k64": 64,
    "k65": 65,
    "k66": 66,
    "k67": 67,
    "k68": 68,
    "k69": 69,
}
total = 0
for value in TABLE.values():
    total += value
print("so far", total, __name__, __doc__)
T0 = total + 0, "t0", [TABLE["k0"]]
T1 = total + 1, "t1", [TABLE["k1"]]
T2 = total + 2, "t2", [TABLE["k2"]]
T3 = total + 3, "t3", [TABLE["k3"]]
T4 = total + 4, "t4", [TABLE["k4"]]
T5 = total + 5, "t5", [TABLE["k5"]]
T6 = total + 6, "t6", [TABLE["k6"]]
T7 = total + 7, "t7", [TABLE["k7"]]
T8 = total + 8, "t8", [TABLE["k8"]]
T9 = total + 9, "t9", [TABLE["k9"]]
T10 = total + 10, "t10", [TABLE["k10"]]
T11 = total + 11, "t11", [TABLE["k11"]]
T12 = total + 12, "t12", [TABLE["k12"]]
T13 = total + 13, "t13", [TABLE["k13"]]
T14 = total + 14, "t14", [TABLE["k14"]]
if not state.ready:
    raise ValueError(f"not ready in run {state.runs}")
squares = [value * value for value in TABLE.values() if value > 66]
S0 = T0[0] * 0, T0[1] + "s0", *T0[2]
S1 = T1[0] * 1, T1[1] + "s1", *T1[2]
S2 = T2[0] * 2, T2[1] + "s2", *T2[2]
S3 = T3[0] * 3, T3[1] + "s3", *T3[2]
S4 = T4[0] * 4, T4[1] + "s4", *T4[2]
S5 = T5[0] * 5, T5[1] + "s5", *T5[2]
S6 = T6[0] * 6, T6[1] + "s6", *T6[2]
S7 = T7[0] * 7, T7[1] + "s7", *T7[2]
S8 = T8[0] * 8, T8[1] + "s8", *T8[2]
S9 = T9[0] * 9, T9[1] + "s9", *T9[2]
S10 = T10[0] * 10, T10[1] + "s10", *T10[2]
S11 = T11[0] * 11, T11[1] + "s11", *T11[2]
S12 = T12[0] * 12, T12[1] + "s12", *T12[2]
S13 = T13[0] * 13, T13[1] + "s13", *T13[2]
S14 = T14[0] * 14, T14[1] + "s14", *T14[2]
LAST = S14, squares
runs = state.runs
