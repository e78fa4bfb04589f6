#include "CLinear.h"
#include <stdint.h>
#include <stdlib.h>

static _Thread_local uint32_t state = 1;

void oefen_linear_seed(unsigned seed) { state = seed ? seed : 1; }

// The C library has one generator for all threads, so that two solutions made at once would take draws from each
// other and the same examples would give another model. liblinear finds this one instead, which each thread has for
// itself (on macOS a library keeps to the C library's own: models made at once may differ in the last digits there).
// Marsaglia's xorshift (2003): plenty for an order of rows.
int rand(void) {
    state ^= state << 13;
    state ^= state >> 17;
    state ^= state << 5;
    return (int)(state & RAND_MAX);
}
