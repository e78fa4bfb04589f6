#pragma once
#include <linear.h>

static inline void oefen_linear_silent(const char *text) { (void)text; }
// liblinear prints its progress to stdout unless told otherwise.
static inline void oefen_linear_be_quiet(void) { set_print_string_function(oefen_linear_silent); }

// liblinear shuffles by lot; the same seed gives the same lot to whatever this thread solves next.
void oefen_linear_seed(unsigned seed);
