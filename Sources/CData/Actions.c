#include "CDataActions.h"

static const unsigned char actions[] = {
#embed "data/iam_actions.tsv"
};
static const unsigned char resources[] = {
#embed "data/iam_resources.tsv"
};

cdata_file cdata_iam_actions(void) { return (cdata_file){actions, sizeof actions}; }

cdata_file cdata_iam_resources(void) { return (cdata_file){resources, sizeof resources}; }
