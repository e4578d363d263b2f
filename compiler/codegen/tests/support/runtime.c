// A runtime just big enough for the tests of codegen: big ints are 128 bits wide, strings ASCII. It counts objects and rooms and
// prints how many are left.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef __int128 wide;
typedef struct { uint64_t id; void *name; void (*drop)(void *); void *traverse, *finalize; uint64_t size; } descriptor;
typedef struct { uint64_t count; const descriptor *type; } header;
typedef struct { header head; wide value; } big;
typedef struct { header head; int64_t hash, length; uint32_t width, ascii; char data[]; } str;
typedef struct { int64_t value; uint8_t status; } outcome;
typedef struct { void *value; uint8_t status; } outcome_ptr;
typedef struct { double value; uint8_t status; } outcome_double;
typedef struct { char *file, *function, *text, *carets; uint32_t line; } location;

extern const descriptor rt_str_descriptor, rt_bigint_descriptor;
void *rt_pending;
uint64_t rt_stack_limit;
static int64_t objects, rooms;
static void *handled[100];
static int handlers;

void *rt_object_new(int64_t size) { objects++; return memset(malloc(size), 0xAA, size); }
void *rt_traced_new(int64_t size) { return rt_object_new(size); }
int64_t rt_lifeline(void) { static int64_t made; return made += 2; }
void rt_object_free(void *p) { objects--; free(p); }
void rt_traced_free(void *object) { rt_object_free(object); }
void rt_visit(void *object) {}
void *rt_room_new(int64_t size) { if (size < 0) return 0; rooms++; return malloc(size + 1); }
int64_t rt_words_or(int64_t *words, int64_t count) { int64_t all = 0; while (count-- > 0) all |= *words++; return all; }
void *rt_room_resize(void *p, int64_t size) { if (!p) rooms++; return realloc(p, size + 1); }
void rt_free(void *p) { if (p) rooms--; free(p); }
void rt_release_slow(void *p) { ((header *)p)->type->drop(p); }
void rt_fatal_memory(void) { abort(); }
void rt_abort(void) { fprintf(stderr, "abort\n"); abort(); }
void rt_str_drop(void *p) { rt_object_free(p); }
void rt_bytes_drop(void *p) { rt_object_free(p); }
void rt_bigint_drop(void *p) { rt_object_free(p); }
uint8_t rt_generator_running(void) { return 1; }

static wide value_of(int64_t w) { return w & 1 ? ((big *)(w - 1))->value : w >> 1; }
static int64_t word_of(wide v) {
    int64_t small = (int64_t)v;
    if (small == v && small >= -(1LL << 62) && small < (1LL << 62)) return small * 2;
    big *b = rt_object_new(sizeof(big));
    b->head = (header){1, &rt_bigint_descriptor};
    b->value = v;
    return (int64_t)b + 1;
}
static wide floor_div(wide a, wide b) { wide q = a / b; return a % b != 0 && (a % b < 0) != (b < 0) ? q - 1 : q; }
#define OP(name, expression) outcome rt_int_##name(int64_t x, int64_t y) { wide a = value_of(x), b = value_of(y); return (outcome){word_of(expression), 0}; }
OP(add, a + b) OP(sub, a - b) OP(mul, a * b) OP(floordiv, floor_div(a, b)) OP(mod, a - floor_div(a, b) * b)
OP(and, a & b) OP(or, a | b) OP(xor, a ^ b) OP(lshift, a << b) OP(rshift, a >> b)
static void give_up(int64_t w) { if (w & 1 && !--((header *)(w - 1))->count) rt_release_slow((void *)(w - 1)); }
#define IN_PLACE(name) int64_t rt_int_##name##_in_place(int64_t x, int64_t y) { int64_t w = rt_int_##name(x, y).value; give_up(x); return w; }
IN_PLACE(add) IN_PLACE(sub) IN_PLACE(mul)
outcome rt_int_abs(int64_t x) { wide a = value_of(x); return (outcome){word_of(a < 0 ? -a : a), 0}; }
int64_t rt_int_from_i64(int64_t v) { return word_of(v); }
int64_t rt_int_from_u64(uint64_t v) { return word_of(v); }
uint8_t rt_int_fits_i64(int64_t w) { return (wide)(int64_t)value_of(w) == value_of(w); }
int64_t rt_int_low_i64(int64_t w) { return (int64_t)value_of(w); }
int64_t rt_int_compare(int64_t x, int64_t y) { wide a = value_of(x), b = value_of(y); return a < b ? -1 : a > b; }
int64_t rt_int_hash(int64_t w) { return (int64_t)value_of(w); }
int64_t rt_int_bit_length(int64_t w) { wide v = value_of(w); int n = 0; for (v = v < 0 ? -v : v; v; v >>= 1) n++; return n; }
outcome_double rt_int_to_float(int64_t w) { return (outcome_double){(double)value_of(w), 0}; }
outcome rt_int_from_digits(char *digits, int64_t size) {
    wide v = 0;
    int negative = *digits == '-';
    for (int64_t i = negative; i < size; i++) v = v * 10 + (digits[i] - '0');
    return (outcome){word_of(negative ? -v : v), 0};
}
outcome_ptr rt_int_to_str(int64_t w) {
    char text[64];
    int at = 63;
    wide v = value_of(w);
    int negative = v < 0;
    if (negative) v = -v;
    do text[at--] = '0' + (int)(v % 10); while (v /= 10);
    if (negative) text[at--] = '-';
    int length = 63 - at;
    str *s = rt_object_new(sizeof(str) + length);
    s->head = (header){1, &rt_str_descriptor};
    s->length = length;
    memcpy(s->data, text + at + 1, length);
    return (outcome_ptr){s, 0};
}
uint8_t rt_stdout_write(str *s) { fwrite(s->data, 1, s->length, stdout); putchar('\n'); return 0; }
void *rt_enter_handler(void) { header *e = rt_pending; rt_pending = 0; e->count++; handled[handlers++] = e; return e; }
void rt_leave_handler(void *e) { if (!--((header *)handled[--handlers])->count) rt_release_slow(e); }
void *rt_handled(void) { header *e = handlers ? handled[handlers - 1] : 0; if (e) e->count++; return e; }
void rt_traceback_add(location *l) { printf("at %s:%u\n", l->function, l->line); }

int32_t rt_start(int32_t argc, char **argv, uint8_t (*entry)(void)) {
    char here;
    rt_stack_limit = (uint64_t)&here - 4000000;
    int code = entry();
    if (objects || rooms) printf("left: %ld objects, %ld rooms\n", (long)objects, (long)rooms);
    return code;
}
