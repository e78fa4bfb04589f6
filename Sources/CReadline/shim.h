#pragma once
// readline's header uses FILE without including it.
#include <stdio.h>
#include <stdlib.h>
#include <readline/readline.h>
#include <readline/history.h>

// Swift 6 refuses C globals, so each one that the console sets has a setter here.
// readline keeps these texts, so they must outlive the call: a Swift string would not.
static inline void oefen_readline_configure(void) {
    rl_readline_name = "oefenlijn";
    rl_completer_word_break_characters = " ";
    rl_catch_signals = 0;
    rl_catch_sigwinch = 1;
    rl_change_environment = 0;
}
static inline void oefen_readline_set_completer(rl_completion_func_t *completer) {
    rl_attempted_completion_function = completer;
}
static inline void oefen_readline_completion_is_final(void) { rl_attempted_completion_over = 1; }
static inline const char *oefen_readline_buffer(void) { return rl_line_buffer; }
static inline int oefen_readline_length(void) { return rl_end; }
static inline void oefen_readline_clear_line(void) {
    rl_replace_line("", 0);
    rl_point = rl_end = 0;
}
