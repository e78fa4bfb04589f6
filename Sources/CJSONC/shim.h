#pragma once
#include <json-c/json.h>

// Macros and iteration by macro do not reach Swift.
static inline struct lh_entry *oefen_json_first(struct json_object *object) {
    return json_object_get_object(object)->head;
}
static inline const char *oefen_json_key(struct lh_entry *entry) { return (const char *)lh_entry_k(entry); }
static inline struct json_object *oefen_json_value(struct lh_entry *entry) {
    return (struct json_object *)lh_entry_v(entry);
}
static inline struct lh_entry *oefen_json_next(struct lh_entry *entry) { return entry->next; }
