#include "CDataThemes.h"
#include <string.h>

// In the order in which the themes are offered. A file's first byte stands where it is told to, and the others behind it;
// zeros fill the rest, so that each text ends with one.
static const struct {
  const char *name;
  unsigned char text[8192];
} themes[] = {
#embed "../../Themes/terminal.yaml" prefix([0].name = "terminal", [0].text[0] = ) suffix(, )
#embed "../../Themes/mono.yaml" prefix([1].name = "mono", [1].text[0] = ) suffix(, )
#embed "../../Themes/dusk.yaml" prefix([2].name = "dusk", [2].text[0] = ) suffix(, )
#embed "../../Themes/paper.yaml" prefix([3].name = "paper", [3].text[0] = ) suffix(, )
};

size_t cdata_theme_count(void) { return sizeof themes / sizeof themes[0]; }

cdata_theme cdata_theme_at(size_t index) {
  const unsigned char *text = themes[index].text;
  return (cdata_theme){themes[index].name, text, strlen((const char *)text)};
}
