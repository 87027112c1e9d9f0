#include "CVTerm.h"

#include <stdlib.h>
#include <string.h>
#include <vterm.h>

struct cvt_terminal {
  VTerm *vterm;
  VTermScreen *screen;
  cvt_state state;
  char title[512];
  uint8_t output[65536];
  size_t output_count;
};

static void keep_output(const char *bytes, size_t count, void *user) {
  cvt_terminal *terminal = user;
  size_t room = sizeof terminal->output - terminal->output_count;
  if (count > room) { count = room; }
  memcpy(terminal->output + terminal->output_count, bytes, count);
  terminal->output_count += count;
}

/// libvterm 0.1 hands a title over in one piece.
static int on_property(VTermProp property, VTermValue *value, void *user) {
  cvt_terminal *terminal = user;
  switch (property) {
    case VTERM_PROP_ALTSCREEN: terminal->state.alternate_screen = value->boolean; break;
    case VTERM_PROP_CURSORVISIBLE: terminal->state.cursor_visible = value->boolean; break;
    case VTERM_PROP_MOUSE: terminal->state.mouse = value->number != VTERM_PROP_MOUSE_NONE; break;
    case VTERM_PROP_TITLE:
      strncpy(terminal->title, value->string, sizeof terminal->title - 1);
      break;
    default: break;
  }
  return 1;
}

/// Counts pushed titles, which libvterm leaves to its user.
static int on_csi(
    const char *leader, const long arguments[], int count, const char *intermediate, char command, void *user) {
  cvt_terminal *terminal = user;
  bool plain = (leader == NULL || *leader == '\0') && (intermediate == NULL || *intermediate == '\0');
  if (!plain || command != 't' || count < 1) { return 0; }
  if (CSI_ARG(arguments[0]) == 22) { terminal->state.title_depth++; }
  if (CSI_ARG(arguments[0]) == 23) { terminal->state.title_depth--; }
  return 1;
}

static const VTermScreenCallbacks SCREEN_CALLBACKS = {.settermprop = on_property};
static const VTermParserCallbacks FALLBACKS = {.csi = on_csi};

cvt_terminal *cvt_new(int32_t rows, int32_t columns) {
  cvt_terminal *terminal = calloc(1, sizeof *terminal);
  if (terminal == NULL) { return NULL; }
  terminal->vterm = vterm_new(rows, columns);
  vterm_set_utf8(terminal->vterm, 1);
  vterm_output_set_callback(terminal->vterm, keep_output, terminal);
  terminal->screen = vterm_obtain_screen(terminal->vterm);
  vterm_screen_set_callbacks(terminal->screen, &SCREEN_CALLBACKS, terminal);
  vterm_screen_set_unrecognised_fallbacks(terminal->screen, &FALLBACKS, terminal);
  vterm_screen_enable_altscreen(terminal->screen, 1);
  vterm_screen_reset(terminal->screen, 1);
  return terminal;
}

void cvt_free(cvt_terminal *terminal) {
  vterm_free(terminal->vterm);
  free(terminal);
}

void cvt_resize(cvt_terminal *terminal, int32_t rows, int32_t columns) {
  vterm_set_size(terminal->vterm, rows, columns);
}

void cvt_feed(cvt_terminal *terminal, const uint8_t *bytes, size_t count) {
  vterm_input_write(terminal->vterm, (const char *)bytes, count);
  vterm_screen_flush_damage(terminal->screen);
}

size_t cvt_take_output(cvt_terminal *terminal, uint8_t *bytes, size_t capacity) {
  size_t count = terminal->output_count < capacity ? terminal->output_count : capacity;
  memcpy(bytes, terminal->output, count);
  memmove(terminal->output, terminal->output + count, terminal->output_count - count);
  terminal->output_count -= count;
  return count;
}

static cvt_color color_of(const VTermColor *color, bool is_default) {
  if (is_default) { return (cvt_color){.kind = CVT_DEFAULT}; }
  if (VTERM_COLOR_IS_INDEXED(color)) { return (cvt_color){.kind = CVT_INDEXED, .index = color->indexed.idx}; }
  return (cvt_color){.kind = CVT_RGB, .red = color->rgb.red, .green = color->rgb.green, .blue = color->rgb.blue};
}

