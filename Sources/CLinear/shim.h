#pragma once
#include <linear.h>
#include <stdlib.h>

static inline void oefen_linear_silent(const char *text) { (void)text; }
// liblinear prints its progress to stdout unless told otherwise.
static inline void oefen_linear_be_quiet(void) { set_print_string_function(oefen_linear_silent); }
// liblinear shuffles with rand(); a fixed seed gives the same model from the same examples.
static inline void oefen_linear_seed(unsigned seed) { srand(seed); }
