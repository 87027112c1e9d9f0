#include "CDataThemes.h"

static const unsigned char terminal[] = {
#embed "../../Themes/terminal.yaml"
};
static const unsigned char mono[] = {
#embed "../../Themes/mono.yaml"
};
static const unsigned char dusk[] = {
#embed "../../Themes/dusk.yaml"
};
static const unsigned char paper[] = {
#embed "../../Themes/paper.yaml"
};

// The order is the one in which the themes are offered.
static const cdata_theme themes[] = {
    {"terminal", terminal, sizeof terminal},
    {"mono", mono, sizeof mono},
    {"dusk", dusk, sizeof dusk},
    {"paper", paper, sizeof paper},
};

size_t cdata_theme_count(void) { return sizeof themes / sizeof themes[0]; }

cdata_theme cdata_theme_at(size_t index) { return themes[index]; }
