// The tables of frameworks as bytes; the first lines of each file say what it holds, where it comes from and of which date.
#pragma once
#include "CDataActions.h"

/// Every framework with its controls and the checks that judge them (data/frameworks/), one file after the other.
cdata_file cdata_frameworks(void);