cvt_cell cvt_cell_at(cvt_terminal *terminal, int32_t row, int32_t column) {
  VTermScreenCell found;
  cvt_cell cell = {0};
  if (!vterm_screen_get_cell(terminal->screen, (VTermPos){.row = row, .col = column}, &found)) { return cell; }
  // The right half of a wide glyph has a scalar that is none.
  while (cell.count < 6 && found.chars[cell.count] != 0 && found.chars[0] != UINT32_MAX) {
    cell.scalars[cell.count] = found.chars[cell.count];
    cell.count++;
  }
  cell.width = found.chars[0] == UINT32_MAX ? 0 : found.width;
  cell.bold = found.attrs.bold;
  cell.italic = found.attrs.italic;
  cell.underline = found.attrs.underline != VTERM_UNDERLINE_OFF;
  cell.reverse = found.attrs.reverse;
  cell.foreground = color_of(&found.fg, VTERM_COLOR_IS_DEFAULT_FG(&found.fg));
  cell.background = color_of(&found.bg, VTERM_COLOR_IS_DEFAULT_BG(&found.bg));
  return cell;
}

/// What the keyboard would send, without sending it: the only way libvterm tells of these modes.
static size_t probe(cvt_terminal *terminal, void (*press)(VTerm *), uint8_t *bytes, size_t capacity) {
  size_t before = terminal->output_count;
  press(terminal->vterm);
  size_t count = terminal->output_count - before;
  if (count > capacity) { count = capacity; }
  memcpy(bytes, terminal->output + before, count);
  terminal->output_count = before;
  return count;
}

static void press_up(VTerm *vterm) { vterm_keyboard_key(vterm, VTERM_KEY_UP, VTERM_MOD_NONE); }

cvt_state cvt_state_of(cvt_terminal *terminal) {
  uint8_t bytes[16];
  cvt_state state = terminal->state;
  VTermPos position;
  vterm_state_get_cursorpos(vterm_obtain_state(terminal->vterm), &position);
  state.cursor_row = position.row;
  state.cursor_column = position.col;
  state.bracketed_paste = probe(terminal, vterm_keyboard_start_paste, bytes, sizeof bytes) > 0;
  state.application_cursor_keys = probe(terminal, press_up, bytes, sizeof bytes) == 3 && bytes[1] == 'O';
  return state;
}

const char *cvt_title(cvt_terminal *terminal) { return terminal->title; }

static const VTermKey KEYS[] = {
    [CVT_ENTER] = VTERM_KEY_ENTER,         [CVT_TAB] = VTERM_KEY_TAB,
    [CVT_BACKSPACE] = VTERM_KEY_BACKSPACE, [CVT_ESCAPE] = VTERM_KEY_ESCAPE,
    [CVT_UP] = VTERM_KEY_UP,               [CVT_DOWN] = VTERM_KEY_DOWN,
    [CVT_LEFT] = VTERM_KEY_LEFT,           [CVT_RIGHT] = VTERM_KEY_RIGHT,
    [CVT_INSERT] = VTERM_KEY_INS,          [CVT_DELETE] = VTERM_KEY_DEL,
    [CVT_HOME] = VTERM_KEY_HOME,           [CVT_END] = VTERM_KEY_END,
    [CVT_PAGE_UP] = VTERM_KEY_PAGEUP,      [CVT_PAGE_DOWN] = VTERM_KEY_PAGEDOWN,
};

void cvt_press_key(cvt_terminal *terminal, int32_t key, int32_t modifiers) {
  VTermKey code = key > CVT_FUNCTION ? (VTermKey)VTERM_KEY_FUNCTION(key - CVT_FUNCTION) : KEYS[key];
  vterm_keyboard_key(terminal->vterm, code, (VTermModifier)modifiers);
}

void cvt_press_character(cvt_terminal *terminal, uint32_t scalar, int32_t modifiers) {
  vterm_keyboard_unichar(terminal->vterm, scalar, (VTermModifier)modifiers);
}

void cvt_begin_paste(cvt_terminal *terminal) { vterm_keyboard_start_paste(terminal->vterm); }

void cvt_end_paste(cvt_terminal *terminal) { vterm_keyboard_end_paste(terminal->vterm); }

void cvt_press_button(cvt_terminal *terminal, int32_t button, int32_t row, int32_t column) {
  vterm_mouse_move(terminal->vterm, row, column, VTERM_MOD_NONE);
  vterm_mouse_button(terminal->vterm, button, true, VTERM_MOD_NONE);
  // A wheel step has no end.
  if (button < 4) { vterm_mouse_button(terminal->vterm, button, false, VTERM_MOD_NONE); }
}
